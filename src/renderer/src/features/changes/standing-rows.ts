// What is set side by side before and after a change: which rows there are, which stay the same, and which pages come
// and go. Pure; works out no date.

import type { Standing } from '../../../../shared/domain/review/standing';
import type { Workbook } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import { groupsFor } from '../../../../shared/domain/workbook/walk';

export const standingRows = ['class', 'lead', 'review', 'release', 'handover'] as const;
export type StandingRow = (typeof standingRows)[number];

/** Rows that have nothing to say on either side are left out. */
export function rowsOf(before: Standing, after: Standing): StandingRow[] {
  return standingRows.filter((row) => {
    if (row === 'release') return before.releaseDay ?? after.releaseDay;
    if (row === 'handover') return before.handover ?? after.handover;
    return true;
  });
}

/** True when the answer itself stays; its reason may be worded anew. */
export function isSame(row: StandingRow, before: Standing, after: Standing): boolean {
  switch (row) {
    case 'class':
      return before.class.value === after.class.value && before.class.words === after.class.words;
    case 'lead':
      return (
        before.lead.value === after.lead.value &&
        before.recorded?.lead === after.recorded?.lead &&
        before.recorded?.name === after.recorded?.name
      );
    case 'review':
      return (
        before.nextReview.due === after.nextReview.due &&
        before.nextReview.reason === after.nextReview.reason
      );
    case 'release':
      return before.releaseDay === after.releaseDay;
    case 'handover':
      return before.handover === after.handover;
  }
}

/** Ids of the pages that come and go with the situation, in the order of the workbook. */
export function pagesBetween(
  workbook: Workbook,
  before: Situation,
  after: Situation,
): { come: string[]; go: string[] } {
  const ids = (situation: Situation) =>
    groupsFor(workbook, situation).flatMap(({ pages }) => pages.map(({ id }) => id));
  const [was, is] = [ids(before), ids(after)];
  return { come: is.filter((id) => !was.includes(id)), go: was.filter((id) => !is.includes(id)) };
}
