// Facts that nobody would write down, and some that somebody would: for the tests of what must always hold.

import fc from 'fast-check';
import { dayAt, dayNumber, firstDay, lastDay } from '../../../../src/shared/domain/calendar/day';
import {
  type CustodyFacts,
  careLeaverCategories,
  custodyFacts,
  eventKinds,
  legalStatuses,
  recallTypes,
  releaseDateTypes,
  sentenceTypes,
} from '../../../../src/shared/domain/review/facts';
import { on } from './made-up-facts';

export const anyDay = fc.integer({ min: dayNumber(firstDay), max: dayNumber(lastDay) }).map(dayAt);
/** Mostly days close together, where the rules meet each other; now and then any day there is. */
export const likelyDay = fc.oneof(
  {
    weight: 9,
    arbitrary: fc
      .integer({ min: dayNumber(on('2025-06-01')), max: dayNumber(on('2028-06-01')) })
      .map(dayAt),
  },
  { weight: 1, arbitrary: anyDay },
);
export const anyEvent = fc.record({ kind: fc.constantFrom(...eventKinds), date: likelyDay });

const dayNames = [
  'custodyPeriodStart',
  'arrivalDate',
  'nextCourtDate',
  'recallDate',
  'returnToCustodyDate',
  'sentenceDate',
  'tariffExpiry',
  'targetHearing',
  'releaseDate',
  'releaseDirectedDate',
  'releasedOn',
  'licenceEnd',
  'communityOrderEnd',
  'planSigned',
  'planReopened',
  'handoverDone',
  'lastPathwayReview',
  'releaseDateReadOn',
] as const;

export const anyFacts: fc.Arbitrary<CustodyFacts> = fc
  .record(
    {
      dob: anyDay,
      legalStatus: fc.constantFrom(...legalStatuses),
      recallType: fc.constantFrom(...recallTypes),
      sentenceType: fc.constantFrom(...sentenceTypes),
      sentenceLengthMonths: fc.nat(600),
      releaseDateType: fc.constantFrom(...releaseDateTypes),
      careLeaverCategory: fc.constantFrom(...careLeaverCategories),
      paEntitled: fc.boolean(),
      existingPlan: fc.boolean(),
      communityOrder: fc.boolean(),
      tenancy: fc.boolean(),
      accommodationSecured: fc.boolean(),
      pathwayActive: fc.boolean(),
      nation: fc.constantFrom('england' as const, 'wales' as const),
      mappaLevel: fc.nat(3),
      pathwayReviewMonths: fc.integer({ min: 1, max: 6 }),
      reviews: fc.array(likelyDay, { maxLength: 4 }),
      events: fc.array(anyEvent, { maxLength: 3 }),
      ...Object.fromEntries(dayNames.map((name) => [name, likelyDay])),
    },
    { requiredKeys: [] },
  )
  .map((typed) => custodyFacts.parse(typed));

/** Facts, and the day they are looked at. */
export const given = fc.record({ facts: anyFacts, today: fc.oneof(likelyDay, anyDay) });
/** How many: fewer where the same properties run for each of thousands of changes (`npm run mutation`). */
export const enough = { numRuns: Number(process.env['ALONGSIDE_FACTS_RUNS'] ?? 400) };
