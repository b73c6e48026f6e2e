// A button that swaps one field for another sends the keyboard's place into the new one.

import { type RefObject, useEffect, useRef } from 'react';

/**
 * Moves the focus to the first field inside each time `what` becomes something else; not when the
 * screen opens. `what` must change by a press only.
 */
export function useFocusWhenSwitched<E extends HTMLElement>(what: boolean): RefObject<E | null> {
  const within = useRef<E>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current === what) return;
    before.current = what;
    within.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [what]);
  return within;
}
