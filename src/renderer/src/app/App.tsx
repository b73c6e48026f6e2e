// The window from top to bottom: locked, or the desk. When the plans are locked everything that was
// on the desk is dropped from memory with it.

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../shared/ipc/contract';
import { bridge, onNotice } from '../bridge/bridge';
import { UnlockGate } from '../features/unlock/UnlockGate';
import { WaitingForKeyholder } from '../features/unlock/WaitingForKeyholder';
import { AfterLock, useAfterLock } from '../ui/AfterLock';
import { LiveRegion } from '../ui/LiveRegion';
import { SavingProvider } from '../ui/Saving';
import { useCalmDoublePress } from '../ui/use-calm-double-press';
import type { KeptAtLock } from './away/use-way-back';
import { onLastWords, useWhyLocked } from './away/why-locked';
import { CopyGuard } from './CopyGuard';
import { ErrorBoundary } from './ErrorBoundary';

// The desk is not needed to unlock; loading it apart lets the first screen be there sooner.
const loadDesk = () => import('./Desk');
const Desk = lazy(async () => ({ default: (await loadDesk()).Desk }));
// Asks before the lock wherever the desk does not: while it is set up, and for whoever has no desk.
const StillHere = lazy(async () => {
  await import('./desk-words');
  return { default: (await import('./away/StillHere')).StillHere };
});
const ReadingDesk = lazy(async () => ({ default: (await import('./ReadingDesk')).ReadingDesk }));
const AdminDesk = lazy(async () => ({ default: (await import('./AdminDesk')).AdminDesk }));

export function App() {
  const [opened, setOpened] = useState<Opened>();
  const [kept, setKept] = useState<KeptAtLock>({});
  // Counts lockings, so that nothing of one sitting can be drawn again in the next.
  const [sitting, setSitting] = useState(0);
  const isReady = useRef(false);
  useCalmDoublePress();

  const { t } = useTranslation('app');
  const { toSay, sayAfterLock, hasLocked, forget } = useAfterLock();

  const drop = useCallback(
    (...toSayAlso: string[]) => {
      const say = hasLocked(...toSayAlso);
      setOpened(undefined);
      setSitting((count) => count + 1);
      return say;
    },
    [hasLocked],
  );
  const dropEverything = useCallback(() => void drop(), [drop]);
  // What was on this page may lie about in its process's memory: the next page gets another, and says what is to be said.
  const leave = useCallback(
    (...toSayAlso: string[]) => {
      const say = drop(...toSayAlso);
      void bridge.shell.dropped({ say }).catch(() => {});
    },
    [drop],
  );
  useEffect(() => {
    bridge.shell.saidAfterLock({}).then(
      ({ say, why }) => {
        const words = why ? [...say, t(`lockedBy.${why}`)] : say;
        if (words.length > 0) hasLocked(...words);
      },
      () => {},
    );
  }, [hasLocked, t]);
  const goIn = useCallback(
    async (into: Opened) => {
      // Nowhere in particular where that cannot be read: Today is always there.
      const found: KeptAtLock = into.backFrom ? {} : await bridge.away.take({}).catch(() => ({}));
      forget();
      setKept(found);
      setOpened(into);
    },
    [forget],
  );
  const whyLocked = useWhyLocked();
  useEffect(() => onNotice('locked', () => leave(...whyLocked())), [leave, whyLocked]);
  useEffect(() => onNotice('lost', () => leave(t('lostWords'))), [leave, t]);
  useEffect(() => onNotice('vaultChanged', () => setOpened(undefined)), []);

  // While nothing is open there are no words to save. The desk answers for itself.
  const hasDesk = opened !== undefined && opened.reach !== 'waiting';
  useEffect(() => {
    if (hasDesk) return undefined;
    return onLastWords(() => void bridge.shell.readyToClose({ saved: true }).catch(() => {}));
  }, [hasDesk]);

  const tellReady = useCallback(() => {
    if (isReady.current) return;
    isReady.current = true;
    // Two frames: the first draws it, the second comes after it has been on the screen.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        void bridge.shell.ready({}).catch(() => {});
        void loadDesk();
      }),
    );
  }, []);

  return (
    <LiveRegion>
      <ErrorBoundary key={sitting} onBack={dropEverything} isWholeWindow>
        {opened?.reach === 'waiting' ? (
          <WaitingForKeyholder opened={opened} />
        ) : opened ? (
          <SavingProvider>
            <AfterLock sayAfterLock={sayAfterLock}>
              <Suspense fallback={null}>
                {opened.isReading ? (
                  <ReadingDesk opened={opened} />
                ) : opened.reach === 'people' ? (
                  <AdminDesk opened={opened} />
                ) : (
                  <Desk opened={opened} kept={kept} />
                )}
              </Suspense>
            </AfterLock>
          </SavingProvider>
        ) : (
          <UnlockGate toSay={toSay} onOpened={goIn} onUseful={tellReady} />
        )}
      </ErrorBoundary>
      <CopyGuard words="app" />
      {opened?.reach === 'plans' ? null : (
        <Suspense fallback={null}>
          <StillHere />
        </Suspense>
      )}
    </LiveRegion>
  );
}
