// The plan as data inside a copy, for readers whose systems would otherwise be typed into by hand.

import type { Allowed } from '../../shared/domain/copies/allowed';
import { hasSystem } from '../../shared/domain/copies/kinds';
import type { PlanCopy } from '../../shared/domain/copies/plan-copy';
import { toPlanFile } from '../../shared/domain/copies/plan-file';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { Attachment } from '../documents/attachment';
import type { Plan } from '../plans/read-plan';
import type { CopyOrder } from './copy-page';

/** What stands on this copy, as data; nothing for readers who have no use for it. */
export function planAttachments(
  content: WorkbookContent,
  plan: Plan,
  order: CopyOrder,
  copy: PlanCopy,
  allowed: Allowed,
): Attachment[] {
  if (order.withoutData || !hasSystem(order.copyFor)) return [];
  const questions = allowed.groups.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  const file = toPlanFile(copy, {
    copyFor: order.copyFor,
    to: order.to,
    questions,
    answers: plan.answers,
    closedGates: allowed.closedGates,
  });
  return [
    {
      name: 'my-plan.json',
      // A viewer lists this; it says nothing of her.
      description: `${content.workbook.id}, ${copy.planReference}`,
      mime: 'application/json',
      bytes: Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8'),
    },
  ];
}
