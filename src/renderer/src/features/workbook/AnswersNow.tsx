// Hands the newest saved answers to what is drawn beside the questions, such as a board made from one of her lists.

import { type ReactNode, useSyncExternalStore } from 'react';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import { useWorkbook } from './workbook-context';

export function AnswersNow({ children }: { children: (answers: Answers) => ReactNode }) {
  const { answers } = useWorkbook();
  return children(
    useSyncExternalStore(answers.subscribe, answers.acknowledged, answers.acknowledged),
  );
}
