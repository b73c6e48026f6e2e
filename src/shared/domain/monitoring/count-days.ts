/*
 * Days that were to be met, as they are counted: after she came in, and when she left; her home on that day, referrals, and
 * what was done with her. Days come from the one list of milestones and the marks beside it. Pure.
 */
import { addDays, type Day, isAfter, isBefore } from '../calendar/day';
import { whoseReason } from '../met/contact';
import type { CustodyFacts } from '../review/facts';
import type { Milestone, MilestoneKind } from '../review/milestone-kinds';
import { planMilestones } from '../review/milestones';
import { arrivalOf, releasedBy } from '../review/period';
import { planSchedule } from '../review/schedule';
import type { CountBy, CountedContact, CountedPlan } from './counted-plan';
import { isWithin } from './period';
import type { Mark } from './report';
import { arrivalDays, type HowKept } from './tables';

/** Two weeks of support after she left. Source: features.md R50. */
const SUPPORT_DAYS = 14;

export function daysCounted(plan: CountedPlan, by: CountBy): Mark[] {
  const { period, today } = by;
  const arrival = arrivalOf(plan.facts);
  const hasArrived = isWithin(period, arrival) && arrival !== undefined && arrival <= today;
  const released = releasedBy(plan.facts, today);
  const hasLeft = isWithin(period, released);
  return [
    ['arrived', hasArrived ? 'arrived' : 'not'],
    ...(hasArrived ? arrivalMarks(plan, by) : []),
    ['released', hasLeft ? 'released' : 'not'],
    ...(hasLeft && released ? leavingMarks(plan, by, released) : []),
    ...referralMarks(plan, by),
    ...doneMarks(plan, by),
  ];
}

/** The milestones as they were while she was inside: they go from the list when she leaves. */
function milestonesInside(plan: CountedPlan, { today, settings }: CountBy): Milestone[] {
  const released = releasedBy(plan.facts, today);
  return milestonesOn(plan.facts, released === undefined ? today : addDays(released, -1), settings);
}

const milestonesOn = (facts: CustodyFacts, on: Day, settings: CountBy['settings']) =>
  planMilestones(facts, on, settings, planSchedule(facts, on, settings));

function arrivalMarks(plan: CountedPlan, by: CountBy): Mark[] {
  const milestones = milestonesInside(plan, by);
  return arrivalDays.map((kind): Mark => {
    // A plan that was picked up again has that day in place of the first one.
    const same: MilestoneKind[] =
      kind === 'first_plan_complete' ? ['first_plan_complete', 'plan_reopened'] : [kind];
    const milestone = milestones.find((one) => same.includes(one.kind));
    return [`day.${kind}`, howKept(milestone, plan, by)];
  });
}

/** Where nothing is written down of a day from before the plan was here, nobody knows. */
function howKept(
  milestone: Milestone | undefined,
  { startedOn, marks }: CountedPlan,
  { today }: CountBy,
): HowKept {
  if (milestone === undefined) return 'not_known';
  const { date, key, metOn } = milestone;
  const mark = marks.get(key);
  const done = metOn ?? (mark?.state === 'done' ? mark.day : undefined);
  if (done !== undefined) return isAfter(done, date) ? 'later' : 'in_time';
  if (mark?.state === 'not_needed' || !isBefore(date, today)) return 'not_known';
  return isBefore(date, startedOn) ? 'not_known' : 'not_done';
}

function leavingMarks(plan: CountedPlan, by: CountBy, released: Day): Mark[] {
  const { accommodationSecured } = plan.facts;
  const home =
    accommodationSecured === undefined ? 'not_known' : accommodationSecured ? 'known' : 'not_there';
  const visit = milestonesOn(plan.facts, by.today, by.settings).find(
    ({ kind }) => kind === 'settling_in_visit',
  );
  const last = addDays(released, SUPPORT_DAYS);
  const wasSupported = plan.contacts.some(
    ({ kind, day }) => kind !== 'tried' && day >= released && day <= last,
  );
  return [
    ['home', home],
    ['day.settling_in_visit', howKept(visit, plan, by)],
    ['supported_after', wasSupported ? 'yes' : 'not_written'],
  ];
}

function referralMarks({ referrals }: CountedPlan, { period }: CountBy): Mark[] {
  const sent = referrals.filter(({ sentOn }) => isWithin(period, sentOn));
  return [
    ['referred', sent.length > 0 ? 'some' : 'none'],
    ...sent.map(({ state }): Mark => ['referrals', state === 'submitted' ? 'waiting' : state]),
  ];
}

function doneMarks({ sittings, contacts }: CountedPlan, { period }: CountBy): Mark[] {
  const sat = sittings.filter(({ day }) => isWithin(period, day));
  const made = contacts.filter(({ day }) => isWithin(period, day));
  return [
    ['sat', sat.length > 0 ? 'some' : 'none'],
    ...sat.map(({ kind }): Mark => ['sittings', kind]),
    ['had_contact', made.length > 0 ? 'some' : 'none'],
    ...made.flatMap(({ kind, reason }): Mark[] => [
      ['contacts', kind],
      ...(kind === 'tried' ? triedMarks(reason) : []),
    ]),
  ];
}

/** Why something that was tried did not come about, split as the reasons of reviews are. */
function triedMarks(reason: CountedContact['reason']): Mark[] {
  const whose = reason === undefined ? 'unsaid' : whoseReason(reason);
  if (whose === 'unsaid' || reason === undefined) return [['tried', 'other']];
  return whose === 'system'
    ? [
        ['tried', whose],
        ['tried_system', reason],
      ]
    : [['tried', whose]];
}
