// The pieces of the workbook that a review is made of.

import { DayField } from '../features/facts/DayField';
import type { ReviewParts } from '../features/reviews/review-parts';
import { AnswerHere } from '../features/workbook/AnswerHere';
import { OneQuestion } from '../features/workbook/OneQuestion';
import { StepsToLookAt } from '../features/workbook/StepsToLookAt';
import { ThenAndNow } from '../features/workbook/ThenAndNow';

export const reviewParts: ReviewParts = {
  dayInput: DayField,
  answerHere: AnswerHere,
  question: OneQuestion,
  steps: StepsToLookAt,
  thenAndNow: ThenAndNow,
};
