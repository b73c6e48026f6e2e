// What they got, on paper once more, exactly as it was sent.

import { useTranslation } from 'react-i18next';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge } from '../../bridge/bridge';
import { usePrinting } from '../../bridge/use-printing';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';
import { PrintOut } from '../../ui/PrintOut';
import type { Handed } from './use-handed';

export type PrintAgainProps = { plan: string; copy: CopyOnRecord; handed: Handed };

export function PrintAgain({ plan, copy, handed }: PrintAgainProps) {
  const { t } = useTranslation('printing');
  const printing = usePrinting(useSayAfterLock());
  const last = copy.printedAgain.at(-1);
  if (copy.keptBytes === undefined) return null;
  const print = async (copies: number) => {
    const which = { plan, copy: copy.id, copies };
    const now = await printing.print(copies, () => bridge.prints.again(which));
    if (now) handed.show(now);
  };
  return (
    <>
      {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
      <PrintOut
        printing={printing}
        label={t('again.print')}
        note={
          last
            ? t('again.times', {
                ...{ count: copy.printedAgain.length, name: last.by },
                day: localDay(new Date(last.at)),
              })
            : t('again.note')
        }
        disabled={handed.isBusy}
        onPrint={(copies) => void print(copies)}
      />
    </>
  );
}
