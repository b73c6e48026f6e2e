// Which change is offered to whom, each in each situation: a grid, one line a situation.

import { describe, expect, it } from 'vitest';
import { offerOf } from '../../../../src/shared/domain/review/changes-offered';
import { changeKinds } from '../../../../src/shared/domain/review/situation-change';
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
const grid = (facts: TypedFacts) =>
  Object.fromEntries(changeKinds.map((kind) => [kind, offerOf(kind, factsOf(facts), today)]));

const nothing = {
  ...{ sentenced: 'possible', released: 'possible', recalled: 'not_now', remand_ended: 'not_now' },
  ...{ release_date_changed: 'not_now', moved_prison: 'possible', life_dates: 'not_now' },
  ...{ handover_recorded: 'not_now', lead_recorded: 'now', lead_record_ended: 'not_now' },
};
const serving = {
  released: 'now',
  release_date_changed: 'now',
  moved_prison: 'now',
  handover_recorded: 'now',
};
const recorded = { recordedLead: { lead: 'pom', reason: 'Nobody yet', since: '2026-06-01' } };

describe('what is offered', () => {
  it.each<[string, TypedFacts, object]>([
    ['nobody said where she is', {}, {}],
    [
      'on remand',
      remand,
      { sentenced: 'now', released: 'not_now', remand_ended: 'now', moved_prison: 'now' },
    ],
    [
      'waiting for sentence',
      { ...remand, legalStatus: 'convicted_unsentenced' },
      { sentenced: 'now', released: 'not_now', remand_ended: 'now', moved_prison: 'now' },
    ],
    ['sentenced', sentenced, { ...serving, recalled: 'possible' }],
    ['sentenced, and no licence known', { ...sentenced, licenceEnd: undefined }, serving],
    [
      'a sentence the parole board looks at',
      { ...sentenced, sentenceType: 'EDS' },
      { ...serving, recalled: 'possible', life_dates: 'possible' },
    ],
    ['life', life, { ...serving, release_date_changed: 'not_now', life_dates: 'now' }],
    [
      'handed over already',
      { ...long, handoverDone: '2026-06-01' },
      { ...serving, recalled: 'possible', handover_recorded: 'possible' },
    ],
    [
      'back on recall',
      recall,
      { ...serving, life_dates: 'possible', handover_recorded: 'not_now' },
    ],
    [
      'back on recall of a life sentence',
      { ...life, legalStatus: 'recall', returnToCustodyDate: '2026-10-19' },
      {
        ...serving,
        release_date_changed: 'not_now',
        life_dates: 'now',
        handover_recorded: 'not_now',
      },
    ],
    ['released', released, { released: 'not_now', recalled: 'now', moved_prison: 'not_now' }],
    [
      'released from remand',
      { ...remand, releasedOn: '2026-11-10' },
      { released: 'not_now', moved_prison: 'not_now' },
    ],
    [
      'released from remand, with a licence of another sentence',
      { ...remand, releasedOn: '2026-11-10', licenceEnd: '2027-01-01' },
      { released: 'not_now', recalled: 'possible', moved_prison: 'not_now' },
    ],
    ['here for something else', { ...remand, legalStatus: 'civil' }, { moved_prison: 'now' }],
    [
      'somebody recorded as leading',
      { ...sentenced, ...recorded },
      { ...serving, recalled: 'possible', lead_recorded: 'possible', lead_record_ended: 'now' },
    ],
  ])('%s', (_, facts, differs) => {
    expect(grid(facts)).toEqual({ ...nothing, ...differs });
  });
});
