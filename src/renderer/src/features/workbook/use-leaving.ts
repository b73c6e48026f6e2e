// Leaving the workbook: what waits is saved first. If it cannot be, she decides.

import { useState } from 'react';
import { settleField } from '../../ui/settle-field';
import type { AnswersOnScreen } from './answers-on-screen';
import type { EnglishDrafts } from './english-drafts';
import { flushWords } from './use-autosave';

/** Questions by key whose own words, or the English beside them, are not saved. */
export type WordsLeft = { questions: readonly string[]; english: readonly string[] };

/** @param onLeave called once nothing is waiting, or when they go anyway */
export function useLeaving(
  answers: AnswersOnScreen,
  english: EnglishDrafts | undefined,
  onLeave: () => void,
) {
  const [notSaved, setNotSaved] = useState<WordsLeft>();
  return {
    /** What stands in the way, once leaving was tried; undefined when nothing does. */
    notSaved,
    stay: () => setNotSaved(undefined),
    leaveAnyway: onLeave,
    async leave() {
      setNotSaved(undefined);
      settleField();
      const left = await flushWords(answers, english);
      if (left.questions.length + left.english.length === 0) onLeave();
      else setNotSaved(left);
    },
  };
}
