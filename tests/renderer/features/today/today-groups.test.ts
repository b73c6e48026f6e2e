import { describe, expect, test } from 'vitest';
import {
  groupForToday,
  type HerThings,
  isNothingDue,
} from '../../../../src/renderer/src/features/today/today-groups';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { PlanInList } from '../../../../src/shared/ipc/contract';

const today = day.parse('2026-11-22');

/** `dues`: days, each with the one who is waited for after a space. */
function aPlan(
  name: string,
  dues: string[],
  open: { missing?: string[]; toDecide?: string[] } = {},
) {
  return {
    id: name,
    name,
    prisonNumber: `A${name}`,
    duesSoon: dues.map((one, i) => {
      const [date, waitingFor] = one.split(' ');
      return { kind: 'review', key: `${i}`, date, ...(waitingFor ? { waitingFor } : {}) };
    }),
    schedule: { missingFacts: open.missing ?? [], needsDecision: open.toDecide ?? [] },
  } as unknown as PlanInList;
}

const group = (...plans: PlanInList[]) => groupForToday(plans, today, 'en');
const said = (entries: readonly HerThings[]) =>
  entries.map(({ plan, dues }) => [plan.name, ...dues.map(({ date }) => date)].join(' '));

describe('where a day stands', () => {
  test.each([
    ['yesterday was planned before', '2026-11-21', 'before'],
    ['today is one of seven days', '2026-11-22', 'sevenDays'],
    ['the sixth day after today is the last of the seven', '2026-11-28', 'sevenDays'],
    ['the same weekday again is later', '2026-11-29', 'fourWeeks'],
    ['the last day that is sent is later too', '2026-12-20', 'fourWeeks'],
    ['what waits for someone waits, whenever it was planned', '2026-10-01 council', 'waiting'],
  ] as const)('%s', (_, due, name) => {
    const groups = group(aPlan('Em', [due]));
    for (const each of ['before', 'sevenDays', 'fourWeeks', 'waiting'] as const) {
      expect(groups[each], each).toHaveLength(each === name ? 1 : 0);
    }
  });
});

describe('what stands together', () => {
  test('a woman stands once under what was planned before, where her earliest day is', () => {
    const groups = group(
      aPlan('Nic', ['2026-11-02']),
      aPlan('Jas', ['2026-10-01', '2026-11-05', '2026-11-20']),
    );
    expect(said(groups.before)).toEqual(['Jas 2026-10-01 2026-11-05 2026-11-20', 'Nic 2026-11-02']);
  });

  test('in the days that come she stands once a day, in the order of the days', () => {
    const groups = group(
      aPlan('Nela', ['2026-11-24', '2026-11-24', '2026-11-26']),
      aPlan('Em', ['2026-11-24', '2026-11-25']),
    );
    expect(said(groups.sevenDays)).toEqual([
      'Em 2026-11-24',
      'Nela 2026-11-24 2026-11-24',
      'Em 2026-11-25',
      'Nela 2026-11-26',
    ]);
  });

  test('two women with the same name are never put together', () => {
    const [one, other] = [aPlan('Em', ['2026-11-01']), aPlan('Em', ['2026-11-01'])];
    expect(group(one, { ...other, id: 'another' }).before).toHaveLength(2);
  });

  test('every entry of a group has a key of its own', () => {
    const { sevenDays } = group(
      aPlan('Em', ['2026-11-22', '2026-11-23']),
      aPlan('Jas', ['2026-11-22', '2026-11-22']),
    );
    expect(new Set(sevenDays.map(({ key }) => key)).size).toBe(3);
  });
});

describe('where something is missing', () => {
  test('a woman stands there for a fact to find out and for one to settle, by name', () => {
    const { missing } = group(
      aPlan('Tess', [], { toDecide: ['not_right'] }),
      aPlan('Ángela', [], { missing: ['dob'] }),
      aPlan('Bea', []),
    );
    expect(missing.map(({ name }) => name)).toEqual(['Ángela', 'Tess']);
  });

  test('she stands there besides what is due for her', () => {
    const groups = group(aPlan('Em', ['2026-11-22'], { missing: ['dob'] }));
    expect(groups.missing).toHaveLength(1);
    expect(groups.sevenDays).toHaveLength(1);
  });
});

describe('nothing is due', () => {
  test.each([
    ['when no woman has a day', aPlan('Em', []), true],
    ['not while something was planned before', aPlan('Em', ['2026-01-01']), false],
    ['not while someone is waited for', aPlan('Em', ['2026-01-01 council']), false],
  ])('%s', (_, plan, isNothing) => {
    expect(isNothingDue(group(plan))).toBe(isNothing);
  });
});
