// The staff desk: the way around on the left, one screen in the middle, saving and Lock at the bottom.
// It holds where one is, and nothing of any plan.

import './no-code-from-text';
import './desk-words';
import { useCallback, useMemo, useState } from 'react';
import { isReader as isReaderRole, may } from '../../../shared/domain/people/rights';
import type { Opened } from '../../../shared/ipc/contract';
import { onNotice } from '../bridge/bridge';
import { StepUpAtDesk } from '../features/people/StepUp';
import { noFilters } from '../features/women/women-filters';
import { BegunFormsProvider } from '../ui/begun-inside';
import { Drafts, DraftsProvider } from '../ui/drafts';
import { FilesBeforeProvider } from '../ui/FileChosen';
import { LeavePartProvider } from '../ui/may-leave';
import { ReadAloudProvider } from '../ui/read-aloud/ReadAloudProvider';
import { isShiftThriceOn } from '../ui/shift-thrice-choice';
import { oneScreen, Remembered } from '../ui/standing';
import { useCover } from '../ui/use-cover';
import { HeldBack } from './away/HeldBack';
import { StillHere } from './away/StillHere';
import { type KeptAtLock, useWayBack } from './away/use-way-back';
import { placeFrom, standingFrom } from './away/way-back';
import { BottomBar } from './BottomBar';
import { DeskCover } from './DeskCover';
import { ErrorBoundary } from './ErrorBoundary';
import { HalfWrittenDialog } from './HalfWrittenDialog';
import { KeysDialog } from './KeysDialog';
import { LockCover } from './LockCover';
import { NavRail } from './NavRail';
import { PlaceScreen } from './PlaceScreen';
import { PracticeMarks } from './PracticeMarks';
import { type Place, placeKey } from './place';
import { SkipLink } from './SkipLink';
import { UnsavedDialog } from './UnsavedDialog';
import { useDeskKeys } from './use-desk-keys';
import { useHidingKept } from './use-hiding-kept';
import { useLock } from './use-lock';
import { useWay } from './use-way';
import './desk.css';

const onHideKey = (then: () => void) => onNotice('hide', then);

export type DeskProps = {
  opened: Opened;
  /** Where this worker was when it locked, and what waits on other screens. */
  kept: KeptAtLock;
};

export function Desk({ opened, kept }: DeskProps) {
  const { back: wasAt } = kept;
  const { role, isKeyholder } = opened.worker;
  const isReader = isReaderRole(role);
  const seesReports = may('see_report', { role, isKeyholder, side: 'staff' }).may;
  const { place, go, goNow, back, startAgain, leavePart, unsaved, halfWritten, begun } = useWay(
    opened.backFrom === undefined
      ? wasAt && placeFrom(wasAt)
      : { at: 'notes-after', plan: opened.backFrom },
    isReader ? [{ at: 'women' }] : undefined,
  );
  const [drafts] = useState(() => new Drafts(wasAt?.drafts));
  const handedBack = useWayBack(kept, place, drafts);
  const { keep, files } = handedBack;
  const filesBefore = useMemo(
    () => new Map(files.map(({ of, shownAs }) => [of, shownAs])),
    [files],
  );
  const [areKeysShown, setAreKeysShown] = useState(false);
  // Rises with Ctrl+K, so that the find box takes the keyboard again where it already stands.
  const [finds, setFinds] = useState(0);
  // What the list of women is narrowed to still stands when one comes back from a plan.
  const [filters, setFilters] = useState(noFilters);
  // How each screen was left; the one that somebody locked on stands as it stood then.
  const [screens] = useState(
    () => new Map(wasAt ? [[placeKey(place), oneScreen(standingFrom(wasAt))]] : []),
  );
  useHidingKept();
  const locking = useLock(keep);
  const { lock } = locking;
  // At the desk hiding locks as well: nobody can tell who comes back to it.
  const cover = useCover({
    onHide: () => void lock(),
    onKeyWhileCovered: () => {},
    onKeyElsewhere: onHideKey,
  });

  /** Goes there. The find box is asked for by its key only. */
  const goOn = useCallback(
    (to: Place) => {
      setFinds(0);
      go(to);
    },
    [go],
  );

  const keys = useMemo(
    () => ({
      help: () => setAreKeysShown(true),
      find: () => {
        go({ at: 'women' });
        setFinds((count) => count + 1);
      },
      lock: () => void lock(),
      back: () => {
        setFinds(0);
        back();
      },
    }),
    [go, back, lock],
  );
  useDeskKeys(keys);

  return (
    <ReadAloudProvider isCovered={locking.locking !== 'no' || cover.coveredAt !== undefined}>
      <div className="desk">
        <header className="desk-head">
          <SkipLink />
          {opened.practice ? <PracticeMarks /> : null}
        </header>
        <NavRail {...{ place, isReader, seesReports }} onGo={goOn} />
        <main id="main" className="desk-main" tabIndex={-1}>
          <HeldBack {...handedBack} onPut={handedBack.wasPut} onDone={handedBack.done} />
          <LeavePartProvider value={leavePart}>
            <BegunFormsProvider value={begun}>
              <FilesBeforeProvider value={filesBefore}>
                <DraftsProvider drafts={drafts}>
                  <ErrorBoundary key={placeKey(place)} onBack={startAgain}>
                    <Remembered key={placeKey(place)} at={placeKey(place)} screens={screens}>
                      <PlaceScreen
                        place={place}
                        {...{ role, isKeyholder }}
                        finds={finds}
                        filters={filters}
                        onFilters={setFilters}
                        onGo={goOn}
                        onGoNow={goNow}
                        onShowKeys={() => setAreKeysShown(true)}
                      />
                    </Remembered>
                  </ErrorBoundary>
                </DraftsProvider>
              </FilesBeforeProvider>
            </BegunFormsProvider>
          </LeavePartProvider>
        </main>
        <BottomBar opened={opened} onHide={cover.hide} onLock={() => void lock()} />
        {areKeysShown ? (
          <KeysDialog shiftThrice={isShiftThriceOn()} onClose={() => setAreKeysShown(false)} />
        ) : null}
        {unsaved ? (
          <UnsavedDialog
            isLocking={false}
            onTryAgain={unsaved.tryAgain}
            onStay={unsaved.stay}
            onGoAnyway={unsaved.goAnyway}
          />
        ) : null}
        {halfWritten ? (
          <HalfWrittenDialog onStay={halfWritten.stay} onGo={halfWritten.goAnyway} />
        ) : null}
        <StillHere />
        <StepUpAtDesk />
        <LockCover {...locking} />
        <DeskCover {...cover} isLocked={locking.locking === 'no' || locking.locking === 'saving'} />
      </div>
    </ReadAloudProvider>
  );
}
