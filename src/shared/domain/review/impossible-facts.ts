/*
 * Facts that cannot all be true: an end before its beginning, a birth that lies ahead, a return or a recall before the
 * release it must follow. Nobody can tell which of the two days is wrong, so a person is asked, and no date is counted
 * from the one that would lead the rules astray. May not mend anything and may not throw.
 */
import { type Day, isAfter, isBefore } from '../calendar/day';
import type { CustodyFacts, FactName } from './facts';
import { whereabouts } from './period';

export const impossibleIds = [
  'born_in_future',
  'arrival_before_birth',
  'sentence_before_birth',
  'release_before_sentence',
  'licence_end_before_sentence',
  'order_end_before_sentence',
  'tariff_before_sentence',
  'return_before_release',
  'recall_before_release',
] as const;

type ImpossibleId = (typeof impossibleIds)[number];

/** Facts that hold one day each. */
export type DayFact = {
  [Name in FactName]: CustodyFacts[Name] extends Day | undefined ? Name : never;
}[FactName];

export interface Impossible {
  readonly id: ImpossibleId;
  /** The facts that do not fit; the sentence stands at the first. */
  readonly fields: readonly FactName[];
  /** The days of the sentence, by fact. */
  readonly params: Readonly<Partial<Record<DayFact, Day>>>;
}

/** True when both are known and `earlier` really is before `later`. */
export function comesBefore(facts: CustodyFacts, earlier: DayFact, later: DayFact): boolean {
  const [a, b] = [facts[earlier], facts[later]];
  return a !== undefined && b !== undefined && isBefore(a, b);
}

function because(facts: CustodyFacts, id: ImpossibleId, ...fields: DayFact[]): Impossible {
  const days = fields.flatMap((name) => {
    const date = facts[name];
    return date === undefined ? [] : [[name, date] as const];
  });
  return { id, fields, params: Object.fromEntries(days) };
}

/**
 * She was recalled after she had left, and yet came back before she left. A return before a release is nothing strange
 * by itself: she may have been released again since. Then the recall is older than the release too.
 */
function isReturnBeforeRelease(facts: CustodyFacts, today: Day): boolean {
  return (
    facts.legalStatus === 'recall' &&
    facts.releasedOn !== undefined &&
    !isAfter(facts.releasedOn, today) &&
    comesBefore(facts, 'returnToCustodyDate', 'releasedOn') &&
    facts.recallDate !== undefined &&
    !comesBefore(facts, 'recallDate', 'releasedOn')
  );
}

/** She is inside on recall since after that release, so the licence cannot have been taken away before it. */
function isRecallBeforeRelease(facts: CustodyFacts, today: Day): boolean {
  return (
    facts.returnToCustodyDate !== undefined &&
    comesBefore(facts, 'recallDate', 'releasedOn') &&
    whereabouts(facts, today) === 'recall' &&
    !isAfter(facts.releasedOn ?? today, today)
  );
}

/** An order that is over may well have ended before this sentence. */
function isOrderEndBeforeSentence(facts: CustodyFacts): boolean {
  return facts.communityOrder !== false && comesBefore(facts, 'communityOrderEnd', 'sentenceDate');
}

/** What cannot be true on `today`. Empty for facts that fit, which does not make them true. Never throws. */
export function impossibleFacts(facts: CustodyFacts, today: Day): Impossible[] {
  const found: Impossible[] = [];
  const { dob } = facts;
  if (dob !== undefined && isAfter(dob, today)) found.push(because(facts, 'born_in_future', 'dob'));
  else {
    if (comesBefore(facts, 'arrivalDate', 'dob')) {
      found.push(because(facts, 'arrival_before_birth', 'arrivalDate', 'dob'));
    }
    if (comesBefore(facts, 'sentenceDate', 'dob')) {
      found.push(because(facts, 'sentence_before_birth', 'sentenceDate', 'dob'));
    }
  }
  if (comesBefore(facts, 'releaseDate', 'sentenceDate')) {
    found.push(because(facts, 'release_before_sentence', 'releaseDate', 'sentenceDate'));
  }
  if (comesBefore(facts, 'licenceEnd', 'sentenceDate')) {
    found.push(because(facts, 'licence_end_before_sentence', 'licenceEnd', 'sentenceDate'));
  }
  if (isOrderEndBeforeSentence(facts)) {
    found.push(because(facts, 'order_end_before_sentence', 'communityOrderEnd', 'sentenceDate'));
  }
  if (comesBefore(facts, 'tariffExpiry', 'sentenceDate')) {
    found.push(because(facts, 'tariff_before_sentence', 'tariffExpiry', 'sentenceDate'));
  }
  if (isReturnBeforeRelease(facts, today)) {
    const fields = ['returnToCustodyDate', 'releasedOn', 'recallDate'] as const;
    found.push(because(facts, 'return_before_release', ...fields));
  }
  if (isRecallBeforeRelease(facts, today)) {
    found.push(because(facts, 'recall_before_release', 'recallDate', 'releasedOn'));
  }
  return found;
}

/**
 * The facts the rules may count from: an end of a licence, an order or a tariff from before the sentence is left out, and
 * a return from before the release it must follow, with a directed release from before that recall. A release date before the sentence and a birth that lies ahead stay:
 * the rules know those by themselves and say that they do not fit.
 */
export function factsToCountFrom(facts: CustodyFacts, today: Day): CustodyFacts {
  const without: DayFact[] = [];
  if (comesBefore(facts, 'licenceEnd', 'sentenceDate')) without.push('licenceEnd');
  if (isOrderEndBeforeSentence(facts)) without.push('communityOrderEnd');
  if (comesBefore(facts, 'tariffExpiry', 'sentenceDate')) without.push('tariffExpiry');
  if (isReturnBeforeRelease(facts, today)) {
    without.push('returnToCustodyDate');
    // A release that was directed before the recall has been and gone; only the return could have said so.
    if (comesBefore(facts, 'releaseDirectedDate', 'recallDate'))
      without.push('releaseDirectedDate');
  }
  if (without.length === 0) return facts;
  const counted = { ...facts };
  for (const name of without) delete counted[name];
  return counted;
}
