// Going from screen to screen. Words that are waiting are saved first; when they cannot be, people
// are asked before anything is left behind.

import { useCallback, useState } from 'react';
import { type BegunForms, openAround } from '../ui/begun-inside';
import { useSaving } from '../ui/Saving';
import { settleField } from '../ui/settle-field';
import { useHalfWritten } from './away/half-written';
import { goBack, goTo, type Place, placeNow, type Way, wayOn, wayStart } from './place';

export type UnsavedLeaving = { goAnyway: () => void; tryAgain: () => void; stay: () => void };

export type WayOnScreen = {
  place: Place;
  /** Saves what is waiting, then goes. */
  go: (to: Place) => void;
  /** Goes at once: the screen has seen to its words itself. */
  goNow: (to: Place) => void;
  back: () => void;
  startAgain: () => void;
  /** Saves what is waiting, asks about a form that was not sent, then does it: what is left is a part of the screen. */
  leavePart: (then: () => void) => void;
  /** Set while some words could not be saved and somebody wants to leave the screen. */
  unsaved: UnsavedLeaving | undefined;
  /** Set while a form was begun and not sent, and somebody wants to leave the screen. */
  halfWritten: Pick<UnsavedLeaving, 'goAnyway' | 'stay'> | undefined;
  /** Forms that were begun and not sent. */
  begun: BegunForms;
};

/**
 * @param from where to begin, when that is not Today
 * @param start where somebody begins who has no Today
 */
export function useWay(from?: Place, start: Way = wayStart): WayOnScreen {
  const { flushAll, report } = useSaving();
  const [way, setWay] = useState<Way>(from ? [...wayOn, from] : start);
  const [wanted, setWanted] = useState<{ then: () => void; half?: HTMLElement }>();
  const begun = useHalfWritten();

  const leave = useCallback(
    async (then: () => void, isMeant = false) => {
      setWanted(undefined);
      settleField();
      try {
        await flushAll();
      } catch {
        setWanted({ then });
        return;
      }
      const [half] = isMeant ? [] : begun.fields();
      if (half) setWanted({ then, half });
      else then();
    },
    [flushAll, begun],
  );
  const take = useCallback((step: (way: Way) => Way) => void leave(() => setWay(step)), [leave]);

  return {
    begun,
    place: placeNow(way),
    go: useCallback((to) => take((before) => goTo(before, to)), [take]),
    goNow: useCallback((to) => setWay((before) => goTo(before, to)), []),
    back: useCallback(() => take(goBack), [take]),
    leavePart: useCallback((then) => void leave(then), [leave]),
    startAgain: useCallback(() => setWay(wayOn), []),
    halfWritten: wanted?.half && {
      goAnyway: () => void leave(wanted.then, true),
      stay: () => {
        const { half } = wanted;
        setWanted(undefined);
        if (half) openAround(half);
        // Once the question has gone and given the keyboard back to what was pressed.
        requestAnimationFrame(() => half?.focus());
      },
    },
    unsaved:
      wanted && !wanted.half
        ? {
            goAnyway: () => {
              setWanted(undefined);
              // They were let go on purpose; nothing is waiting any more.
              report('quiet');
              wanted.then();
            },
            tryAgain: () => void leave(wanted.then),
            stay: () => setWanted(undefined),
          }
        : undefined,
  };
}
