// What of the workbook's words stands in English although the rest is in her language. Pure.

import type { WorkbookContent } from '../../../../shared/domain/workbook/content';

/** The words a page's head is made of, and those of a question, as the content names them. */
export const headParts = ['title', 'easyTitle', 'intro', 'easyIntro'] as const;
const questionParts = [
  'label',
  'easyLabel',
  'help',
  'options',
  'itemFields',
  'scaleItems',
] as const;

/** True when one of these parts, or something in it, is in English. */
export function isInEnglish(
  content: WorkbookContent,
  under: string,
  parts: readonly string[] = questionParts,
): boolean {
  return (content.inLanguage?.inEnglish ?? []).some((key) =>
    parts.some((part) => key === `${under}.${part}` || key.startsWith(`${under}.${part}.`)),
  );
}

/** What its `lang` says: English where it fell back, and otherwise nothing, for the page around it says it. */
export function langOf(
  content: WorkbookContent,
  under: string,
  parts?: readonly string[],
): 'en-GB' | undefined {
  return isInEnglish(content, under, parts) ? 'en-GB' : undefined;
}
