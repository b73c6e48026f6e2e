// Whose plan it is, by two things on record: a copy for somebody else is released only when a person has looked at both.

import type { CopyAudience } from '../../shared/domain/copies/plan-copy';
import type { CopyPreview, Meant } from '../../shared/ipc/copy-calls';
import { KnownFailure } from '../../shared/ipc/failure';
import type { Plan } from '../plans/read-plan';

/** Her names, her day of birth where it is known, and her prison number. */
export function whoItIs(plan: Plan): NonNullable<CopyPreview['who']> {
  const { name, legalName, prisonNumber } = plan;
  const { dob } = plan.facts;
  return { name, legalName, prisonNumber, ...(dob ? { born: dob } : {}) };
}

/**
 * Her own copy goes to her and needs no looking twice.
 * @param meant what the person saw when they said that this is the woman they mean
 * @throws KnownFailure who-is-it
 */
export function assertMeant(plan: Plan, copyFor: CopyAudience, meant: Meant | undefined): void {
  if (copyFor === 'woman') return;
  assertSeen(plan, meant);
}

/**
 * The same for a paper that is looked at twice, whoever gets it.
 * @throws KnownFailure who-is-it
 */
export function assertSeen(plan: Plan, meant: Meant | undefined): void {
  const { name, born, prisonNumber } = whoItIs(plan);
  if (meant?.name !== name || meant.bornOrNumber !== (born ?? prisonNumber)) {
    throw new KnownFailure('who-is-it');
  }
}
