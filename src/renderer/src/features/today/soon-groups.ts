// What Today says of her own answers: hard dates, promises in the name of whoever is at the keyboard, and those of others
// that are late or that she has not been told of. Pure.

import type { HardDate } from '../../../../shared/domain/workbook/hard-dates';
import type { PromiseSoon } from '../../../../shared/domain/workbook/soon';
import type { PlanInList, SoonForHer } from '../../../../shared/ipc/contract';

export type PromisesOfHers = { plan: PlanInList; promises: readonly PromiseSoon[] };
export type SoonGroups = {
  /** By day, then by name. */
  hardDates: readonly { plan: PlanInList; date: HardDate }[];
  /** The earliest day first; what has none comes last. */
  mine: readonly PromisesOfHers[];
  others: readonly PromisesOfHers[];
};

/** @param language BCP 47, for the order of letters */
export function groupSoon(
  plans: readonly PlanInList[],
  soon: readonly SoonForHer[],
  language: string,
): SoonGroups {
  const promises = (wanted: (promise: PromiseSoon) => boolean) =>
    promisesBy(plans, soon, language, wanted);
  return {
    hardDates: inOrder(plans, soon, language)
      .flatMap(({ plan, hardDates }) => hardDates.map((date) => ({ plan, date })))
      .sort((a, b) => a.date.day.localeCompare(b.date.day)),
    mine: promises(({ isMine }) => isMine),
    others: promises(({ isMine, isToBeTold }) => !isMine && isToBeTold),
  };
}

/** By woman, the earliest day first. @param language BCP 47, for the order of letters */
export function promisesBy(
  plans: readonly PlanInList[],
  soon: readonly SoonForHer[],
  language: string,
  wanted: (promise: PromiseSoon) => boolean,
): PromisesOfHers[] {
  return inOrder(plans, soon, language)
    .map(({ plan, promises: all }) => ({ plan, promises: all.filter(wanted).sort(byDay) }))
    .filter(({ promises: some }) => some.length > 0)
    .sort((a, b) => byDay(a.promises[0], b.promises[0]));
}

/** By name. A plan begun since the list was read is there the next time. */
function inOrder(plans: readonly PlanInList[], soon: readonly SoonForHer[], language: string) {
  const names = new Intl.Collator(language, { sensitivity: 'base' });
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  return soon
    .flatMap(({ plan: id, ...hers }) => {
      const plan = byId.get(id);
      return plan ? [{ plan, ...hers }] : [];
    })
    .sort((a, b) => names.compare(a.plan.name, b.plan.name));
}

const LAST = '9999';

function byDay(a: PromiseSoon | undefined, b: PromiseSoon | undefined): number {
  return (a?.date ?? LAST).localeCompare(b?.date ?? LAST);
}
