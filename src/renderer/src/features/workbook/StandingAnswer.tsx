// An answer laid out for reading, as it stands now.

import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type { Question, QuestionWords } from '../../../../shared/domain/workbook/content';
import { AnswerReadAloud } from './AnswerReadAloud';
import { useBlocks } from './use-blocks';
import { labelIn } from './wording';
import { useWorkbook } from './workbook-context';

export type StandingAnswerProps = {
  question: Question;
  text: QuestionWords;
  value: AnswerValue;
  /** Stands among many answers, whose pictures wait until they are asked for. */
  isOneOfMany?: boolean;
};

export function StandingAnswer({ question, text, value, isOneOfMany }: StandingAnswerProps) {
  const { wording } = useWorkbook();
  const { blocks, language } = useBlocks(question, text, value);
  return (
    <AnswerReadAloud
      blocks={blocks}
      language={language}
      label={labelIn(text, wording)}
      isOneOfMany={isOneOfMany}
    />
  );
}
