// What each change of situation does to the facts, and what the rules then say. The worked cases are the ground truth:
// the change, applied to the facts before, must give the class, the lead and the next review the case expects.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  factsAfter,
  factsMoved,
  factsTakenOut,
} from '../../../../src/shared/domain/review/facts-after-change';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import {
  eventOfChange,
  situationChange,
} from '../../../../src/shared/domain/review/situation-change';
import { standing, standingOf } from '../../../../src/shared/domain/review/standing';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  released,
  remand,
  sentenced,
  settings,
  type TypedFacts,
} from './made-up-facts';

const changeOf = (typed: object) => situationChange.parse(typed);
const factsGiven = (facts: TypedFacts, change: object, today: string) =>
  factsAfter(factsOf(facts), changeOf(change), on(today), settings);

interface WorkedCase {
  id: string;
  facts: TypedFacts & { events: object[] };
  asOf: string;
  expect: { class: string; lead: string; nextReviewDue: string; nextReviewReason: string };
}
const cases = JSON.parse(readFileSync('tests/cases/schedule-cases.json', 'utf8')) as WorkedCase[];
function theCase(id: string): WorkedCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
}
const without = (facts: TypedFacts, ...names: string[]): TypedFacts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));

const em = { ...theCase('E1').facts, reviews: ['2026-10-12', '2026-11-26'] };
const lizzie = theCase('L1').facts;
const read = {
  releaseDateType: 'CRD',
  releaseDateReadBy: 'Josie',
  releaseDateReadWhere: 'DPS',
};
const newSentence = {
  kind: 'sentenced',
  day: '2026-11-16',
  sentenceType: 'SDS',
  sentenceLengthMonths: 72,
  releaseDate: '2028-11-15',
  ...read,
  releaseDateReadOn: '2026-11-16',
  licenceEnd: '2032-09-13',
};
/** K8 before the new sentence: back on recall since September, with a licence of the sentence before. */
const onRecallBefore = {
  dob: '1987-02-11',
  legalStatus: 'recall',
  recallType: 'STANDARD',
  returnToCustodyDate: '2026-09-14',
  sentenceType: 'SDS',
  sentenceLengthMonths: 40,
  sentenceDate: '2024-01-08',
  arrivalDate: '2024-01-08',
  releasedOn: '2025-09-08',
  licenceEnd: '2027-05-07',
  existingPlan: true,
  planSigned: '2026-09-25',
  reviews: ['2026-10-12'],
  paEntitled: false,
};

