// Where a page stands among the pages for her situation, and where to go when it is no longer one of
// them. Pure.

import type { PageForHer } from '../../../../shared/domain/workbook/walk';

export type PlaceAmongPages = {
  page: PageForHer;
  before: PageForHer | undefined;
  after: PageForHer | undefined;
};

/** The page with its neighbours, or undefined when it is not for her situation. */
export function placeAmong(pages: readonly PageForHer[], id: string): PlaceAmongPages | undefined {
  const at = pages.findIndex((page) => page.id === id);
  const page = pages[at];
  return page && { page, before: pages[at - 1], after: pages[at + 1] };
}

/**
 * The page to stand on: the same one while it applies; else the one that came closest before it,
 * else the first.
 * @param order ids of all pages she stood among before the change
 */
export function pageToStandOn(
  pages: readonly PageForHer[],
  order: readonly string[],
  current: string,
): string | undefined {
  const still = new Set(pages.map((page) => page.id));
  if (still.has(current)) return current;
  const before = order.slice(0, Math.max(0, order.indexOf(current))).reverse();
  return before.find((id) => still.has(id)) ?? pages[0]?.id;
}

/** Ids of the pages that came and went between two situations. */
export function pagesThatChanged(
  before: readonly PageForHer[],
  now: readonly PageForHer[],
): { came: string[]; went: string[] } {
  const ids = (pages: readonly PageForHer[]) => pages.map((page) => page.id);
  const was = new Set(ids(before));
  const is = new Set(ids(now));
  return {
    came: ids(now).filter((id) => !was.has(id)),
    went: ids(before).filter((id) => !is.has(id)),
  };
}
