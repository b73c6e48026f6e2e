// What Today says, in which order: what was planned before, what comes in seven days and in four weeks, what waits for
// somebody, and where something is missing. Pure; it takes the dates as the rules gave them and works out none.

import { addDays, type Day, isAfter, isBefore } from '../../../../shared/domain/calendar/day';
import type { Due } from '../../../../shared/domain/review/due';
import type { PlanInList, SoonForHer } from '../../../../shared/ipc/contract';

/** Today and the six days after it: each has a weekday of its own. */
const LAST_OF_SEVEN_DAYS = 6;

type DueOfHers = { plan: PlanInList; due: Due };
/** Things that stand together under one name. `key` tells the entry from all others of its group. */
export type HerThings = { key: string; plan: PlanInList; dues: readonly Due[] };

export type TodayGroups = {
  /** One entry a woman, however much was planned for her. */
  before: readonly HerThings[];
  /** One entry a woman and day, in these and the next. */
  sevenDays: readonly HerThings[];
  fourWeeks: readonly HerThings[];
  /** Whatever its date: it is in somebody else's hands. */
  waiting: readonly HerThings[];
  /** The rules could not say all they have to say. */
  missing: readonly PlanInList[];
};

/** The plans with the days out of her own answers among what is due for each. */
export function withDaysOfHers(
  plans: readonly PlanInList[],
  soon: readonly SoonForHer[],
): PlanInList[] {
  const byPlan = new Map(soon.map(({ plan, dues }) => [plan, dues]));
  return plans.map((plan) => ({
    ...plan,
    duesSoon: [...plan.duesSoon, ...(byPlan.get(plan.id) ?? [])],
  }));
}

/** True when facts have to be found out or settled before everything can be worked out. */
function isSomethingMissing({ schedule }: PlanInList): boolean {
  return schedule.missingFacts.length > 0 || schedule.needsDecision.length > 0;
}

/**
 * Each group earliest first, then by name.
 * @param language BCP 47, for the order of letters
 */
export function groupForToday(
  plans: readonly PlanInList[],
  today: Day,
  language: string,
): TodayGroups {
  const names = new Intl.Collator(language, { sensitivity: 'base' });
  const byName = (a: PlanInList, b: PlanInList) =>
    names.compare(a.name, b.name) || names.compare(a.prisonNumber, b.prisonNumber);
  const byDay = (a: DueOfHers, b: DueOfHers) => {
    if (a.due.date !== b.due.date) return isBefore(a.due.date, b.due.date) ? -1 : 1;
    return byName(a.plan, b.plan);
  };
  const lastOfSeven = addDays(today, LAST_OF_SEVEN_DAYS);
  const all = plans
    .flatMap((plan) => plan.duesSoon.map((due): DueOfHers => ({ plan, due })))
    .sort(byDay);
  const ours = all.filter(({ due }) => due.waitingFor === undefined);
  const inSevenDays = ({ due }: DueOfHers) =>
    !isBefore(due.date, today) && !isAfter(due.date, lastOfSeven);
  return {
    before: together(
      ours.filter(({ due }) => isBefore(due.date, today)),
      ({ plan }) => plan.id,
    ),
    sevenDays: together(ours.filter(inSevenDays), womanAndDay),
    fourWeeks: together(
      ours.filter(({ due }) => isAfter(due.date, lastOfSeven)),
      womanAndDay,
    ),
    waiting: together(
      all.filter(({ due }) => due.waitingFor !== undefined),
      womanAndDay,
    ),
    missing: plans.filter(isSomethingMissing).sort(byName),
  };
}

const womanAndDay = ({ plan, due }: DueOfHers) => `${plan.id} ${due.date}`;

/** Things with the same key under one name, where the earliest of them stands. */
function together(dues: readonly DueOfHers[], keyOf: (due: DueOfHers) => string): HerThings[] {
  const entries = new Map<string, { key: string; plan: PlanInList; dues: Due[] }>();
  for (const one of dues) {
    const key = keyOf(one);
    const entry = entries.get(key) ?? { key, plan: one.plan, dues: [] };
    entry.dues.push(one.due);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** True when no day calls for anything. Something may still be missing. */
export function isNothingDue({ before, sevenDays, fourWeeks, waiting }: TodayGroups): boolean {
  return [before, sevenDays, fourWeeks, waiting].every((group) => group.length === 0);
}
