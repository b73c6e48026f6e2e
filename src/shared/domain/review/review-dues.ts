/*
 * What the next review asks of somebody: the day the rules give, together with the day it is planned for and why it
 * waits. The rules' day never moves; of two days the earlier one counts, and the sentence names both.
 */
import { type Day, isAfter, isBefore } from '../calendar/day';
import type { Besides, Due } from './due';
import type { NextReview } from './review';
import type { ReviewUnderWay } from './review-record';

const plain = { isClamped: false, isTelling: false } as const;

/** The day it is planned for, standing first. */
function planned(day: Day, due: Day | undefined, today: Day): Due {
  const stem = isBefore(day, today) ? 'missed' : 'planned';
  const words = due === undefined ? `reviewPlan.${stem}` : `reviewPlan.${stem}_by`;
  const params = { planned: day, ...(due === undefined ? {} : { due }) };
  return {
    kind: 'review',
    key: `review:${day}`,
    date: day,
    basis: 'fact',
    words,
    params,
    ...plain,
  };
}

function byTheRules(review: NextReview, due: Day, besides: Besides | undefined): Due {
  const { basis, words, params } = review;
  return {
    kind: 'review',
    key: `review:${due}`,
    date: due,
    basis,
    words,
    params,
    ...plain,
    ...(besides ? { besides } : {}),
  };
}

/** What stands beside the rules' day because of a day that was chosen. */
function besidesOf(plannedFor: Day, today: Day): Besides {
  const words = isBefore(plannedFor, today) ? 'reviewPlan.also_missed' : 'reviewPlan.planned_after';
  return { words, params: { planned: plannedFor } };
}

/** The next review as it stands in Today and in lists: none, one, or on hold two entries. */
export function reviewDues(
  nextReview: NextReview,
  underWay: ReviewUnderWay | undefined,
  today: Day,
): Due[] {
  const { due } = nextReview;
  const { hold, plannedFor } = underWay ?? {};
  if (hold) {
    const { since, lookAgainOn, reason } = hold;
    const params = { since, lookAgain: lookAgainOn };
    const held: Besides = { words: `reviewPlan.hold.${reason}`, params };
    const lookAgain: Due = {
      kind: 'review_look_again',
      key: `review-look-again:${lookAgainOn}`,
      date: lookAgainOn,
      basis: 'fact',
      ...held,
      ...plain,
    };
    return due === undefined ? [lookAgain] : [byTheRules(nextReview, due, held), lookAgain];
  }
  if (due === undefined) return plannedFor === undefined ? [] : [planned(plannedFor, due, today)];
  if (plannedFor === undefined) return [byTheRules(nextReview, due, undefined)];
  return isAfter(plannedFor, due)
    ? [byTheRules(nextReview, due, besidesOf(plannedFor, today))]
    : [planned(plannedFor, due, today)];
}
