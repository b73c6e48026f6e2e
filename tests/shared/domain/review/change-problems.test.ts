// Facts that cannot be, refused at their field; and which changes are offered to whom.

import { describe, expect, test } from 'vitest';
import { changeProblems, readChange } from '../../../../src/shared/domain/review/change-problems';
import { offerOf } from '../../../../src/shared/domain/review/changes-offered';
import {
  changeKinds,
  situationChange,
} from '../../../../src/shared/domain/review/situation-change';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  released,
  remand,
  sentenced,
  type TypedFacts,
} from './made-up-facts';

const today = on('2026-11-21');
const problems = (facts: TypedFacts, change: object) =>
  changeProblems(factsOf(facts), situationChange.parse(change), today).map(
    ({ field, id }) => `${field}: ${id}`,
  );
const sentence = {
  kind: 'sentenced',
  day: '2026-11-20',
  sentenceType: 'SDS',
  sentenceLengthMonths: 12,
};
const release = {
  releaseDate: '2027-05-20',
  releaseDateReadBy: 'Josie',
  releaseDateReadOn: '2026-11-20',
  releaseDateReadWhere: 'DPS',
};
const back = { kind: 'recalled', day: '2026-11-20', recallType: 'FTR_56' };
const moved = { kind: 'release_date_changed', ...release };
const handover = { kind: 'handover_recorded', day: '2026-11-20', probationWorker: 'Mr Khan' };

describe('what cannot be true is named at its field', () => {
  test.each<[string, TypedFacts, object, string[]]>([
    ['a sentence as it should be', remand, { ...sentence, ...release }, []],
    ['a sentence passed tomorrow', remand, { ...sentence, day: '2026-11-22' }, ['day: day_ahead']],
    ['a sentence passed today', remand, { ...sentence, day: '2026-11-21' }, []],
    [
      'a sentence before she was born',
      remand,
      { ...sentence, day: '1990-05-04' },
      ['day: before_birth'],
    ],
    [
      'a sentence the day before she came in',
      remand,
      { ...sentence, day: '2026-09-06' },
      ['day: before_custody'],
    ],
    ['a sentence the day she came in', remand, { ...sentence, day: '2026-09-07' }, []],
    [
      'a sentence that ends the day before it starts',
      remand,
      { ...sentence, ...release, releaseDate: '2026-11-19' },
      ['releaseDate: before_sentence'],
    ],
    [
      'a sentence that ends the day it starts',
      remand,
      { ...sentence, ...release, releaseDate: '2026-11-20' },
      [],
    ],
    [
      'a licence that ends before the sentence',
      remand,
      { ...sentence, licenceEnd: '2026-11-19' },
      ['licenceEnd: before_sentence'],
    ],
    [
      'a licence that ends before the release',
      remand,
      { ...sentence, ...release, licenceEnd: '2027-05-19' },
      ['licenceEnd: before_release'],
    ],
    [
      'a tariff that ends before the sentence',
      remand,
      { ...sentence, sentenceType: 'LIFE', tariffExpiry: '2026-11-19' },
      ['tariffExpiry: before_sentence'],
    ],
    [
      'a release date nobody read',
      remand,
      { ...sentence, releaseDate: '2027-05-20' },
      ['releaseDateReadBy: needed', 'releaseDateReadOn: needed', 'releaseDateReadWhere: needed'],
    ],
    [
      'a release date read tomorrow',
      remand,
      { ...sentence, ...release, releaseDateReadOn: '2026-11-22' },
      ['releaseDateReadOn: day_ahead'],
    ],
    [
      'a sentence from before the day she left',
      released,
      { ...sentence, day: '2026-02-24' },
      ['day: before_release'],
    ],
    [
      'left before she came in',
      sentenced,
      { kind: 'released', day: '2026-11-01' },
      ['day: before_custody'],
    ],
    ['left the day she came in', sentenced, { kind: 'released', day: '2026-11-02' }, []],
    [
      'a licence that ended before she left',
      sentenced,
      { kind: 'released', day: '2026-11-20', licenceEnd: '2026-11-19' },
      ['licenceEnd: before_leaving'],
    ],
    ['leaving twice', released, { kind: 'released', day: '2026-11-20' }, ['kind: not_now']],
    ['back the day after she left', released, { ...back, day: '2026-02-26' }, []],
    [
      'back the day she left',
      released,
      { ...back, day: '2026-02-25' },
      ['day: back_before_release'],
    ],
    [
      'back before she left',
      released,
      { ...back, day: '2026-02-01' },
      ['day: back_before_release'],
    ],
    [
      'back when the licence was over',
      { ...released, licenceEnd: '2026-11-19' },
      back,
      ['day: back_after_licence'],
    ],
    ['back on the last day of the licence', { ...released, licenceEnd: '2026-11-20' }, back, []],
    [
      'recalled before she left',
      released,
      { ...back, recallDate: '2026-02-24' },
      ['recallDate: recall_before_release'],
    ],
    [
      'recalled after she came back',
      released,
      { ...back, recallDate: '2026-11-21' },
      ['recallDate: recall_after_return'],
    ],
    ['recalled on remand', remand, back, ['kind: not_now']],
    [
      'remand that ended before it began',
      remand,
      { kind: 'remand_ended', day: '2026-09-06', outcome: 'acquitted' },
      ['day: before_custody'],
    ],
    [
      'an order that ended before it began',
      remand,
      {
        kind: 'remand_ended',
        day: '2026-11-20',
        outcome: 'community_order',
        communityOrderEnd: '2026-11-19',
      },
      ['communityOrderEnd: before_leaving'],
    ],
    [
      'a court day in the past',
      remand,
      { kind: 'remand_ended', day: '2026-11-20', outcome: 'bail', nextCourtDate: '2026-11-20' },
      ['nextCourtDate: day_passed'],
    ],
    [
      'remand that ends for a sentenced woman',
      sentenced,
      { kind: 'remand_ended', day: '2026-11-20', outcome: 'bail' },
      ['kind: not_now'],
    ],
    [
      'a release date before the sentence',
      sentenced,
      { ...moved, releaseDate: '2026-11-01' },
      ['releaseDate: before_sentence'],
    ],
    [
      'a release date before she came back',
      recall,
      { ...moved, releaseDate: '2026-11-08' },
      ['releaseDate: before_return'],
    ],
    ['a release date on remand', remand, moved, ['kind: not_now']],
    [
      'a move before she came in',
      sentenced,
      { kind: 'moved_prison', day: '2026-11-01', prison: 'B' },
      ['day: before_custody'],
    ],
    [
      'life dates with no date',
      life,
      { kind: 'life_dates', day: '2026-11-20' },
      ['tariffExpiry: needed'],
    ],
    [
      'a hearing in the past',
      life,
      { kind: 'life_dates', day: '2026-11-20', targetHearing: '2026-11-20' },
      ['targetHearing: day_passed'],
    ],
    [
      'a tariff before the sentence',
      life,
      { kind: 'life_dates', day: '2026-11-20', tariffExpiry: '2022-06-14' },
      ['tariffExpiry: before_sentence'],
    ],
    [
      'a hand over before the sentence',
      long,
      { ...handover, day: '2024-02-11' },
      ['day: before_sentence'],
    ],
    ['a hand over tomorrow', long, { ...handover, day: '2026-11-22' }, ['day: day_ahead']],
    ['a hand over on remand', remand, handover, ['kind: not_now']],
    [
      'ending a recorded lead that is not there',
      long,
      { kind: 'lead_record_ended', day: '2026-11-20' },
      ['kind: not_now'],
    ],
  ])('%s', (_, facts, change, expected) => {
    expect(problems(facts, change)).toEqual(expected);
  });

  test('the day it disagrees with comes along', () => {
    const change = situationChange.parse({ ...back, day: '2026-02-01' });
    expect(changeProblems(factsOf(released), change, today)).toEqual([
      { field: 'day', id: 'back_before_release', than: '2026-02-25' },
    ]);
  });
});

