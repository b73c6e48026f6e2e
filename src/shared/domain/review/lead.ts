/*
 * Who leads her plan: which of L1 to L10 applies (domain rule 1.4), then who that is.
 *
 * Rests only on facts about custody and dates, never on the sentence class (a class can be in doubt while the lead is
 * not), on reviews or on the plan. A person recorded as the actual lead stands beside this answer and does not change
 * it. May not decide a review.
 */
import {
  addDays,
  addMonths,
  type Day,
  isAfter,
  isBefore,
  isOnOrAfter,
  laterOf,
} from '../calendar/day';
import { custodyClass, endOf, wasOnRemand } from './custody-class';
import { type CustodyFacts, type FactName, isIndeterminate, isParoleEligible } from './facts';
import { custodyStart, releasedBy, whereabouts } from './period';
import { statutoryRelease } from './release-date';
import type { Basis, Params, Ruling } from './ruling';
import type { ScheduleSettings } from './settings';

export const leads = ['specialist', 'probation', 'pom', 'community_contact', 'undecided'] as const;

type Lead = (typeof leads)[number];

type LeadRule = 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6' | 'L7' | 'L8' | 'L9' | 'L10';

/** What the months are counted to. */
const planningDates = ['release', 'parole', 'tariff', 'hearing', 'directed'] as const;

type PlanningDateKind = (typeof planningDates)[number];

/** Further away than the hand over, past it, or the very day of it. */
const positions = ['more', 'less', 'boundary'] as const;

type CountedReason = `${PlanningDateKind}_${(typeof positions)[number]}`;

const countedReasons = planningDates.flatMap((kind) =>
  positions.map((position): CountedReason => `${kind}_${position}`),
);

export const leadReasons = [
  ...countedReasons,
  'on_remand',
  'waiting_for_sentence',
  'on_recall',
  'handover_recorded',
  'on_licence',
  'on_order',
  'no_release_date',
  'no_life_date',
  'remand_ended',
  'nobody_must_lead',
  'not_covered',
  'facts_missing',
  'facts_disagree',
] as const;

type LeadReason = (typeof leadReasons)[number];

export type LeadRuling = Ruling<Lead, LeadRule, LeadReason>;

interface LeadMatch {
  readonly rule: LeadRule | undefined;
  readonly value: Lead;
  readonly reason: LeadReason;
  readonly basis: Basis;
  readonly params?: Params;
  readonly missing?: readonly FactName[];
}

/** The date months are counted back from, and how many months before it the lead passes. */
export interface PlanningDate {
  readonly kind: PlanningDateKind;
  readonly date: Day;
  readonly months: number;
  readonly basis: Basis;
}

export type Planning =
  | { readonly kind: 'known'; readonly planning: PlanningDate }
  | { readonly kind: 'no_date' }
  | {
      readonly kind: 'undecided';
      readonly disagree: boolean;
      readonly missing: readonly FactName[];
    };

function planningForLife(facts: CustodyFacts, today: Day, settings: ScheduleSettings): Planning {
  const { value: months, basis } = settings.lead.lifeHandoverMonths;
  const { tariffExpiry, targetHearing } = facts;
  const ahead = (date: Day | undefined) => date !== undefined && isAfter(date, today);
  if (tariffExpiry !== undefined && ahead(tariffExpiry)) {
    return { kind: 'known', planning: { kind: 'tariff', date: tariffExpiry, months, basis } };
  }
  if (targetHearing !== undefined && ahead(targetHearing)) {
    return { kind: 'known', planning: { kind: 'hearing', date: targetHearing, months, basis } };
  }
  return { kind: 'no_date' };
}

/** The planning date of a sentenced woman in prison. Always the unadjusted date: a Friday must not move the lead. */
export function planningDate(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): Planning {
  const release = statutoryRelease(facts, today, settings);
  if (release.kind === 'undecided') return release;
  if (release.kind === 'no_date_yet') {
    return isIndeterminate(facts) ? planningForLife(facts, today, settings) : { kind: 'no_date' };
  }
  const number = isIndeterminate(facts)
    ? settings.lead.lifeHandoverMonths
    : settings.lead.handoverMonths;
  const { date, source } = release;
  const kinds = { directed: 'directed', parole_date: 'parole' } as const;
  const kind = source === 'directed' || source === 'parole_date' ? kinds[source] : 'release';
  const basis = kind === 'parole' ? 'default' : number.basis;
  return { kind: 'known', planning: { kind, date, months: number.value, basis } };
}

/** The day the lead passes to probation. */
export function handoverDayOf(planning: PlanningDate): Day {
  return addMonths(planning.date, -planning.months);
}

/**
 * The first day on which anything of a hand over can have been done for this sentence and this time in prison; undefined
 * while neither day is known.
 */
export function handoverSince(facts: CustodyFacts): Day | undefined {
  const start = custodyStart(facts);
  const { sentenceDate = start } = facts;
  return start === undefined || sentenceDate === undefined
    ? sentenceDate
    : laterOf(start, sentenceDate);
}

