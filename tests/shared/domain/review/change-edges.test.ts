// Changes of situation on either side of the day they disagree with: the problem names that day, and a day that is not known
// disagrees with nothing.

import { describe, expect, it } from 'vitest';
import { changeProblems, readChange } from '../../../../src/shared/domain/review/change-problems';
import { situationChange } from '../../../../src/shared/domain/review/situation-change';
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
const at = (field: string, facts: TypedFacts, change: object) =>
  changeProblems(factsOf(facts), situationChange.parse(change), today)
    .filter((problem) => problem.field === field)
    .map(({ id, than }) => (than === undefined ? id : `${id} ${than}`))
    .join();

const sentence = {
  kind: 'sentenced',
  day: '2026-11-20',
  sentenceType: 'SDS',
  sentenceLengthMonths: 12,
};
const leave = { kind: 'released', day: '2026-11-20' };
const back = { kind: 'recalled', day: '2026-11-20', recallType: 'FTR_56' };
const freed = { kind: 'remand_ended', day: '2026-11-20', outcome: 'bail' };
const moved = {
  ...{ kind: 'release_date_changed', releaseDate: '2027-05-20', releaseDateReadBy: 'Josie' },
  ...{ releaseDateReadOn: '2026-11-20', releaseDateReadWhere: 'DPS' },
};
const dates = { kind: 'life_dates', day: '2026-11-20', tariffExpiry: '2039-06-14' };
const handover = { kind: 'handover_recorded', day: '2026-11-20', probationWorker: 'Mr Khan' };
const ended = { kind: 'lead_record_ended', day: '2026-11-20' };
const led = { ...long, recordedLead: { lead: 'pom', reason: 'Nobody yet', since: '2026-06-01' } };

