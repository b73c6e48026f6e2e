// How far a hand over of the lead is by the calendar: it comes up 12 calendar months before release, is under way from 10 and a
// half, and is to be done at 10. Counted from the same date and the same number of months as the lead itself, so that the two can
// never disagree; it decides nothing about who leads. Source: domain rule 1.4; peers, row R30. Pure.

import { addMonths, addMonthsThenDays, type Day, day, isBefore } from '../calendar/day';
import type { Handover } from '../review/handover';
import type { ScheduleSettings } from '../review/settings';

export const handoverStages = ['not_yet', 'to_come', 'under_way', 'now', 'done'] as const;
export type HandoverStage = (typeof handoverStages)[number];

export type HandoverDays = {
  /** From here on it comes up: 12 months before release. */
  comesUp: Day;
  /** From here on it is under way: 10 months and half a month before release. */
  underWay: Day;
  /** The day the lead passes: 10 months before release. */
  passes: Day;
};

/**
 * The three days; undefined where the rules know of no hand over, or of one before there was time to plan: then probation
 * leads from the first day and nothing is handed over here.
 */
export function handoverDays(
  handover: Handover | undefined,
  settings: ScheduleSettings,
): HandoverDays | undefined {
  if (!handover || handover.reason === 'before_start') return undefined;
  if (handover.reason === 'recorded') {
    return { comesUp: handover.date, underWay: handover.date, passes: handover.date };
  }
  const { months } = handover.params;
  const counted = day.safeParse(handover.params['date']);
  if (typeof months !== 'number' || !counted.success) return undefined;
  const { handoverComesUpMonths: ahead, handoverUnderWayDays: half } = settings.lead;
  return {
    comesUp: addMonths(counted.data, -(months + ahead.value)),
    underWay: addMonthsThenDays(counted.data, -months, -half.value),
    passes: handover.date,
  };
}

/** Which stage it is on `today`; each begins on its day. Undefined where there is no hand over. */
export function handoverStage(
  handover: Handover | undefined,
  today: Day,
  settings: ScheduleSettings,
): HandoverStage | undefined {
  const days = handoverDays(handover, settings);
  if (!days) return undefined;
  if (handover?.reason === 'recorded') return 'done';
  if (isBefore(today, days.comesUp)) return 'not_yet';
  if (isBefore(today, days.underWay)) return 'to_come';
  return isBefore(today, days.passes) ? 'under_way' : 'now';
}
