// That a letter was begun before, by whom and when; emptying it, and bringing back what was there.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import type { WrittenLast } from './begun-letters';

export type BegunBeforeProps = {
  isBegun: boolean;
  from: WrittenLast | undefined;
  canBringBack: boolean;
  onStartAgain: () => void;
  onBringBack: () => void;
};

export function BegunBefore(props: BegunBeforeProps) {
  const { isBegun, from, canBringBack, onStartAgain, onBringBack } = props;
  const { t, i18n } = useTranslation('letters');
  const day = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    dateStyle: 'long',
  });
  const again = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const hasPressed = useRef(false);
  const pressed = (act: () => void) => () => {
    hasPressed.current = true;
    act();
  };
  // The button that was pressed may be gone: the keyboard goes on at the one that undoes it.
  useEffect(() => {
    if (!hasPressed.current) return;
    hasPressed.current = false;
    (back.current ?? again.current)?.focus();
  });
  return (
    <div className="stack stack-small">
      <p className="hint">{t('begun.kept')}</p>
      <div role="status">
        {isBegun && from ? (
          <p>
            {t('begun.from', { name: from.by, day: day.format(new Date(from.at)) })}{' '}
            {t('begun.yesAgain')}
          </p>
        ) : null}
        {!isBegun && canBringBack ? <p>{t('begun.thrownAway')}</p> : null}
      </div>
      {isBegun || canBringBack ? (
        <div className="actions">
          {isBegun ? (
            <Button ref={again} onClick={pressed(onStartAgain)}>
              {t('begun.startAgain')}
            </Button>
          ) : null}
          {canBringBack ? (
            <Button ref={back} onClick={pressed(onBringBack)}>
              {t('begun.bringBack')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
