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
  const { t } = useTranslation('handed');
  const [said, setSaid] = useState('');
  const last = copy.savedAgain.at(-1);
  if (copy.keptBytes === undefined) {
    return <p className="hint">{t(copy.kind === 'file' ? 'again.wholeFile' : 'again.notKept')}</p>;
  }

  const save = () =>
    handed.run(async () => {
      setSaid('');
      const suggestedName = t('again.name', { file: copy.fileName });
      const { place } = await bridge.shell.chooseWhereToSave({ suggestedName });
      if (!place) return setSaid(t('notChosen'));
      const { fileName, copies } = await bridge.handed.saveAgain({ plan, copy: copy.id, place });
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
          {t('again.save')}
        </Button>
        <span role="status">{said}</span>
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
    </div>
  );
}
