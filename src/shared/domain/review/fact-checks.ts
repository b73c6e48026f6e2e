/*
 * Oddities in what is written down, for the staff page that asks for it: a slip of the keyboard, a date nobody vouches
 * for. They are gentle questions and stop nothing; what the rules cannot work out is said by the rules themselves.
 */
import { ageOn } from '../calendar/birthday';
import { addDays, type Day, isAfter, isBefore } from '../calendar/day';
import { adultAge } from './custody-class';
import { type CustodyFacts, type FactName, isIndeterminate } from './facts';
import { custodyStart, releasedBy, whereabouts } from './period';
import type { ScheduleSettings } from './settings';

export const factCheckIds = [
  'born_in_future',
  'under_18',
  'signed_before_birth',
  'release_before_sentence',
  'release_date_passed',
  'release_date_not_read',
  'release_date_on_remand',
  'release_date_without_end',
  'release_before_arrival',
  'tariff_before_sentence',
  'tariff_on_fixed_sentence',
  'licence_end_before_release',
  'licence_over_before_return',
  'recall_type_missing',
  'return_date_missing',
  'return_before_recall',
  'recall_type_unlikely',
  'recall_count_differs',
  'court_day_passed',
  'not_happened_yet',
  'handover_before_sentence',
  'adviser_past_25',
  'council_missing',
] as const;

type FactCheckId = (typeof factCheckIds)[number];

export interface FactCheck {
  readonly id: FactCheckId;
  /** The facts to look at. */
  readonly fields: readonly FactName[];
}

type DayFact = {
  [Name in FactName]: CustodyFacts[Name] extends Day | undefined ? Name : never;
}[FactName];

/** True when both are known and `earlier` really is before `later`. */
function comesBefore(facts: CustodyFacts, earlier: DayFact, later: DayFact): boolean {
  const [a, b] = [facts[earlier], facts[later]];
  return a !== undefined && b !== undefined && isBefore(a, b);
}

function hasPassed(date: Day | undefined, today: Day): boolean {
  return date !== undefined && isBefore(date, today);
}

/** Facts that say something was done, and so cannot lie ahead. */
const doneFacts: readonly DayFact[] = [
  'arrivalDate',
  'custodyPeriodStart',
  'handoverDone',
  'lastPathwayReview',
  'recallDate',
  'releaseDateReadOn',
  'releasedOn',
  'returnToCustodyDate',
  'sentenceDate',
];

function notHappenedYet(facts: CustodyFacts, today: Day): FactName[] {
  const ahead: FactName[] = doneFacts.filter((name) => {
    const date = facts[name];
    return date !== undefined && isAfter(date, today);
  });
  if (facts.reviews.some((review) => isAfter(review, today))) ahead.push('reviews');
  return ahead;
}

function beforeBirth(facts: CustodyFacts): FactName[] {
  const { dob, arrivalDate, sentenceDate } = facts;
  if (dob === undefined) return [];
  const isTooEarly = (date: Day | undefined) => date !== undefined && isBefore(date, dob);
  const early: FactName[] = [];
  if (isTooEarly(arrivalDate)) early.push('arrivalDate');
  if (isTooEarly(sentenceDate)) early.push('sentenceDate');
  return early.length > 0 ? ['dob', ...early] : [];
}

function ageChecks(facts: CustodyFacts, today: Day, settings: ScheduleSettings): FactCheck[] {
  const { dob } = facts;
  if (dob === undefined) return [];
  if (isBefore(today, dob)) return [{ id: 'born_in_future', fields: ['dob'] }];
  const age = ageOn(dob, today);
  const isPastRight = age >= settings.pathway.rightEndsAge.value;
  return [
    ...(age < adultAge ? [check('under_18', 'dob')] : []),
    ...(facts.paEntitled === true && isPastRight ? [check('adviser_past_25', 'paEntitled')] : []),
  ];
}

const check = (id: FactCheckId, ...fields: FactName[]): FactCheck => ({ id, fields });

