// My actions: each promise once, under what is to be done about it.

import { expect, test } from 'vitest';
import { groupActions } from '../../../../src/renderer/src/features/today/action-groups';
import type { PromiseSoon } from '../../../../src/shared/domain/workbook/soon';
import type { PlanInList, SoonForHer } from '../../../../src/shared/ipc/contract';

const plan = { id: 'one', name: 'Jas' } as PlanInList;
const promise = (id: string, more: Partial<PromiseSoon>): PromiseSoon => ({
  ...{ id, step: id, goal: 'g', who: 'Josie', isMine: true, state: 'open' },
  ...{ isThisWeek: false, isToBeTold: false, ...more },
});
const soon = (promises: PromiseSoon[]): SoonForHer[] => [
  { plan: 'one', promises, hardDates: [], dues: [] },
];
const ids = (of: readonly { promises: readonly PromiseSoon[] }[]) =>
  of.flatMap(({ promises }) => promises.map(({ id }) => id));

test('this week, from before, to be told of, and waited for', () => {
  const groups = groupActions(
    [plan],
    soon([
      promise('week', {}),
      promise('before', { state: 'late', isToBeTold: true }),
      promise('kept', { state: 'kept', isToBeTold: true }),
      promise('theirs', { isMine: false }),
      promise('theirs late', { isMine: false, state: 'late', isToBeTold: true }),
      promise('theirs kept', { isMine: false, state: 'kept', isToBeTold: true }),
    ]),
    'en',
  );
  expect(ids(groups.thisWeek)).toEqual(['week']);
  expect(ids(groups.before)).toEqual(['before']);
  expect(ids(groups.toTell)).toEqual(['kept']);
  expect(ids(groups.waitingOn)).toEqual(['theirs', 'theirs late']);
});
