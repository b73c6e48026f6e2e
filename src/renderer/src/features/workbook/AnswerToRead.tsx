// An answer laid out for reading outside the workbook. It knows the content, never a plan.

import { useTranslation } from 'react-i18next';
import { mayLeadToHer } from '../../../../shared/domain/places/tied';
import type { Answer } from '../../../../shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';
import { languageOf } from '../../../../shared/domain/workbook/own-words';
import { presentAnswer } from '../../../../shared/domain/workbook/present';
import type { QuestionWords } from '../../../../shared/domain/workbook/words';
import { sealed } from '../../ui/copying';
import { AnswerReadAloud } from './AnswerReadAloud';
import { EnglishOfHers } from './EnglishOfHers';

export type AnswerToReadProps = {
  content: WorkbookContent;
  question: Question;
  text: QuestionWords;
  answer: Answer;
};

export function AnswerToRead({ content, question, text, answer }: AnswerToReadProps) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const blocks = presentAnswer(question, text, answer.value, {
    content,
    language,
    easy: false,
    places: 'full',
    ownLanguage: languageOf(answer),
  });
  return (
    <div className="in-language" {...(mayLeadToHer(question) ? sealed : {})}>
      <AnswerReadAloud blocks={blocks} language={language} label={text.label} />
      <EnglishOfHers answer={answer} />
    </div>
  );
}
