// An answer laid out for reading, as it stands now.

import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { Question, QuestionWords } from '../../../../shared/domain/workbook/content';
import { presentAnswer } from '../../../../shared/domain/workbook/present';
import { AnswerBlocks } from './AnswerBlocks';
import { tidyAnswer } from './tidy';
import { useWorkbook } from './workbook-context';

export type StandingAnswerProps = {
  question: Question;
  text: QuestionWords;
  value: AnswerValue;
  /** Stands among many answers, whose pictures wait until they are asked for. */
  isOneOfMany?: boolean;
};

export function StandingAnswer({ question, text, value, isOneOfMany }: StandingAnswerProps) {
  const { content, language, wording } = useWorkbook();
  const blocks = presentAnswer(question, text, tidyAnswer(question, value), {
    content,
    language,
    easy: wording === 'easy',
    places: 'full',
  });
  return <AnswerBlocks blocks={blocks} isOneOfMany={isOneOfMany} />;
}
