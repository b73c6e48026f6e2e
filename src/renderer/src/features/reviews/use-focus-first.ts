// Puts the keyboard's place on something that has just come in place of what had it, and brings it into sight.

import { type RefObject, useEffect, useRef } from 'react';

/** @param isWanted read once, when the part comes */
export function useFocusFirst<T extends HTMLElement>(isWanted: boolean): RefObject<T | null> {
  const place = useRef<T>(null);
  const wanted = useRef(isWanted);
  useEffect(() => {
    if (!wanted.current) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  return place;
}
