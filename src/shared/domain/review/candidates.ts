/*
 * What a date for a review is made of, shared by the rules for a woman inside and a woman outside: the ground the rules
 * stand on, one candidate, and the one rule that holds everywhere (V9, her needs changed).
 */
import { type Day, isOnOrAfter } from '../calendar/day';
import { addWorkingDays, type Holidays } from '../calendar/working-days';
import type { Anchor } from './anchor';
import type { SentenceClass } from './custody-class';
import type { CustodyFacts } from './facts';
import { needsChangeWording, type ReviewReason } from './review-reasons';
import type { Basis, Explanation, Params } from './ruling';
import type { ScheduleSettings } from './settings';

/** V3 ("at least once") has no date of its own: V4, V5 and V7 say when. */
export type ReviewRule = 'V1' | 'V2' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9' | 'V10' | 'V11';

export interface ReviewGround {
  readonly facts: CustodyFacts;
  readonly today: Day;
  readonly settings: ScheduleSettings;
  readonly holidays: Holidays;
  readonly sentenceClass: SentenceClass;
  /** The start of what counts: this time in prison, or the day of release once she is out. */
  readonly since: Day | undefined;
  /** Completed reviews since then, earliest first. One on the day of release was the last inside. */
  readonly reviews: readonly Day[];
  readonly anchor: Anchor | undefined;
  /** The day of release, ahead or past. */
  readonly releaseDay: Day | undefined;
}

export interface ReviewCandidate extends Explanation {
  readonly rule: ReviewRule;
  readonly due: Day;
  readonly reason: ReviewReason;
}

export function candidate(
  rule: ReviewRule,
  due: Day,
  reason: ReviewReason,
  because: { wording?: string; basis: Basis; params: Params },
): ReviewCandidate {
  const [stem] = reason.split(':');
  return {
    rule,
    due,
    reason,
    basis: because.basis,
    words: `review.${stem}.${because.wording ?? 'plain'}`,
    params: { due, ...because.params },
  };
}

/** True when a review was done on `date` or after it. */
export function isReviewedSince(ground: ReviewGround, date: Day): boolean {
  return ground.reviews.some((review) => isOnOrAfter(review, date));
}

/**
 * V9: one candidate for each change since the period began that no review has followed. A review on the day itself
 * counts, as that is often what the review was about.
 */
export function needsChangeCandidates(ground: ReviewGround): ReviewCandidate[] {
  const { facts, since, settings, holidays } = ground;
  const { value: workingDays, basis } = settings.reviews.needsChangeWorkingDays;
  return facts.events
    .filter((event) => since === undefined || isOnOrAfter(event.date, since))
    .filter((event) => !isReviewedSince(ground, event.date))
    .map((event) =>
      candidate(
        'V9',
        addWorkingDays(event.date, workingDays, holidays),
        `needs_change:${event.kind}`,
        {
          wording: needsChangeWording(event.kind),
          basis,
          params: { event: event.date, workingDays },
        },
      ),
    );
}

/** The earliest candidate; of two on one day the one named first. */
export function earliestOf(candidates: readonly ReviewCandidate[]): ReviewCandidate | undefined {
  return candidates.reduce<ReviewCandidate | undefined>(
    (best, next) => (best === undefined || next.due < best.due ? next : best),
    undefined,
  );
}
