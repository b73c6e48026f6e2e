// Finds and sorts plans in the list. Pure: names come in and go out as they are.

import type { PlanInList } from '../../../../shared/ipc/contract';

/** How many rows are drawn at a time. */
export const ROWS_AT_A_TIME = 50;

export type SortBy = 'review' | 'name';

/** A plan with the text it is found by, worked out once per list. */
export type Findable = { plan: PlanInList; text: string };

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

export function makeFindable(plans: readonly PlanInList[]): Findable[] {
  return plans.map((plan) => ({
    plan,
    text: foldForFinding(`${plan.name} ${plan.legalName} ${plan.prisonNumber}`),
  }));
}

/** Plans in which every typed word stands somewhere. Nothing typed finds all. */
export function findPlans(plans: readonly Findable[], typed: string): PlanInList[] {
  const words = foldForFinding(typed).split(/\s+/u).filter(Boolean);
  return plans
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map(({ plan }) => plan);
}

/**
 * A sorted copy. By review: the earliest day first, those without a day last, then by name.
 * @param language BCP 47, for the order of letters
 */
export function sortPlans(
  plans: readonly PlanInList[],
  by: SortBy,
  language: string,
): PlanInList[] {
  const names = new Intl.Collator(language, { sensitivity: 'base' });
  const byName = (a: PlanInList, b: PlanInList) =>
    names.compare(a.name, b.name) || names.compare(a.prisonNumber, b.prisonNumber);
  // A day that sorts after every real one.
  const due = (plan: PlanInList) => plan.schedule.nextReview.due ?? '9999';
  const byReview = (a: PlanInList, b: PlanInList) =>
    due(a) === due(b) ? byName(a, b) : due(a) < due(b) ? -1 : 1;
  return [...plans].sort(by === 'name' ? byName : byReview);
}

/** The local calendar day of a UTC moment. */
export function localDay(moment: Date): string {
  const pad = (number: number, size: number) => String(number).padStart(size, '0');
  return [
    pad(moment.getFullYear(), 4),
    pad(moment.getMonth() + 1, 2),
    pad(moment.getDate(), 2),
  ].join('-');
}
