// By when the prison must answer when she asks for everything kept about her. Pure.
//
// Source: UK GDPR Article 12(3), "within one month of receipt of the request". The month runs from the day it was received
// to the same date in the next month, or to that month's last day where it is too short. Where that day is a weekend or a
// bank holiday the regulator lets it be the next working day; we keep the earlier day, which is never wrong.

import { addMonths, type Day, daysBetween } from '../calendar/day';

const MONTHS_TO_ANSWER = 1;

/** The last day on which an answer is in time. */
export function answerBy(received: Day): Day {
  return addMonths(received, MONTHS_TO_ANSWER);
}

/** Whether that day is still to come, is today, or has gone by. */
export function standingOf(received: Day, today: Day): 'to_come' | 'today' | 'gone_by' {
  const left = daysBetween(today, answerBy(received));
  if (left === 0) return 'today';
  return left > 0 ? 'to_come' : 'gone_by';
}

/** Why the day she asked cannot be written down as it stands; undefined where it can. */
export function problemOfDay(
  received: Day | undefined,
  today: Day,
): 'missing' | 'to_come' | undefined {
  if (received === undefined) return 'missing';
  return daysBetween(today, received) > 0 ? 'to_come' : undefined;
}
