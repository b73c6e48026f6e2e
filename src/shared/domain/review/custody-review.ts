/*
 * Reviews while she is inside (domain rule 1.5): which of V1 to V8 apply to her, then the date each of them gives.
 * A rule whose review has already been done gives nothing.
 */
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  earlierOf,
  isAfter,
  isOnOrAfter,
  isOnOrBefore,
  midpoint,
} from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import { candidate, isReviewedSince, type ReviewCandidate, type ReviewGround } from './candidates';
import type { SentenceClass } from './custody-class';

export type CustodyReviewRule = 'V1' | 'V2' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8';

const inCustody: readonly SentenceClass[] = [
  'recall_fixed',
  'recall_standard',
  'remand',
  'life',
  'long',
  'short',
  'unknown',
];

/** Step one: the rules that apply to a woman in her position. */
export function custodyReviewRules(ground: ReviewGround): CustodyReviewRule[] {
  const { sentenceClass, releaseDay, facts } = ground;
  if (!inCustody.includes(sentenceClass)) return [];
  const rules: CustodyReviewRule[] = [];
  if (sentenceClass === 'life') rules.push('V1');
  if (sentenceClass === 'long') rules.push('V2');
  if (releaseDay !== undefined) rules.push('V4');
  if (sentenceClass === 'remand') rules.push('V5');
  if (facts.nextCourtDate !== undefined) rules.push('V6');
  if (sentenceClass === 'recall_standard' && releaseDay === undefined) rules.push('V7');
  if (sentenceClass === 'short' && releaseDay === undefined) rules.push('V8');
  return rules;
}

/** The handbook's longest wait for a life or a long sentence, counted from the anchor. */
export function handbookLimit(ground: ReviewGround): ReviewCandidate | undefined {
  const { anchor, settings, sentenceClass } = ground;
  if (anchor === undefined || (sentenceClass !== 'life' && sentenceClass !== 'long')) {
    return undefined;
  }
  const isLife = sentenceClass === 'life';
  const number = isLife ? settings.reviews.lifeMonths : settings.reviews.longMonths;
  return candidate(
    isLife ? 'V1' : 'V2',
    addMonths(anchor.date, number.value),
    isLife ? 'life_3_years' : 'long_2_years',
    {
      // The usual sentence says three years, or two.
      wording: number.value === (isLife ? 36 : 24) ? anchor.kind : `sooner_${anchor.kind}`,
      basis: number.basis,
      params: { anchor: anchor.date, months: number.value },
    },
  );
}

function beforeRelease(ground: ReviewGround, releaseDay: Day): ReviewCandidate | undefined {
  const { anchor, settings } = ground;
  const { preReleaseDays, preReleaseCountsFromDays, preReleaseMinGapDays } = settings.reviews;
  if (isReviewedSince(ground, addDays(releaseDay, -preReleaseCountsFromDays.value))) {
    return undefined;
  }
  const plain = addDays(releaseDay, -preReleaseDays.value);
  const isTooSoon =
    anchor !== undefined && daysBetween(anchor.date, plain) < preReleaseMinGapDays.value;
  if (!isTooSoon) {
    return candidate('V4', plain, 'before_release', {
      wording: 'days_before',
      basis: preReleaseDays.basis,
      params: { releaseDay, days: preReleaseDays.value },
    });
  }
  // A plan dated after release is a slip; the review must still come before she leaves.
  const due = earlierOf(midpoint(anchor.date, releaseDay), releaseDay);
  return candidate('V4', due, 'before_release', {
    wording: 'half_way',
    basis: preReleaseMinGapDays.basis,
    params: { releaseDay, anchor: anchor.date, days: preReleaseDays.value },
  });
}

