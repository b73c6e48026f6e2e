// An answer on screen as blocks for reading, in the wording that is on.

import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { Block } from '../../../../shared/domain/workbook/blocks';
import type { Question } from '../../../../shared/domain/workbook/content';
import { presentAnswer } from '../../../../shared/domain/workbook/present';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { tidyAnswer } from './tidy';
import { useWorkbook } from './workbook-context';

export function useBlocks(
  question: Question,
  text: QuestionWords,
  value: AnswerValue,
  ownLanguage?: string,
): { blocks: Block[]; language: string } {
  const { content, language, wording } = useWorkbook();
  const blocks = presentAnswer(question, text, tidyAnswer(question, value), {
    content,
    language,
    easy: wording === 'easy',
    places: 'full',
    ownLanguage,
  });
  return { blocks, language };
}
