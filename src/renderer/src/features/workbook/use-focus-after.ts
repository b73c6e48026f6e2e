// Puts the keyboard's place where it belongs after a list has changed: moved, removed, brought back.
// A browser drops it when the element under it moves.

import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';

const canTakeFocus = 'input, textarea, select, button, [tabindex]';

function focusPlace(within: HTMLElement | null, place: string): boolean {
  const found = within?.querySelector(`[data-place="${CSS.escape(place)}"]`);
  const target = found?.matches(canTakeFocus) ? found : found?.querySelector(canTakeFocus);
  if (!(target instanceof HTMLElement)) return false;
  // What has the focus already is not brought into sight again by giving it once more.
  if (document.activeElement === target) target.scrollIntoView({ block: 'nearest' });
  else target.focus();
  return true;
}

/**
 * `focusOn(place)` moves the focus, after the next drawing, to what stands in the element whose
 * `data-place` is `place`, or to the first control in it. `focusNow` does so at once.
 */
export function useFocusAfter<E extends HTMLElement>(): {
  within: RefObject<E | null>;
  focusOn: (place: string) => void;
  focusNow: (place: string) => void;
} {
  const within = useRef<E>(null);
  const wanted = useRef<string>(undefined);
  const focusOn = useCallback((place: string) => {
    wanted.current = place;
  }, []);
  useLayoutEffect(() => {
    if (wanted.current !== undefined && focusPlace(within.current, wanted.current)) {
      wanted.current = undefined;
    }
  });
  const focusNow = useCallback((place: string) => {
    focusPlace(within.current, place);
  }, []);
  return { within, focusOn, focusNow };
}
