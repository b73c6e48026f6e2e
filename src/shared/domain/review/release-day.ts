/*
 * The day she really walks out: the release date after the Friday and bank holiday rule (domain rule 1.8), or the day it
 * happened. Pre-release work counts back from this day; the lead does not.
 *
 * In law: Criminal Justice Act 1961 section 23, as changed by the Offenders (Day of Release from Detention) Act 2023.
 */
import { addDays, type Day, daysBetween, isBefore } from '../calendar/day';
import { type Holidays, isWorkingDay } from '../calendar/working-days';
import { type CustodyFacts, type FactName, isIndeterminate } from './facts';
import { releasedBy, whereabouts } from './period';
import { type ReleaseSource, statutoryRelease } from './release-date';
import type { Explanation } from './ruling';
import { holidaysOf, type ScheduleSettings } from './settings';

export const releaseDayRules = [
  'happened',
  'as_given',
  'friday_scheme',
  'last_working_day',
] as const;

type ReleaseDayRule = (typeof releaseDayRules)[number];

export interface ReleaseDay extends Explanation {
  readonly date: Day;
  /** What the sentence or the Parole Board set, before it was moved. */
  readonly statutory: Day;
  readonly rule: ReleaseDayRule;
  readonly source: ReleaseSource | 'happened';
  readonly wasMoved: boolean;
  /**
   * Facts without which nobody can say whether the Friday scheme covers her. The date is then the earlier of the two, so
   * that nothing is made ready a day late.
   */
  readonly missing: readonly FactName[];
}

function stepBackWhile(from: Day, mustMove: (at: Day) => boolean): Day {
  let at = from;
  while (mustMove(at)) {
    const before = addDays(at, -1);
    if (before === at) return at;
    at = before;
  }
  return at;
}

/** In the scheme: never the day before a weekend or a bank holiday, nor the weekend or holiday itself. */
function schemeDay(date: Day, holidays: Holidays): Day {
  return stepBackWhile(
    date,
    (at) => !isWorkingDay(at, holidays) || !isWorkingDay(addDays(at, 1), holidays),
  );
}

function lastWorkingDay(date: Day, holidays: Holidays): Day {
  return stepBackWhile(date, (at) => !isWorkingDay(at, holidays));
}

interface SchemeCover {
  readonly isCovered: boolean;
  /** Facts without which nobody can really tell; covered is then assumed. */
  readonly missing: readonly FactName[];
}

/**
 * Days served by `date`, as far as is known. On a recall the days add up over the sentence, so the days since the return
 * are only the least it can be. Day 1 of a recall is the day she came back.
 */
function daysServed(facts: CustodyFacts, date: Day, isRecalled: boolean) {
  const { sentenceDate, returnToCustodyDate } = facts;
  const sinceSentence = sentenceDate === undefined ? 0 : daysBetween(sentenceDate, date);
  const sinceReturn =
    !isRecalled || returnToCustodyDate === undefined
      ? 0
      : daysBetween(returnToCustodyDate, date) + 1;
  return { atLeast: Math.max(sinceSentence, sinceReturn), isAll: sentenceDate !== undefined };
}

function schemeCover(
  facts: CustodyFacts,
  date: Day,
  source: ReleaseSource,
  isRecalled: boolean,
  settings: ScheduleSettings,
): SchemeCover {
  const notCovered = { isCovered: false, missing: [] };
  if (source === 'directed' || source === 'parole_date' || isIndeterminate(facts)) {
    return notCovered;
  }
  const { releaseDateType } = facts;
  const isSchemeType = ['CRD', 'ARD', 'PRRD', undefined].includes(releaseDateType);
  if (!isRecalled && !isSchemeType) return notCovered;

  const missing: FactName[] = [];
  if (!isRecalled && releaseDateType === undefined) missing.push('releaseDateType');
  const served = daysServed(facts, date, isRecalled);
  if (served.atLeast < settings.release.fridaySchemeMinDaysSinceSentence.value) {
    if (served.isAll) return notCovered;
    missing.push('sentenceDate');
  }
  return { isCovered: true, missing };
}

function moved(
  facts: CustodyFacts,
  date: Day,
  source: ReleaseSource,
  isRecalled: boolean,
  settings: ScheduleSettings,
): { date: Day; rule: ReleaseDayRule; missing: readonly FactName[] } {
  if (source === 'directed') return { date, rule: 'as_given', missing: [] };
  const holidays = holidaysOf(settings);
  const { isCovered, missing } = schemeCover(facts, date, source, isRecalled, settings);
  const inScheme = schemeDay(date, holidays);
  const outsideScheme = lastWorkingDay(date, holidays);
  const chosen = isCovered ? inScheme : outsideScheme;
  const movedBy = isCovered ? 'friday_scheme' : 'last_working_day';
  return {
    date: chosen,
    rule: chosen === date ? 'as_given' : movedBy,
    missing: inScheme === outsideScheme ? [] : missing,
  };
}

/** How a fixed-term recall was counted, for the words. */
function countedFrom(facts: CustodyFacts, source: ReleaseSource, settings: ScheduleSettings) {
  const { recallType, returnToCustodyDate: returned } = facts;
  if (source !== 'recall_count' || returned === undefined) return {};
  if (recallType === undefined || recallType === 'STANDARD') return {};
  return { returned, days: settings.recall[recallType].value };
}

/** The day of release, planned or past; undefined while no date is known. Never throws. */
export function releaseDay(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): ReleaseDay | undefined {
  const happened = releasedBy(facts, today);
  if (happened !== undefined && whereabouts(facts, today) === 'released') {
    return {
      date: happened,
      statutory: happened,
      rule: 'happened',
      source: 'happened',
      wasMoved: false,
      basis: 'fact',
      words: 'releaseDay.happened',
      params: { releaseDay: happened },
      missing: [],
    };
  }
  const release = statutoryRelease(facts, today, settings);
  if (release.kind !== 'known') return undefined;
  // A parole date that has gone by without release says nothing about when she will leave.
  if (release.source === 'parole_date' && isBefore(release.date, today)) return undefined;
  const isRecalled = whereabouts(facts, today) === 'recall';
  const { date, rule, missing } = moved(facts, release.date, release.source, isRecalled, settings);
  return {
    date,
    statutory: release.date,
    rule,
    source: release.source,
    wasMoved: date !== release.date,
    basis: rule === 'as_given' ? 'fact' : 'law',
    // On a parole date she may be released; nobody has said that she will be.
    words: `releaseDay.${release.source === 'parole_date' ? 'parole' : rule}`,
    params: {
      releaseDay: date,
      statutory: release.date,
      ...countedFrom(facts, release.source, settings),
    },
    missing,
  };
}
