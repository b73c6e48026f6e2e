// When the button that was pressed goes away (Keep it, Try again, Clear), the keyboard's place would
// go with it. It goes to the question's heading instead.

import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Spread `watch` on the element that holds the question; `heading` takes the focus when it is dropped. */
export function useKeptFocus(heading: RefObject<HTMLElement | null>) {
  const isHere = useRef(false);
  useLayoutEffect(() => {
    // An element taken away while it has the focus says nothing to React; the body has it then.
    if (!isHere.current || document.activeElement !== document.body) return;
    heading.current?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      isHere.current = true;
    },
    onBlur: () => {
      isHere.current = false;
    },
  };
}
