// My actions: what whoever is at the keyboard has promised, across women, and what is waited for from others. Pure.

import type { PromiseSoon } from '../../../../shared/domain/workbook/soon';
import type { PlanInList, SoonForHer } from '../../../../shared/ipc/contract';
import { type PromisesOfHers, promisesBy } from './soon-groups';

export type ActionGroups = {
  /** Mine, for the seven days from today on. */
  thisWeek: readonly PromisesOfHers[];
  /** Mine, with a day that has gone by. */
  before: readonly PromisesOfHers[];
  /** Mine, with something she has not been told of yet. */
  toTell: readonly PromisesOfHers[];
  /** Of others, and not settled. */
  waitingOn: readonly PromisesOfHers[];
};

const isOpen = ({ state }: PromiseSoon) => state === 'open' || state === 'late';

/** Each promise once. @param language BCP 47, for the order of letters */
export function groupActions(
  plans: readonly PlanInList[],
  soon: readonly SoonForHer[],
  language: string,
): ActionGroups {
  const by = (wanted: (promise: PromiseSoon) => boolean) =>
    promisesBy(plans, soon, language, wanted);
  return {
    thisWeek: by((one) => one.isMine && one.state === 'open'),
    before: by((one) => one.isMine && one.state === 'late'),
    toTell: by((one) => one.isMine && !isOpen(one) && one.isToBeTold),
    waitingOn: by((one) => !one.isMine && isOpen(one)),
  };
}

export function areNoActions(groups: ActionGroups): boolean {
  return Object.values(groups).every((group) => group.length === 0);
}
