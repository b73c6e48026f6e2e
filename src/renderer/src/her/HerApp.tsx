// Her side of the screen from top to bottom: opening, her plan, and the cover over it all.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { Failure } from '../../../shared/ipc/failure';
import type { HerPlan } from '../../../shared/ipc/her-calls';
import { ErrorBoundary } from '../app/ErrorBoundary';
import { bridge, failureOf, onNotice } from '../bridge/bridge';
import { GiveBack } from '../features/her-view/CloseGently';
import { HerCover } from '../features/her-view/HerCover';
import { FailureNotice } from '../ui/FailureNotice';
import { LiveRegion } from '../ui/LiveRegion';
import { SavingProvider } from '../ui/Saving';
import { ScreenTitle } from '../ui/ScreenTitle';
import { useCalmDoublePress } from '../ui/use-calm-double-press';
import { useCover } from '../ui/use-cover';
import { useSlow } from '../ui/use-slow';
import { HerScreens } from './HerScreens';
import { useReadyToClose } from './use-ready-to-close';

/** Without a key or a move of the hand for so long, the screen is covered. Source: ux.md 2.6. */
const IDLE_MS = 3 * 60_000;

type Opening =
  | { kind: 'opening' }
  | { kind: 'open'; plan: HerPlan; content: WorkbookContent }
  | { kind: 'not-open'; failure: Failure };

export function HerApp() {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [stops, setStops] = useState(0);
  useCalmDoublePress();

  const open = useCallback(() => {
    setOpening({ kind: 'opening' });
    Promise.all([bridge.her.open({}), bridge.workbook.content({})]).then(
      ([plan, content]) => setOpening({ kind: 'open', plan, content }),
      (thrown: unknown) => setOpening({ kind: 'not-open', failure: failureOf(thrown) }),
    );
  }, []);
  useEffect(open, [open]);

  const emptyClipboard = useCallback(() => {
    void bridge.shell.emptyClipboard({}).catch(() => {});
  }, []);
  const cover = useCover({
    onHide: emptyClipboard,
    // Within the minute the same key brings it back; after that the PIN is asked for.
    onKeyWhileCovered: () => document.querySelector<HTMLButtonElement>('.cover > .button')?.click(),
    idleMs: IDLE_MS,
  });

  return (
    <LiveRegion>
      <div className="her her-all">
        <ErrorBoundary
          key={stops}
          isWholeWindow={false}
          onBack={() => {
            setStops((count) => count + 1);
            open();
          }}
        >
          <SavingProvider>
            <Inside opening={opening} onTryAgain={open} onHide={cover.hide} />
          </SavingProvider>
        </ErrorBoundary>
      </div>
      <HerCover {...cover} />
    </LiveRegion>
  );
}

type InsideProps = { opening: Opening; onTryAgain: () => void; onHide: () => void };

function Inside({ opening, onTryAgain, onHide }: InsideProps) {
  const { t } = useTranslation('her');
  const isSlow = useSlow(opening.kind === 'opening');
  const [isLeaving, setIsLeaving] = useState(false);
  useReadyToClose();
  // Somebody tried to close the window: the way out is the PIN.
  useEffect(() => onNotice('wayOut', () => setIsLeaving(true)), []);
  if (opening.kind === 'opening') {
    return (
      <main className="her-main">
        <p role="status">{isSlow ? t('opening') : ''}</p>
      </main>
    );
  }
  if (opening.kind === 'not-open') {
    return (
      <main className="her-main stack stack-large">
        <ScreenTitle>{t('opening')}</ScreenTitle>
        <FailureNotice failure={opening.failure} onTryAgain={onTryAgain} />
        <GiveBack onGoBack={undefined} />
      </main>
    );
  }
  return (
    <HerScreens
      plan={opening.plan}
      content={opening.content}
      onHide={onHide}
      isLeaving={isLeaving}
      onStay={() => setIsLeaving(false)}
    />
  );
}
