// The desk locking by itself: nobody there, the computer left, or too long at a stretch. Decides when; saving and locking
// are done by whoever holds the window and the vault.

import { LOCK_MINUTES } from '../../../shared/domain/away/away';
import type { Notice } from '../../../shared/ipc/calls';
import type { Asking } from '../last-words';
import { watchIdle } from './idle-watch';

const MINUTE_MS = 60_000;

/** Her side covers itself first, after three minutes; only what was left covered is locked. Source: security.md 2.7. */
const HERS_LONGER_MS = 3 * MINUTE_MS;

export type DeskLock = {
  /** The plans were opened. */
  opened: () => void;
  /** After so many minutes without a touch, from the vault's own setting. */
  lockAfter: (minutes: number) => void;
  /** Whose turn it is at the screen. */
  turn: (whose: 'hers' | 'staff') => void;
  /** Somebody touched something. */
  stir: () => void;
  /** It has been asked whether anybody is there, and nobody has answered yet. */
  isAsking: () => boolean;
  /** The computer was left, or put to sleep. */
  left: () => void;
  locked: () => void;
};

/**
 * @param notify tells the window
 * @param lock saves what is half typed, then locks
 * @param insteadMs tests only: what counts in place of the setting
 */
export function lockByItself(
  notify: (notice: Notice) => void,
  lock: (notice: Asking) => void,
  insteadMs?: number,
): DeskLock {
  let usual = insteadMs ?? LOCK_MINUTES.usual * MINUTE_MS;
  let longer = 0;
  const watch = watchIdle(
    {
      warn: () => notify('idle'),
      stillHere: () => notify('still-here'),
      lock: (why) => lock(`locking-${why}`),
    },
    usual,
  );
  return {
    opened: watch.begin,
    lockAfter: (minutes) => {
      usual = insteadMs ?? minutes * MINUTE_MS;
      watch.allow(usual + longer);
    },
    turn: (whose) => {
      longer = whose === 'hers' ? HERS_LONGER_MS : 0;
      watch.allow(usual + longer);
    },
    stir: watch.stir,
    isAsking: watch.isAsking,
    // Also while it is being set up or its keys renewed: the key is in memory then, too.
    left: () => lock('locking-left'),
    locked: () => {
      longer = 0;
      watch.allow(usual);
      watch.end();
    },
  };
}
