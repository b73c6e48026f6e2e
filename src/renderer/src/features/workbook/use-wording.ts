// Which of the three wordings is on: the one she says she likes, until the switch is used.

import { useState, useSyncExternalStore } from 'react';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { AnswersOnScreen } from './answers-on-screen';
import { useHeldPlace } from './use-held-place';
import { usualWording, type Wording, wordingAskedFor, wordingQuestion } from './wording';

export function useWording(content: WorkbookContent, answers: AnswersOnScreen) {
  const key = wordingQuestion(content);
  const readAnswer = () => (key === undefined ? undefined : answers.read(key).value);
  const asked = wordingAskedFor(useSyncExternalStore(answers.subscribe, readAnswer, readAnswer));
  // A pick on the switch holds until she changes what she says she likes.
  const [picked, setPicked] = useState<{ wording: Wording; whileAsked: Wording | undefined }>();
  const wording = picked && picked.whileAsked === asked ? picked.wording : (asked ?? usualWording);
  useHeldPlace(wording);
  return {
    wording,
    setWording: (next: Wording) => setPicked({ wording: next, whileAsked: asked }),
  };
}