describe('a change gives what the worked case expects', () => {
  test.each([
    [
      'E2: remand, then sentenced with eight weeks left',
      'E2',
      em,
      {
        kind: 'sentenced',
        day: '2026-12-03',
        sentenceType: 'SDS',
        sentenceLengthMonths: 14,
        releaseDate: '2027-01-28',
        ...read,
        releaseDateReadOn: '2026-12-03',
        licenceEnd: '2027-11-05',
      },
      '2026-12-03',
    ],
    [
      'E3: remand, then found not guilty',
      'E3',
      em,
      { kind: 'remand_ended', day: '2026-12-03', outcome: 'acquitted' },
      '2026-12-03',
    ],
    [
      'L5: the release date is brought forward by months',
      'L5',
      lizzie,
      {
        kind: 'release_date_changed',
        releaseDate: '2027-03-09',
        ...read,
        releaseDateReadOn: '2026-11-10',
      },
      '2026-11-10',
    ],
    [
      'L6: the release date is put back after the hand over was recorded',
      'L6',
      { ...lizzie, handoverDone: '2027-02-06' },
      {
        kind: 'release_date_changed',
        releaseDate: '2028-02-04',
        ...read,
        releaseDateReadOn: '2027-03-01',
      },
      '2027-03-01',
    ],
    ['K8: on recall, then a new long sentence', 'K8', onRecallBefore, newSentence, '2026-11-16'],
    [
      'S12: moved to another prison',
      'S12',
      { ...theCase('S12').facts, events: [] },
      { kind: 'moved_prison', day: '2026-11-16', prison: 'HMP Otherbourne' },
      '2026-11-16',
    ],
  ])('%s', (_, id, before, change, today) => {
    const { expect: expected, asOf } = theCase(id);
    const schedule = planSchedule(factsGiven(before, change, today), on(asOf), settings);
    expect({
      class: schedule.class.value,
      lead: schedule.lead.value,
      nextReviewDue: schedule.nextReview.due,
      nextReviewReason: schedule.nextReview.reason,
    }).toEqual({
      class: expected.class,
      lead: expected.lead,
      nextReviewDue: expected.nextReviewDue,
      nextReviewReason: expected.nextReviewReason,
    });
  });

  const jas = {
    ...without(
      theCase('J1').facts,
      ...['recallType', 'returnToCustodyDate', 'planReopened', 'existingPlan'],
    ),
    legalStatus: 'sentenced',
    arrivalDate: '2026-01-12',
    releasedOn: '2026-07-01',
    releaseDate: '2026-07-01',
  };
  const cameBack = { kind: 'recalled', day: '2026-11-16', recallType: 'FTR_56' };

  test('J1: back on a recall of 56 days; the recall itself asks for a review sooner', () => {
    const facts = factsGiven(jas, cameBack, '2026-11-20');
    const schedule = planSchedule(facts, on('2026-11-21'), settings);
    expect(schedule.class.value).toBe('recall_fixed');
    expect(schedule.lead.value).toBe('probation');
    expect(schedule.releaseDay?.date).toBe('2027-01-07');
    expect(schedule.nextReview).toMatchObject({ due: '2026-11-30', reason: 'needs_change:recall' });
    // The case knows of no event: without it the date is the one it expects.
    const quiet = planSchedule({ ...facts, events: [] }, on('2026-11-21'), settings);
    expect(quiet.nextReview).toMatchObject({ due: '2026-12-10', reason: 'before_release' });
  });

  test('L7: put back with no hand over recorded, the lead follows the rule', () => {
    const change = {
      kind: 'release_date_changed',
      releaseDate: '2028-02-04',
      ...read,
      releaseDateReadOn: '2027-03-01',
    };
    const facts = factsGiven(lizzie, change, '2027-03-01');
    expect(planSchedule(lizzieOn(), on('2027-03-01'), settings).lead.value).toBe('probation');
    expect(planSchedule(facts, on('2027-03-01'), settings).lead.value).toBe('pom');
  });
  const lizzieOn = () => factsOf(lizzie);
});

