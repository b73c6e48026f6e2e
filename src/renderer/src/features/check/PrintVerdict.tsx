// The result of a check on paper: a sheet of its own beside the screen, and the button that prints it.

import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { useTranslation } from 'react-i18next';
import type { CheckedPdf } from '../../../../shared/ipc/contract';
import { usePrintScreen } from '../../bridge/use-print-screen';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { PrintSheet } from '../../ui/PrintSheet';
import { useMomentWords } from './use-moment-words';
import { useVerdictWords } from './use-verdict-words';
import { VerdictWords } from './Verdict';

/** @param at UTC moment of the check */
export function PrintVerdict({ checked, at }: { checked: CheckedPdf; at: string }) {
  const { t } = useTranslation('check');
  const { printed, failure, print } = usePrintScreen();
  return (
    <>
      <div className="actions">
        <Button icon={<PrinterIcon />} onClick={() => void print()}>
          {t('print')}
        </Button>
        <span role="status">
          {printed === undefined ? '' : t(printed ? 'printed' : 'notPrinted')}
        </span>
      </div>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void print()} /> : null}
      <PrintSheet>
        <VerdictPaper checked={checked} at={at} />
      </PrintSheet>
    </>
  );
}

/** What stands on the sheet. */
export function VerdictPaper({ checked, at }: { checked: CheckedPdf; at: string }) {
  const { t } = useTranslation('check');
  const { title } = useVerdictWords(checked);
  const { day } = useMomentWords()(at);
  return (
    <article className="verdict-paper">
      <h1>{t('title')}</h1>
      <p>{t('printedOn', { day })}</p>
      <h2>{title}</h2>
      <VerdictWords checked={checked} onPaper />
    </article>
  );
}
