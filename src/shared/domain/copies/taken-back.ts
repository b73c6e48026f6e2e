// A signing certificate that was taken back, and what a signature made with it is worth. Knows no certificate and no file.

import { type Day, isBefore } from '../calendar/day';

/** Why a certificate is taken back, as a person may say it here. */
export const takenBackReasons = ['left', 'lost', 'replaced', 'mistake'] as const;
export type TakenBackReason = (typeof takenBackReasons)[number];

/** The same as it may stand on somebody else's list. `unsaid`: they give no reason, or one we do not know. */
export const listedReasons = [...takenBackReasons, 'unsaid'] as const;
export type ListedReason = (typeof listedReasons)[number];

/** From this day on nothing signed with it is trusted. */
export type TakenBack = { from: Day; why: ListedReason };

/**
 * before: made before that day. recorded: the key was in danger, and our own record shows that the copy is from before.
 * after: made on that day or later. unproven: the key was in danger, and nothing but the signature itself says when.
 */
export const standings = ['before', 'recorded', 'after', 'unproven'] as const;
export type Standing = (typeof standings)[number];

/** When a signature was made, as far as anybody says: the signature itself, and our own record of the copy. */
export type SignedWhen = { claimed: Day | undefined; onRecord: Day | undefined };

/** Whoever holds the key can write any time into a signature. A reason nobody gives may be that one. */
function isKeyInDanger(why: ListedReason): boolean {
  return why === 'lost' || why === 'unsaid';
}

/** What a signature is worth whose certificate was taken back. */
export function standingOf(taken: TakenBack, { claimed, onRecord }: SignedWhen): Standing {
  const said = [claimed, onRecord].filter((one) => one !== undefined);
  if (said.some((one) => !isBefore(one, taken.from))) return 'after';
  if (!isKeyInDanger(taken.why)) return said.length > 0 ? 'before' : 'unproven';
  return onRecord === undefined ? 'unproven' : 'recorded';
}

/** True where nobody should rely on the signature. */
export function isDistrusted(standing: Standing | undefined): boolean {
  return standing === 'after' || standing === 'unproven';
}

/** Why a day cannot be the one from which a certificate is not trusted any more. */
export type DayProblem = 'to-come' | 'before-it';

/** @param began the first day the certificate held */
export function problemWithDay(from: Day, began: Day, today: Day): DayProblem | undefined {
  if (isBefore(today, from)) return 'to-come';
  return isBefore(from, began) ? 'before-it' : undefined;
}
