// By when the prison must answer when she asks for everything kept about her. Pure.
//
// Source: UK GDPR Article 12(3), "within one month of receipt of the request". The month runs from the day it was received
// to the same date in the next month, or to that month's last day where it is too short. Where that day is a weekend or a
// bank holiday the regulator lets it be the next working day; we keep the earlier day, which is never wrong.

import { addMonths, type Day, daysBetween, isBefore } from '../calendar/day';
import type { Due } from '../review/due';

const MONTHS_TO_ANSWER = 1;

/** A day further back in calendar months than this is a slip of the year until somebody says that it is not. Our own number. */
const LONG_AGO_MONTHS = 6;

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

/**
 * Why the day she asked cannot be written down as it stands; undefined where it can.
 * @param isSure somebody was asked about a day that lies long ago, and it is the one they meant
 */
export function problemOfDay(
  received: Day | undefined,
  today: Day,
  isSure = false,
): 'missing' | 'to_come' | 'long_ago' | undefined {
  if (received === undefined) return 'missing';
  if (daysBetween(today, received) > 0) return 'to_come';
  return !isSure && isBefore(received, addMonths(today, -LONG_AGO_MONTHS)) ? 'long_ago' : undefined;
}

/** There is one at a time: where she asks again before it is answered, the first day counts. */
const KEY = 'file';

/** What Today is told: that she asked for everything kept about her, and by when the prison answers. */
export function fileDue(received: Day): Due {
  return {
    ...{ kind: 'file_to_answer', key: KEY, date: answerBy(received), basis: 'law' },
    ...{ words: 'fileToAnswer', params: { asked: received }, isClamped: false, isTelling: false },
  };
}

/** True when this key of something due is that of a file she asked for. */
export function isFileKey(key: string): boolean {
  return key === KEY;
}
