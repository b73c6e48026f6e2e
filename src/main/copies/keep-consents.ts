// Writes down what she says yes and no to, and what became of a referral. A yes needs her there; a no never does.

import { randomUUID } from 'node:crypto';
import { type Consent, consentNow, consentProblem } from '../../shared/domain/sharing/consents';
import { referralStop } from '../../shared/domain/sharing/referral';
import type { ConsentsKept, SaidAnew } from '../../shared/ipc/consent-calls';
import type { Handlers } from '../../shared/ipc/contract';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Desk } from '../plans/desk';
import { requirePlan } from '../plans/read-plan';
import type { Reader } from '../store/connection';
import { appendConsent, appendStep, readConsents, readReferrals, readWishes } from './consent-rows';

/** Handlers for `consents`, working at this desk. */
export function consentHandlers(desk: Desk): Handlers<'consents'> {
  return {
    list: ({ plan }) => listConsents(desk, plan),
    say: ({ plan, consent, withHer }) =>
      sayConsent(desk, { plan, consent, withHer, onHerScreen: false }),
    refer: ({ plan, referral, step }) =>
      desk.connection.transaction(async (writer) => {
        await requirePlan(writer, plan);
        const consents = await readConsents(writer, desk.content.workbook, plan);
        const known = (await readReferrals(writer, plan)).find(({ id }) => id === referral);
        if (referral !== undefined && !known) throw new KnownFailure('not-found');
        const stop = referralStop(step, known?.steps ?? [], consents, desk.today());
        if (stop) return { kind: 'put-right', why: stop };
        const now = consentNow(consents, 'duty_to_refer', desk.today());
        const council = known?.council ?? (now.holds ? now.council : undefined);
        if (council === undefined) return { kind: 'put-right', why: 'no_yes' };
        await appendStep(writer, desk, {
          plan,
          referral: known?.id ?? randomUUID(),
          council,
          step,
        });
        return { kind: 'kept', ...(await readAll(writer, desk, plan)) };
      }),
  };
}

/** All she said, and the referrals. @throws KnownFailure not-found */
export async function listConsents(desk: Desk, plan: string): Promise<ConsentsKept> {
  await requirePlan(desk.connection, plan);
  return readAll(desk.connection, desk, plan);
}

/** Writes down one thing she said, at the desk or on her side of the screen. @throws KnownFailure not-found */
export function sayConsent(
  desk: Desk,
  given: { plan: string; consent: Consent; withHer: boolean; onHerScreen: boolean },
): Promise<SaidAnew> {
  return desk.connection.transaction(async (writer) => {
    await requirePlan(writer, given.plan);
    const why = consentProblem(given.consent, desk.today());
    if (why) return { kind: 'put-right', why };
    if (given.consent.said === 'yes' && !given.withHer) return { kind: 'needs-her' };
    await appendConsent(writer, desk, given);
    return { kind: 'kept', ...(await readAll(writer, desk, given.plan)) };
  });
}

async function readAll(reader: Reader, desk: Desk, plan: string): Promise<ConsentsKept> {
  return {
    consents: await readConsents(reader, desk.content.workbook, plan),
    referrals: await readReferrals(reader, plan),
    inHerPlan: await readWishes(reader, desk.content.workbook, plan),
  };
}
