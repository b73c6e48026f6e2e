// A question's label and page, found by its key. Pure.

import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { labelIn, type Wording } from './wording';

export function questionLabel(
  content: WorkbookContent,
  key: string,
  wording: Wording,
): { page: string; label: string } {
  const page = content.workbook.pages.find((each) =>
    each.questions.some((question) => question.key === key),
  );
  const text = page && content.words.pages[page.id]?.questions[key];
  return { page: page?.id ?? '', label: text ? labelIn(text, wording) : key };
}
