// Facts that cannot all be true: which are named, with which days; what the rules then leave undone; and what they may
// never do with them.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factChecks } from '../../../../src/shared/domain/review/fact-checks';
import { impossibleFacts } from '../../../../src/shared/domain/review/impossible-facts';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { enough, given } from './any-facts';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  released,
  remand,
  scheduleOf,
  settings,
  type TypedFacts,
} from './made-up-facts';

const today = '2026-11-21';
const namedIn = (facts: TypedFacts) => impossibleFacts(factsOf(facts), on(today));
const milestonesOf = (facts: TypedFacts) =>
  planMilestones(factsOf(facts), on(today), settings, scheduleOf(facts, today));

/** Let out on 8 October, recalled on 7 November, back on 9 November. */
const again = { ...recall, releasedOn: '2026-10-08', recallDate: '2026-11-07' };

describe('what cannot be true is named with its days', () => {
  test.each([
    ['born tomorrow', { ...remand, dob: '2026-11-22' }, 'born_in_future', { dob: '2026-11-22' }],
    [
      'came to prison before she was born',
      { ...remand, dob: '2026-09-08' },
      'arrival_before_birth',
      { arrivalDate: '2026-09-07', dob: '2026-09-08' },
    ],
    [
      'sentenced before she was born',
      { ...life, dob: '2022-06-16', arrivalDate: '2022-07-01' },
      'sentence_before_birth',
      { sentenceDate: '2022-06-15', dob: '2022-06-16' },
    ],
    [
      'release before the sentence',
      { ...long, releaseDate: '2024-02-11' },
      'release_before_sentence',
      { releaseDate: '2024-02-11', sentenceDate: '2024-02-12' },
    ],
    [
      'the licence ends before the sentence',
      { ...long, licenceEnd: '2024-02-11' },
      'licence_end_before_sentence',
      { licenceEnd: '2024-02-11', sentenceDate: '2024-02-12' },
    ],
    [
      'an order that runs ends before the sentence',
      { ...released, communityOrder: true, communityOrderEnd: '2025-06-01' },
      'order_end_before_sentence',
      { communityOrderEnd: '2025-06-01', sentenceDate: '2025-06-02' },
    ],
    [
      'the tariff ends before the sentence',
      { ...life, tariffExpiry: '2022-06-14' },
      'tariff_before_sentence',
      { tariffExpiry: '2022-06-14', sentenceDate: '2022-06-15' },
    ],
    [
      'recalled after she left, and back before she left',
      { ...again, returnToCustodyDate: '2026-10-07' },
      'return_before_release',
      { returnToCustodyDate: '2026-10-07', releasedOn: '2026-10-08', recallDate: '2026-11-07' },
    ],
    [
      'back in prison on a recall from before she left',
      { ...again, recallDate: '2026-10-07' },
      'recall_before_release',
      { recallDate: '2026-10-07', releasedOn: '2026-10-08' },
    ],
  ] as [string, TypedFacts, string, Record<string, string>][])('%s', (_, facts, id, params) => {
    expect(namedIn(facts)).toEqual([{ id, fields: Object.keys(params), params }]);
  });

  test.each([
    ['born today', { ...remand, dob: today, arrivalDate: undefined }],
    ['release on the day of the sentence', { ...long, releaseDate: '2024-02-12' }],
    ['a licence that ends on the day of the sentence', { ...long, licenceEnd: '2024-02-12' }],
    ['a tariff that ends on the day of the sentence', { ...life, tariffExpiry: '2022-06-15' }],
    ['a release date and no sentence date', { ...long, sentenceDate: undefined }],
    [
      'an order that was over before this sentence',
      { ...released, communityOrder: false, communityOrderEnd: '2025-06-01' },
    ],
    ['out, recalled, and back', again],
    ['recalled on the day she left', { ...again, recallDate: '2026-10-08' }],
    [
      'back on the day she left',
      { ...again, recallDate: undefined, returnToCustodyDate: '2026-10-08' },
    ],
    // She came back, and was let out again: the release is the newer of the two.
    [
      'recalled, back, and out again',
      { ...again, recallDate: '2026-09-01', returnToCustodyDate: '2026-09-03' },
    ],
    [
      'back, then out, and no day of recall',
      { ...again, recallDate: undefined, returnToCustodyDate: '2026-09-03' },
    ],
    [
      'a recall before she left, while nobody knows when she came back',
      { ...again, recallDate: '2026-10-01', returnToCustodyDate: undefined },
    ],
    ['a court day that has passed', { ...remand, nextCourtDate: '2026-11-20' }],
  ] as [string, TypedFacts][])('but this can be: %s', (_, facts) => {
    expect(namedIn(facts)).toEqual([]);
  });

  test('nobody is asked besides whether that day is odd', () => {
    const facts = factsOf({ ...again, returnToCustodyDate: '2026-10-07' });
    expect(factChecks(facts, on(today), settings).map(({ id }) => id)).toEqual([
      'return_before_release',
    ]);
  });

  test('it comes before the gentle questions, and is told from them', () => {
    const checks = factChecks(factsOf({ ...long, releaseDate: '2024-02-11' }), on(today), settings);
    expect(checks.map(({ kind }) => kind)).toEqual(['cannot_be', 'odd']);
  });
});

