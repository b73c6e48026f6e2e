// Shows a picture where it can be read. Where it would be too small, or one of many, there is "Show picture" in
// its place.

import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';

/** Narrower than this, in letters of the usual size, names in a picture are too small to read. Ours. */
const ROOM = 27;

export type WhenThereIsRoomProps = {
  children: ReactNode;
  /** There are many; each waits until it is asked for. */
  isOneOfMany?: boolean;
};

export function WhenThereIsRoom({ children, isOneOfMany = false }: WhenThereIsRoomProps) {
  const { t } = useTranslation('answering');
  const place = useRef<HTMLDivElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const waits = useIsNarrow(place) || isOneOfMany;
  return (
    <div ref={place} className="stack">
      {waits ? (
        <div>
          <Button expanded={isAsked} onClick={() => setIsAsked(!isAsked)}>
            {isAsked ? t('circle.hidePicture') : t('circle.showPicture')}
          </Button>
        </div>
      ) : null}
      {isAsked || !waits ? children : null}
    </div>
  );
}

function useIsNarrow(place: RefObject<HTMLElement | null>): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => {
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setIsNarrow(element.clientWidth < ROOM * letter);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return isNarrow;
}
