// An answer laid out for reading outside the workbook. It knows the content, never a plan.

import { useTranslation } from 'react-i18next';
import type { AnswerValue } from '../../../../shared/domain/workbook/answer';
import type {
  Question,
  QuestionWords,
  WorkbookContent,
} from '../../../../shared/domain/workbook/content';
import { presentAnswer } from '../../../../shared/domain/workbook/present';
import { AnswerReadAloud } from './AnswerReadAloud';

export type AnswerToReadProps = {
  content: WorkbookContent;
  question: Question;
  text: QuestionWords;
  value: AnswerValue;
};

export function AnswerToRead({ content, question, text, value }: AnswerToReadProps) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const blocks = presentAnswer(question, text, value, {
    content,
    language,
    easy: false,
    places: 'full',
  });
  return <AnswerReadAloud blocks={blocks} language={language} label={text.label} />;
}
