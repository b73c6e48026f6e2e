// What a paper, an account or a benefit is called: her own words for it, or what she picked.

import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';

export function usePaperName(content: WorkbookContent): (item: ListItem) => string {
  const key = questionControlling(content, 'leaving.papers');
  const page = content.workbook.pages.find(({ questions }) =>
    questions.some((question) => question.key === key),
  );
  const options =
    page && key ? content.words.pages[page.id]?.questions[key]?.itemFields?.['what']?.options : {};
  return ({ fields }) => {
    const picked = options?.[fields['what'] ?? ''] ?? '';
    return [picked, fields['more']?.trim()].filter(Boolean).join(': ');
  };
}
