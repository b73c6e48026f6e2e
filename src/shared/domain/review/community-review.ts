/*
 * Reviews once she is out, or worked out ahead for the day she will be: V10 (the community) and V11 (when licence and
 * order are over). Domain rule 1.5.
 */
import {
  addDays,
  addMonths,
  type Day,
  isBefore,
  isOnOrAfter,
  isOnOrBefore,
  midpoint,
} from '../calendar/day';
import {
  candidate,
  isReviewedSince,
  needsChangeCandidates,
  type ReviewCandidate,
  type ReviewGround,
} from './candidates';
import { endOf, supervisionEnd } from './custody-class';

/** Set when she is not out yet: the day it is expected. No review of hers can have followed it. */
interface Outside {
  readonly from: Day;
  readonly isExpected: boolean;
}

/** Ends before the day she leaves cannot be what she leaves on. */
function endAfter(ground: ReviewGround, from: Day): Day | undefined {
  const end = supervisionEnd(ground.facts);
  return end !== undefined && isOnOrAfter(end, from) ? end : undefined;
}

function firstOrRepeat(ground: ReviewGround, { from, isExpected }: Outside): ReviewCandidate {
  const { communityFirstDays, communityRepeatMonths } = ground.settings.reviews;
  const last = isExpected ? undefined : ground.reviews.at(-1);
  if (last === undefined) {
    const { value: days, basis } = communityFirstDays;
    return candidate('V10', addDays(from, days), 'community_first', {
      wording: isExpected ? 'expected' : 'released',
      basis,
      params: { releaseDay: from, days },
    });
  }
  const { value: months, basis } = communityRepeatMonths;
  return candidate('V10', addMonths(last, months), 'community_repeat', {
    basis,
    params: { anchor: last, months },
  });
}

/**
 * The last review before licence or order ends. Where the licence is shorter than that, half way there, unless she was
 * already reviewed since she left.
 */
function beforeTheEnd(ground: ReviewGround, outside: Outside, end: Day): ReviewCandidate[] {
  const { value: days, basis } = ground.settings.release.planPassedOnDaysBeforeLicenceEnd;
  const plain = addDays(end, -days);
  const isTooSoon = isBefore(plain, outside.from);
  const due = isTooSoon ? midpoint(outside.from, end) : plain;
  const isDoneBy = isTooSoon ? outside.from : due;
  if (!outside.isExpected && isReviewedSince(ground, isDoneBy)) return [];
  return [
    candidate('V10', due, 'before_licence_end', {
      wording: isTooSoon ? 'half_way' : 'days_before',
      basis,
      params: { end, days, releaseDay: outside.from },
    }),
  ];
}

/** V10: everything that applies while licence or order runs. Nothing is due after it ends; V11 takes over there. */
export function communityCandidates(ground: ReviewGround, outside: Outside): ReviewCandidate[] {
  const end = endAfter(ground, outside.from);
  const regular = firstOrRepeat(ground, outside);
  if (end === undefined) return [regular];
  const candidates = [regular, ...beforeTheEnd(ground, outside, end)].filter(({ due }) =>
    isOnOrBefore(due, end),
  );
  return candidates.length > 0 ? candidates : [afterTheEnd(ground, end, 'licence_will_be_over')];
}

function afterTheEnd(ground: ReviewGround, end: Day, wording: string): ReviewCandidate {
  const { value: days, basis } = ground.settings.reviews.endedCloseDays;
  return candidate('V11', addDays(end, days), 'close_or_pass_on', {
    wording,
    basis,
    params: { end, days },
  });
}

/**
 * V11: close the plan or pass it on; nothing once a review after the end has done it. What changes for her after the end
 * (she asks) still counts; what came before it is part of closing.
 */
export function endedCandidates(ground: ReviewGround, releasedOn: Day): ReviewCandidate[] {
  const end = endOf(ground.facts, releasedOn);
  const since = addDays(end, 1);
  const changes = needsChangeCandidates({ ...ground, since });
  if (isReviewedSince(ground, since)) return changes;
  const wording = isBefore(releasedOn, end) ? 'licence_over' : 'custody_over';
  return [afterTheEnd(ground, end, wording), ...changes];
}