describe('what is not filled in yet', () => {
  test.each<[string, object, string[]]>([
    [
      'a sentence with nothing in it',
      { kind: 'sentenced' },
      ['day: needed', 'sentenceType: needed'],
    ],
    [
      'a recorded lead with no reason',
      { kind: 'lead_recorded', day: '2026-11-20', lead: 'pom', reason: '  ' },
      ['reason: needed'],
    ],
    [
      'very many words',
      { kind: 'lead_recorded', day: '2026-11-20', lead: 'pom', reason: 'a'.repeat(501) },
      ['reason: too_much'],
    ],
    ['half a day', { kind: 'released', day: '2026-11' }, ['day: needed']],
  ])('%s', (_, draft, expected) => {
    const read = readChange(draft);
    expect(read.ok ? [] : read.problems.map(({ field, id }) => `${field}: ${id}`)).toEqual(
      expected,
    );
  });
});

describe('which changes can apply now', () => {
  const now = (facts: TypedFacts) =>
    changeKinds.filter((kind) => offerOf(kind, factsOf(facts), today) === 'now');
  test.each<[string, TypedFacts, string[]]>([
    ['on remand', remand, ['sentenced', 'remand_ended', 'moved_prison', 'lead_recorded']],
    [
      'serving a sentence',
      sentenced,
      ['released', 'release_date_changed', 'moved_prison', 'handover_recorded', 'lead_recorded'],
    ],
    [
      'serving life',
      life,
      ['released', 'moved_prison', 'life_dates', 'handover_recorded', 'lead_recorded'],
    ],
    [
      'back on recall',
      recall,
      ['released', 'release_date_changed', 'moved_prison', 'lead_recorded'],
    ],
    ['out on licence', released, ['recalled', 'lead_recorded']],
    ['remand that is over', { ...remand, releasedOn: '2026-11-20' }, ['lead_recorded']],
    ['nothing is known', {}, ['lead_recorded']],
  ])('%s', (_, facts, expected) => {
    expect(now(facts)).toEqual(expected);
  });

  test('a woman whose release nobody wrote down can still be called back', () => {
    expect(offerOf('recalled', factsOf(sentenced), today)).toBe('possible');
    expect(offerOf('recalled', factsOf(recall), today)).toBe('not_now');
  });
});
