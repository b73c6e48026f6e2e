// How she can be reached safely: in a box on page one of every copy and letter that may hold it, so that nobody rings a
// number somebody else answers.

import { CONTACT_GROUP, type CopyGroup } from '../../shared/domain/copies/plan-copy';
import { copyPage } from './copy-page';
import type { CopyFrom } from './kinds/copy-from';

/** The question that holds it, as the content names it. */
export const SAFE_CONTACT = 'contact.safe';

/** The group that is drawn as the box; none where this reader may not see it, or she has not said. */
export function contactOnPaper({
  hers,
  plan,
  order,
  allowed,
}: Pick<CopyFrom, 'hers' | 'plan' | 'order' | 'allowed'>): CopyGroup[] {
  for (const { page, questions } of allowed.groups.flatMap(({ pages }) => pages)) {
    const asked = questions.find(({ controls }) => controls === SAFE_CONTACT);
    if (!asked || plan.answers.get(asked.key)?.value.kind !== 'said') continue;
    const [made] = copyPage(hers, plan, order, allowed, page, [asked]).questions;
    if (!made) continue;
    const { symbol: _, help: __, ...rest } = made;
    const held = { id: CONTACT_GROUP, title: '' };
    return [{ ...held, pages: [{ ...held, questions: [rest] }] }];
  }
  return [];
}
