// Answers given before she came back to prison, page by page, that are gone through with her one by one. Pure.

import type { Question, Workbook } from './content';
import { isHersAlone, isWorkersOwn } from './hers-alone';
import type { Situation } from './people-and-situations';
import { type PageForHer, pagesFor } from './walk';

export type PageToGoThrough = {
  readonly page: PageForHer;
  readonly questions: readonly Question[];
};

/**
 * The pages for her situation that hold answers from before. What is hers alone to say (her agreement, her mark) is
 * asked anew on its own page, never confirmed here.
 * @param fromBefore question keys
 */
export function pagesToGoThrough(
  workbook: Workbook,
  situation: Situation,
  fromBefore: readonly string[],
): PageToGoThrough[] {
  return pagesFor(workbook, situation)
    .map((page) => ({
      page,
      questions: page.questions.filter(
        (question) =>
          fromBefore.includes(question.key) && !isHersAlone(question) && !isWorkersOwn(question),
      ),
    }))
    .filter(({ questions }) => questions.length > 0);
}
