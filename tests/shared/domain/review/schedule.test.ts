// What must hold for every set of facts, however strange.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../src/shared/domain/calendar/day';
import { factChecks } from '../../../../src/shared/domain/review/fact-checks';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { anyEvent, anyFacts, enough, given } from './any-facts';
import {
  life,
  long,
  recall,
  released,
  remand,
  scheduleOf,
  sentenced,
  settings,
} from './made-up-facts';

describe('for any facts, however contradictory', () => {
  test('nothing throws, and every answer is either given by a rule or named as missing', () => {
    fc.assert(
      fc.property(given, ({ facts, today }) => {
        const schedule = planSchedule(facts, today, settings);
        factChecks(facts, today, settings);
        const { class: sentenceClass, lead, housingLead, nextReview } = schedule;
        expect(sentenceClass.rule === undefined).toBe(sentenceClass.value === 'unknown');
        expect(lead.rule === undefined).toBe(lead.value === 'undecided');
        expect(housingLead.rule === undefined).toBe(housingLead.value === 'undecided');
        expect(nextReview.rule === undefined).toBe(nextReview.due === undefined);
        const isOpen = [sentenceClass.missing, lead.missing, housingLead.missing].flat().length > 0;
        const open = [...schedule.missingFacts, ...schedule.needsDecision];
        if (isOpen) expect(open.length).toBeGreaterThan(0);
        if (sentenceClass.value === 'unknown') expect(sentenceClass.missing).not.toEqual([]);
        if (lead.value === 'undecided' && lead.reason !== 'not_covered') {
          expect(lead.missing).not.toEqual([]);
        }
      }),
      enough,
    );
  });

  test('the review of a life or a long sentence is never later than the handbook allows', () => {
    let limited = 0;
    const sentencedOnly = given.map(({ facts, today }) => ({
      today,
      facts: { ...facts, legalStatus: 'sentenced' as const, releasedOn: undefined, dob: undefined },
    }));
    fc.assert(
      fc.property(sentencedOnly, ({ facts, today }) => {
        const { due, limit } = planSchedule(facts, today, settings).nextReview;
        if (limit === undefined) return;
        limited += 1;
        expect(due === undefined ? 'none' : due <= limit.date).toBe(true);
      }),
      enough,
    );
    expect(limited).toBeGreaterThan(40);
  });

  test('one more change in her needs never puts the review off', () => {
    fc.assert(
      fc.property(given, anyEvent, ({ facts, today }, more) => {
        const before = planSchedule(facts, today, settings).nextReview;
        const after = planSchedule({ ...facts, events: [...facts.events, more] }, today, settings);
        if (before.due === undefined) return;
        expect(after.nextReview.due).toBeDefined();
        expect((after.nextReview.due ?? '') <= before.due).toBe(true);
      }),
      enough,
    );
  });

  test('the lead and the class do not hang on reviews, events, the plan or what a council does', () => {
    fc.assert(
      fc.property(given, anyFacts, ({ facts, today }, other) => {
        const changed = {
          ...facts,
          reviews: other.reviews,
          events: other.events,
          planSigned: other.planSigned,
          planReopened: other.planReopened,
          existingPlan: other.existingPlan,
          nextCourtDate: other.nextCourtDate,
          paEntitled: other.paEntitled,
          careLeaverCategory: other.careLeaverCategory,
          lastPathwayReview: other.lastPathwayReview,
        };
        const before = planSchedule(facts, today, settings);
        const after = planSchedule(changed, today, settings);
        expect(after.lead).toEqual(before.lead);
        expect(after.class).toEqual(before.class);
      }),
      enough,
    );
  });

  test('the same facts on the same day always give the same answer, and are left as they were', () => {
    fc.assert(
      fc.property(given, ({ facts, today }) => {
        const kept = structuredClone(facts);
        const first = planSchedule(facts, today, settings);
        expect(planSchedule(facts, today, settings)).toEqual(first);
        expect(facts).toEqual(kept);
      }),
      { numRuns: 100 },
    );
  });

  test('release is moved back by the Friday rule at most a week, and never on', () => {
    fc.assert(
      fc.property(given, ({ facts, today }) => {
        const { releaseDay } = planSchedule(facts, today, settings);
        if (releaseDay === undefined) return;
        const back = dayNumber(releaseDay.statutory) - dayNumber(releaseDay.date);
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThanOrEqual(7);
      }),
      enough,
    );
  });

  test('every sentence it asks for is there, with everything the sentence needs', () => {
    type Words = { [key: string]: string | Words };
    const words = JSON.parse(readFileSync('resources/locales/en/schedule.json', 'utf8')) as Words;
    const voicesOf = (stem: string) => {
      let at: string | Words | undefined = words;
      for (const step of stem.split('.')) at = typeof at === 'object' ? at[step] : undefined;
      return typeof at === 'object' ? Object.values(at).map(String) : [];
    };
    fc.assert(
      fc.property(given, ({ facts, today }) => {
        const schedule = planSchedule(facts, today, settings);
        const { class: sentenceClass, lead, housingLead, nextReview } = schedule;
        const { handover, hmppsHandover, releaseDay } = schedule;
        const said = [sentenceClass, lead, housingLead, nextReview, ...nextReview.candidates];
        for (const one of [...said, handover, hmppsHandover, releaseDay]) {
          if (one === undefined) continue;
          const sentences = voicesOf(one.words);
          expect(sentences, one.words).not.toEqual([]);
          const needed = sentences.flatMap((text) => text.match(/(?<=\{\{)\w+(?=\}\})/g) ?? []);
          expect(Object.keys(one.params), one.words).toEqual(expect.arrayContaining(needed));
        }
        if (releaseDay !== undefined) {
          const needed = voicesOf(`releaseSource.${releaseDay.source}`).flatMap(
            (text) => text.match(/(?<=\{\{)\w+(?=\}\})/g) ?? [],
          );
          expect(Object.keys(releaseDay.params)).toEqual(expect.arrayContaining(needed));
        }
      }),
      enough,
    );
  });
});

