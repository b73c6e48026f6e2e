// Prints the copies that were found right, one woman at a time.

import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge/bridge';
import { usePrinting } from '../../bridge/use-printing';
import { useSayAfterLock } from '../../ui/AfterLock';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintOut } from '../../ui/PrintOut';
import {
  type Became,
  type ForAll,
  isAboutHer,
  type OfBatch,
  toMake,
  type Woman,
} from './batch-state';

export type PrintNextProps = {
  batch: readonly OfBatch[];
  forAll: ForAll;
  onBecame: (id: string, became: Became) => void;
};

export function PrintNext({ batch, forAll, onBecame }: PrintNextProps) {
  const { t } = useTranslation(['printing', 'batch']);
  const printing = usePrinting(useSayAfterLock(), true);
  const { failure } = printing;
  const [next] = toMake(batch);
  const print = async (copies: number) => {
    if (next?.became.is !== 'right') return;
    const asked = { ...forAll, plan: next.woman.id, meant: next.became.meant, copies };
    const made = await printing.print(copies, () => bridge.batches.print(asked));
    if (made) onBecame(next.woman.id, { is: 'printed', copies });
  };
  /** Her name; with her number where another of them has the same. */
  const which = ({ id, name, prisonNumber: number }: Woman) =>
    batch.some(({ woman }) => woman.id !== id && woman.name === name)
      ? t('batch:women.line', { name, number })
      : name;
  if (!next) return printing.words ? <p role="status">{printing.words}</p> : null;
  return (
    <>
      <p>{t('batch.intro')}</p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {failure && isAboutHer(failure.code) ? (
        <p>{t('batch.lookAgain', { name: which(next.woman) })}</p>
      ) : null}
      <PrintOut
        printing={printing}
        label={t('batch.next', { name: which(next.woman) })}
        note={t('note')}
        onPrint={(copies) => void print(copies)}
      />
    </>
  );
}
