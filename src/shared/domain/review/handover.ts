/*
 * The day the lead passes to probation, and the day the prison's and probation's own systems will show for the same
 * thing. The two differ by weeks (domain notes 0, point 1): both are shown, neither overwrites the other.
 */
import {
  addMonths,
  addMonthsThenDays,
  type Day,
  isAfter,
  isBefore,
  isOnOrAfter,
  isOnOrBefore,
  laterOf,
} from '../calendar/day';
import { type CustodyFacts, isIndeterminate, isParoleEligible } from './facts';
import { handoverDayOf, type PlanningDate, planningDate, recordedHandover } from './lead';
import { whereabouts } from './period';
import type { Explanation } from './ruling';
import type { ScheduleSettings } from './settings';

export const handoverReasons = ['ahead', 'today', 'passed', 'before_start', 'recorded'] as const;

type HandoverReason = (typeof handoverReasons)[number];

export interface Handover extends Explanation {
  readonly date: Day;
  readonly reason: HandoverReason;
}

export const hmppsReasons = [
  'on_date',
  'from_day_one',
  'recall_community',
  'recall_may_stay_with_prison',
  'no_date',
] as const;

type HmppsReason = (typeof hmppsReasons)[number];

export interface HmppsHandover extends Explanation {
  /** Only with the reason `on_date`. */
  readonly date?: Day;
  readonly reason: HmppsReason;
}

function knownPlanning(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): PlanningDate | undefined {
  if (whereabouts(facts, today) !== 'sentenced' || facts.sentenceType === undefined) {
    return undefined;
  }
  const planning = planningDate(facts, today, settings);
  return planning.kind === 'known' ? planning.planning : undefined;
}

/** The start of the time there is to plan in: the later of arrival and sentence. */
function planningStart(facts: CustodyFacts): Day | undefined {
  const { arrivalDate, sentenceDate } = facts;
  if (arrivalDate === undefined) return sentenceDate;
  return sentenceDate === undefined ? arrivalDate : laterOf(arrivalDate, sentenceDate);
}

/**
 * When the lead passes (or passed) to probation; undefined when there is no such day: on remand, on recall, once
 * released, and while no date is known.
 */
export function leadHandover(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): Handover | undefined {
  if (whereabouts(facts, today) !== 'sentenced') return undefined;
  const recorded = recordedHandover(facts, today);
  if (recorded !== undefined) {
    const params = { handover: recorded };
    const words = 'handover.recorded';
    return { date: recorded, reason: 'recorded', basis: 'fact', words, params };
  }
  const planning = knownPlanning(facts, today, settings);
  if (planning === undefined) return undefined;
  const date = handoverDayOf(planning);
  const reason = handoverReason(date, planningStart(facts), today);
  const params = { handover: date, date: planning.date, months: planning.months };
  return { date, reason, basis: planning.basis, words: `handover.${reason}`, params };
}

function handoverReason(date: Day, start: Day | undefined, today: Day): HandoverReason {
  if (start !== undefined && isOnOrBefore(date, start)) return 'before_start';
  if (date === today) return 'today';
  return isBefore(date, today) ? 'passed' : 'ahead';
}

const hmppsLine = (reason: HmppsReason): HmppsHandover => ({
  reason,
  basis: 'policy',
  words: `hmpps.${reason}`,
  params: {},
});

/** A recalled life prisoner can stay with the prison while her hearing is a year or more away. */
function hmppsOnRecall(facts: CustodyFacts, today: Day, settings: ScheduleSettings): HmppsHandover {
  if (!isIndeterminate(facts)) return hmppsLine('recall_community');
  const { targetHearing, mappaLevel } = facts;
  const yearAhead = addMonths(today, settings.hmpps.paroleHandoverMonths.value);
  const isSoon = targetHearing !== undefined && isBefore(targetHearing, yearAhead);
  const isWatched = mappaLevel !== undefined && mappaLevel > 1;
  return hmppsLine(isSoon || isWatched ? 'recall_community' : 'recall_may_stay_with_prison');
}

/**
 * What the prison and probation systems will show (policy, domain rule 1.4); undefined where they show nothing.
 * Information only: it decides nothing here.
 */
export function hmppsHandover(
  facts: CustodyFacts,
  today: Day,
  settings: ScheduleSettings,
): HmppsHandover | undefined {
  const where = whereabouts(facts, today);
  if (where === 'recall') return hmppsOnRecall(facts, today, settings);
  if (where !== 'sentenced') return undefined;
  const planning = knownPlanning(facts, today, settings);
  if (planning === undefined) return hmppsLine('no_date');
  const { hmpps } = settings;
  const isParole = isIndeterminate(facts) || isParoleEligible(facts) || planning.kind === 'parole';
  const { sentenceDate } = facts;
  if (sentenceDate === undefined && !isParole) return hmppsLine('no_date');
  if (sentenceDate !== undefined) {
    const dayOneLimit = addMonths(sentenceDate, hmpps.fromDayOneMonths.value);
    if (isOnOrAfter(dayOneLimit, planning.date)) return hmppsLine('from_day_one');
  }
  const date = isParole
    ? addMonths(planning.date, -hmpps.paroleHandoverMonths.value)
    : addMonthsThenDays(planning.date, -hmpps.handoverMonths.value, -hmpps.handoverDays.value);
  // A day before she was sentenced is no hand over: it was so from the first day.
  if (sentenceDate !== undefined && isOnOrBefore(date, sentenceDate))
    return hmppsLine('from_day_one');
  const wording = `${isParole ? '_parole' : ''}${isAfter(today, date) ? '_past' : ''}`;
  const theirs = isParole ? hmpps.paroleHandoverMonths : hmpps.handoverMonths;
  return {
    date,
    reason: 'on_date',
    basis: 'policy',
    words: `hmpps.on_date${wording}`,
    params: {
      date,
      theirMonths: theirs.value,
      theirDays: hmpps.handoverDays.value,
      ourMonths: planning.months,
    },
  };
}