describe('a day and the day it disagrees with', () => {
  it.each<[string, string, TypedFacts, object, string]>([
    ['today is no day ahead', 'day', remand, { ...sentence, day: '2026-11-21' }, ''],
    ['tomorrow is', 'day', remand, { ...sentence, day: '2026-11-22' }, 'day_ahead 2026-11-21'],
    [
      'before she was born',
      'day',
      remand,
      { ...sentence, day: '1990-05-04' },
      'before_birth 1990-05-05',
    ],
    [
      'nobody knows when she was born or came in',
      'day',
      { ...remand, dob: undefined, arrivalDate: undefined },
      { ...sentence, day: '1990-05-04' },
      '',
    ],
    [
      'sentenced before she came in',
      'day',
      remand,
      { ...sentence, day: '2026-09-06' },
      'before_custody 2026-09-07',
    ],
    [
      'a new sentence inside is not held against the day she came in',
      'day',
      sentenced,
      { ...sentence, day: '2026-11-01' },
      '',
    ],
    [
      'sentenced anew after she had left, and before it',
      'day',
      released,
      { ...sentence, day: '2026-02-24' },
      'before_release 2026-02-25',
    ],
    [
      'a tariff from before it',
      'tariffExpiry',
      remand,
      { ...sentence, sentenceType: 'LIFE', tariffExpiry: '2026-11-19' },
      'before_sentence 2026-11-20',
    ],
    ['no release day needs no reader', 'releaseDateReadBy', remand, sentence, ''],
    [
      'a release day does',
      'releaseDateReadBy',
      remand,
      { ...sentence, releaseDate: '2027-05-20' },
      'needed',
    ],
    [
      'left before she came in',
      'day',
      sentenced,
      { ...leave, day: '2026-11-01' },
      'before_custody 2026-11-02',
    ],
    [
      'left before her sentence, the day she came in not known',
      'day',
      { ...sentenced, arrivalDate: undefined, custodyPeriodStart: '2026-01-01' },
      { ...leave, day: '2026-11-01' },
      'before_sentence 2026-11-02',
    ],
    [
      'a licence that ends before the sentence',
      'licenceEnd',
      sentenced,
      { ...leave, licenceEnd: '2026-11-01' },
      'before_sentence 2026-11-02',
    ],
    [
      'a licence that ends before she leaves',
      'licenceEnd',
      sentenced,
      { ...leave, licenceEnd: '2026-11-19' },
      'before_leaving 2026-11-20',
    ],
    [
      'a licence that ends the day she leaves',
      'licenceEnd',
      sentenced,
      { ...leave, licenceEnd: '2026-11-20' },
      '',
    ],
    [
      'back the day she left',
      'day',
      released,
      { ...back, day: '2026-02-25' },
      'back_before_release 2026-02-25',
    ],
    ['back the day after', 'day', released, { ...back, day: '2026-02-26' }, ''],
    [
      'back after the licence ended',
      'day',
      { ...released, licenceEnd: '2026-11-19' },
      back,
      'back_after_licence 2026-11-19',
    ],
    ['back on its last day', 'day', { ...released, licenceEnd: '2026-11-20' }, back, ''],
    [
      'back before the sentence, the day she left not known',
      'day',
      { ...recall, releasedOn: undefined },
      { ...back, day: '2025-01-05' },
      'before_sentence 2025-01-06',
    ],
    [
      'the licence taken away after she was back',
      'recallDate',
      released,
      { ...back, recallDate: '2026-11-21' },
      'recall_after_return 2026-11-20',
    ],
    ['on the day she was back', 'recallDate', released, { ...back, recallDate: '2026-11-20' }, ''],
    [
      'before she had left',
      'recallDate',
      released,
      { ...back, recallDate: '2026-02-24' },
      'recall_before_release 2026-02-25',
    ],
    [
      'a release day before she was back',
      'releaseDate',
      recall,
      { ...moved, releaseDate: '2026-11-08' },
      'before_return 2026-11-09',
    ],
    [
      'a release day before the sentence',
      'releaseDate',
      { ...sentenced, custodyPeriodStart: '2026-01-01' },
      { ...moved, releaseDate: '2026-11-01' },
      'before_sentence 2026-11-02',
    ],
    [
      'a release day before she came in, the sentence not known',
      'releaseDate',
      { ...sentenced, sentenceDate: undefined },
      { ...moved, releaseDate: '2026-11-01' },
      'before_custody 2026-11-02',
    ],
    [
      'no day of a life sentence at all',
      'tariffExpiry',
      life,
      { ...dates, tariffExpiry: undefined },
      'needed',
    ],
    [
      'a tariff from before the sentence',
      'tariffExpiry',
      life,
      { ...dates, tariffExpiry: '2022-06-14' },
      'before_sentence 2022-06-15',
    ],
    [
      'a release directed for a day gone by',
      'releaseDirectedDate',
      life,
      { ...dates, releaseDirectedDate: '2026-11-20' },
      'day_passed 2026-11-21',
    ],
    [
      'directed for today',
      'releaseDirectedDate',
      life,
      { ...dates, releaseDirectedDate: '2026-11-21' },
      '',
    ],
    [
      'a hearing that has been',
      'targetHearing',
      life,
      { ...dates, targetHearing: '2026-11-20' },
      'day_passed 2026-11-21',
    ],
    [
      'handed over before the sentence',
      'day',
      { ...long, custodyPeriodStart: '2023-01-01' },
      { ...handover, day: '2024-02-11' },
      'before_sentence 2024-02-12',
    ],
    [
      'handed over before this time in prison',
      'day',
      { ...long, custodyPeriodStart: '2025-01-01' },
      { ...handover, day: '2024-12-31' },
      'before_custody 2025-01-01',
    ],
    [
      'let out on bail, with a day in court that has been',
      'nextCourtDate',
      remand,
      { ...freed, nextCourtDate: '2026-11-20' },
      'day_passed 2026-11-21',
    ],
    [
      'let out before she came in',
      'day',
      remand,
      { ...freed, day: '2026-09-06' },
      'before_custody 2026-09-07',
    ],
    [
      'an order that ends before she leaves',
      'communityOrderEnd',
      remand,
      { ...freed, outcome: 'community_order', communityOrderEnd: '2026-11-19' },
      'before_leaving 2026-11-20',
    ],
    [
      'ended before it was recorded',
      'day',
      led,
      { ...ended, day: '2026-05-31' },
      'before_record 2026-06-01',
    ],
    ['ended the day it was recorded', 'day', led, { ...ended, day: '2026-06-01' }, ''],
  ])('%s', (_, field, facts, change, wanted) => {
    expect(at(field, facts, change)).toBe(wanted);
  });
});

describe('what was put in so far', () => {
  it('is a change once nothing is missing', () => {
    const read = readChange(handover);
    expect(read.ok && read.change).toMatchObject({ kind: 'handover_recorded', day: '2026-11-20' });
  });

  it('names what is missing and what is too much', () => {
    expect(readChange({ kind: 'handover_recorded' })).toMatchObject({ ok: false });
    const read = readChange({ ...handover, day: undefined, probationWorker: 'x'.repeat(5000) });
    expect(read).toMatchObject({
      problems: [
        { field: 'day', id: 'needed' },
        { field: 'probationWorker', id: 'too_much' },
      ],
    });
  });
});
