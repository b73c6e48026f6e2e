// A referral to a council for housing help, step by step, as it was sent and answered. Pure.
// Source: peers.md 3.7; Homelessness Code of Guidance ch. 4.

import { z } from 'zod';
import { addMonths, type Day, day, isAfter, isBefore } from '../calendar/day';
import { type Consent, consentNow } from './consents';

export const referralStates = ['submitted', 'accepted', 'not_accepted', 'withdrawn'] as const;

/** What a council decided. Of accepted: the first two; not_received may be said of either. */
export const referralOutcomes = [
  'prevention_or_relief',
  'priority_need',
  'no_local_connection',
  'intentionally_homeless',
  'another_reason',
  'not_received',
] as const;

/** Why a referral was taken back. */
export const withdrawnReasons = [
  'new_referral',
  'wrong_council',
  'no_consent',
  'disengaged',
  'need_resolved',
  'not_eligible',
  'other',
] as const;

/** A referral older than this is not written down as new. Source: peers.md 3.7. */
const OLDEST_MONTHS = 6;

export const referralStep = z.strictObject({
  state: z.enum(referralStates),
  /** When it was sent, answered or taken back. */
  day,
  outcome: z.enum(referralOutcomes).optional(),
  why: z.enum(withdrawnReasons).optional(),
  /** What is next and who asks after it; of another reason, which. */
  words: z.string().max(500).optional(),
});
export type ReferralStep = z.infer<typeof referralStep>;

/** What has to be put right before a step can be written down. */
export const referralStops = [
  'no_yes',
  'day_to_come',
  'day_too_old',
  'before_her_yes',
  'before_it_was_sent',
  'is_over',
  'which_reason',
] as const;
export type ReferralStop = (typeof referralStops)[number];

/**
 * What stands in the way of this step; undefined when nothing does. Sending needs all three of her yeses on that day.
 * Taking back never needs one.
 * @param before the steps of the same referral, oldest first; none for a new one
 */
export function referralStop(
  step: ReferralStep,
  before: readonly ReferralStep[],
  consents: readonly Consent[],
  today: Day,
): ReferralStop | undefined {
  if (isAfter(step.day, today)) return 'day_to_come';
  const last = before.at(-1);
  if (step.state === 'submitted') {
    if (last) return 'is_over';
    if (isBefore(step.day, addMonths(today, -OLDEST_MONTHS))) return 'day_too_old';
    const now = consentNow(consents, 'duty_to_refer', today);
    if (!now.holds) return 'no_yes';
    return isBefore(step.day, now.since) ? 'before_her_yes' : undefined;
  }
  if (!last || last.state === 'withdrawn') return 'is_over';
  if (isBefore(step.day, last.day)) return 'before_it_was_sent';
  if (step.state !== 'withdrawn') return undefined;
  if (step.why === undefined) return 'which_reason';
  return step.why === 'other' && !step.words?.trim() ? 'which_reason' : undefined;
}