describe('what is open', () => {
  test.each([
    ['remand', remand],
    ['short', sentenced],
    ['long', long],
    ['life', life],
    ['recall', recall],
    ['released', released],
  ])('nothing, in a plain set of facts: %s', (_, facts) => {
    const { missingFacts, needsDecision } = scheduleOf(facts, '2026-11-21');
    expect({ missingFacts, needsDecision }).toEqual({ missingFacts: [], needsDecision: [] });
  });

  test('each missing fact is named once, with all that waits for it, and asks for no decision', () => {
    const { missingFacts, needsDecision } = scheduleOf({}, '2026-11-21');
    expect(missingFacts).toEqual([
      { fact: 'legalStatus', neededFor: ['lead', 'review'] },
      { fact: 'dob', neededFor: ['housing'] },
    ]);
    expect(needsDecision).toEqual([]);
  });

  test('facts that cannot both be right are named as such, and not as missing', () => {
    const { missingFacts, needsDecision } = scheduleOf(
      { ...sentenced, releaseDate: '2026-11-01' },
      '2026-11-21',
    );
    expect(needsDecision).toEqual([{ id: 'not_right', facts: ['releaseDate', 'sentenceDate'] }]);
    expect(missingFacts).toEqual([]);
  });

  test('a kind of recall that does not fit the sentence is one decision, though two answers wait for it', () => {
    const { missingFacts, needsDecision } = scheduleOf(
      { ...recall, recallType: 'FTR_28' },
      '2026-11-21',
    );
    expect(needsDecision).toEqual([{ id: 'not_right', facts: ['recallType', 'sentenceType'] }]);
    expect(missingFacts).toEqual([]);
  });

  test('a birth date that has not come yet is not called missing', () => {
    const { missingFacts, needsDecision } = scheduleOf(
      { ...remand, paEntitled: true, dob: '2027-01-01' },
      '2026-11-21',
    );
    expect(needsDecision).toEqual([{ id: 'not_right', facts: ['dob'] }]);
    expect(missingFacts).toEqual([]);
  });

  test('whatever is written down, a missing fact is blank and named once', () => {
    fc.assert(
      fc.property(given, ({ facts, today }) => {
        const { missingFacts, class: sentenceClass } = planSchedule(facts, today, settings);
        const names = missingFacts.map(({ fact }) => fact);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(facts[name]).toBeUndefined();
        // The class waits for nothing that no line names.
        if (sentenceClass.value !== 'unknown') return;
        for (const name of sentenceClass.missing) {
          if (facts[name] === undefined) expect(names).toContain(name);
        }
      }),
      enough,
    );
  });

  test('under 18 is one thing to check and nothing else is said', () => {
    const schedule = scheduleOf({ ...long, dob: '2012-01-01' }, '2026-11-21');
    expect(schedule.needsDecision).toEqual([{ id: 'not_covered', facts: ['dob'] }]);
    expect(schedule.handover).toBeUndefined();
    expect(schedule.releaseDay).toBeUndefined();
    expect(schedule.nextReview.due).toBeUndefined();
  });
});
