// One call for whoever lets a copy out or shows it: what she keeps back from its reader and would go out all the same.

import type { Allowed } from '../../shared/domain/copies/allowed';
import type { CopyAudience, PlanCopy } from '../../shared/domain/copies/plan-copy';
import type { Leak } from '../../shared/domain/places/find-leaks';
import type { Desk } from '../plans/desk';
import { asAttachment, asFileName, findHiddenPlaces } from './hidden-places';
import type { PlanState } from './plan-state';

/**
 * Looks over the copy, who signs it, the file's name and the files inside it.
 * @param attachments name and text of each file inside
 */
export function leaksIn(
  desk: Desk,
  { plan, earlierAddresses, earlierSaid }: PlanState,
  copyFor: CopyAudience,
  made: { copy: PlanCopy; allowed: Allowed },
  fileName?: string,
  attachments: readonly { name: string; text: string }[] = [],
): Leak[] {
  return findHiddenPlaces({
    ...{ content: desk.content.workbook, answers: plan.answers, copyFor, ...made },
    ...{ earlier: earlierAddresses, earlierSaid },
    more: [
      { text: desk.session.worker.name, where: made.copy.title },
      ...(fileName === undefined ? [] : [asFileName(fileName)]),
      ...attachments.flatMap(({ name, text }) => asAttachment(name, text)),
    ],
  });
}
