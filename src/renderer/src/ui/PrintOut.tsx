// Prints something from here: how many copies, the button, and how far it is. It knows nothing of what is printed.

import { PrinterIcon } from '@phosphor-icons/react/dist/csr/Printer';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { useSlow } from './use-slow';
import './print-out.css';

/** More than this nobody prints of one paper. */
const MOST = 99;

type Progress = { stage: 'none' | 'making' | 'drawing' | 'asking'; page: number; pages: number };

export type PrintOutProps = {
  /** How it stands with printing here. */
  printing: {
    known: 'some' | 'none' | 'maybe' | undefined;
    isPrinting: boolean;
    progress: Progress | undefined;
    words: string;
    stop: () => void;
  };
  onPrint: (copies: number) => void;
  /** On the button; "Print it" when left out. */
  label?: string;
  note: string;
  /** Where there is no printer, and nothing can be saved either. */
  withoutPrinter?: string;
  disabled?: boolean;
  /** Id of the words that say why it cannot be pressed yet. */
  describedBy?: string;
};

export function PrintOut(props: PrintOutProps) {
  const { printing, onPrint, label, note, withoutPrinter, disabled, describedBy } = props;
  const { t } = useTranslation('printing');
  const id = useId();
  const [howMany, setHowMany] = useState('1');
  const { known, isPrinting, words } = printing;
  const isSlow = useSlow(isPrinting);
  const copies = Math.min(MOST, Math.max(1, Math.trunc(Number(howMany)) || 1));
  return (
    <div className="stack stack-small print-out">
      <div className="actions">
        <Button
          icon={<PrinterIcon />}
          disabled={disabled === true || known === 'none' || isPrinting}
          describedBy={describedBy ? `${id}-note ${describedBy}` : `${id}-note`}
          onClick={() => onPrint(copies)}
        >
          {label ?? t('print')}
        </Button>
        <label htmlFor={`${id}-many`}>{t('howMany')}</label>
        <input
          id={`${id}-many`}
          className="how-many"
          type="number"
          min={1}
          max={MOST}
          value={howMany}
          onChange={(event) => setHowMany(event.target.value)}
          onBlur={() => setHowMany(String(copies))}
        />
        <span role="status" className="working">
          {words}
        </span>
      </div>
      <p id={`${id}-note`} className="hint">
        {known === 'none' ? (withoutPrinter ?? t('noPrinter')) : note}
      </p>
      {isSlow ? <WaitForPrinter progress={printing.progress} stop={printing.stop} /> : null}
    </div>
  );
}

/** Escape calls it off, while it can be. */
function WaitForPrinter({ progress, stop }: { progress: Progress | undefined; stop: () => void }) {
  const { t } = useTranslation('printing');
  const stage = progress?.stage ?? 'making';
  const isAsking = stage === 'asking';
  const call = () => {
    if (!isAsking) stop();
  };
  return (
    <Dialog
      title={t('wait.title')}
      onClose={call}
      actions={
        <Button disabled={isAsking} onClick={call}>
          {t('wait.stop')}
        </Button>
      }
    >
      <p role="status">
        {stage === 'none' || stage === 'making' ? t('wait.making') : ''}
        {stage === 'drawing' && progress
          ? t('wait.drawing', { page: progress.page, pages: progress.pages })
          : ''}
        {isAsking ? t('wait.asking') : ''}
      </p>
      {progress && progress.pages > 0 ? (
        <progress
          className="print-progress"
          aria-label={t('wait.progress')}
          value={progress.page}
          max={progress.pages}
        />
      ) : null}
    </Dialog>
  );
}
