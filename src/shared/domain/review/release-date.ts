/*
 * The date release is counted from, before any Friday or bank holiday moves it: what the sentence or the Parole Board
 * sets. The lead and its hand over count from this one (domain rules 1.1 and 1.4).
 *
 * [Note: no release date is worked out here] A date comes from the prison's system, as somebody read it. The one sum is
 * the day count of a fixed-term recall, which the law fixes from the day she came back.
 */
import { addDays, type Day, isBefore, isOnOrAfter } from '../calendar/day';
import { type CustodyFacts, type FactName, isIndeterminate, isParoleEligible } from './facts';
import { whereabouts } from './period';
import type { ScheduleSettings } from './settings';

export const releaseSources = [
  'prison_date',
  'parole_date',
  'recall_count',
  'licence_end',
  'directed',
] as const;

export type ReleaseSource = (typeof releaseSources)[number];

export type KnownRelease =
  | { readonly kind: 'known'; readonly date: Day; readonly source: ReleaseSource }
  /** Nobody has been given a date yet: an ordinary state, with rules of its own. */
  | { readonly kind: 'no_date_yet' }
  /** A fact is missing, or two cannot both be true. */
  | {
      readonly kind: 'undecided';
      readonly disagree: boolean;
      readonly missing: readonly FactName[];
    };

const noDateYet: KnownRelease = { kind: 'no_date_yet' };

const known = (date: Day, source: ReleaseSource): KnownRelease => ({ kind: 'known', date, source });

/** A date from before she came back belongs to the time before the recall. */
function sinceReturn(date: Day | undefined, facts: CustodyFacts): Day | undefined {
  const { returnToCustodyDate } = facts;
  if (date === undefined || returnToCustodyDate === undefined) return date;
  return isOnOrAfter(date, returnToCustodyDate) ? date : undefined;
}

/** She cannot be held past the end of the licence. */
function notPastLicence(date: Day, source: ReleaseSource, facts: CustodyFacts): KnownRelease {
  const licenceEnd = sinceReturn(facts.licenceEnd, facts);
  if (licenceEnd === undefined || !isBefore(licenceEnd, date)) return known(date, source);
  return known(licenceEnd, 'licence_end');
}

function releaseOnRecall(facts: CustodyFacts, settings: ScheduleSettings): KnownRelease {
  const directed = sinceReturn(facts.releaseDirectedDate, facts);
  if (directed !== undefined) return known(directed, 'directed');
  const { recallType, returnToCustodyDate, sentenceType } = facts;
  const read = sinceReturn(facts.releaseDate, facts);
  if (isIndeterminate(facts)) return noDateYet;
  if (recallType === undefined && sentenceType !== 'EDS') {
    return { kind: 'undecided', disagree: false, missing: ['recallType'] };
  }
  if (returnToCustodyDate === undefined) {
    return { kind: 'undecided', disagree: false, missing: ['returnToCustodyDate'] };
  }
  if (recallType === undefined || recallType === 'STANDARD' || sentenceType === 'EDS') {
    return read === undefined ? noDateYet : notPastLicence(read, 'prison_date', facts);
  }
  const isOnlyForYouth = recallType !== 'FTR_56';
  if (isOnlyForYouth && sentenceType !== undefined && sentenceType !== 'S250') {
    return { kind: 'undecided', disagree: true, missing: ['recallType', 'sentenceType'] };
  }
  // The prison's own post-recall date wins over the count; any other label is a date from before the recall.
  if (read !== undefined && facts.releaseDateType === 'PRRD') {
    return notPastLicence(read, 'prison_date', facts);
  }
  const lastDay = addDays(returnToCustodyDate, settings.recall[recallType].value - 1);
  return notPastLicence(lastDay, 'recall_count', facts);
}

function releaseFromSentence(facts: CustodyFacts): KnownRelease {
  const { releaseDateType, sentenceDate } = facts;
  const ofThisSentence = (date: Day | undefined) =>
    date === undefined || (sentenceDate !== undefined && isBefore(date, sentenceDate))
      ? undefined
      : date;
  const directed = ofThisSentence(facts.releaseDirectedDate);
  if (isIndeterminate(facts)) {
    return directed === undefined ? noDateYet : known(directed, 'directed');
  }
  const read = ofThisSentence(facts.releaseDate);
  if (read === undefined && directed === undefined && facts.releaseDate !== undefined) {
    return { kind: 'undecided', disagree: true, missing: ['releaseDate', 'sentenceDate'] };
  }
  // On a parole date she may be released, on any other she will be: an automatic date before a directed one lets her out.
  const isParoleDate =
    releaseDateType === 'PED' || (releaseDateType === undefined && isParoleEligible(facts));
  if (directed !== undefined && (read === undefined || isParoleDate || !isBefore(read, directed))) {
    return known(directed, 'directed');
  }
  if (read === undefined) return noDateYet;
  return known(read, isParoleDate ? 'parole_date' : 'prison_date');
}

/** The unadjusted release date that applies on `today`, and where it comes from. Never throws. */
export function statutoryRelease(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): KnownRelease {
  switch (whereabouts(facts, today)) {
    case 'recall':
      return releaseOnRecall(facts, settings);
    case 'sentenced':
      return releaseFromSentence(facts);
    default:
      return noDateYet;
  }
}
