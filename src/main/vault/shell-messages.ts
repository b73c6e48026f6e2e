// What the shell and the vault's process say to each other. No plan's words pass this way.

import { z } from 'zod';
import { locksByItself } from '../../shared/domain/audit/locks';
import { day } from '../../shared/domain/calendar/day';
import type { LockReason } from '../../shared/ipc/locked-calls';

/** What became of a paper for the printer. `called-off`: by whoever asked for it. */
const printEnds = ['given', 'called-off', 'not-taken'] as const;
export type PrintEnd = (typeof printEnds)[number];

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
  /** A port to the window that draws for the printer comes along. */
  z.strictObject({ kind: z.literal('print-port'), job: z.number() }),
  z.strictObject({ kind: z.literal('print-over'), job: z.number(), how: z.enum(printEnds) }),
  /** A port to the window that draws a chosen picture anew comes along. */
  z.strictObject({ kind: z.literal('picture-port'), job: z.number() }),
  /** That window is gone. */
  z.strictObject({ kind: z.literal('picture-over'), job: z.number() }),
  /** `why` where nobody asked for it. */
  z.strictObject({ kind: z.literal('lock'), why: z.enum(locksByItself).optional() }),
]);
export type FromShell = z.input<typeof fromShell>;

export type ToShell =
  /** Please start the process that draws PDFs. */
  | { kind: 'need-export' }
  /** It took too long; please end it. */
  | { kind: 'stop-export' }
  /** Please open a window that draws for the printer, and print what it has drawn. */
  | { kind: 'print'; job: number; copies: number }
  | { kind: 'stop-print'; job: number }
  /** Please open a window that draws a chosen picture anew. */
  | { kind: 'draw-picture'; job: number }
  /** It has done so, or took too long; please end it. */
  | { kind: 'stop-picture'; job: number }
  /** The plans were opened. */
  | { kind: 'opened' }
  /** Keys are in memory before the plans are open: it is being set up, or its keys are renewed. */
  | { kind: 'keys-held' }
  /** Lock after so many minutes without a touch. */
  | { kind: 'lock-after'; minutes: number }
  /** It is her turn at the screen, or the staff desk's again. */
  | { kind: 'show'; to: 'hers' | 'staff'; plan: string }
  /** It locks by itself, and why where somebody has to be told. */
  | { kind: 'locking'; why?: LockReason }
  /** The name of something unexpected; never words of a plan. */
  | { kind: 'note'; what: string };
