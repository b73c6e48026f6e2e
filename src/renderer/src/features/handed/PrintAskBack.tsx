// The letter that asks for a copy back, to the printer.

import { useTranslation } from 'react-i18next';
import type { CopyOnRecord } from '../../../../shared/ipc/handed-calls';
import { bridge } from '../../bridge/bridge';
import { usePrinting } from '../../bridge/use-printing';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';
import type { Handed } from './use-handed';

export type PrintAskBackProps = {
  plan: string;
  copy: CopyOnRecord;
  handed: Handed;
  /** Told what there is to say. */
  onPrinted: (words: string) => void;
};

export function PrintAskBack({ plan, copy, handed, onPrinted }: PrintAskBackProps) {
  const { t } = useTranslation('printing');
  const printing = usePrinting(useSayAfterLock());
  const print = async (copies: number) => {
    const which = { plan, copy: copy.id, copies };
    const now = await printing.print(copies, () => bridge.prints.askBack(which));
    if (!now) return;
    handed.show(now);
    onPrinted(t('askBack.printed'));
  };
  return (
    <>
      {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
      <PrintOut
        printing={printing}
        label={t('askBack.print')}
        note={t('notePlain')}
        disabled={handed.isBusy}
        onPrint={(copies) => void print(copies)}
      />
    </>
  );
}
