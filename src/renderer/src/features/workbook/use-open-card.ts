// A card that is read until somebody wants to change it. The keyboard's place goes along: into the card when it opens,
// to the button that opened it when it closes.

import { useState } from 'react';
import { useFocusAfter } from './use-focus-after';

/**
 * The card's content stands in an element whose `data-place` is `id`, the button that opens it in `<id>-open`, both
 * inside the element that gets `within`.
 */
export function useOpenCard<E extends HTMLElement>(id: string, startsOpen: boolean) {
  const { within, focusOn } = useFocusAfter<E>();
  const [isOpen, setIsOpen] = useState(startsOpen);
  return {
    within,
    isOpen,
    open() {
      setIsOpen(true);
      focusOn(id);
    },
    fold() {
      setIsOpen(false);
      focusOn(`${id}-open`);
    },
  };
}
