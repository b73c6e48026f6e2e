// The desk of an administrator: people, and this computer. It knows no woman and no plan, because the key to the plans was
// never given to this passphrase; it says so before anything else.

import './no-code-from-text';
import './desk-words';
import { DesktopIcon } from '@phosphor-icons/react/dist/csr/Desktop';
import { IdentificationCardIcon } from '@phosphor-icons/react/dist/csr/IdentificationCard';
import { QuestionIcon } from '@phosphor-icons/react/dist/csr/Question';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../shared/ipc/contract';
import { onNotice } from '../bridge/bridge';
import { Computer } from '../features/people/Computer';
import { StepUpAtDesk } from '../features/people/StepUp';
import { Notice } from '../ui/Notice';
import { isShiftThriceOn } from '../ui/shift-thrice-choice';
import { useCover } from '../ui/use-cover';
import { About } from './About';
import { BottomBar } from './BottomBar';
import { DeskCover } from './DeskCover';
import { ErrorBoundary } from './ErrorBoundary';
import { KeysDialog } from './KeysDialog';
import { LockCover } from './LockCover';
import { PeopleScreen } from './PeopleScreen';
import { PracticeMarks } from './PracticeMarks';
import { SkipLink } from './SkipLink';
import { useDeskKeys } from './use-desk-keys';
import { useLock } from './use-lock';
import './desk.css';

const ways = [
  { at: 'people', Icon: IdentificationCardIcon },
  { at: 'computer', Icon: DesktopIcon },
  { at: 'about', Icon: QuestionIcon },
] as const;
type At = (typeof ways)[number]['at'];

const onHideKey = (then: () => void) => onNotice('hide', then);
const nowhere = () => {};
/** There is no plan to come back to. */
const nothingToKeep = async () => {};

export function AdminDesk({ opened }: { opened: Opened }) {
  const { t } = useTranslation(['app', 'people']);
  const [at, setAt] = useState<At>('people');
  // Rises with each press on the rail: the same way again leads back to the first screen of it.
  const [presses, setPresses] = useState(0);
  const goTo = (to: At) => {
    setAt(to);
    setPresses((count) => count + 1);
  };
  const [areKeysShown, setAreKeysShown] = useState(false);
  const locking = useLock(nothingToKeep);
  const { lock } = locking;
  const cover = useCover({
    onHide: () => void lock(),
    onKeyWhileCovered: nowhere,
    onKeyElsewhere: onHideKey,
  });
  const keys = useMemo(
    () => ({
      help: () => setAreKeysShown(true),
      find: nowhere,
      lock: () => void lock(),
      back: () => setAt('people'),
    }),
    [lock],
  );
  useDeskKeys(keys);
  const words = {
    people: t('people:title'),
    computer: t('people:computer.nav'),
    about: t('nav.about'),
  };

  return (
    <div className="desk">
      <header className="desk-head">
        <SkipLink />
        {opened.practice ? <PracticeMarks /> : null}
      </header>
      <nav className="nav-rail" aria-label={t('nav.label')}>
        <ul className="plain">
          {ways.map(({ at: to, Icon }) => (
            <li key={to}>
              <button
                type="button"
                className="nav-way"
                aria-current={at === to ? 'page' : undefined}
                onClick={() => goTo(to)}
              >
                <Icon size={28} aria-hidden="true" />
                <span>{words[to]}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className="desk-main" tabIndex={-1}>
        <ErrorBoundary key={`${at} ${presses}`} onBack={() => void lock()} isWholeWindow>
          {at === 'people' ? (
            <PeopleScreen
              first={
                <Notice kind="calm" title={t('people:noPlans.title')}>
                  <p>{t('people:noPlans.what')}</p>
                </Notice>
              }
            />
          ) : at === 'computer' ? (
            <Computer />
          ) : (
            <About onShowKeys={() => setAreKeysShown(true)} />
          )}
        </ErrorBoundary>
      </main>
      <BottomBar opened={opened} onHide={cover.hide} onLock={() => void lock()} />
      {areKeysShown ? (
        <KeysDialog shiftThrice={isShiftThriceOn()} onClose={() => setAreKeysShown(false)} />
      ) : null}
      <StepUpAtDesk />
      <LockCover {...locking} />
      <DeskCover {...cover} isLocked={locking.locking === 'no' || locking.locking === 'saving'} />
    </div>
  );
}
