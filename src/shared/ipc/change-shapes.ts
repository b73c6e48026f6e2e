// The shapes of changes of situation, as they cross to a window of the staff desk.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { type ChangeProblem, changeProblemIds } from '../domain/review/change-problems';
import { factCheckIds, factCheckKinds } from '../domain/review/fact-checks';
import { custodyFacts } from '../domain/review/facts';
import { situationChange } from '../domain/review/situation-change';
import { standing } from '../domain/review/standing';

/** What cannot be and what looks odd in the facts, by this place's own numbers. It stops nothing. */
export const factCheck = z.strictObject({
  id: z.enum(factCheckIds),
  kind: z.enum(factCheckKinds),
  fields: z.array(custodyFacts.keyof()).readonly(),
  params: z.record(z.string(), z.string()),
});

const problem = z.custom<ChangeProblem>((value) => {
  const { field, id } = (value ?? {}) as Partial<ChangeProblem>;
  return typeof field === 'string' && changeProblemIds.some((each) => each === id);
});

export const givenChange = z.strictObject({ plan: z.uuid(), change: situationChange });
export type GivenChange = z.infer<typeof givenChange>;

/** What would be, before anything is written down. */
export const changePreview = z.strictObject({
  problems: z.array(problem),
  before: standing,
  after: standing,
  /** What is on file now and would not be any more. */
  factsTakenOut: z.array(custodyFacts.keyof()),
  /** Days on file that move with it without being asked for. */
  factsMoved: z.array(z.strictObject({ fact: custodyFacts.keyof(), from: day, to: day })),
  factChecks: z.array(factCheck),
});
export type ChangePreview = z.infer<typeof changePreview>;

/** One change as it was written down. */
export const keptChange = z.strictObject({
  id: z.string(),
  day,
  change: situationChange,
  before: standing,
  after: standing,
  /** The worker at the keyboard. */
  by: z.string(),
  /** UTC moment. */
  at: z.string(),
});
export type KeptChange = z.infer<typeof keptChange>;

const whoLeads = standing.pick({ lead: true, recorded: true, handover: true });

/** Facts put right without a change: who led by those before and who by those after. */
export const leadPutRight = z.strictObject({
  day,
  before: whoLeads,
  after: whoLeads,
  /** UTC moment. */
  at: z.string(),
});

export const changeMade = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('put-right'), problems: z.array(problem) }),
  z.strictObject({ kind: z.literal('written'), change: keptChange }),
]);
export type ChangeMade = z.infer<typeof changeMade>;
