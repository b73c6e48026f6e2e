/*
 * What a plan asks of somebody soon: its next review and its milestones, each once, by date. Today and the list of
 * women take theirs from here.
 */
import { addDays, type Day, isAfter, isBefore } from '../calendar/day';
import type { Due } from './due';
import { type MilestoneKind, milestoneRules } from './milestone-kinds';
import { canBeMarked, isOutstanding, type MarkedMilestone } from './milestone-marks';
import { reviewDues } from './review-dues';
import type { ReviewUnderWay } from './review-record';
import type { Schedule } from './schedule';

/** How far Today looks ahead, in days: four weeks, the time the rules give for most preparations. */
export const DUE_AHEAD_DAYS = 28;

/** The next review is its own; the milestone for the one before release would say it twice. */
const saidByReview: readonly MilestoneKind[] = ['prerelease_plan_review', 'community_review'];

/**
 * Worth telling before it comes. The day other systems show, the end of a licence years ahead and the like stand on the
 * timeline.
 */
const worthTelling: readonly MilestoneKind[] = [
  'release_day',
  'possible_release_from_court',
  'lead_handover_to_probation',
  'rent_help_housing_benefit_limit',
  'rent_help_universal_credit_limit',
  'licence_end',
  'pa_right_ends_at_25',
];

/** Rules of arrival: what was due before the plan was begun here was for somebody else, in another book. */
const isOfArrival = (kind: MilestoneKind) => milestoneRules[kind].startsWith('A');

function milestoneDue(milestone: MarkedMilestone): Due {
  const { kind, key, date, basis, words, params, isClamped, mark } = milestone;
  const isTelling = !canBeMarked(milestone);
  const due: Due = { kind, key, date, basis, words, params, isClamped, isTelling };
  return mark?.state === 'waiting' ? { ...due, waitingFor: mark.words } : due;
}

/**
 * Everything still open for a plan, whatever its date, earliest first.
 * @param begun the day the plan was begun here
 * @param review the review that is planned or on hold
 * @param besides what else somebody set a day for, such as a note to follow up
 */
export function openDues(
  schedule: Schedule,
  milestones: readonly MarkedMilestone[],
  today: Day,
  begun: Day,
  review?: ReviewUnderWay,
  besides: readonly Due[] = [],
): Due[] {
  const fromMilestones = milestones
    .filter(({ kind }) => !saidByReview.includes(kind))
    .filter((milestone) =>
      canBeMarked(milestone)
        ? isOutstanding(milestone) &&
          !(isOfArrival(milestone.kind) && isBefore(milestone.date, begun))
        : worthTelling.includes(milestone.kind) && !isBefore(milestone.date, today),
    )
    .map(milestoneDue);
  return [...reviewDues(schedule.nextReview, review, today), ...fromMilestones, ...besides].sort(
    (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  );
}

/** Those of `openDues` that are late, due today or due within {@link DUE_AHEAD_DAYS}. */
export function duesSoon(dues: readonly Due[], today: Day): Due[] {
  const last = addDays(today, DUE_AHEAD_DAYS);
  // The month to answer her has begun on the day she asked.
  return dues.filter(({ kind, date }) => kind === 'file_to_answer' || !isAfter(date, last));
}
