/*
 * The day reviews are counted from: the last completed review in this time in prison, else the day the plan was
 * re-opened or signed, else the day the first plan was due (domain rules 1.5 and 1.6). May not decide a review.
 */
import { addDays, type Day, daysBetween, earlierOf, isOnOrAfter, laterOf } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import type { SentenceClass } from './custody-class';
import type { CustodyFacts } from './facts';
import { arrivalOf, custodyStart, reviewsSince } from './period';
import { holidaysOf, type ScheduleSettings } from './settings';

export const anchorKinds = ['last_review', 'plan_signed', 'plan_reopened', 'plan_due'] as const;

type AnchorKind = (typeof anchorKinds)[number];

export interface Anchor {
  readonly kind: AnchorKind;
  readonly date: Day;
}

/**
 * When the first plan (or on recall the re-opened one) should be ready. Never later than a third of the way from arrival
 * to release, in whole days, so that a short stay is not over before its plan begins. Undefined when arrival is not
 * known.
 */
export function planDue(
  facts: CustodyFacts,
  sentenceClass: SentenceClass,
  releaseDay: Day | undefined,
  settings: ScheduleSettings,
): Day | undefined {
  const arrival = arrivalOf(facts);
  if (arrival === undefined) return undefined;
  const due = uncappedPlanDue(facts, sentenceClass, arrival, settings);
  return notPastArrival(due, arrival, releaseDay, settings);
}

/**
 * A date of our own on arrival, brought forward where it would be later than a part of the way to release, in whole
 * days: so that a task of ten days does not land after a recall of fourteen.
 */
export function notPastArrival(
  due: Day,
  arrival: Day,
  releaseDay: Day | undefined,
  settings: ScheduleSettings,
): Day {
  if (releaseDay === undefined) return due;
  const parts = settings.arrival.neverLaterThanPartOfTheWayToRelease.value;
  const share = Math.max(0, Math.floor(daysBetween(arrival, releaseDay) / parts));
  return earlierOf(due, addDays(arrival, share));
}

/** On a recall with a plan from before, that plan is picked up again and no new one is begun. */
export function isPlanPickedUp(facts: CustodyFacts): boolean {
  const hadPlan = facts.existingPlan ?? (facts.planSigned ?? facts.planReopened) !== undefined;
  return facts.legalStatus === 'recall' && hadPlan;
}

function uncappedPlanDue(
  facts: CustodyFacts,
  sentenceClass: SentenceClass,
  arrival: Day,
  settings: ScheduleSettings,
): Day {
  const { arrival: numbers } = settings;
  if (sentenceClass === 'long' || sentenceClass === 'life') {
    const from = facts.sentenceDate === undefined ? arrival : laterOf(arrival, facts.sentenceDate);
    return addDays(from, numbers.firstPlanDaysLongAndLife.value);
  }
  const workingDays = isPlanPickedUp(facts)
    ? numbers.planReopenedWorkingDays.value
    : numbers.firstPlanWorkingDays.value;
  return addWorkingDays(arrival, workingDays, holidaysOf(settings));
}

/** What reviews are counted from on `today`; undefined when nothing is known to count from. */
export function reviewAnchor(
  facts: CustodyFacts,
  today: Day,
  sentenceClass: SentenceClass,
  releaseDay: Day | undefined,
  settings: ScheduleSettings,
): Anchor | undefined {
  const start = custodyStart(facts);
  const lastReview = reviewsSince(facts, start, today).at(-1);
  if (lastReview !== undefined) return { kind: 'last_review', date: lastReview };
  const inThisTime = (date: Day | undefined) =>
    date !== undefined && (start === undefined || isOnOrAfter(date, start)) ? date : undefined;
  const signed = inThisTime(facts.planSigned);
  const reopened = inThisTime(facts.planReopened);
  const isRecall = facts.legalStatus === 'recall';
  if (reopened !== undefined && (isRecall || signed === undefined)) {
    return { kind: 'plan_reopened', date: reopened };
  }
  if (signed !== undefined) return { kind: 'plan_signed', date: signed };
  const due = planDue(facts, sentenceClass, releaseDay, settings);
  return due === undefined ? undefined : { kind: 'plan_due', date: due };
}
