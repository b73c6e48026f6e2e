// What an office finds her by, in a letter to one that is no reader of her plan. Pure.

import type { WorkbookContent } from '../workbook/content';
import { type LetterKind, letterRules } from './letters';

/** What the content calls these questions. */
const whoSheIs: ReadonlySet<string> = new Set(['identity.dateOfBirth', 'identity.insuranceNumber']);

/**
 * The content as it counts for this letter: where an office finds nobody by name alone, her date of birth and her National
 * Insurance number may be asked for, each time and one by one. What she said of this reader herself still comes first:
 * kept back stays back.
 */
export function contentForLetter(content: WorkbookContent, letter: LetterKind): WorkbookContent {
  const { findsByNumber, reader } = letterRules[letter];
  if (!findsByNumber || reader === 'woman') return content;
  const pages = content.workbook.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.controls && whoSheIs.has(question.controls)
        ? {
            ...question,
            print: 'ask' as const,
            defaultSharing: [...new Set([...question.defaultSharing, reader])],
          }
        : question,
    ),
  }));
  return { ...content, workbook: { ...content.workbook, pages } };
}
