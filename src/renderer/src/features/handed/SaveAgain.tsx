// What they got: the file saved once more, exactly as it was sent.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { localDay } from '../../ui/local-day';
import type { Handed } from './use-handed';

export type SaveAgainProps = { plan: string; copy: CopyOnRecord; handed: Handed };

export function SaveAgain({ plan, copy, handed }: SaveAgainProps) {
  const { t } = useTranslation(['handed', 'since']);
  const [said, setSaid] = useState('');
  const last = copy.savedAgain.at(-1);
  if (copy.keptBytes === undefined) {
    return <p className="hint">{t(copy.kind === 'file' ? 'again.wholeFile' : 'again.notKept')}</p>;
  }
  const isSigned = copy.countersigned.length > 0;

  const save = (file = copy.fileName, signed?: string) =>
    handed.run(async () => {
      setSaid('');
      const suggestedName = t('again.name', { file });
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) return setSaid(t('notChosen'));
      const which = { plan, copy: copy.id, place, ...(signed ? { signed } : {}) };
      const { fileName, copies } = await bridge.handed.saveAgain(which);
      handed.show(copies);
      setSaid(t('again.saved', { file: fileName }));
    });
  return (
    <div className="stack stack-small">
      <div className="actions">
        <Button
          disabled={handed.isBusy}
          describedBy={`again-${copy.id}`}
          onClick={() => void save()}
        >
          {t(isSigned ? 'since:again.asMade' : 'again.save')}
        </Button>
        {isSigned ? null : <span role="status">{said}</span>}
      </div>
      <p className="hint" id={`again-${copy.id}`}>
        {t('again.hint', { size: Math.ceil(copy.keptBytes / 1024) })}{' '}
        {last
          ? t('again.times', {
              count: copy.savedAgain.length,
              name: last.by,
              day: localDay(new Date(last.at)),
            })
          : ''}
      </p>
      {copy.countersigned.map((one) => (
        <SignedFile key={one.id} {...{ one }} isBusy={handed.isBusy} onSave={save} />
      ))}
      {isSigned ? <p role="status">{said}</p> : null}
    </div>
  );
}

type SignedFileProps = {
  one: CopyOnRecord['countersigned'][number];
  isBusy: boolean;
  onSave: (file: string, signed: string) => Promise<void>;
};

/** The file with a signature that was added here later: the one that was given on. */
function SignedFile({ one, isBusy, onSave }: SignedFileProps) {
  const { t } = useTranslation('since');
  const { id, name, role, fileName, keptBytes } = one;
  const who = { name, role, day: localDay(new Date(one.at)) };
  if (keptBytes === undefined) return <p className="hint">{t('again.notKept', who)}</p>;
  return (
    <>
      <div className="actions">
        <Button
          disabled={isBusy}
          describedBy={`again-${id}`}
          onClick={() => void onSave(fileName, id)}
        >
          {t('again.signed', { name })}
        </Button>
      </div>
      <p className="hint" id={`again-${id}`}>
        {t('again.hint', { ...who, size: Math.ceil(keptBytes / 1024) })}
      </p>
    </>
  );
}
