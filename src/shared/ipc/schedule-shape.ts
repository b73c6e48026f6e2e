// The shape of what the rules say, as it crosses to a window. The rules own the type; this checks
// that what crosses is one.

import { z } from 'zod';
import type { Due } from '../domain/review/due';
import type { MarkedMilestone } from '../domain/review/milestone-marks';
import type { ReviewUnderWay } from '../domain/review/review-record';
import type { ListedSchedule, Schedule } from '../domain/review/schedule';

const explanation = z.looseObject({
  basis: z.string(),
  words: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  missing: z.array(z.string()),
});

const crossing = z.looseObject({
  class: explanation.extend({ value: z.string(), reason: z.string() }),
  lead: explanation.extend({ value: z.string(), reason: z.string() }),
  housingLead: explanation.extend({ value: z.string() }),
  nextReview: explanation.extend({
    due: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
    reason: z.string(),
    overdue: z.boolean(),
  }),
  missingFacts: z.array(z.looseObject({ fact: z.string(), neededFor: z.array(z.string()) })),
  needsDecision: z.array(z.looseObject({ id: z.string(), facts: z.array(z.string()) })),
});

/** What `listed` gave, unchanged. Looked at quickly: there may be thousands. */
export const listedScheduleShape = z.custom<ListedSchedule>((value) => {
  const {
    class: sentenceClass,
    lead,
    housingLead,
    nextReview,
    missingFacts,
  } = (value ?? {}) as Partial<ListedSchedule>;
  const values = [sentenceClass, lead, housingLead].map((ruling) => ruling?.value);
  return (
    [...values, nextReview?.words].every((text) => typeof text === 'string') &&
    Array.isArray(missingFacts)
  );
});

/** What `planSchedule` gave, unchanged. */
export const scheduleShape = z.custom<Schedule>((value) => crossing.safeParse(value).success);

const crossingMilestone = z.looseObject({
  kind: z.string(),
  key: z.string(),
  rule: z.string(),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  isClamped: z.boolean(),
  basis: z.string(),
  words: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  mark: z.looseObject({ state: z.string(), by: z.string(), at: z.string() }).optional(),
});

/** What `planMilestones` and `withMarks` gave, unchanged. */
export const milestoneShape = z.custom<MarkedMilestone>(
  (value) => crossingMilestone.safeParse(value).success,
);

/** A review that is not over, as `brief` gave it. */
export const reviewUnderWayShape = z.custom<ReviewUnderWay>(
  (value) => typeof (value as Partial<ReviewUnderWay> | null)?.id === 'string',
);

/** What `openDues` gave, unchanged. Looked at quickly: a list may hold tens of thousands. */
export const dueShape = z.custom<Due>((value) => {
  const { kind, key, date, words, params } = (value ?? {}) as Partial<Due>;
  const texts = [kind, key, date, words];
  return texts.every((text) => typeof text === 'string') && typeof params === 'object';
});
