// First words of something she may want to say, put where her caret is. Nothing of hers is changed. Pure.

import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';

export type Starter = {
  words: string;
  /** Where in the content they stand. */
  key: string;
};

/** The starters offered beside this question, set by set. */
export function startersOf(question: Question, content: WorkbookContent): Starter[] {
  return (question.starters ?? []).flatMap((set) =>
    (content.words.starters[set] ?? []).map((words, at) => ({ words, key: `${set}.${at}` })),
  );
}

/**
 * What goes in at the caret for a starter: parted by a space from what stands on either side.
 * @param before her words as far as the caret
 */
export function putAfter(before: string, starter: string): string {
  return `${/\S$/u.test(before) ? ' ' : ''}${starter.replace(/\s*…$/u, '')} `;
}