/** The recorded hand over, when it belongs to this sentence and this time in prison. */
export function recordedHandover(facts: CustodyFacts, today: Day): Day | undefined {
  const { handoverDone } = facts;
  if (handoverDone === undefined || isAfter(handoverDone, today)) return undefined;
  const since = handoverSince(facts);
  return since !== undefined && isBefore(handoverDone, since) ? undefined : handoverDone;
}

function matchCounted(facts: CustodyFacts, planning: PlanningDate, today: Day): LeadMatch {
  const handover = handoverDayOf(planning);
  const params = { date: planning.date, handover, months: planning.months };
  const isTheDay = handover === today;
  const isProbation = isOnOrAfter(today, handover);
  const position = isTheDay ? 'boundary' : isProbation ? 'less' : 'more';
  const fixedRule = isParoleEligible(facts) || planning.kind === 'parole' ? 'L8' : undefined;
  const rule = isIndeterminate(facts) ? 'L6' : (fixedRule ?? (isProbation ? 'L4' : 'L3'));
  return {
    rule,
    value: isProbation ? 'probation' : 'pom',
    reason: `${planning.kind}_${position}`,
    // "More than" and "less than" are the handbook's; who has the day between them is our proposal.
    basis: isTheDay ? 'default' : planning.basis,
    params,
  };
}

function matchSentenced(facts: CustodyFacts, today: Day, settings: ScheduleSettings): LeadMatch {
  const { revertsToPomIfDatePutBack } = settings.lead;
  const handoverDone = recordedHandover(facts, today);
  if (handoverDone !== undefined && !revertsToPomIfDatePutBack.value) {
    const { basis } = revertsToPomIfDatePutBack;
    const params = { handover: handoverDone };
    return { rule: 'L4', value: 'probation', reason: 'handover_recorded', basis, params };
  }
  if (facts.sentenceType === undefined) return undecided(['sentenceType']);
  const planning = planningDate(facts, today, settings);
  if (planning.kind === 'undecided') return undecided(planning.missing, planning.disagree);
  if (planning.kind === 'no_date') {
    const reason = isIndeterminate(facts) ? 'no_life_date' : 'no_release_date';
    return { rule: 'L7', value: 'pom', reason, basis: 'default' };
  }
  return matchCounted(facts, planning.planning, today);
}

function undecided(missing: readonly FactName[], disagree = false): LeadMatch {
  const reason = disagree ? 'facts_disagree' : 'facts_missing';
  return { rule: undefined, value: 'undecided', reason, basis: 'default', missing };
}

function matchReleased(
  facts: CustodyFacts,
  today: Day,
  releasedOn: Day,
  settings: ScheduleSettings,
): LeadMatch {
  const { value, reason, missing } = custodyClass(facts, today, settings);
  if (value === 'unknown') return undecided(missing);
  if (reason === 'on_licence') {
    const { licenceEnd } = facts;
    const params = licenceEnd === undefined ? {} : { licenceEnd };
    return { rule: 'L5', value: 'probation', reason: 'on_licence', basis: 'handbook', params };
  }
  if (reason === 'on_order') {
    const rule = wasOnRemand(facts) ? 'L9' : 'L5';
    return { rule, value: 'probation', reason: 'on_order', basis: 'default' };
  }
  const { value: days, basis } = settings.lead.remandEndedSpecialistDays;
  const until = addDays(releasedOn, days);
  if (wasOnRemand(facts) && reason === 'custody_over' && !isAfter(today, until)) {
    const params = { end: releasedOn, until };
    return { rule: 'L9', value: 'specialist', reason: 'remand_ended', basis, params };
  }
  const params = { end: endOf(facts, releasedOn) };
  const reasonNow = 'nobody_must_lead';
  return { rule: 'L10', value: 'community_contact', reason: reasonNow, basis: 'handbook', params };
}

function matchLead(facts: CustodyFacts, today: Day, settings: ScheduleSettings): LeadMatch {
  if (custodyClass(facts, today, settings).value === 'not_covered') {
    return { rule: undefined, value: 'undecided', reason: 'not_covered', basis: 'default' };
  }
  const releasedOn = releasedBy(facts, today);
  if (releasedOn !== undefined) return matchReleased(facts, today, releasedOn, settings);
  switch (whereabouts(facts, today)) {
    case 'remand': {
      const isTrial = facts.legalStatus === 'remand';
      const reason = isTrial ? 'on_remand' : 'waiting_for_sentence';
      const basis = isTrial ? 'handbook' : 'default';
      return { rule: 'L1', value: 'specialist', reason, basis };
    }
    case 'recall':
      return { rule: 'L2', value: 'probation', reason: 'on_recall', basis: 'handbook' };
    case 'sentenced':
      return matchSentenced(facts, today, settings);
    default:
      return undecided(['legalStatus']);
  }
}

/** Who leads on `today`, the rule that says so, and why. Never throws and never guesses. */
export function planLead(facts: CustodyFacts, today: Day, settings: ScheduleSettings): LeadRuling {
  const match = matchLead(facts, today, settings);
  return {
    value: match.value,
    rule: match.rule,
    basis: match.basis,
    reason: match.reason,
    words: `lead.${match.reason}`,
    params: match.params ?? {},
    missing: match.missing ?? [],
  };
}
