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
 * Her words with a starter put in at the caret, parted from what stands on either side by a space.
 * @param caret where it goes; what she has picked out stays where it is, before it
 * @returns the words, and where the caret is to stand: after what was put in
 */
export function putAtCaret(
  words: string,
  caret: number,
  starter: string,
): { words: string; caret: number } {
  const before = words.slice(0, caret);
  const after = words.slice(caret);
  const put = `${/\S$/u.test(before) ? ' ' : ''}${starter.replace(/\s*…$/u, '')} `;
  return { words: before + put + after, caret: caret + put.length };
}
