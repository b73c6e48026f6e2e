// An answer laid out for reading, as it stands now.

import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { AnswerReadAloud } from './AnswerReadAloud';
import { EnglishOfHers } from './EnglishOfHers';
import { useBlocks } from './use-blocks';
import { labelIn } from './wording';
import { useWorkbook } from './workbook-context';

export type StandingAnswerProps = {
  question: Question;
  text: QuestionWords;
  answer: Pick<Answer, 'value' | 'language' | 'inEnglish'>;
  /** Stands among many answers, whose pictures wait until they are asked for. */
  isOneOfMany?: boolean;
};

export function StandingAnswer({ question, text, answer, isOneOfMany }: StandingAnswerProps) {
  const { wording } = useWorkbook();
  const { blocks, language } = useBlocks(question, text, answer.value, languageOf(answer));
  return (
    <>
      <AnswerReadAloud
        blocks={blocks}
        language={language}
        label={labelIn(text, wording)}
        isOneOfMany={isOneOfMany}
      />
      <EnglishOfHers answer={answer} />
    </>
  );
}
