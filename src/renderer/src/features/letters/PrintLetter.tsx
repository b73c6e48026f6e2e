// The letter to the printer, with the same checks as saving it.

import { useTranslation } from 'react-i18next';
import type { CopyMade, LetterDraft, LetterWritten } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { usePrinting } from '../../bridge/use-printing';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';

export type PrintLetterProps = {
  draft: LetterDraft;
  /** The letter as it stands; undefined where something has to be put right first. */
  written: () => (LetterWritten & { looked: string }) | undefined;
  disabled: boolean;
  describedBy: string;
  onPrinted: (made: CopyMade) => void;
};

export function PrintLetter({
  draft,
  written,
  disabled,
  describedBy,
  onPrinted,
}: PrintLetterProps) {
  const { t } = useTranslation('printing');
  const printing = usePrinting(useSayAfterLock(), true);
  const print = async (copies: number) => {
    const ready = written();
    if (!ready) return;
    const { who, version } = draft;
    const meant = { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
    const asked = { ...ready, version, meant, copies };
    const made = await printing.print(copies, () => bridge.prints.letter(asked));
    if (made) onPrinted(made);
  };
  return (
    <>
      {printing.failure ? <FailureNotice failure={printing.failure} /> : null}
      <PrintOut
        {...{ printing, disabled, describedBy }}
        note={t('noteLetter')}
        onPrint={(copies) => void print(copies)}
      />
    </>
  );
}
