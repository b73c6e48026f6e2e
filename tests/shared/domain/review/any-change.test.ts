// What must hold for every change of situation, whatever the facts are.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeProblems } from '../../../../src/shared/domain/review/change-problems';
import { type FactName, factNames } from '../../../../src/shared/domain/review/facts';
import { factsAfter, factsTakenOut } from '../../../../src/shared/domain/review/facts-after-change';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import {
  type ChangeKind,
  changeKinds,
  type SituationChange,
} from '../../../../src/shared/domain/review/situation-change';
import { anyChange } from './any-change';
import { anyEvent, enough, given } from './any-facts';
import { settings } from './made-up-facts';

const releaseDate: FactName[] = [
  'releaseDate',
  'releaseDateType',
  'releaseDateReadBy',
  'releaseDateReadOn',
  'releaseDateReadWhere',
];

/** Every fact a change may touch. All the others must come through as they were. */
const touched: Record<ChangeKind, FactName[]> = {
  sentenced: [
    ...releaseDate,
    ...(['legalStatus', 'sentenceDate', 'sentenceType', 'sentenceLengthMonths'] as const),
    ...(['tariffExpiry', 'licenceEnd', 'releaseDirectedDate', 'handoverDone'] as const),
    ...(['recallType', 'recallDate', 'returnToCustodyDate', 'releasedOn'] as const),
    ...(['nextCourtDate', 'arrivalDate', 'custodyPeriodStart', 'events'] as const),
  ],
  released: ['releasedOn', 'licenceEnd'],
  recalled: [
    ...releaseDate,
    ...(['legalStatus', 'recallType', 'recallDate', 'returnToCustodyDate'] as const),
    ...(['existingPlan', 'planReopened', 'releaseDirectedDate', 'targetHearing'] as const),
    ...(['handoverDone', 'accommodationSecured', 'nextCourtDate', 'events'] as const),
  ],
  remand_ended: ['releasedOn', 'nextCourtDate', 'communityOrder', 'communityOrderEnd'],
  release_date_changed: [...releaseDate, 'events'],
  moved_prison: ['events'],
  life_dates: ['tariffExpiry', 'targetHearing', 'releaseDirectedDate'],
  handover_recorded: ['handoverDone', 'events'],
  lead_recorded: ['recordedLead'],
  lead_record_ended: ['recordedLead'],
};

test('every kind of change is made up here', () => {
  const seen = new Set(fc.sample(anyChange, 400).map(({ kind }) => kind));
  expect([...seen].sort()).toEqual([...changeKinds].sort());
});

test('no change on any facts ever throws, and what it gives can be worked with', () => {
  fc.assert(
    fc.property(given, anyChange, ({ facts, today }, change) => {
      expect(Array.isArray(changeProblems(facts, change, today))).toBe(true);
      const after = factsAfter(facts, change, today, settings);
      const schedule = planSchedule(after, today, settings);
      planMilestones(after, today, settings, schedule);
      factsTakenOut(facts, after);
    }),
    enough,
  );
});

test('every fact a change does not name comes through as it was, and no event or review is lost', () => {
  fc.assert(
    fc.property(given, anyChange, ({ facts, today }, change: SituationChange) => {
      const after = factsAfter(facts, change, today, settings);
      for (const name of factNames) {
        if (!touched[change.kind].includes(name)) expect(after[name]).toEqual(facts[name]);
      }
      expect(after.reviews).toEqual(facts.reviews);
      expect(after.events.slice(0, facts.events.length)).toEqual(facts.events);
    }),
    enough,
  );
});

test('one more change in her needs never makes the next review later', () => {
  fc.assert(
    fc.property(given, anyEvent, ({ facts, today }, event) => {
      const before = planSchedule(facts, today, settings).nextReview.due;
      const more = { ...facts, events: [...facts.events, event] };
      const after = planSchedule(more, today, settings).nextReview.due;
      if (before !== undefined) expect(after !== undefined && after <= before).toBe(true);
    }),
    enough,
  );
});