describe('what goes and what stays', () => {
  const outOfDate: TypedFacts = {
    ...released,
    releaseDateReadBy: 'Josie',
    releaseDateReadOn: '2026-01-05',
    releaseDateReadWhere: 'DPS',
    handoverDone: '2025-09-01',
    accommodationSecured: true,
    tenancy: true,
    councilName: 'Derby',
    careExperienced: true,
    nextCourtDate: '2026-02-01',
    reviews: ['2025-09-09'],
    events: [{ kind: 'bereavement', date: '2026-03-03' }],
  };
  const back = {
    kind: 'recalled',
    day: '2026-11-16',
    recallType: 'STANDARD',
    recallDate: '2026-11-12',
  };

  test('sentenced while back on recall: the day she came moves to the day she came back, by name', () => {
    const onRecall = {
      ...outOfDate,
      legalStatus: 'recall',
      recallType: 'FTR_56',
      returnToCustodyDate: '2026-11-02',
      arrivalDate: '2024-02-12',
    };
    const given = {
      kind: 'sentenced',
      day: '2026-11-16',
      sentenceType: 'SDS',
      sentenceLengthMonths: 24,
    };
    const facts = factsGiven(onRecall, given, '2026-11-20');
    expect(factsMoved(factsOf(onRecall), facts, situationChange.parse(given))).toEqual([
      { fact: 'arrivalDate', from: '2024-02-12', to: '2026-11-02' },
    ]);
  });

  test('another release date is the same kind of date while nobody says otherwise', () => {
    const before = { ...outOfDate, releasedOn: undefined, releaseDateType: 'CRD' };
    const given = {
      kind: 'release_date_changed',
      releaseDate: '2027-03-09',
      releaseDateReadBy: 'Rae',
      releaseDateReadOn: '2026-11-19',
      releaseDateReadWhere: 'DPS',
    };
    expect(factsGiven(before, given, '2026-11-20')).toMatchObject({
      releaseDate: '2027-03-09',
      releaseDateType: 'CRD',
    });
  });

  test('back in prison: what belonged to the time before goes, by name', () => {
    const facts = factsGiven(outOfDate, back, '2026-11-20');
    expect(factsTakenOut(factsOf(outOfDate), facts)).toEqual([
      'nextCourtDate',
      'releaseDate',
      'releaseDateType',
      'releaseDateReadBy',
      'releaseDateReadOn',
      'releaseDateReadWhere',
      'handoverDone',
      'accommodationSecured',
    ]);
    expect(facts).toMatchObject({
      legalStatus: 'recall',
      returnToCustodyDate: '2026-11-16',
      recallType: 'STANDARD',
      recallDate: '2026-11-12',
      existingPlan: true,
      planReopened: '2026-11-20',
      releasedOn: '2026-02-25',
      licenceEnd: '2026-12-01',
      sentenceLengthMonths: 36,
      tenancy: true,
      councilName: 'Derby',
      careExperienced: true,
      reviews: ['2025-09-09'],
      events: [
        { kind: 'bereavement', date: '2026-03-03' },
        { kind: 'recall', date: '2026-11-16' },
      ],
    });
  });

  test('a hearing and a court day still to come stay on a recall', () => {
    const ahead = { ...outOfDate, targetHearing: '2027-02-01', nextCourtDate: '2026-12-15' };
    const facts = factsGiven(ahead, back, '2026-11-20');
    expect(facts).toMatchObject({ targetHearing: '2027-02-01', nextCourtDate: '2026-12-15' });
  });

  test.each([
    ['on the day of the sentence', '2026-11-16', undefined],
    ['before it', '2026-11-10', undefined],
    ['after it', '2026-11-17', '2026-11-17'],
  ])('sentenced: a court day %s', (_, court, stays) => {
    const facts = factsGiven(
      { ...remand, nextCourtDate: court },
      { kind: 'sentenced', day: '2026-11-16', sentenceType: 'SDS', sentenceLengthMonths: 12 },
      '2026-11-16',
    );
    expect(facts.nextCourtDate).toBe(stays);
  });

  test('sentenced while outside: this time in prison begins on that day', () => {
    const bail = factsGiven(
      remand,
      { kind: 'remand_ended', day: '2026-10-01', outcome: 'bail' },
      '2026-10-01',
    );
    const change = {
      kind: 'sentenced',
      day: '2026-11-16',
      sentenceType: 'SDS',
      sentenceLengthMonths: 12,
    };
    const facts = factsAfter(bail, changeOf(change), on('2026-11-16'), settings);
    expect(facts.arrivalDate).toBe('2026-11-16');
    expect(facts.releasedOn).toBeUndefined();
    expect(planSchedule(facts, on('2026-11-16'), settings).class.value).toBe('short');
  });

  test.each([
    ['moved by more than 14 days', '2027-11-16', 1],
    ['moved by 14 days', '2027-11-15', 0],
    ['none any more', undefined, 1],
  ])('a release date %s', (_, releaseDate, events) => {
    const facts = factsGiven(
      sentenced,
      {
        kind: 'release_date_changed',
        ...(releaseDate ? { releaseDate } : {}),
        ...read,
        releaseDateReadOn: '2026-11-20',
      },
      '2026-11-21',
    );
    expect(facts.releaseDate).toBe(releaseDate);
    expect(facts.releaseDateReadBy).toBe('Josie');
    expect(facts.events).toEqual(
      events ? [{ kind: 'release_date_changed', date: '2026-11-20' }] : [],
    );
  });

  test('the first release date there is, is no changed one', () => {
    const facts = factsGiven(
      without(sentenced, 'releaseDate', 'releaseDateType'),
      {
        kind: 'release_date_changed',
        releaseDate: '2027-11-01',
        ...read,
        releaseDateReadOn: '2026-11-20',
      },
      '2026-11-21',
    );
    expect(facts.events).toEqual([]);
  });

  test('a move changes neither arrival, class nor lead', () => {
    const before = factsOf(sentenced);
    const facts = factsGiven(
      sentenced,
      { kind: 'moved_prison', day: '2026-11-20', prison: 'HMP B' },
      '2026-11-21',
    );
    expect(facts).toEqual({ ...before, events: [{ kind: 'transfer', date: '2026-11-20' }] });
  });

  test('a recorded lead stands beside the rule, and goes when somebody ends it', () => {
    const facts = factsGiven(
      long,
      {
        kind: 'lead_recorded',
        day: '2026-11-20',
        lead: 'specialist',
        name: 'Rae',
        reason: 'She asked',
      },
      '2026-11-21',
    );
    expect(facts.recordedLead).toEqual({
      lead: 'specialist',
      name: 'Rae',
      reason: 'She asked',
      since: '2026-11-20',
    });
    expect(planSchedule(facts, on('2026-11-21'), settings)).toEqual(
      planSchedule(factsOf(long), on('2026-11-21'), settings),
    );
    const ended = factsAfter(
      facts,
      changeOf({ kind: 'lead_record_ended', day: '2026-11-21' }),
      on('2026-11-21'),
      settings,
    );
    expect(ended).toEqual(factsOf(long));
  });

  test('the hand over is recorded with its day, once', () => {
    const change = { kind: 'handover_recorded', day: '2026-11-20', probationWorker: 'Mr Khan' };
    const once = factsGiven(long, change, '2026-11-21');
    expect(once.handoverDone).toBe('2026-11-20');
    const twice = factsAfter(once, changeOf(change), on('2026-11-21'), settings);
    expect(twice.events).toEqual([{ kind: 'lead_handover', date: '2026-11-20' }]);
  });

  test('the dates of a life sentence: those that were given, and no other', () => {
    const facts = factsGiven(
      life,
      { kind: 'life_dates', day: '2026-11-20', targetHearing: '2027-03-01' },
      '2026-11-21',
    );
    expect(facts).toEqual({ ...factsOf(life), targetHearing: '2027-03-01' });
  });

  test('remand that ends with an order leaves her with probation', () => {
    const facts = factsGiven(
      remand,
      {
        kind: 'remand_ended',
        day: '2026-11-20',
        outcome: 'community_order',
        communityOrderEnd: '2027-11-19',
      },
      '2026-11-21',
    );
    expect(facts).toMatchObject({ legalStatus: 'remand', communityOrder: true });
    expect(planSchedule(facts, on('2026-11-21'), settings).lead).toMatchObject({
      value: 'probation',
      rule: 'L9',
    });
  });

  test('released again after a recall: outside, and on licence', () => {
    const facts = factsGiven(recall, { kind: 'released', day: '2026-11-20' }, '2026-11-21');
    expect(planSchedule(facts, on('2026-11-21'), settings).class.value).toBe('community');
  });
});

test('what the rules said is kept in the shape it is read in', () => {
  const kept = standingOf(planSchedule(factsOf(long), on('2026-11-21'), settings), 'long');
  expect(standing.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(kept).toMatchObject({
    class: { value: 'long' },
    releaseDay: '2027-12-06',
    handover: '2027-02-06',
  });
});

test('a change says which change in her needs goes with it', () => {
  expect(eventOfChange(changeOf({ kind: 'released', day: '2026-11-20' }))).toBeUndefined();
});
