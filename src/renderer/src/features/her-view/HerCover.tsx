// The cover of her side of the screen: neutral, no name, no clock. Back with one press for a minute, then with the PIN.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { CoverPicture } from '../../ui/CoverPicture';
import type { Cover } from '../../ui/use-cover';
import { PinForm } from './PinForm';

/** For so long one press brings it back. Source: ux.md 2.6. */
export const BACK_WITHIN_MS = 60_000;

export function HerCover({ cover, coveredAt, comeBack }: Cover) {
  const { t } = useTranslation('her');
  const needsPin = useIsPast(coveredAt, BACK_WITHIN_MS);
  return (
    <dialog
      ref={cover}
      className="cover"
      aria-labelledby="cover-title"
      // Escape closes what is open, and never a cover.
      onCancel={(event) => event.preventDefault()}
    >
      <CoverPicture />
      <h1 id="cover-title">{t('cover.title')}</h1>
      {coveredAt === undefined ? null : needsPin ? (
        <PinForm
          button={t('pin.uncover')}
          tryPin={(pin) => bridge.her.uncover({ pin })}
          onRight={comeBack}
        />
      ) : (
        <Button ref={focusIt} onClick={comeBack}>
          {t('cover.back')}
        </Button>
      )}
    </dialog>
  );
}

const focusIt = (button: HTMLButtonElement | null) => button?.focus();

/** True from so many milliseconds after `since` on. Looks at the clock, so that a computer that slept counts it too. */
function useIsPast(since: number | undefined, ms: number): boolean {
  const [isPast, setIsPast] = useState(false);
  useEffect(() => {
    setIsPast(false);
    if (since === undefined) return undefined;
    const began = Date.now();
    const look = () => setIsPast((was) => was || Date.now() - began >= ms);
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [since, ms]);
  return isPast;
}
