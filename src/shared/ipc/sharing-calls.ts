// The part of the table about who sees what: her choices, and how they came to be.

import { z } from 'zod';
import { sharingChoice } from '../domain/sharing/levels';
import { call } from './locked-calls';

const planId = z.uuid();

const keptChoice = sharingChoice.extend({
  /** She was there and chose it. A worker alone can only keep more back. */
  withHer: z.boolean(),
  /** She chose it herself, on her side of the screen. */
  onHerScreen: z.boolean(),
  worker: z.string(),
  /** UTC moment. */
  at: z.string(),
});
export type KeptChoice = z.infer<typeof keptChoice>;

export const sharingCalls = {
  /** Every choice of hers, oldest first: the newest for a target and a reader counts. */
  list: call(z.strictObject({ plan: planId }), z.array(keptChoice)),
  /**
   * Writes choices down, all of them or none. `needs-her`: one of them lets somebody see more, and she is not there.
   */
  choose: call(
    z.strictObject({
      plan: planId,
      choices: z.array(sharingChoice).min(1).max(400),
      withHer: z.boolean(),
    }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('kept'), choices: z.array(keptChoice) }),
      z.strictObject({ kind: z.literal('needs-her') }),
    ]),
  ),
} as const;
