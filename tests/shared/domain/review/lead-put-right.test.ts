// Who has led where facts were put right without a change of situation: each day at its edge, by the bundled numbers.

import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import { type ChangeOfLead, leadHistory } from '../../../../src/shared/domain/review/lead-history';
import { type KeptFacts, leadPutRight } from '../../../../src/shared/domain/review/lead-put-right';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { standingOf } from '../../../../src/shared/domain/review/standing';
import { settings } from './made-up-facts';

const d = (text: string): Day => day.parse(text);

/** Sentenced on 12 January 2026; the lead passes ten months before she leaves. */
const leaving = (releaseDate: string, more: object = {}) =>
  custodyFacts.parse({
    ...{ legalStatus: 'sentenced', sentenceType: 'SDS', sentenceLengthMonths: 60 },
    ...{ arrivalDate: '2026-01-12', sentenceDate: '2026-01-12', licenceEnd: '2030-01-12' },
    ...{ releaseDate, releaseDateType: 'CRD', reviews: [], events: [] },
    ...more,
  });
const set = (on: string, facts: object, isChange = false, hour = 10): KeptFacts => ({
  ...{ facts: custodyFacts.parse(facts), day: d(on), isChange },
  at: `${on}T${hour}:00:00.000Z`,
});
/** The lead passes on 1 June 2026, 1 August 2026 and 1 June 2027. */
const [june, august, nextJune] = ['2027-04-01', '2027-06-01', '2028-04-01'].map((on) =>
  leaving(on),
) as [object, object, object];
const nothing = { reviews: [], events: [] };

function told(sets: KeptFacts[], today: string, changes: ChangeOfLead[] = []) {
  const now = sets.at(-1)?.facts ?? custodyFacts.parse(nothing);
  const standing = standingOf(planSchedule(now, d(today), settings), 'long');
  const all = [...changes, ...leadPutRight(sets, settings)];
  return leadHistory(all, standing, d(today)).map(({ lead, from, to, isPutRight }) =>
    [lead, from ?? '…', to ?? 'now', ...(isPutRight ? ['put right'] : [])].join(' '),
  );
}

describe('who has led, where facts were put right', () => {
  it.each<[string, KeptFacts[], string, string[]]>([
    [
      'her release day moved later after the lead had passed: what lay between is told',
      [set('2026-01-20', june), set('2026-09-01', nextJune)],
      '2026-11-21',
      ['pom … 2026-06-01', 'probation 2026-06-01 2026-09-01', 'pom 2026-09-01 now put right'],
    ],
    [
      'the same on the day after the lead passed',
      [set('2026-01-20', june), set('2026-06-02', nextJune)],
      '2026-11-21',
      ['pom … 2026-06-01', 'probation 2026-06-01 2026-06-02', 'pom 2026-06-02 now put right'],
    ],
    [
      'moved on the very day it would have passed, it never passed',
      [set('2026-01-20', june), set('2026-06-01', nextJune)],
      '2026-11-21',
      ['pom … now'],
    ],
    [
      'moved the day before: only the new day passes it',
      [set('2026-01-20', june), set('2026-05-31', august)],
      '2026-11-21',
      ['pom … 2026-08-01', 'probation 2026-08-01 now'],
    ],
    [
      'and the day before the new day it has not',
      [set('2026-01-20', june), set('2026-05-31', august)],
      '2026-07-31',
      ['pom … now'],
    ],
    [
      'moved earlier, past its day: probation leads at once',
      [set('2026-01-20', nextJune), set('2026-09-01', june)],
      '2026-11-21',
      ['pom … 2026-09-01', 'probation 2026-09-01 now put right'],
    ],
    [
      'a slip that was put right the same day is none',
      [
        set('2026-01-20', nextJune),
        set('2026-09-01', june),
        set('2026-09-01', nextJune, false, 11),
      ],
      '2026-11-21',
      ['pom … now'],
    ],
    [
      'typed bit by bit at the start: nobody led before there was anything to say',
      [set('2026-01-19', nothing), set('2026-01-20', june)],
      '2026-11-21',
      ['pom … 2026-06-01', 'probation 2026-06-01 now'],
    ],
    [
      'nothing was ever put right: the day it passed is told all the same',
      [set('2026-07-20', june)],
      '2026-11-21',
      ['pom … 2026-06-01', 'probation 2026-06-01 now'],
    ],
    [
      'a hand over that was written among the facts',
      [
        set('2026-01-20', nextJune),
        set('2026-09-01', leaving('2028-04-01', { handoverDone: '2026-09-01' })),
      ],
      '2026-11-21',
      ['pom … 2026-09-01', 'probation 2026-09-01 now put right'],
    ],
  ])('%s', (_, sets, today, wanted) => {
    expect(told(sets, today)).toEqual(wanted);
  });

  it('goes by a change that was written down later and is dated earlier', () => {
    const who = (facts: object, on: string) =>
      standingOf(planSchedule(custodyFacts.parse(facts), d(on), settings), 'long');
    const moved: ChangeOfLead = {
      day: d('2026-05-01'),
      change: { kind: 'moved_prison', day: d('2026-05-01'), prison: 'Another' },
      before: who(nextJune, '2026-10-01'),
      after: who(nextJune, '2026-10-01'),
      at: '2026-10-01T10:00:00.000Z',
    };
    const sets = [
      set('2026-01-20', nextJune),
      set('2026-08-01', june),
      set('2026-10-01', nextJune, true),
    ];
    expect(told(sets, '2026-11-21', [moved])).toEqual(['pom … now']);
  });

  it('tells two changes of one day in the order they were written down, whichever comes first', () => {
    const lead = (value: string) => ({ lead: { value, words: `lead.${value}`, params: {} } });
    const on = d('2026-02-01');
    const first = { day: on, before: lead('specialist'), after: lead('pom'), at: '2026-02-01T09' };
    const second = { day: on, before: lead('pom'), after: lead('probation'), at: '2026-02-01T11' };
    const change = { kind: 'moved_prison', day: on, prison: 'Another' } as const;
    const both = [
      { ...second, change },
      { ...first, change },
    ];
    expect(leadHistory(both, lead('probation'), d('2026-03-01')).map((one) => one.lead)).toEqual([
      'specialist',
      'pom',
      'probation',
    ]);
  });
});
