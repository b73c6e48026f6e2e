// The copy to the printer: the very pages that would be saved, with the same checks.

import { useTranslation } from 'react-i18next';
import type { CopyMade, CopyPreview, CopyRequest } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { usePrinting } from '../../bridge/use-printing';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';
import { meantOf } from './use-make-copy';

export type PrintCopyProps = {
  request: CopyRequest;
  preview: CopyPreview | undefined;
  disabled: boolean;
  /** Id of the words that say why it cannot be made yet. */
  describedBy: string;
  onPrinted: (made: CopyMade) => void;
};

export function PrintCopy({ request, preview, disabled, describedBy, onPrinted }: PrintCopyProps) {
  const { t } = useTranslation('printing');
  const printing = usePrinting(useSayAfterLock(), true);
  const print = async (copies: number) => {
    if (!preview) return;
    const asked = { ...request, copies, ...meantOf(preview), looked: preview.code };
    const made = await printing.print(copies, () => bridge.prints.copy(asked));
    if (made) onPrinted(made);
  };
  return (
    <>
      {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
      <PrintOut
        {...{ printing, disabled, describedBy }}
        note={t('note')}
        onPrint={(copies) => void print(copies)}
      />
    </>
  );
}
