/*
 * What is due when she comes in or comes back (domain notes 1.6, A1 to A12).
 */
import { addDays, addMonths, type Day, isOnOrAfter, laterOf } from '../calendar/day';
import { addWorkingDays } from '../calendar/working-days';
import { isPlanPickedUp, notPastArrival, planDue } from './anchor';
import type { MilestoneGround } from './milestone-ground';
import type { MilestoneGiven } from './milestone-kinds';
import { arrivalOf } from './period';

/** A1 to A6, for everyone who is inside. `arrival` is the return to custody on a recall. */
function forEveryone(ground: MilestoneGround, arrival: Day): MilestoneGiven[] {
  const { settings, holidays } = ground;
  const numbers = settings.arrival;
  // What policy sets is not brought forward; what is ours is.
  const capped = (date: Day) => notPastArrival(date, arrival, ground.releaseDay, settings);
  const screening = addDays(arrival, numbers.screeningDays.value);
  const afterDays = (
    kind: MilestoneGiven['kind'],
    { value: days, basis }: typeof numbers.screeningDays,
  ): MilestoneGiven => ({
    kind,
    date: kind === 'arrival_screening' ? screening : capped(addDays(arrival, days)),
    basis,
    params: { arrival, days },
  });
  const afterWorkingDays = (
    kind: MilestoneGiven['kind'],
    { value: days, basis }: typeof numbers.screeningDays,
  ): MilestoneGiven => ({
    kind,
    date: capped(addWorkingDays(arrival, days, holidays)),
    basis,
    params: { arrival, days },
  });
  const { value: days, basis } = numbers.resettlementPlanWorkingDaysAfterScreening;
  return [
    afterDays('arrival_screening', numbers.screeningDays),
    afterDays('peer_mentor_meeting', numbers.peerMentorDays),
    afterWorkingDays('local_authority_contacted', numbers.councilContactWorkingDays),
    afterWorkingDays('accommodation_planning_started', numbers.accommodationStartWorkingDays),
    {
      kind: 'resettlement_plan',
      date: addWorkingDays(screening, days, holidays),
      basis,
      params: { screening, days },
    },
    afterWorkingDays('team_meeting', numbers.teamMeetingWorkingDays),
  ];
}

/** A7, A8 or A9: the first plan, or the old one picked up again. */
function thePlan(ground: MilestoneGround, arrival: Day): MilestoneGiven[] {
  const { facts, settings, sentenceClass, releaseDay } = ground;
  const date = planDue(facts, sentenceClass, releaseDay, settings);
  if (date === undefined || (sentenceClass === 'unknown' && !isPlanPickedUp(facts))) return [];
  const { firstPlanWorkingDays, firstPlanDaysLongAndLife, planReopenedWorkingDays } =
    settings.arrival;
  if (isPlanPickedUp(facts)) {
    const { value: days, basis } = planReopenedWorkingDays;
    return [{ kind: 'plan_reopened', date, basis, params: { arrival, days } }];
  }
  if (sentenceClass === 'long' || sentenceClass === 'life') {
    const { value: days, basis } = firstPlanDaysLongAndLife;
    const from = facts.sentenceDate === undefined ? arrival : laterOf(arrival, facts.sentenceDate);
    const params = { from, days };
    return [{ kind: 'first_plan_complete', rule: 'A8', wording: 'long', date, basis, params }];
  }
  const { value: days, basis } = firstPlanWorkingDays;
  return [{ kind: 'first_plan_complete', date, basis, params: { arrival, days } }];
}

/**
 * A10 and A11: when help with rent ends. Only with a home of her own, and only while she can be expected back inside
 * that time; with no release day nobody can say that she cannot.
 */
function rentHelp(ground: MilestoneGround, start: Day): MilestoneGiven[] {
  const { facts, settings, releaseDay, where, sentenceClass } = ground;
  if (facts.tenancy !== true) return [];
  // Years inside are longer than either help lasts, whether or not a release day is known.
  const isForYears = sentenceClass === 'life' || sentenceClass === 'long';
  if (isForYears && releaseDay === undefined) return [];
  const { housingBenefitSentencedDays, housingBenefitRemandDays, universalCreditMonths } =
    settings.rentHelp;
  const forHousingBenefit =
    where === 'remand' ? housingBenefitRemandDays : housingBenefitSentencedDays;
  const limits: MilestoneGiven[] = [
    {
      kind: 'rent_help_housing_benefit_limit',
      date: addDays(start, forHousingBenefit.value),
      basis: forHousingBenefit.basis,
      params: { arrival: start, days: forHousingBenefit.value },
    },
    {
      kind: 'rent_help_universal_credit_limit',
      date: addMonths(start, universalCreditMonths.value),
      basis: universalCreditMonths.basis,
      params: { arrival: start, months: universalCreditMonths.value },
    },
  ];
  return limits.filter(({ date }) => releaseDay === undefined || isOnOrAfter(date, releaseDay));
}

/** A12: after each move of this time in prison the two teams speak. */
function moves({ facts, settings, holidays }: MilestoneGround, arrival: Day): MilestoneGiven[] {
  const { value: days, basis } = settings.arrival.transferTeamsSpeakWorkingDays;
  const moveDays = facts.events
    .filter(({ kind, date }) => kind === 'transfer' && isOnOrAfter(date, arrival))
    .map(({ date }) => date);
  return [...new Set(moveDays)].map((moved) => ({
    kind: 'transfer_team_handover',
    date: addWorkingDays(moved, days, holidays),
    basis,
    params: { moved, days },
    of: moved,
  }));
}

/** Everything due on arrival; nothing while the day she came in is not known. */
export function arrivalMilestones(ground: MilestoneGround): MilestoneGiven[] {
  const { facts, start } = ground;
  const arrival = arrivalOf(facts);
  if (arrival === undefined || start === undefined) return [];
  return [
    ...forEveryone(ground, arrival),
    ...thePlan(ground, arrival),
    ...rentHelp(ground, start),
    ...moves(ground, start),
  ];
}
