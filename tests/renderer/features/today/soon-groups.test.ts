// Which promises and hard dates stand on Today, and in which order.

import { describe, expect, test } from 'vitest';
import { groupSoon } from '../../../../src/renderer/src/features/today/soon-groups';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { PromiseSoon } from '../../../../src/shared/domain/workbook/soon';
import type { PlanInList, SoonForHer } from '../../../../src/shared/ipc/contract';

const plans = ['Zoe', 'Ana', 'Mia'].map((name) => ({ id: name, name }) as unknown as PlanInList);
const promise = (step: string, more: Partial<PromiseSoon> = {}): PromiseSoon => ({
  ...{ id: step, step, goal: 'Home', who: 'Rae', isMine: true, state: 'open' },
  ...{ isThisWeek: false, isToBeTold: false, ...more },
});
const on = (date: string) => ({ date: day.parse(date) });
const hard = (date: string) => ({ day: day.parse(date), wrote: date, help: '' });
const hers = (plan: string, promises: PromiseSoon[], hardDates: SoonForHer['hardDates'] = []) => ({
  plan,
  promises,
  hardDates,
  dues: [],
});

describe('what stands on Today of her own answers', () => {
  test('mine: the woman with the earliest day first, what has no day last', () => {
    const soon = [
      hers('Zoe', [promise('b', on('2026-11-25')), promise('a', on('2026-11-20'))]),
      hers('Ana', [promise('no day')]),
      hers('Mia', [promise('c', on('2026-11-23')), promise('d')]),
    ];
    const { mine } = groupSoon(plans, soon, 'en');
    expect(mine.map(({ plan, promises }) => [plan.name, promises.map(({ step }) => step)])).toEqual(
      [
        ['Zoe', ['a', 'b']],
        ['Mia', ['c', 'd']],
        ['Ana', ['no day']],
      ],
    );
  });
  test('others: only what she has still to be told', () => {
    const others = { isMine: false, who: 'Mr Khan' };
    const soon = [
      hers('Ana', [
        promise('open', others),
        promise('late', { ...others, state: 'late', isToBeTold: true }),
      ]),
    ];
    const groups = groupSoon(plans, soon, 'en');
    expect(groups.mine).toEqual([]);
    expect(groups.others.map(({ promises }) => promises.map(({ step }) => step))).toEqual([
      ['late'],
    ]);
  });
  test('hard dates by day, then by name; a plan that is not in the list yet waits', () => {
    const soon = [
      hers('Zoe', [], [hard('2026-11-23')]),
      hers('Mia', [], [hard('2026-11-22')]),
      hers('Ana', [], [hard('2026-11-23')]),
      hers('Not listed', [promise('x')], [hard('2026-11-21')]),
    ];
    const { hardDates, mine } = groupSoon(plans, soon, 'en');
    expect(hardDates.map(({ plan }) => plan.name)).toEqual(['Mia', 'Ana', 'Zoe']);
    expect(mine).toEqual([]);
  });
});
