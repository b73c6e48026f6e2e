// What the shell and the vault's process say to each other. No plan's words pass this way.

import { z } from 'zod';
import { day } from '../../shared/domain/calendar/day';

export const fromShell = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    folder: z.string(),
    practice: z.boolean(),
    practiceWords: z.string().optional(),
    /** It was open before in this run of the app: an empty place is then a loss and no first run. */
    wasOpen: z.boolean(),
    resources: z.string(),
    /** Tests and screenshots only: the day to work with instead of the clock's. */
    fixedToday: day.optional(),
  }),
  /** A window's port comes along; its scope is settled here, for good. */
  z.strictObject({
    kind: z.literal('window'),
    scope: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('staff') }),
      z.strictObject({ kind: z.literal('hers'), plan: z.uuid() }),
    ]),
  }),
  z.strictObject({ kind: z.literal('place'), ticket: z.string(), path: z.string() }),
  /** A port to the process that draws PDFs comes along. */
  z.strictObject({ kind: z.literal('export-port') }),
  z.strictObject({ kind: z.literal('lock') }),
]);
export type FromShell = z.input<typeof fromShell>;

export type ToShell =
  /** Please start the process that draws PDFs. */
  | { kind: 'need-export' }
  /** It took too long; please end it. */
  | { kind: 'stop-export' }
  /** The plans were opened. */
  | { kind: 'opened' }
  /** It is her turn at the screen, or the staff desk's again. */
  | { kind: 'show'; to: 'hers' | 'staff'; plan: string }
  /** It locks by itself: wrong PINs. */
  | { kind: 'locking' }
  /** The name of something unexpected; never words of a plan. */
  | { kind: 'note'; what: string };
