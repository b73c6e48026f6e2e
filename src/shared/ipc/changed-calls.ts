// The part of the table about what changed in who can see what. Her side gets the same, without what she was not told of.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { whatChanged } from '../domain/sharing/what-changed';
import { call } from './locked-calls';

export const changedShown = z.strictObject({
  /** All there ever was, in no order. */
  changes: z.array(whatChanged),
  /** The day she was last with a worker; before the sitting that goes on. */
  lastTime: day.optional(),
});
export type ChangedShown = z.infer<typeof changedShown>;

export const changedCalls = {
  list: call(z.strictObject({ plan: z.uuid() }), changedShown),
} as const;
