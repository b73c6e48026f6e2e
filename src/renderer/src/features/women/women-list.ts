// Finds and sorts plans in the list. Pure: names come in and go out as they are.

import type { PlanWithDue } from './women-filters';

/** How many rows are drawn at a time. */
export const ROWS_AT_A_TIME = 50;

export type SortBy = 'next' | 'name';

/** A plan with the text it is found by, worked out once per list. */
export type Findable = PlanWithDue & { text: string };

/** "Smith, Emma Jane" for "Emma Jane Smith". A name of one word, or with a comma, stays as it is. */
export function surnameFirst(legalName: string): string {
  const words = legalName.trim().split(/\s+/u);
  const surname = words.pop();
  if (!surname || words.length === 0 || legalName.includes(',')) return legalName.trim();
  return `${surname}, ${words.join(' ')}`;
}

/** Small letters without accents, so that "Sian" finds "Siân". */
export function foldForFinding(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

export function makeFindable(plans: readonly PlanWithDue[]): Findable[] {
  return plans.map(({ plan, due }) => ({
    plan,
    due,
    text: foldForFinding(`${plan.name} ${plan.legalName} ${plan.prisonNumber}`),
  }));
}

/**
 * Plans in which every typed word stands somewhere, in the order they came in. Nothing typed finds all. This is all
 * that happens at a press of a key: sorting and folding are done before, once per list.
 */
export function findPlans<Found extends Findable>(plans: readonly Found[], typed: string): Found[] {
  const words = foldForFinding(typed).split(/\s+/u).filter(Boolean);
  return plans.filter(({ text }) => words.every((word) => text.includes(word)));
}

/**
 * A sorted copy. By the next thing: the earliest day first, those without a day last, then by name.
 * @param language BCP 47, for the order of letters
 */
export function sortPlans<Sorted extends PlanWithDue>(
  plans: readonly Sorted[],
  by: SortBy,
  language: string,
): Sorted[] {
  const names = new Intl.Collator(language, { sensitivity: 'base' });
  const byName = ({ plan: a }: Sorted, { plan: b }: Sorted) =>
    names.compare(a.name, b.name) || names.compare(a.prisonNumber, b.prisonNumber);
  // A day that sorts after every real one.
  const dayOf = ({ due }: Sorted) => due?.date ?? '9999';
  const byNext = (a: Sorted, b: Sorted) =>
    dayOf(a) === dayOf(b) ? byName(a, b) : dayOf(a) < dayOf(b) ? -1 : 1;
  return [...plans].sort(by === 'name' ? byName : byNext);
}
