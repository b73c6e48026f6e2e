// The staff desk: the way around on the left, one screen in the middle, saving and Lock at the bottom.
// It holds where one is, and nothing of any plan.

import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../shared/ipc/contract';
import { BottomBar } from './BottomBar';
import { ErrorBoundary } from './ErrorBoundary';
import { KeysDialog } from './KeysDialog';
import { LockCover } from './LockCover';
import { NavRail } from './NavRail';
import { PlaceScreen } from './PlaceScreen';
import { goBack, goTo, type Place, placeKey, placeNow, wayStart } from './place';
import { useDeskKeys } from './use-desk-keys';
import { useLock } from './use-lock';
import './desk.css';

export function Desk({ opened }: { opened: Opened }) {
  const { t } = useTranslation('app');
  const [way, setWay] = useState(wayStart);
  const [areKeysShown, setAreKeysShown] = useState(false);
  // Rises with Ctrl+K, so that the find box takes the keyboard again where it already stands.
  const [finds, setFinds] = useState(0);
  const locking = useLock();
  const place = placeNow(way);

  const go = useCallback((to: Place) => setWay((before) => goTo(before, to)), []);
  const back = useCallback(() => setWay(goBack), []);
  const { lock } = locking;
  const keys = useMemo(
    () => ({
      help: () => setAreKeysShown(true),
      find: () => {
        go({ at: 'women' });
        setFinds((count) => count + 1);
      },
      lock: () => void lock(),
      back,
    }),
    [go, back, lock],
  );
  useDeskKeys(keys);

  return (
    <div className="desk">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      {opened.practice ? (
        <>
          <p className="practice-band">{t('practiceBand')}</p>
          <div className="watermark" aria-hidden="true" />
        </>
      ) : null}
      <NavRail place={place} onGo={go} />
      <main id="main" className={`desk-main desk-${place.at}`} tabIndex={-1}>
        <ErrorBoundary key={placeKey(place)} onBack={() => setWay(wayStart)}>
          <PlaceScreen
            place={place}
            finds={finds}
            onGo={go}
            onShowKeys={() => setAreKeysShown(true)}
          />
        </ErrorBoundary>
      </main>
      <BottomBar opened={opened} onLock={() => void lock()} />
      {areKeysShown ? <KeysDialog onClose={() => setAreKeysShown(false)} /> : null}
      <LockCover {...locking} />
    </div>
  );
}
