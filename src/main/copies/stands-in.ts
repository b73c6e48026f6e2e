// Which of her answers holds a letter that no font has, so that somebody can be led to it. Reads answers, decides nothing.

import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { Answers } from '../../shared/domain/workbook/walk';

/**
 * @param where the title the letter was found under, in the words of staff
 * @returns the key of the question; undefined where no answer of hers holds it (a name of somebody who signs)
 */
export function questionWith(
  character: string,
  where: string,
  { words }: WorkbookContent,
  answers: Answers,
): string | undefined {
  const holding = [...answers.values()]
    .filter(({ value }) => JSON.stringify(value).normalize('NFC').includes(character))
    .map(({ question }) => question);
  const isNamed = (question: string) =>
    Object.values(words.pages).some(({ questions }) => {
      const text = questions[question];
      return text?.label === where || text?.easyLabel === where;
    });
  return holding.find(isNamed) ?? holding[0];
}
