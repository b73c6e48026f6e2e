/*
 * When her plan is next reviewed: every date that applies, and the earliest of them, with the rule and the reason
 * (domain rule 1.5). A missed date stays where it was and shows as late; it never moves on by itself.
 */
import { addDays, type Day, isAfter, isBefore } from '../calendar/day';
import { workingDayOnOrBefore } from '../calendar/working-days';
import { reviewAnchor } from './anchor';
import {
  earliestOf,
  needsChangeCandidates,
  type ReviewCandidate,
  type ReviewGround,
  type ReviewRule,
} from './candidates';
import { communityCandidates, endedCandidates } from './community-review';
import type { ClassRuling } from './custody-class';
import {
  courtCandidatesOutside,
  custodyReviewDate,
  custodyReviewRules,
  handbookLimit,
} from './custody-review';
import type { CustodyFacts, FactName } from './facts';
import { custodyStart, releasedBy, reviewsSince } from './period';
import type { ReleaseDay } from './release-day';
import type { ReviewReason } from './review-reasons';
import type { Explanation } from './ruling';
import { holidaysOf, type ScheduleSettings } from './settings';

export interface NextReview extends Explanation {
  /** Missing when nothing is due, or when nobody can say yet; `reason` tells which. */
  readonly due?: Day;
  /** The working day to aim for when `due` is a weekend or bank holiday. `due` itself stays where it is. */
  readonly target?: Day;
  readonly reason: ReviewReason;
  readonly rule: ReviewRule | undefined;
  readonly overdue: boolean;
  /** The handbook's longest wait (life: three years, long: two), whichever rule came first. */
  readonly limit?: { readonly date: Day; readonly rule: ReviewRule };
  readonly missing: readonly FactName[];
  /** Every date that applied, in the order of the rules. */
  readonly candidates: readonly ReviewCandidate[];
}

function reviewGround(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
  sentenceClass: ClassRuling,
  releaseDay: ReleaseDay | undefined,
): ReviewGround {
  const releasedOn = releasedBy(facts, today);
  const countsFrom = releasedOn === undefined ? custodyStart(facts) : addDays(releasedOn, 1);
  return {
    facts,
    today,
    settings,
    holidays: holidaysOf(settings),
    sentenceClass: sentenceClass.value,
    since: releasedOn ?? custodyStart(facts),
    reviews: reviewsSince(facts, countsFrom, today),
    anchor: reviewAnchor(facts, today, sentenceClass.value, releaseDay?.date, settings),
    releaseDay: releaseDay?.date,
  };
}

/** Inside: what falls after she has left gives way to the first review outside. */
function insideCandidates(ground: ReviewGround): ReviewCandidate[] {
  const byRule = custodyReviewRules(ground).map((rule) => custodyReviewDate(rule, ground));
  const inside = [...byRule, ...needsChangeCandidates(ground)].filter((one) => one !== undefined);
  const { releaseDay } = ground;
  if (releaseDay === undefined) return inside;
  return [
    ...inside.filter(({ due }) => !isAfter(due, releaseDay)),
    ...communityCandidates(ground, { from: releaseDay, isExpected: true }),
  ];
}

function allCandidates(ground: ReviewGround): ReviewCandidate[] {
  const releasedOn = releasedBy(ground.facts, ground.today);
  if (ground.sentenceClass === 'not_covered') return [];
  if (releasedOn === undefined) return insideCandidates(ground);
  switch (ground.sentenceClass) {
    case 'community':
      return [
        ...communityCandidates(ground, { from: releasedOn, isExpected: false }),
        ...courtCandidatesOutside(ground, releasedOn),
        ...needsChangeCandidates(ground),
      ];
    case 'ended':
      return [
        ...courtCandidatesOutside(ground, releasedOn),
        ...endedCandidates(ground, releasedOn),
      ];
    default:
      return needsChangeCandidates(ground);
  }
}

/** Why nothing could be worked out: she is not covered, all is done, or a fact is missing. */
function withoutDate(ground: ReviewGround, sentenceClass: ClassRuling): NextReview {
  const missing = missingFacts(ground, sentenceClass);
  const isNotCovered = sentenceClass.value === 'not_covered';
  const nothing = missing.length > 0 ? 'facts_missing' : 'none_due';
  const reason = isNotCovered ? 'not_covered' : nothing;
  return {
    reason,
    rule: undefined,
    overdue: false,
    basis: 'default',
    words: `review.${reason}.plain`,
    params: {},
    missing,
    candidates: [],
  };
}

/** What would have to be known for every rule of her class to give its date. */
function missingFacts(ground: ReviewGround, sentenceClass: ClassRuling): FactName[] {
  const { value, missing } = sentenceClass;
  if (value === 'unknown') return [...missing];
  if (value === 'ended' || value === 'community' || value === 'not_covered') return [];
  const isRecall = value === 'recall_fixed' || value === 'recall_standard';
  if (isRecall) {
    return ground.facts.returnToCustodyDate === undefined ? ['returnToCustodyDate'] : [];
  }
  const needsAnchor = value !== 'short' || ground.releaseDay === undefined;
  return needsAnchor && ground.anchor === undefined ? ['arrivalDate'] : [];
}

/**
 * The next review on `today`. Never throws. Where a fact is missing the dates that do not need it still stand (she
 * asked, a court date), and `missing` says what to find out.
 */
export function nextReview(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
  sentenceClass: ClassRuling,
  releaseDay: ReleaseDay | undefined,
): NextReview {
  const ground = reviewGround(facts, today, settings, sentenceClass, releaseDay);
  const candidates = allCandidates(ground);
  const first = earliestOf(candidates);
  if (first === undefined) return withoutDate(ground, sentenceClass);
  const limit = handbookLimit(ground);
  const target = workingDayOnOrBefore(first.due, ground.holidays);
  return {
    due: first.due,
    ...(target === first.due ? {} : { target }),
    reason: first.reason,
    rule: first.rule,
    overdue: isBefore(first.due, today),
    ...(limit === undefined ? {} : { limit: { date: limit.due, rule: limit.rule } }),
    basis: first.basis,
    words: first.words,
    params: first.params,
    missing: missingFacts(ground, sentenceClass),
    candidates,
  };
}
