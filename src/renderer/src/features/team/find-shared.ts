// Finds plans on a reader's list by what stands on it: a name, a prison number, or the number of the plan. Pure.

import type { PlanShared } from '../../../../shared/ipc/team-calls';

/** Plans in which every typed word stands somewhere, in the order they came in. Nothing typed finds all. */
export function findShared(plans: readonly PlanShared[], typed: string): PlanShared[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  return plans.filter(({ reference, who }) => {
    const text = fold(`${reference} ${who?.legalName ?? ''} ${who?.prisonNumber ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

/** Small letters without accents and without the line of a number, so that "abcd1234" finds "ABCD-1234". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{Diacritic}-]/gu, '')
    .toLowerCase();
}
