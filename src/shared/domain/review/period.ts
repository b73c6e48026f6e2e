/*
 * Where she is now, and since when: the ground the other rules stand on. May not decide class, lead or review.
 */
import { type Day, isAfter, isBefore, isOnOrAfter, isOnOrBefore } from '../calendar/day';
import type { CustodyFacts } from './facts';

/** `released` covers licence, a community order, and the end of it all. */
export type Whereabouts = 'released' | 'recall' | 'remand' | 'sentenced' | 'other' | 'unknown';

/** The day this time in prison began, counted from the return on a recall. */
export function custodyStart(facts: CustodyFacts): Day | undefined {
  if (facts.legalStatus === 'recall') return facts.returnToCustodyDate;
  return facts.custodyPeriodStart ?? sentencedBeforeArrival(facts) ?? facts.arrivalDate;
}

/**
 * The day of the sentence, where she came to this prison after it: she was moved here, and her time inside is older than
 * her time in this prison. Counted from her arrival, a review that is long due would be forgotten with each move.
 */
function sentencedBeforeArrival(facts: CustodyFacts): Day | undefined {
  const { legalStatus, sentenceDate, arrivalDate, releasedOn } = facts;
  if (legalStatus !== 'sentenced' || sentenceDate === undefined || arrivalDate === undefined) {
    return undefined;
  }
  // A release in between ended that time.
  const hasLeft =
    releasedOn !== undefined &&
    isOnOrAfter(releasedOn, sentenceDate) &&
    isOnOrBefore(releasedOn, arrivalDate);
  return isBefore(sentenceDate, arrivalDate) && !hasLeft ? sentenceDate : undefined;
}

/** Her arrival, from which the first tasks are counted: on a recall the day she came back. */
export function arrivalOf(facts: CustodyFacts): Day | undefined {
  if (facts.legalStatus === 'recall') return facts.returnToCustodyDate;
  return facts.arrivalDate ?? facts.custodyPeriodStart;
}

/**
 * The day she left, when she has. A release from before this time in prison began does not count: it would call a woman
 * who is inside released. On a recall with no return date nobody can tell which came first, so she is taken to be inside.
 */
export function releasedBy(facts: CustodyFacts, today: Day): Day | undefined {
  const { releasedOn } = facts;
  if (releasedOn === undefined || isAfter(releasedOn, today)) return undefined;
  const start = custodyStart(facts);
  if (start === undefined) return facts.legalStatus === 'recall' ? undefined : releasedOn;
  return isBefore(releasedOn, start) ? undefined : releasedOn;
}

export function whereabouts(facts: CustodyFacts, today: Day): Whereabouts {
  if (releasedBy(facts, today) !== undefined) return 'released';
  switch (facts.legalStatus) {
    case 'remand':
    case 'convicted_unsentenced':
      return 'remand';
    case 'sentenced':
      return 'sentenced';
    case 'recall':
      return 'recall';
    case 'immigration_detention':
    case 'civil':
      return 'other';
    default:
      return 'unknown';
  }
}

/** Completed reviews from `since` up to and including today, earliest first. All of them when `since` is not known. */
export function reviewsSince(facts: CustodyFacts, since: Day | undefined, today: Day): Day[] {
  return facts.reviews
    .filter((review) => isOnOrBefore(review, today))
    .filter((review) => since === undefined || isOnOrAfter(review, since))
    .sort();
}
