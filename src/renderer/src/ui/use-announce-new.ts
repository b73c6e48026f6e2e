// Has words read out when they come or change, for what appears away from where somebody is typing. What stands there
// from the start is read with the screen.

import { useEffect, useRef } from 'react';
import { useAnnounce } from './LiveRegion';

/** `words`: empty or undefined while there is nothing to say. */
export function useAnnounceNew(words: string | undefined): void {
  const announce = useAnnounce();
  const before = useRef(words);
  useEffect(() => {
    if (words && words !== before.current) announce(words);
    before.current = words;
  }, [announce, words]);
}