function onRemand(ground: ReviewGround): ReviewCandidate | undefined {
  const { anchor, settings } = ground;
  if (anchor === undefined) return undefined;
  const isFirst = anchor.kind !== 'last_review';
  const number = isFirst ? settings.reviews.remandFirstDays : settings.reviews.remandRepeatDays;
  return candidate(
    'V5',
    addDays(anchor.date, number.value),
    isFirst ? 'remand_once' : 'remand_repeat',
    {
      wording: isFirst ? anchor.kind : 'plain',
      basis: number.basis,
      params: { anchor: anchor.date, days: number.value },
    },
  );
}

/**
 * Before court. A review after a court date that has passed counts too: otherwise a date nobody has changed would stay
 * late for ever.
 */
function beforeCourt(ground: ReviewGround, court: Day): ReviewCandidate | undefined {
  const { anchor, settings, holidays, since } = ground;
  if (since !== undefined && !isOnOrAfter(court, since)) return undefined;
  const { preCourtWorkingDays, preCourtCountsFromDays } = settings.reviews;
  if (isReviewedSince(ground, addDays(court, -preCourtCountsFromDays.value))) return undefined;
  const plain = addWorkingDays(court, -preCourtWorkingDays.value, holidays);
  const isTooSoon = anchor !== undefined && isOnOrBefore(plain, anchor.date);
  // Who is held by a sentence or a recall does not walk out of court.
  const isHeld = ground.sentenceClass !== 'remand';
  return candidate('V6', isTooSoon ? addWorkingDays(court, -1, holidays) : plain, 'before_court', {
    wording: isTooSoon ? 'day_before' : isHeld ? 'working_days_before_held' : 'working_days_before',
    basis: preCourtWorkingDays.basis,
    params: { court, workingDays: preCourtWorkingDays.value },
  });
}

/** Outside too a court day is prepared for, while it is still ahead: on bail, or on licence with a new charge. */
export function courtCandidatesOutside(ground: ReviewGround, releasedOn: Day): ReviewCandidate[] {
  const { nextCourtDate: court } = ground.facts;
  const isAhead =
    court !== undefined && isAfter(court, releasedOn) && isOnOrAfter(court, ground.today);
  const review = isAhead ? beforeCourt(ground, court) : undefined;
  return review === undefined ? [] : [review];
}

function onStandardRecall(ground: ReviewGround): ReviewCandidate | undefined {
  const { facts, settings } = ground;
  const last = ground.reviews.at(-1);
  if (last !== undefined) {
    const { value: months, basis } = settings.reviews.standardRecallRepeatMonths;
    const params = { anchor: last, months };
    return candidate('V7', addMonths(last, months), 'recall_repeat', { basis, params });
  }
  const { returnToCustodyDate: returned } = facts;
  if (returned === undefined) return undefined;
  const { value: days, basis } = settings.reviews.standardRecallFirstDays;
  const params = { returned, days };
  return candidate('V7', addDays(returned, days), 'recall_once', { basis, params });
}

function withoutReleaseDate(ground: ReviewGround): ReviewCandidate | undefined {
  const { anchor, settings } = ground;
  if (anchor === undefined) return undefined;
  const { value: days, basis } = settings.reviews.shortUnknownReleaseDays;
  return candidate('V8', addDays(anchor.date, days), 'release_date_unknown', {
    wording: anchor.kind,
    basis,
    params: { anchor: anchor.date, days },
  });
}

/** Step two: the date a rule gives, or undefined when it is already met or has nothing to count from. */
export function custodyReviewDate(
  rule: CustodyReviewRule,
  ground: ReviewGround,
): ReviewCandidate | undefined {
  switch (rule) {
    case 'V1':
    case 'V2':
      return handbookLimit(ground);
    case 'V4':
      return ground.releaseDay && beforeRelease(ground, ground.releaseDay);
    case 'V5':
      return onRemand(ground);
    case 'V6':
      return ground.facts.nextCourtDate && beforeCourt(ground, ground.facts.nextCourtDate);
    case 'V7':
      return onStandardRecall(ground);
    case 'V8':
      return withoutReleaseDate(ground);
  }
}
