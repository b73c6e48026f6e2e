// The part of the table about what needs her own yes, and about referrals that were sent with it.

import { z } from 'zod';
import { consent, consentProblems } from '../domain/sharing/consents';
import { referralStep, referralStops } from '../domain/sharing/referral';
import { call } from './locked-calls';

const planId = z.uuid();

export const keptConsent = consent.extend({
  /** She was there. A worker alone can only write down that she took it back. */
  withHer: z.boolean(),
  /** She said it on her side of the screen. */
  onHerScreen: z.boolean(),
  /** She said it as an answer in her plan, and not on the page of her yeses. */
  inHerPlan: z.literal(true).optional(),
  worker: z.string(),
  /** UTC moment. */
  at: z.string(),
});
export type KeptConsent = z.infer<typeof keptConsent>;

const keptReferral = z.strictObject({
  id: z.uuid(),
  council: z.string(),
  /** Oldest first. */
  steps: z.array(referralStep.extend({ worker: z.string(), at: z.string() })).min(1),
});
export type KeptReferral = z.infer<typeof keptReferral>;

export const consentsKept = z.strictObject({
  /** All she said, oldest first: the newest of a kind counts. */
  consents: z.array(keptConsent),
  /** The one sent last first. */
  referrals: z.array(keptReferral),
  /** What she wrote about it in her plan. */
  inHerPlan: z.strictObject({
    choice: z.enum(['yes', 'more', 'no']).optional(),
    council: z.string().optional(),
    contact: z.string().optional(),
  }),
});
export type ConsentsKept = z.infer<typeof consentsKept>;

export const saidAnew = z.discriminatedUnion('kind', [
  consentsKept.extend({ kind: z.literal('kept') }),
  z.strictObject({ kind: z.literal('needs-her') }),
  z.strictObject({ kind: z.literal('put-right'), why: z.enum(consentProblems) }),
]);
export type SaidAnew = z.infer<typeof saidAnew>;

const referralKept = z.discriminatedUnion('kind', [
  consentsKept.extend({ kind: z.literal('kept') }),
  z.strictObject({ kind: z.literal('put-right'), why: z.enum(referralStops) }),
]);

export const consentCalls = {
  list: call(z.strictObject({ plan: planId }), consentsKept),
  /** Writes down what she said. `needs-her`: it is a yes, and she is not there. */
  say: call(z.strictObject({ plan: planId, consent, withHer: z.boolean() }), saidAnew),
  /** Writes down a step of a referral; without an id a new one is sent, to the council she named. */
  refer: call(
    z.strictObject({ plan: planId, referral: z.uuid().optional(), step: referralStep }),
    referralKept,
  ),
} as const;
