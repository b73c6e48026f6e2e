/*
 * The sentence class: which of C1 to C9 applies (domain rule 1.2), then what it is called. First match wins.
 *
 * The class is always worked out from the facts on the day, never kept. May not decide the lead or a review: a label
 * can be open to doubt while those are not.
 */
import { ageOn } from '../calendar/birthday';
import { addMonths, type Day, isAfter, isBefore, isOnOrAfter, laterOf } from '../calendar/day';
import { type CustodyFacts, type FactName, isIndeterminate } from './facts';
import { releasedBy, whereabouts } from './period';
import type { Basis, Params, Ruling } from './ruling';
import type { ScheduleSettings } from './settings';

export const sentenceClasses = [
  'community',
  'ended',
  'recall_fixed',
  'recall_standard',
  'remand',
  'life',
  'long',
  'short',
  'not_covered',
  'unknown',
] as const;

export type SentenceClass = (typeof sentenceClasses)[number];

type ClassRule = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C9';

export const classReasons = [
  'on_licence',
  'on_order',
  'custody_over',
  'licence_over',
  'fixed_term_recall',
  'standard_recall',
  'standard_recall_by_sentence',
  'waiting_for_trial',
  'waiting_for_sentence',
  'no_end_date',
  'long_sentence',
  'long_in_custody',
  'any_other_sentence',
  'not_covered_status',
  'not_covered_age',
  'facts_missing',
  'facts_disagree',
] as const;

type ClassReason = (typeof classReasons)[number];

export type ClassRuling = Ruling<SentenceClass, ClassRule, ClassReason>;

/** The first step: the rule that matched, and why. */
interface ClassMatch {
  readonly rule: ClassRule | undefined;
  readonly reason: ClassReason;
  readonly basis: Basis;
  readonly params?: Params;
  readonly missing?: readonly FactName[];
}

export const adultAge = 18;

const classOfRule: Readonly<Record<ClassRule, SentenceClass>> = {
  C1: 'community',
  C2: 'ended',
  C3: 'recall_fixed',
  C4: 'recall_standard',
  C5: 'remand',
  C6: 'life',
  C7: 'long',
  C8: 'short',
  C9: 'not_covered',
};

const undecided = (...missing: FactName[]): ClassMatch => ({
  rule: undefined,
  reason: 'facts_missing',
  basis: 'default',
  missing,
});

const disagreeing = (...missing: FactName[]): ClassMatch => ({
  rule: undefined,
  reason: 'facts_disagree',
  basis: 'default',
  missing,
});

/** When licence or order is the last to end, as far as is known. The last day still counts. */
export function supervisionEnd(facts: CustodyFacts): Day | undefined {
  const { licenceEnd, communityOrderEnd } = facts;
  if (licenceEnd === undefined) return communityOrderEnd;
  return communityOrderEnd === undefined ? licenceEnd : laterOf(licenceEnd, communityOrderEnd);
}

/** The last day of custody, licence or order: support is counted from it. */
export function endOf(facts: CustodyFacts, releasedOn: Day): Day {
  return laterOf(supervisionEnd(facts) ?? releasedOn, releasedOn);
}

function orderIsRunning(facts: CustodyFacts, today: Day): boolean {
  if (facts.communityOrderEnd !== undefined) return isOnOrAfter(facts.communityOrderEnd, today);
  return facts.communityOrder === true;
}

/** Awaiting trial, or convicted and awaiting sentence. */
export function wasOnRemand({ legalStatus }: CustodyFacts): boolean {
  return legalStatus === 'remand' || legalStatus === 'convicted_unsentenced';
}

function matchReleased(facts: CustodyFacts, today: Day, releasedOn: Day): ClassMatch {
  const { licenceEnd } = facts;
  if (licenceEnd !== undefined && isOnOrAfter(licenceEnd, today)) {
    return { rule: 'C1', reason: 'on_licence', basis: 'handbook', params: { licenceEnd } };
  }
  if (orderIsRunning(facts, today)) return { rule: 'C1', reason: 'on_order', basis: 'handbook' };
  const supervisedUntil = supervisionEnd(facts);
  if (supervisedUntil !== undefined && isOnOrAfter(supervisedUntil, releasedOn)) {
    const params = { end: supervisedUntil };
    return { rule: 'C2', reason: 'licence_over', basis: 'default', params };
  }
  // Every sentence leaves a licence behind it, so a blank there means nobody has looked; remand leaves none.
  if (supervisedUntil === undefined && !wasOnRemand(facts)) return undecided('licenceEnd');
  return { rule: 'C2', reason: 'custody_over', basis: 'default', params: { end: releasedOn } };
}