function releaseChecks(facts: CustodyFacts, today: Day): FactCheck[] {
  const found: FactCheck[] = [];
  const where = whereabouts(facts, today);
  const { releaseDate, releasedOn } = facts;
  const start = custodyStart(facts);
  if (comesBefore(facts, 'releaseDate', 'sentenceDate')) {
    found.push(check('release_before_sentence', 'releaseDate', 'sentenceDate'));
  }
  if (where === 'sentenced' && hasPassed(releaseDate, today)) {
    found.push(check('release_date_passed', 'releaseDate', 'releasedOn'));
  }
  if (releaseDate !== undefined) {
    const unread: FactName[] = [];
    if (facts.releaseDateReadBy === undefined) unread.push('releaseDateReadBy');
    if (facts.releaseDateReadOn === undefined) unread.push('releaseDateReadOn');
    if (unread.length > 0) found.push(check('release_date_not_read', ...unread));
    if (where === 'remand') found.push(check('release_date_on_remand', 'releaseDate'));
    if (isIndeterminate(facts)) {
      found.push(check('release_date_without_end', 'releaseDate', 'sentenceType'));
    }
  }
  if (releasedOn !== undefined && start !== undefined && isBefore(releasedOn, start)) {
    found.push(check('release_before_arrival', 'releasedOn'));
  }
  if (where === 'sentenced' && comesBefore(facts, 'licenceEnd', 'releaseDate')) {
    found.push(check('licence_end_before_release', 'licenceEnd', 'releaseDate'));
  }
  return found;
}

function sentenceChecks(facts: CustodyFacts): FactCheck[] {
  const found: FactCheck[] = [];
  if (comesBefore(facts, 'tariffExpiry', 'sentenceDate')) {
    found.push(check('tariff_before_sentence', 'tariffExpiry', 'sentenceDate'));
  }
  const hasEndDate = facts.sentenceType !== undefined && !isIndeterminate(facts);
  if (facts.tariffExpiry !== undefined && hasEndDate) {
    found.push(check('tariff_on_fixed_sentence', 'tariffExpiry', 'sentenceType'));
  }
  if (comesBefore(facts, 'handoverDone', 'sentenceDate')) {
    found.push(check('handover_before_sentence', 'handoverDone', 'sentenceDate'));
  }
  return found;
}

const sentencesWithStandardRecallOnly = ['LIFE', 'IPP', 'DPP', 'DHMP', 'EDS', 'SOPC'];

function recallChecks(facts: CustodyFacts, settings: ScheduleSettings): FactCheck[] {
  if (facts.legalStatus !== 'recall') return [];
  const found: FactCheck[] = [];
  const { recallType, returnToCustodyDate, sentenceType } = facts;
  if (recallType === undefined) found.push(check('recall_type_missing', 'recallType'));
  if (returnToCustodyDate === undefined) {
    found.push(check('return_date_missing', 'returnToCustodyDate'));
  }
  if (comesBefore(facts, 'returnToCustodyDate', 'recallDate')) {
    found.push(check('return_before_recall', 'returnToCustodyDate', 'recallDate'));
  }
  if (comesBefore(facts, 'licenceEnd', 'returnToCustodyDate')) {
    found.push(check('licence_over_before_return', 'licenceEnd', 'returnToCustodyDate'));
  }
  if (recallType === undefined || recallType === 'STANDARD') return found;
  const isOnlyForYouth = recallType !== 'FTR_56' && sentenceType !== 'S250';
  const isNeverFixed =
    sentenceType !== undefined && sentencesWithStandardRecallOnly.includes(sentenceType);
  if (isNeverFixed || (isOnlyForYouth && sentenceType !== undefined)) {
    found.push(check('recall_type_unlikely', 'recallType', 'sentenceType'));
  }
  if (returnToCustodyDate !== undefined && facts.releaseDateType === 'PRRD') {
    const counted = addDays(returnToCustodyDate, settings.recall[recallType].value - 1);
    if (facts.releaseDate !== undefined && facts.releaseDate !== counted) {
      found.push(check('recall_count_differs', 'releaseDate', 'returnToCustodyDate'));
    }
  }
  return found;
}

function councilChecks(facts: CustodyFacts): FactCheck[] {
  const { careLeaverCategory: category, councilName } = facts;
  const needsCouncil = category !== undefined && category !== 'none';
  return needsCouncil && councilName === undefined ? [check('council_missing', 'councilName')] : [];
}

/** What looks odd in the facts on `today`. Never throws; an empty list says nothing about whether they are true. */
export function factChecks(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): FactCheck[] {
  const ahead = notHappenedYet(facts, today);
  const early = beforeBirth(facts);
  const isInside = releasedBy(facts, today) === undefined;
  return [
    ...ageChecks(facts, today, settings),
    ...(early.length > 0 ? [check('signed_before_birth', ...early)] : []),
    ...releaseChecks(facts, today),
    ...sentenceChecks(facts),
    ...recallChecks(facts, settings),
    ...(isInside && hasPassed(facts.nextCourtDate, today)
      ? [check('court_day_passed', 'nextCourtDate')]
      : []),
    ...(ahead.length > 0 ? [check('not_happened_yet', ...ahead)] : []),
    ...councilChecks(facts),
  ];
}
