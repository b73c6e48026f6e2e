// The desk for plans that lie where nothing can be written: a list, and one plan to read and to print. There is nothing on it
// that could change anything, and the vault would answer none of it.

import './no-code-from-text';
import './desk-words';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../shared/ipc/contract';
import { onNotice } from '../bridge/bridge';
import { ReadAloudProvider } from '../ui/read-aloud/ReadAloudProvider';
import { isShiftThriceOn } from '../ui/shift-thrice-choice';
import { useCover } from '../ui/use-cover';
import { StillHere } from './away/StillHere';
import { BottomBar } from './BottomBar';
import { DeskCover } from './DeskCover';
import { ErrorBoundary } from './ErrorBoundary';
import { KeysDialog } from './KeysDialog';
import { LockCover } from './LockCover';
import { PracticeMarks } from './PracticeMarks';
import { PlansToRead } from './reading/PlansToRead';
import { PlanToReadHere } from './reading/PlanToReadHere';
import { SkipLink } from './SkipLink';
import { useDeskKeys } from './use-desk-keys';
import { useLock } from './use-lock';
import './desk.css';

const onHideKey = (then: () => void) => onNotice('hide', then);
const nowhere = () => {};
/** Where somebody was cannot be kept. */
const nothingToKeep = async () => {};

export function ReadingDesk({ opened }: { opened: Opened }) {
  const { t } = useTranslation('app');
  const [plan, setPlan] = useState<string>();
  const [leftPlan, setLeftPlan] = useState<string>();
  const [areKeysShown, setAreKeysShown] = useState(false);
  const locking = useLock(nothingToKeep);
  const { lock } = locking;
  const cover = useCover({
    onHide: () => void lock(),
    onKeyWhileCovered: nowhere,
    onKeyElsewhere: onHideKey,
  });
  const back = useCallback(() => {
    setLeftPlan(plan);
    setPlan(undefined);
  }, [plan]);
  const keys = useMemo(
    () => ({
      help: () => setAreKeysShown(true),
      find: nowhere,
      lock: () => void lock(),
      back,
    }),
    [lock, back],
  );
  useDeskKeys(keys);

  return (
    <ReadAloudProvider isCovered={locking.locking !== 'no' || cover.coveredAt !== undefined}>
      <div className="desk desk-reading">
        <header className="desk-head">
          <SkipLink />
          <p className="reading-band">{t('reading.band')}</p>
          {opened.practice ? <PracticeMarks /> : null}
        </header>
        <main id="main" className="desk-main" tabIndex={-1}>
          <ErrorBoundary key={plan ?? ''} onBack={back}>
            {plan === undefined ? (
              <PlansToRead leftPlan={leftPlan} onOpen={setPlan} />
            ) : (
              <PlanToReadHere plan={plan} by={opened.worker.name} onBack={back} />
            )}
          </ErrorBoundary>
        </main>
        <BottomBar opened={opened} onHide={cover.hide} onLock={() => void lock()} />
        {areKeysShown ? (
          <KeysDialog
            isReading
            shiftThrice={isShiftThriceOn()}
            onClose={() => setAreKeysShown(false)}
          />
        ) : null}
        <StillHere />
        <LockCover {...locking} />
        <DeskCover {...cover} isLocked={locking.locking === 'no' || locking.locking === 'saving'} />
      </div>
    </ReadAloudProvider>
  );
}
