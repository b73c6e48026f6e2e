// Where on a copy something stands that she keeps back from its reader.

import { findHiddenPlaces } from '../../src/main/copies/hidden-places';
import type { Allowed } from '../../src/shared/domain/copies/allowed';
import type { CopyAudience, PlanCopy } from '../../src/shared/domain/copies/plan-copy';
import type { AddressValue } from '../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../src/shared/domain/workbook/content';
import type { Answers } from '../../src/shared/domain/workbook/walk';

/** Each heading once, in the copy's words. */
export function whereHidden(
  content: WorkbookContent,
  answers: Answers,
  copyFor: CopyAudience,
  { copy, allowed }: { copy: PlanCopy; allowed: Allowed },
  earlier: readonly AddressValue[] = [],
): string[] {
  const leaks = findHiddenPlaces({ content, answers, copyFor, copy, allowed, earlier });
  return [...new Set(leaks.map(({ where }) => where))];
}
