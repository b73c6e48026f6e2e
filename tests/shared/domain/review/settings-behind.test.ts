// Every number a date was counted with is found in the settings, with its reason.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersBehind } from '../../../../src/renderer/src/features/timeline/numbers-behind';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { noteBehind, notesOf } from '../../../../src/shared/domain/review/settings-behind';
import { given } from './any-facts';
import { settings } from './made-up-facts';

const notes = notesOf(settings);
/** Counted with a number the council gave, which is a fact and no setting. */
const councilsOwn = 'milestone.pathway_review_due.own';

test('for any facts, each number behind each date has its own note', () => {
  fc.assert(
    fc.property(given, ({ facts, today }) => {
      const schedule = planSchedule(facts, today, settings);
      const milestones = planMilestones(facts, today, settings, schedule);
      for (const ruling of [...milestones, schedule.nextReview]) {
        if (ruling.words === councilsOwn) continue;
        for (const { count } of numbersBehind(ruling)) {
          const found = noteBehind(notes, ruling.words, count, ruling.basis);
          expect([ruling.words, found?.value]).toEqual([ruling.words, count]);
        }
      }
    }),
    { numRuns: Number(process.env['ALONGSIDE_FACTS_RUNS'] ?? 1500) },
  );
});

test('where two numbers are the same, the one that rests on the same thing is meant', () => {
  expect(noteBehind(notes, 'handover.ahead', 10, 'handbook')?.name).toBe('lead.handoverMonths');
  expect(noteBehind(notes, 'handover.ahead', 10, 'default')?.name).toBe('lead.lifeHandoverMonths');
  expect(noteBehind(notes, 'review.unheard_of.plain', 10, 'default')).toBeUndefined();
});
