// Which women a choice of filters leaves on the list. Pure; it compares what the rules gave and works out nothing.

import {
  addDays,
  addMonths,
  type Day,
  isBefore,
  isOnOrBefore,
} from '../../../../shared/domain/calendar/day';
import type { Due } from '../../../../shared/domain/review/due';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import { type HomeInList, homeStands } from '../../../../shared/domain/workbook/home-stand';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import type { PlanInList } from '../../../../shared/ipc/contract';

type Lead = Schedule['lead']['value'];

/** In the order in which they are offered. */
export const leads = [
  'specialist',
  'probation',
  'pom',
  'community_contact',
  'undecided',
] as const satisfies readonly Lead[];
export const dueWithin = ['before', 'sevenDays', 'fourWeeks'] as const;
/** No home sure yet, nobody has asked her yet, or what she said. */
export const homes = ['unsolved', 'notAsked', ...homeStands] as const;
export const leavingWithin = ['fourWeeks', 'threeMonths', 'tenMonths'] as const;

export type Filters = {
  situation?: Situation;
  lead?: (typeof leads)[number];
  due?: (typeof dueWithin)[number];
  leaving?: (typeof leavingWithin)[number];
  /** Care leavers under 25: their council's personal adviser leads on a home. */
  careLeavers?: true;
  home?: (typeof homes)[number];
  /** No home is sure, and she was not asked for her yes to a council. */
  yesMissing?: true;
  /** Facts have to be found out or settled. */
  missing?: true;
};

export const noFilters: Filters = {};

/** The last day each choice reaches to, today counting as the first. */
const lastDays: Record<
  Exclude<Filters['due'] | Filters['leaving'], undefined | 'before'>,
  (today: Day) => Day
> = {
  sevenDays: (today) => addDays(today, 6),
  fourWeeks: (today) => addDays(today, 28),
  threeMonths: (today) => addMonths(today, 3),
  tenMonths: (today) => addMonths(today, 10),
};

/** Days from `from` to `last`, both included; before today when only `before` is given. */
type Stretch = { from: Day; last: Day } | { before: Day };

const isWithin = (date: Day, stretch: Stretch) =>
  'before' in stretch
    ? isBefore(date, stretch.before)
    : !isBefore(date, stretch.from) && isOnOrBefore(date, stretch.last);

function stretchOf(within: Filters['due'] | Filters['leaving'], today: Day): Stretch | undefined {
  if (within === undefined) return undefined;
  return within === 'before' ? { before: today } : { from: today, last: lastDays[within](today) };
}

function fitsHome(of: HomeInList | undefined, wanted: (typeof homes)[number]): boolean {
  if (of === undefined) return false;
  if (wanted === 'unsolved') return of.isUnsolved;
  return wanted === 'notAsked' ? of.stand === undefined : of.stand === wanted;
}

/** A plan with the thing that is shown for it: its next, or the first that fits what was asked for. */
export type PlanWithDue = { plan: PlanInList; due: Due | undefined };

/** The plans that fit every filter, each with the thing to show. The order stays. */
export function filterPlans(
  plans: readonly PlanInList[],
  filters: Filters,
  today: Day,
): PlanWithDue[] {
  const { situation, lead, home, yesMissing, careLeavers, missing } = filters;
  const due = stretchOf(filters.due, today);
  const leaving = stretchOf(filters.leaving, today);
  return plans.flatMap((plan): PlanWithDue[] => {
    const { schedule } = plan;
    const isLeft =
      (situation === undefined || plan.situation === situation) &&
      (lead === undefined || schedule.lead.value === lead) &&
      (leaving === undefined ||
        (schedule.releaseDay !== undefined && isWithin(schedule.releaseDay.date, leaving))) &&
      (!careLeavers || schedule.housingLead.value === 'personal_adviser') &&
      (home === undefined || fitsHome(plan.home, home)) &&
      (!yesMissing || plan.home?.isYesMissing === true) &&
      (!missing || schedule.missingFacts.length > 0 || schedule.needsDecision.length > 0);
    if (!isLeft) return [];
    if (due === undefined) return [{ plan, due: plan.nextDue }];
    const first = plan.duesSoon.find(({ date }) => isWithin(date, due));
    return first === undefined ? [] : [{ plan, due: first }];
  });
}

/** True when anything is chosen. */
export function isAnyChosen(filters: Filters): boolean {
  return Object.values(filters).some((chosen) => chosen !== undefined);
}
