/*
 * Who leads on where she will live (domain rule 1.9): the personal adviser under 25 where the council owes her one, then
 * probation; what people agreed comes before both. Age is worked out on the day and never kept. May not decide the lead of
 * the plan.
 */
import { ageOn, birthdayOn } from '../calendar/birthday';
import { type Day, isBefore } from '../calendar/day';
import type { CustodyFacts, FactName } from './facts';
import { type AgreedHousingLead, agreedLeads, agreedNow } from './housing-agreed';
import type { LeadRuling } from './lead';
import type { Params, Ruling } from './ruling';
import type { ScheduleSettings } from './settings';

export const housingLeads = [
  'personal_adviser',
  'probation',
  'specialist',
  'community_contact',
  'adviser_and_probation',
  'other',
  'undecided',
] as const;

type HousingLead = (typeof housingLeads)[number];

export const housingReasons = [
  'adviser_owed',
  'adviser_not_confirmed',
  'probation_age',
  'probation_no_adviser',
  'no_probation_worker',
  'nobody_must_lead',
  'not_covered',
  'facts_missing',
  ...agreedLeads.map((who) => `agreed_${who}` as const),
] as const;

type HousingReason = (typeof housingReasons)[number];

type HousingRule = '1.9';

export type HousingRuling = Ruling<HousingLead, HousingRule, HousingReason> & {
  /** What the rule says by itself, where something else was agreed. */
  readonly byRule?: Ruling<HousingLead, HousingRule, HousingReason>;
};

const whoOf: Readonly<Record<AgreedHousingLead['who'], HousingLead>> = {
  pa: 'personal_adviser',
  probation: 'probation',
  together: 'adviser_and_probation',
  specialist: 'specialist',
  other: 'other',
};

type Entitlement = 'owed' | 'not_confirmed' | 'not_owed';

const withoutAdviser: readonly CustodyFacts['careLeaverCategory'][] = ['qualifying', 'none'];

/**
 * Whether a council owes her an adviser, her age aside. Nothing recorded counts as yes until the council says no: she
 * should not lose help because nobody has asked.
 */
export function entitlement(facts: CustodyFacts): Entitlement {
  if (facts.paEntitled !== undefined) return facts.paEntitled ? 'owed' : 'not_owed';
  const { careLeaverCategory: category } = facts;
  if (category !== undefined) return withoutAdviser.includes(category) ? 'not_owed' : 'owed';
  return facts.careExperienced === false ? 'not_owed' : 'not_confirmed';
}

type HousingMatch = Pick<HousingRuling, 'value' | 'reason' | 'basis'> &
  Partial<Pick<HousingRuling, 'params' | 'missing'>>;

/** Without an adviser the answer follows whoever there is: no probation worker exists on remand or when it is all over. */
function withoutAnAdviser(lead: LeadRuling, turnedTooOld?: Params): HousingMatch {
  if (lead.value === 'specialist') {
    return { value: 'specialist', reason: 'no_probation_worker', basis: 'default' };
  }
  if (lead.value === 'community_contact') {
    return { value: 'community_contact', reason: 'nobody_must_lead', basis: 'default' };
  }
  if (lead.value === 'undecided') {
    const [first] = lead.missing;
    if (first === undefined) return { value: 'undecided', reason: 'not_covered', basis: 'default' };
    const needsStatus = first === 'legalStatus' || first === 'licenceEnd';
    if (needsStatus) return missing(first);
  }
  if (turnedTooOld === undefined) {
    return { value: 'probation', reason: 'probation_no_adviser', basis: 'handbook' };
  }
  // "Over 25" is the handbook's; the birthday itself is our proposal, in line with the law.
  return { value: 'probation', reason: 'probation_age', basis: 'handbook', params: turnedTooOld };
}

function missing(...names: FactName[]): HousingMatch {
  return { value: 'undecided', reason: 'facts_missing', basis: 'default', missing: names };
}

function matchHousing(
  facts: CustodyFacts,
  today: Day,
  lead: LeadRuling,
  settings: ScheduleSettings,
): HousingMatch {
  if (lead.reason === 'not_covered') {
    return { value: 'undecided', reason: 'not_covered', basis: 'default' };
  }
  const entitled = entitlement(facts);
  if (entitled === 'not_owed') return withoutAnAdviser(lead);
  if (facts.dob === undefined || isBefore(today, facts.dob)) return missing('dob');
  const { value: endAge } = settings.pathway.rightEndsAge;
  const params = { age: endAge, birthday: birthdayOn(facts.dob, endAge) };
  if (ageOn(facts.dob, today) >= endAge) return withoutAnAdviser(lead, params);
  return entitled === 'owed'
    ? { value: 'personal_adviser', reason: 'adviser_owed', basis: 'handbook', params }
    : { value: 'personal_adviser', reason: 'adviser_not_confirmed', basis: 'default', params };
}

/**
 * Who leads on housing on `today`, and why. Never throws.
 * @param agreed what stands in her workbook about it; asked here whether it still holds
 */
export function planHousingLead(
  facts: CustodyFacts,
  today: Day,
  lead: LeadRuling,
  settings: ScheduleSettings,
  agreed?: AgreedHousingLead,
): HousingRuling {
  const byRule = ruled(facts, today, lead, settings);
  const held = agreedNow(agreed, facts, today, settings);
  if (held === undefined || byRule.reason === 'not_covered') return byRule;
  const reason = `agreed_${held.who}` as const;
  return {
    ...{ value: whoOf[held.who], rule: '1.9', basis: 'fact', reason, words: `housing.${reason}` },
    ...{ params: { agreed: held.day }, missing: [], byRule },
  };
}

function ruled(
  facts: CustodyFacts,
  today: Day,
  lead: LeadRuling,
  settings: ScheduleSettings,
): HousingRuling {
  const match = matchHousing(facts, today, lead, settings);
  return {
    value: match.value,
    rule: match.value === 'undecided' ? undefined : '1.9',
    basis: match.basis,
    reason: match.reason,
    words: `housing.${match.reason}`,
    params: match.params ?? {},
    missing: match.missing ?? [],
  };
}
