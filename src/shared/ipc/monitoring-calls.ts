// The part of the table about the report on all plans together: numbers only, none of which points at anybody.

import { z } from 'zod';
import { periodChoice, periodProblems } from '../domain/monitoring/period';
import { report } from '../domain/monitoring/report';
import { call, nothing, ticket } from './locked-calls';

const ofTime = z.strictObject({ period: periodChoice });

const counted = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counted'), report }),
  z.strictObject({ kind: z.literal('put-right'), problem: z.enum(periodProblems) }),
]);
export type ReportCounted = z.infer<typeof counted>;

export const monitoringCalls = {
  /** Counts all plans of this desk for a time. The same for everybody who may ask. */
  count: call(ofTime, counted),
  /** Saves the same numbers as a table for a spreadsheet. */
  save: call(
    z.strictObject({ period: periodChoice, place: ticket }),
    z.strictObject({ fileName: z.string() }),
  ),
  /** They are about to be printed: the log says so first. */
  toPaper: call(ofTime, nothing),
} as const;
