// Which card of a list is open: one at a time. The keyboard's place goes along: into the card when it opens, to its line
// when it folds.

import { useState } from 'react';
import type { Lines } from './use-lines';

export type OneOpen = {
  isOpen: (id: string) => boolean;
  open: (id: string) => void;
  fold: (id: string) => void;
  /** Stays open from here on, with the keyboard where it is. */
  keep: (id: string) => void;
};

export function useOneOpen({ focusOn }: Pick<Lines<never>, 'focusOn'>): OneOpen {
  const [opened, setOpened] = useState<string>();
  return {
    isOpen: (id) => opened === id,
    open(id) {
      setOpened(id);
      focusOn(id);
    },
    fold(id) {
      setOpened(undefined);
      focusOn(`${id}-open`);
    },
    keep: setOpened,
  };
}
