// Whether somebody is the only one in a team who works with her, and not only reads what she shares. Pure; the vault holds
// to the same (plans/team-handlers.ts).

import { isReader, type Role } from '../../../../shared/domain/people/rights';

/** @param isThis picks the person asked about */
export function isLastWorker<Member extends { role: Role; hasLeft: boolean }>(
  members: readonly Member[],
  isThis: (member: Member) => boolean,
): boolean {
  const working = members.filter(({ role, hasLeft }) => !isReader(role) && !hasLeft);
  return working.length === 1 && working.some(isThis);
}
