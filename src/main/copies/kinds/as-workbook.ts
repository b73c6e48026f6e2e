// Her answers in the order of the workbook: who she is first, then group by group, page by page.

import type { CopyGroup, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { PageForHer } from '../../../shared/domain/workbook/walk';
import type { Words } from '../../../shared/i18n/words';
import { copyPage } from '../copy-page';
import type { CopyFrom } from './copy-from';

/** On paper who she is comes first, whatever her situation. Source: ux.md principle 6. */
const FIRST_ON_PAPER = 'me';

/** Groups of the workbook with what is allowed of them; pages and groups with nothing are not there. */
export function asWorkbook({ plan, order, hers, allowed, isElsewhere }: CopyFrom): CopyGroup[] {
  const { workbook, words } = hers;
  return allowed.groups
    .map(({ id, pages }): CopyGroup => {
      const title = workbook.words.groups[id];
      return {
        id,
        title: (order.style === 'easy' ? title?.easyTitle : title?.title) ?? id,
        pages: pages.map(({ page, questions, short }) => {
          const here = questions.filter((question) => !isElsewhere(question));
          const whole = copyPage(hers, plan, order, allowed, page, here);
          if (short === undefined) return whole;
          return {
            ...whole,
            questions: [inShort(page, short, words, whole.title), ...whole.questions],
          };
        }),
      };
    })
    .map((group) => ({ ...group, pages: group.pages.filter((page) => page.questions.length > 0) }))
    .filter((group) => group.pages.length > 0)
    .sort((a, b) => Number(b.id === FIRST_ON_PAPER) - Number(a.id === FIRST_ON_PAPER));
}

/** What she wrote for this reader in place of the page's answers. */
export function inShort(
  { id }: PageForHer,
  short: string,
  words: Words,
  title: string,
): CopyQuestion {
  const label = words('paper:inShort');
  return {
    ...{ key: `${id}-in-short`, label, findAs: `${title}: ${label}` },
    blocks: [{ kind: 'words', text: short }],
    marks: [],
  };
}
