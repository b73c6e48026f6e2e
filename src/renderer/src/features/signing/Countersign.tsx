// Somebody else signs a copy that was made before: it is looked at first, then who signs is put in, then a new file is
// saved. The copy itself stays as it is.

import { FileMagnifyingGlassIcon } from '@phosphor-icons/react/dist/csr/FileMagnifyingGlass';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookedAtCopy, SignedCopy } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { FileChosen } from '../../ui/FileChosen';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { NotToSign, Signed } from './CountersignEnds';
import { NotAnyMore } from './SinceSigned';
import { WhoSigns } from './WhoSigns';

type Chosen = { place: string; file: string; said?: LookedAtCopy };

export function Countersign({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('signing');
  const [chosen, setChosen] = useState<Chosen>();
  const [signed, setSigned] = useState<SignedCopy>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);
  const said = chosen?.said;

  const tell = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setFailure(undefined);
    setIsBusy(true);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  };
  const choose = () =>
    tell(async () => {
      const { place, shownAs } = await bridge.shell.choosePdf({});
      if (!place) return;
      setSigned(undefined);
      const now = { place, file: shownAs ?? '' };
      setChosen(now);
      setChosen({ ...now, said: await bridge.signing.lookAtCopy({ place }) });
    });
  const sign = (by: { name: string; role: string }) =>
    tell(async () => {
      if (!chosen) return;
      const stem = chosen.file.replace(/\.pdf$/iu, '');
      const suggestedName = `${t('lead.suggested', { name: stem })}.pdf`;
      const { place: to } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!to) return;
      setSigned(await bridge.signing.countersign({ place: chosen.place, to, ...by }));
      setChosen(undefined);
    });
  const working = said ? t('lead.signing') : t('lead.looking', { file: chosen?.file ?? '' });
  return (
    <div className="stack stack-large signing">
      <ScreenHead back={t('lead.back')} onBack={onBack} title={t('lead.title')}>
        <p>{t('lead.intro')}</p>
      </ScreenHead>
      <div className="actions">
        <Button
          kind={said ? 'plain' : 'primary'}
          icon={<FileMagnifyingGlassIcon />}
          disabled={isBusy}
          onClick={() => void choose()}
        >
          {said || signed ? t('lead.another') : t('lead.choose')}
        </Button>
        <span role="status" className="working">
          {isSlow ? working : ''}
        </span>
      </div>
      <FileChosen of="countersign" file={chosen?.file} />
      {failure ? <FailureNotice failure={failure} /> : null}
      {signed ? <Signed signed={signed} /> : null}
      {said?.kind === 'not-to-sign' ? <NotToSign said={said} /> : null}
      {said?.kind === 'taken-back' ? <NotAnyMore said={said} /> : null}
      {said?.kind === 'ready' ? (
        <WhoSigns key={chosen?.place} copy={said} isBusy={isBusy} onSign={(by) => void sign(by)} />
      ) : null}
    </div>
  );
}