function matchRecall(facts: CustodyFacts): ClassMatch {
  const { recallType, sentenceType } = facts;
  if (isIndeterminate(facts) || sentenceType === 'EDS') {
    return { rule: 'C4', reason: 'standard_recall_by_sentence', basis: 'law' };
  }
  if (recallType === undefined) return undecided('recallType');
  if (recallType === 'STANDARD') return { rule: 'C4', reason: 'standard_recall', basis: 'law' };
  const onlyForYouth = recallType === 'FTR_14' || recallType === 'FTR_28';
  if (onlyForYouth && sentenceType !== undefined && sentenceType !== 'S250') {
    return disagreeing('recallType', 'sentenceType');
  }
  return { rule: 'C3', reason: 'fixed_term_recall', basis: 'law' };
}

/**
 * More than 24 calendar months from the sentence to the first possible release. Undefined when that cannot be told: the
 * sentence is long enough for it and only the sentence date is missing. With no release date yet it is taken as no,
 * because the reviews of a short sentence without a release date come sooner than those of a long one.
 */
function isLongInCustody(facts: CustodyFacts, settings: ScheduleSettings): boolean | undefined {
  const { releaseDate, sentenceDate, sentenceLengthMonths } = facts;
  const limit = settings.classes.longMinCustodyMonths.value;
  if (releaseDate === undefined) return false;
  if (sentenceDate !== undefined) return isAfter(releaseDate, addMonths(sentenceDate, limit));
  return sentenceLengthMonths !== undefined && sentenceLengthMonths <= limit ? false : undefined;
}

function matchSentenced(facts: CustodyFacts, settings: ScheduleSettings): ClassMatch {
  const { sentenceType, sentenceLengthMonths: length } = facts;
  const { longMinSentenceMonths, longMinCustodyMonths } = settings.classes;
  if (sentenceType === undefined) return undecided('sentenceType');
  if (isIndeterminate(facts)) {
    // The handbook says "life sentence"; counting IPP, DPP and DHMP with it is our proposal.
    const basis = sentenceType === 'LIFE' ? 'handbook' : 'default';
    return { rule: 'C6', reason: 'no_end_date', basis };
  }
  if (length !== undefined && length >= longMinSentenceMonths.value) {
    const params = { length, months: longMinSentenceMonths.value };
    return { rule: 'C7', reason: 'long_sentence', basis: longMinSentenceMonths.basis, params };
  }
  const isLong = isLongInCustody(facts, settings);
  if (isLong === true) {
    const params = { months: longMinCustodyMonths.value };
    return { rule: 'C7', reason: 'long_in_custody', basis: longMinCustodyMonths.basis, params };
  }
  if (length === undefined && isLong === undefined) {
    return undecided('sentenceLengthMonths', 'sentenceDate');
  }
  if (length === undefined) return undecided('sentenceLengthMonths');
  if (isLong === undefined) return undecided('sentenceDate');
  return { rule: 'C8', reason: 'any_other_sentence', basis: 'default', params: { length } };
}

/**
 * Step one. C9 is looked at first although it is written last: were it last, a woman of 17 on remand would match C5.
 * A birth date after today is a slip and decides nothing.
 */
function matchClass(facts: CustodyFacts, today: Day, settings: ScheduleSettings): ClassMatch {
  const { dob } = facts;
  if (dob !== undefined && !isBefore(today, dob) && ageOn(dob, today) < adultAge) {
    return { rule: 'C9', reason: 'not_covered_age', basis: 'default' };
  }
  const releasedOn = releasedBy(facts, today);
  if (releasedOn !== undefined) return matchReleased(facts, today, releasedOn);
  switch (whereabouts(facts, today)) {
    case 'recall':
      return matchRecall(facts);
    case 'remand': {
      const reason = facts.legalStatus === 'remand' ? 'waiting_for_trial' : 'waiting_for_sentence';
      return { rule: 'C5', reason, basis: facts.legalStatus === 'remand' ? 'handbook' : 'default' };
    }
    case 'sentenced':
      return matchSentenced(facts, settings);
    case 'other':
      return { rule: 'C9', reason: 'not_covered_status', basis: 'default' };
    default:
      return undecided('legalStatus');
  }
}

/** Her sentence class on `today`, the rule that gives it, and why (domain rules 1.2 and 1.3). Never throws. */
export function custodyClass(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): ClassRuling {
  const match = matchClass(facts, today, settings);
  return {
    value: match.rule === undefined ? 'unknown' : classOfRule[match.rule],
    rule: match.rule,
    basis: match.basis,
    reason: match.reason,
    words: `class.${match.reason}`,
    params: match.params ?? {},
    missing: match.missing ?? [],
  };
}
