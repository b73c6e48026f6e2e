// English that is half written, for as long as the workbook is open: turning a page must not lose it.

import type { AnswersOnScreen } from './answers-on-screen';

export type EnglishDraft = { words: string; by: string };

const drafts = new WeakMap<AnswersOnScreen, Map<string, EnglishDraft>>();

/** What was begun beside the answer with this id. */
export function readDraft(answers: AnswersOnScreen, answer: string): EnglishDraft | undefined {
  return drafts.get(answers)?.get(answer);
}

/** Without a draft it is done with. */
export function keepDraft(
  answers: AnswersOnScreen,
  answer: string,
  draft: EnglishDraft | undefined,
): void {
  const all = drafts.get(answers) ?? new Map<string, EnglishDraft>();
  drafts.set(answers, all);
  if (draft) all.set(answer, draft);
  else all.delete(answer);
}
