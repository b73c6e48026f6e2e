// A soft band over the line that is being read. It follows the hand, and the keyboard's place.

import { useEffect, useRef } from 'react';

export function ReadingRuler() {
  const band = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = (middle: number) => {
      const it = band.current;
      if (it) it.style.insetBlockStart = `${middle - it.offsetHeight / 2}px`;
    };
    const byHand = (event: PointerEvent) => put(event.clientY);
    const byFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const { top, height } = target.getBoundingClientRect();
      put(top + Math.min(height, 48) / 2);
    };
    put(window.innerHeight / 3);
    window.addEventListener('pointermove', byHand, { passive: true });
    window.addEventListener('focusin', byFocus);
    return () => {
      window.removeEventListener('pointermove', byHand);
      window.removeEventListener('focusin', byFocus);
    };
  }, []);
  return <div ref={band} className="ruler" aria-hidden="true" />;
}
