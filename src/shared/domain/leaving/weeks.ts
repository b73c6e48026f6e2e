/*
 * The last eight weeks before she walks out, counted back from that day, with what falls into each of them. The day is the
 * one after any Friday or bank holiday rule. May not know a screen, and works out no date of release.
 */
import {
  addDays,
  type Day,
  daysBetween,
  isBefore,
  isOnOrAfter,
  isOnOrBefore,
  laterOf,
} from '../calendar/day';
import type { CustodyFacts } from '../review/facts';
import { arrivalOf } from '../review/period';

/** The joined-up offer begins 8 weeks before release (handbook; domain rule P7). */
export const WEEKS_ON_BOARD = 8;

export interface BoardWeek {
  /** How many weeks are left at its beginning: 8, 7 … 1. */
  readonly left: number;
  readonly from: Day;
  /** Its last day; of week 1 the day before she walks out. */
  readonly to: Day;
}

/**
 * The weeks of the board, the earliest first. Week 1 ends the day before she leaves, each has seven days.
 * @param leaving the day she walks out
 * @param start the day this time in prison began: on a recall of 56 days the work begins on arrival, so that the first
 *   week can be shorter and weeks before it are not there. Left out: all eight.
 */
export function boardWeeks(leaving: Day, start?: Day): BoardWeek[] {
  return Array.from({ length: WEEKS_ON_BOARD }, (_, at): BoardWeek => {
    const left = WEEKS_ON_BOARD - at;
    const from = addDays(leaving, -7 * left);
    return {
      left,
      from: start !== undefined && isBefore(from, start) ? start : from,
      to: addDays(leaving, -7 * (left - 1) - 1),
    };
  }).filter(({ from, to }) => isOnOrBefore(from, to));
}

/**
 * From which day there can be work with her at all: the return on a recall, else the later of arrival and sentence, as
 * for the milestones before release.
 */
export function boardStart(facts: CustodyFacts): Day | undefined {
  const arrival = arrivalOf(facts);
  const { sentenceDate, legalStatus } = facts;
  if (legalStatus === 'recall' || sentenceDate === undefined) return arrival;
  return arrival === undefined ? sentenceDate : laterOf(arrival, sentenceDate);
}

/** True when the day lies in the week. */
export function isInWeek(day: Day, { from, to }: BoardWeek): boolean {
  return isOnOrAfter(day, from) && isOnOrBefore(day, to);
}

/** Whole days from today until she walks out; below nought once she has. */
export const daysLeft = (leaving: Day, today: Day): number => daysBetween(today, leaving);

/** How long the sheet of first appointments runs, the day she leaves not counted (domain rule R4). */
export const FIRST_DAYS = 14;

/** The day she leaves and the fourteen days after it. */
export function firstDays(leaving: Day): Day[] {
  return Array.from({ length: FIRST_DAYS + 1 }, (_, at) => addDays(leaving, at));
}
