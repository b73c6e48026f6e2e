// Groups held beside each other: whoever knows how large a group is must not find out that one woman of it is left out.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { type Mark, reportOf, Sums } from '../../../../src/shared/domain/monitoring/report';
import { tableShapes } from '../../../../src/shared/domain/monitoring/tables';
import { theContent } from '../../../support/a-vault';

const shapes = tableShapes((await theContent()).workbook);
const period = { from: day.parse('2026-01-01'), to: day.parse('2026-10-31') };

/** So many women of that age: first those met in time, then those met later, then those who did not newly arrive. */
type Group = { age: string; inTime: number; later: number; not: number };

function byAge(groups: readonly Group[]) {
  const sums = new Sums();
  const add = (count: number, marks: readonly Mark[]) => {
    for (let i = 0; i < count; i += 1) sums.add(marks);
  };
  for (const { age, inTime, later, not } of groups) {
    const met = (how: string): Mark[] => [
      ...([
        ['age', age],
        ['arrived', 'arrived'],
        ['day.team_meeting', how],
      ] as const),
    ];
    add(inTime, met('in_time'));
    add(later, met('later'));
    add(not, [
      ['age', age],
      ['arrived', 'not'],
    ]);
  }
  // The other parts of the tables are large enough to be shown.
  add(6, [
    ['age', 'under_21'],
    ['arrived', 'arrived'],
    ['day.team_meeting', 'not_done'],
  ]);
  for (const age of ['35_44', '45_on']) {
    add(6, [
      ['age', age],
      ['arrived', 'arrived'],
      ['day.team_meeting', 'in_time'],
    ]);
    add(6, [
      ['age', age],
      ['arrived', 'arrived'],
      ['day.team_meeting', 'later'],
    ]);
  }
  const report = reportOf(sums, shapes, { period, establishment: 'HMP Test' });
  return report.comparisons.find(({ id }) => id === 'meeting_by_age');
}

const older: Group = { age: '25_34', inTime: 9, later: 7, not: 9 };
const cases: [string, Group[], { under_25: string; '25_on': string } | undefined][] = [
  [
    'all of a group are counted',
    [{ age: '21_24', inTime: 8, later: 6, not: 0 }, older],
    { under_25: '8 of 20', '25_on': '21 of 40' },
  ],
  [
    'five of a group are left out',
    [{ age: '21_24', inTime: 8, later: 6, not: 5 }, older],
    { under_25: '8 of 20', '25_on': '21 of 40' },
  ],
  ['one of a group is left out', [{ age: '21_24', inTime: 8, later: 6, not: 1 }, older], undefined],
  [
    'four of a group are left out',
    [{ age: '21_24', inTime: 8, later: 6, not: 4 }, older],
    undefined,
  ],
  [
    'four of the other are left out',
    [
      { age: '21_24', inTime: 8, later: 6, not: 5 },
      { ...older, not: 4 },
    ],
    undefined,
  ],
  ['of four it was done', [{ age: '21_24', inTime: 4, later: 6, not: 5 }, older], undefined],
];

describe('by age, whether the first meeting was in time', () => {
  it.each(cases)('%s', (_, groups, rows) => {
    const came = byAge(groups);
    if (!rows) return expect(came).toEqual({ kind: 'too_few', id: 'meeting_by_age' });
    expect(came?.kind).toBe('counted');
    if (came?.kind !== 'counted') return undefined;
    const shown = came.rows.map(({ id, yes, of }) => [id, `${yes} of ${of}`]);
    return expect(Object.fromEntries(shown)).toEqual(rows);
  });
});
