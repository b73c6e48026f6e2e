/*
 * Every milestone of a woman's plan with its date, rule and reason (domain notes 1.6 to 1.9). One list, from which Today,
 * the timeline and paper all take; nothing else works out a date to be met. May not decide class, lead or review.
 */
import { ageOn, birthdayOn } from '../calendar/birthday';
import { addMonths, type Day, isBefore, isOnOrAfter, laterOf } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import { arrivalMilestones } from './arrival-milestones';
import type { CustodyFacts } from './facts';
import { entitlement } from './housing-lead';
import { factsToCountFrom } from './impossible-facts';
import type { MilestoneGround } from './milestone-ground';
import { type Milestone, type MilestoneGiven, milestoneRules } from './milestone-kinds';
import { custodyStart, whereabouts } from './period';
import { releaseMilestones } from './release-milestones';
import type { Schedule } from './schedule';
import { holidaysOf, type ScheduleSettings } from './settings';

/**
 * V6: ready before any court day. Only who is not held by a sentence or a recall could walk out of court that day.
 */
function courtMilestones(ground: MilestoneGround): MilestoneGiven[] {
  const { facts, settings, holidays, start, where } = ground;
  const { nextCourtDate: court } = facts;
  if (court === undefined || (start !== undefined && isBefore(court, start))) return [];
  const { value: days, basis } = settings.reviews.preCourtWorkingDays;
  const ready = addWorkingDays(court, -days, holidays);
  const date = start === undefined ? ready : laterOf(ready, start);
  const params = { court, days };
  const given: MilestoneGiven[] = [
    { kind: 'court_ready_plan', date, isClamped: date !== ready, basis, params, of: court },
  ];
  if (where === 'remand') {
    given.push({
      kind: 'possible_release_from_court',
      date: court,
      basis: 'fact',
      params: { court },
      of: court,
    });
  }
  return given;
}

/** Outside a court day counts while it is still ahead: on bail, or with a new charge. */
function isCourtAhead({ facts, today, releaseDay }: MilestoneGround): boolean {
  const { nextCourtDate: court } = facts;
  return (
    court !== undefined &&
    releaseDay !== undefined &&
    isBefore(releaseDay, court) &&
    isOnOrAfter(court, today)
  );
}

/** The council's own clock, and the day the right to a personal adviser ends. They run inside and outside alike. */
function councilMilestones({ facts, today, settings }: MilestoneGround): MilestoneGiven[] {
  const given: MilestoneGiven[] = [];
  const { lastPathwayReview: last, dob } = facts;
  if (facts.pathwayActive === true && last !== undefined) {
    const { value: most, basis } = settings.pathway.reviewMonths;
    const own = facts.pathwayReviewMonths;
    // The council may look sooner than the longest wait, never later.
    const isOwn = own !== undefined && own < most;
    const months = isOwn ? own : most;
    const date = addMonths(last, months);
    // The law's six months hold for the young; after that we go on counting so by ourselves.
    const { value: byLawUnder } = settings.pathway.reviewByLawUnderAge;
    const isByLaw = dob === undefined || isBefore(today, dob) || ageOn(dob, today) < byLawUnder;
    given.push({
      kind: 'pathway_review_due',
      date,
      basis: isOwn ? 'fact' : isByLaw ? basis : 'default',
      ...(isOwn ? { wording: 'own' } : {}),
      params: { last, months },
      of: last,
    });
  }
  const { value: age, basis } = settings.pathway.rightEndsAge;
  const isOwed = entitlement(facts) !== 'not_owed';
  if (dob !== undefined && isOwed && isOnOrAfter(today, dob) && ageOn(dob, today) < age) {
    const date = birthdayOn(dob, age);
    given.push({ kind: 'pa_right_ends_at_25', date, basis, params: { age }, of: dob });
  }
  return given;
}

/** The day a fact says that this was done, in this stretch of time. */
function metOn(
  kind: MilestoneGiven['kind'],
  facts: CustodyFacts,
  { today, start }: MilestoneGround,
): Day | undefined {
  const done =
    kind === 'first_plan_complete'
      ? facts.planSigned
      : kind === 'plan_reopened'
        ? facts.planReopened
        : undefined;
  const isInTime = done !== undefined && (start === undefined || isOnOrAfter(done, start));
  return isInTime && !isBefore(today, done) ? done : undefined;
}

function finished(given: MilestoneGiven, ground: MilestoneGround): Milestone {
  const { kind, date, basis } = given;
  const met = metOn(kind, ground.facts, ground);
  const milestone: Milestone = {
    kind,
    key: `${kind}:${given.of ?? ground.start ?? ''}`,
    rule: given.rule ?? milestoneRules[kind],
    date,
    isClamped: given.isClamped ?? false,
    basis,
    words: given.words ?? `milestone.${kind}.${given.wording ?? 'plain'}`,
    params: { date, ...given.params },
  };
  return met === undefined ? milestone : { ...milestone, metOn: met };
}

/**
 * Every milestone that applies on `today`, past and coming, by date and then by kind. Never throws; what cannot be
 * worked out is left out, and the schedule's `missingFacts` says what to find out.
 */
export function planMilestones(
  written: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
  schedule: Schedule,
): Milestone[] {
  const facts = factsToCountFrom(written, today);
  const sentenceClass = schedule.class.value;
  const where = whereabouts(facts, today);
  if (sentenceClass === 'not_covered' || where === 'other') return [];
  const start = custodyStart(facts);
  const ground: MilestoneGround = {
    facts,
    today,
    settings,
    holidays: holidaysOf(settings),
    schedule,
    sentenceClass,
    where,
    start,
    releaseDay: schedule.releaseDay?.date,
  };
  const isInside = where !== 'released';
  return [
    ...(isInside ? arrivalMilestones(ground) : []),
    ...(isInside || isCourtAhead(ground) ? courtMilestones(ground) : []),
    ...releaseMilestones(ground),
    ...councilMilestones(ground),
  ]
    .map((given) => finished(given, ground))
    .sort((a, b) => (a.date === b.date ? compare(a.kind, b.kind) : compare(a.date, b.date)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
