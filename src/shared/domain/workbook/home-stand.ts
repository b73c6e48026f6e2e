// How far she is with a home, as the list of women tells it: by her own answer, and beside it whether a council may be asked
// for her. Pure. Source: R31, R39 (a home on the first line of every list); Housing Act 1996 s.213B for her yes.

import { z } from 'zod';
import type { ConsentNow } from '../sharing/consents';

/** What she can choose of the question that controls `home.stand`, in the order in which they are offered. */
export const homeStands = ['none', 'option', 'offer', 'keys', 'have'] as const;
export const homeStand = z.enum(homeStands);
export type HomeStand = z.infer<typeof homeStand>;

/** Of a woman in prison; nothing is told of others. */
export const homeInList = z.strictObject({
  /** As she said last; undefined where she was not asked, or said it before she came in this time. */
  stand: homeStand.optional(),
  /** No home is sure yet. */
  isUnsolved: z.boolean(),
  /** No home is sure, and she has neither said yes nor no to asking a council. */
  isYesMissing: z.boolean(),
});
export type HomeInList = z.infer<typeof homeInList>;

const sure: readonly HomeStand[] = ['keys', 'have'];

/**
 * What she says of her home comes before what is on file about it: `secured` counts only where she has not said how far
 * she is. Her no to asking a council is an answer, and a Welsh council is asked another way: neither is missing.
 */
export function homeForList(
  stand: HomeStand | undefined,
  secured: boolean | undefined,
  asking: ConsentNow,
): HomeInList {
  const isUnsolved = stand === undefined ? secured !== true : !sure.includes(stand);
  const because = asking.holds ? [] : asking.missing.map((each) => each.because);
  const isAnswered =
    asking.holds || because.some((each) => each !== 'not_asked' && each !== 'over');
  return {
    ...(stand === undefined ? {} : { stand }),
    isUnsolved,
    isYesMissing: isUnsolved && !isAnswered,
  };
}
