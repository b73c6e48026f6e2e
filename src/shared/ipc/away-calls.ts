// The part of the table about leaving the desk: after how long it locks, and the way back to where somebody was.

import { z } from 'zod';
import { leftScreen, lockMinutes, MOST_SCREENS, wayBack } from '../domain/away/away';
import { call, nothing } from './locked-calls';

const minutes = z.strictObject({ minutes: lockMinutes });
/** The screens that were left before, the one left last first. */
const left = z.array(leftScreen).max(MOST_SCREENS).optional();

export const awayCalls = {
  /** After how many minutes without a touch the desk locks, for everybody who works with this vault. */
  lockAfter: call(nothing, minutes),
  keepLockAfter: call(minutes, minutes),
  /** Just before locking: where this worker is, and what waits on other screens. Replaces what was kept before. */
  keep: call(wayBack.extend({ left }), nothing),
  /** After unlocking: where this worker was, when that was today. Taken once. */
  take: call(nothing, z.strictObject({ back: wayBack.optional(), left })),
} as const;