describe('the rules ask for a decision and do not guess', () => {
  const decisionsOf = (facts: TypedFacts) => scheduleOf(facts, today).needsDecision;

  test('each set of days is asked about once', () => {
    expect(decisionsOf({ ...long, releaseDate: '2024-02-11' })).toEqual([
      { id: 'not_right', facts: ['releaseDate', 'sentenceDate'] },
    ]);
    expect(decisionsOf({ ...long, dob: '2027-01-01', paEntitled: undefined })).toEqual([
      { id: 'not_right', facts: ['dob'] },
    ]);
  });

  test('nobody who left is called free of licence by a licence that ended before the sentence', () => {
    const schedule = scheduleOf({ ...released, licenceEnd: '2025-06-01' }, today);
    expect(schedule.lead.value).toBe('undecided');
    expect(schedule.needsDecision).toEqual([
      { id: 'not_right', facts: ['licenceEnd', 'sentenceDate'] },
    ]);
    expect(schedule.missingFacts).toEqual([]);
  });

  test('no day is shown for a licence that ends before the sentence', () => {
    const kinds = milestonesOf({ ...long, licenceEnd: '2024-02-11' }).map(({ kind }) => kind);
    expect(kinds).toContain('release_day');
    expect(kinds).not.toContain('licence_end');
    expect(kinds).not.toContain('plan_passed_on');
  });

  test('a woman back on recall is not called released, and nothing is counted from a wrong return', () => {
    const schedule = scheduleOf({ ...again, returnToCustodyDate: '2026-10-07' }, today);
    expect(schedule.class.value).toBe('recall_fixed');
    expect(schedule.lead.value).toBe('probation');
    expect(schedule.releaseDay).toBeUndefined();
    expect(schedule.missingFacts).toEqual([]);
    expect(schedule.needsDecision).toEqual([
      { id: 'not_right', facts: ['returnToCustodyDate', 'releasedOn', 'recallDate'] },
    ]);
  });

  test('a release directed before the recall is not taken for the next one', () => {
    const facts = {
      ...again,
      returnToCustodyDate: '2026-10-07',
      releaseDirectedDate: '2026-10-08',
    };
    expect(scheduleOf(facts, today).releaseDay).toBeUndefined();
  });

  test('for any facts, whatever cannot be is a decision to be made, and nothing throws', () => {
    fc.assert(
      fc.property(given, ({ facts, today: onDay }) => {
        const impossible = impossibleFacts(facts, onDay);
        const schedule = planSchedule(facts, onDay, settings);
        const asked = schedule.needsDecision.map((one) => one.facts.join(' '));
        for (const { fields } of impossible) expect(asked).toContain(fields.join(' '));
        for (const { kind, date } of planMilestones(facts, onDay, settings, schedule)) {
          const { sentenceDate } = facts;
          if (kind !== 'licence_end' || sentenceDate === undefined) continue;
          expect(date >= sentenceDate).toBe(true);
        }
      }),
      enough,
    );
  });
});

test('the sentences name the days they are about', () => {
  const words = JSON.parse(readFileSync('resources/locales/en/schedule.json', 'utf8')) as {
    factCheck: Record<string, string>;
  };
  expect(words.factCheck['licence_end_before_sentence']).toBe(
    'The licence ends on {{licenceEnd}}, before the sentence began on {{sentenceDate}}. One of the two days is not right.',
  );
  for (const { id, params } of [
    ...namedIn({ ...long, releaseDate: '2024-02-11', licenceEnd: '2024-02-11' }),
    ...namedIn({ ...again, returnToCustodyDate: '2026-10-07' }),
  ]) {
    for (const name of Object.keys(params)) {
      expect(words.factCheck[id], id).toContain(`{{${name}}}`);
    }
  }
});
