// The bar above her screens: stop, start page, how it looks, hide. The worker's only cue is a leaf in the corner. With little
// room the names of the two in the middle are only read out; Stop and Hide always show theirs.

import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash';
import { HandPalmIcon } from '@phosphor-icons/react/dist/csr/HandPalm';
import { HouseIcon } from '@phosphor-icons/react/dist/csr/House';
import { LeafIcon } from '@phosphor-icons/react/dist/csr/Leaf';
import { TextAaIcon } from '@phosphor-icons/react/dist/csr/TextAa';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { VisuallyHidden } from '../ui/VisuallyHidden';

export type HerBarProps = {
  onStop: (() => void) | undefined;
  onHome: (() => void) | undefined;
  onDisplay: (() => void) | undefined;
  onHide: () => void;
  windDownAt: string | undefined;
  isPractice: boolean;
};

export function HerBar({ onStop, onHome, onDisplay, onHide, windDownAt, isPractice }: HerBarProps) {
  const { t } = useTranslation('her');
  const isNear = useIsTime(windDownAt);
  return (
    <header className="her-bar">
      {onStop ? (
        <Button icon={<HandPalmIcon />} onClick={onStop}>
          {t('bar.stop')}
        </Button>
      ) : null}
      {onHome ? (
        <Button icon={<HouseIcon />} onClick={onHome}>
          <span className="bar-name">{t('bar.home')}</span>
        </Button>
      ) : null}
      {isPractice ? <p className="her-practice">{t('practice')}</p> : null}
      <span className="her-bar-gap" />
      {windDownAt === undefined ? null : (
        <span className="her-leaf" data-near={isNear}>
          <LeafIcon weight={isNear ? 'fill' : 'regular'} aria-hidden="true" />
          {isNear ? <VisuallyHidden>{t('leaf.near')}</VisuallyHidden> : null}
        </span>
      )}
      {onDisplay ? (
        <Button icon={<TextAaIcon />} onClick={onDisplay}>
          <span className="bar-name">{t('bar.display')}</span>
        </Button>
      ) : null}
      <Button icon={<EyeSlashIcon />} onClick={onHide}>
        {t('bar.hide')}
      </Button>
    </header>
  );
}

/** True from this time of day on. */
function useIsTime(clock: string | undefined): boolean {
  const [isTime, setIsTime] = useState(false);
  useEffect(() => {
    if (clock === undefined) return undefined;
    const look = () => {
      const now = new Date();
      const two = (part: number) => String(part).padStart(2, '0');
      setIsTime(`${two(now.getHours())}:${two(now.getMinutes())}` >= clock);
    };
    look();
    const timer = setInterval(look, 10_000);
    return () => clearInterval(timer);
  }, [clock]);
  return isTime;
}
