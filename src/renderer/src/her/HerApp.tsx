// Her side of the screen from top to bottom: opening, her plan, and the cover over it all.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageOffered } from '../../../shared/domain/languages/language';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { Failure } from '../../../shared/ipc/failure';
import type { HerPlan } from '../../../shared/ipc/her-calls';
import { CopyGuard } from '../app/CopyGuard';
import { ErrorBoundary } from '../app/ErrorBoundary';
import { InLanguage } from '../app/InLanguage';
import { bridge, failureOf, onNotice } from '../bridge/bridge';
import { GiveBack } from '../features/her-view/CloseGently';
import { HerCover } from '../features/her-view/HerCover';
import { FailureNotice } from '../ui/FailureNotice';
import { LiveRegion } from '../ui/LiveRegion';
import { ReadAloudProvider } from '../ui/read-aloud/ReadAloudProvider';
import { SavingProvider } from '../ui/Saving';
import { ScreenTitle } from '../ui/ScreenTitle';
import { settleField } from '../ui/settle-field';
import { useCalmDoublePress } from '../ui/use-calm-double-press';
import { useCover } from '../ui/use-cover';
import { useSlow } from '../ui/use-slow';
import { HerScreens } from './HerScreens';
import { HerStopped } from './HerStopped';
import { useReadyToClose } from './use-ready-to-close';

const onHideKey = (then: () => void) => onNotice('hide', then);

/** Without a key or a move of the hand for so long, the screen is covered. Source: ux.md 2.6. */
const IDLE_MS = 3 * 60_000;

type Opening =
  | { kind: 'opening' }
  | { kind: 'open'; plan: HerPlan; content: WorkbookContent; languages: readonly LanguageOffered[] }
  | { kind: 'not-open'; failure: Failure };

export function HerApp() {
  const [opening, setOpening] = useState<Opening>({ kind: 'opening' });
  const [stops, setStops] = useState(0);
  const [language, setLanguage] = useState<string>();
  useCalmDoublePress();

  const open = useCallback(() => {
    setOpening({ kind: 'opening' });
    openHers().then(
      (opened) => {
        setOpening({ kind: 'open', ...opened });
        setLanguage(opened.plan.display.language);
      },
      (thrown: unknown) => setOpening({ kind: 'not-open', failure: failureOf(thrown) }),
    );
  }, []);
  useEffect(open, [open]);

  /** Another language comes with the workbook's words in it; what is half typed stays where it is. */
  const wantedLanguage = useRef<string>(undefined);
  const speakIn = useCallback((next: string) => {
    wantedLanguage.current = next;
    bridge.workbook.content({ language: next }).then(
      (content) => {
        // Only the language asked for last counts.
        if (wantedLanguage.current !== next) return;
        setOpening((before) => (before.kind === 'open' ? { ...before, content } : before));
        setLanguage(next);
      },
      () => {},
    );
  }, []);

  const emptyClipboard = useCallback(() => {
    void bridge.shell.emptyClipboard({}).catch(() => {});
  }, []);
  const cover = useCover({
    onHide: emptyClipboard,
    // Within the minute the same key brings it back; after that the PIN is asked for.
    onKeyWhileCovered: () => document.querySelector<HTMLButtonElement>('.cover > .button')?.click(),
    onKeyElsewhere: onHideKey,
    idleMs: IDLE_MS,
  });

  return (
    <InLanguage language={language} isWholePage>
      <LiveRegion>
        <div className="her her-all">
          <ErrorBoundary
            key={stops}
            isWholeWindow={false}
            fallback={<HerStopped />}
            onBack={() => {
              setStops((count) => count + 1);
              open();
            }}
          >
            <ReadAloudProvider isCovered={cover.coveredAt !== undefined}>
              <SavingProvider>
                <Inside
                  opening={opening}
                  onTryAgain={open}
                  onHide={cover.hide}
                  onLanguage={speakIn}
                />
              </SavingProvider>
            </ReadAloudProvider>
          </ErrorBoundary>
        </div>
        <CopyGuard words="her" />
        <HerCover {...cover} />
      </LiveRegion>
    </InLanguage>
  );
}

/** Her plan first: it says in which language the words are asked for. */
async function openHers() {
  const plan = await bridge.her.open({});
  const [content, languages] = await Promise.all([
    bridge.workbook.content({ language: plan.display.language }),
    bridge.workbook.languages({}),
  ]);
  return { plan, content, languages };
}

type InsideProps = {
  opening: Opening;
  onTryAgain: () => void;
  onHide: () => void;
  onLanguage: (language: string) => void;
};

function Inside({ opening, onTryAgain, onHide, onLanguage }: InsideProps) {
  const { t } = useTranslation('her');
  const isSlow = useSlow(opening.kind === 'opening');
  const [isLeaving, setIsLeaving] = useState(false);
  useReadyToClose();
  // Somebody tried to close the window: the way out is the PIN.
  useEffect(
    () =>
      onNotice('wayOut', () => {
        // A day that is half typed goes with its field; leaving the field keeps it.
        settleField();
        setIsLeaving(true);
      }),
    [],
  );
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
      languages={opening.languages}
      onLanguage={onLanguage}
      onHide={onHide}
      isLeaving={isLeaving}
      onStay={() => setIsLeaving(false)}
    />
  );
}
