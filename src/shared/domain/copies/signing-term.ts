// How long a signing certificate may still be used: the days, and when to say something. Knows no certificate.

import { addDays, type Day, daysBetween, isAfter } from '../calendar/day';

/** Long enough to ask somebody for a new certificate and to bring it in. */
const WARN_DAYS = 60;

/** good: nothing to say. soon: it runs out within 60 days. over: it signs no more. */
export type SigningTerm = {
  state: 'good' | 'soon' | 'over';
  /** The last day it may sign on. */
  until: Day;
  /** The first day something is said. */
  warnFrom: Day;
  /** Whole days after today; 0 on the last day and after it. */
  daysLeft: number;
};

/** What can be said today of a certificate that may sign up to and with `until`. */
export function signingTerm(until: Day, today: Day): SigningTerm {
  const warnFrom = addDays(until, -WARN_DAYS);
  const daysLeft = Math.max(0, daysBetween(today, until));
  if (isAfter(today, until)) return { state: 'over', until, warnFrom, daysLeft };
  return { state: isAfter(warnFrom, today) ? 'good' : 'soon', until, warnFrom, daysLeft };
}
