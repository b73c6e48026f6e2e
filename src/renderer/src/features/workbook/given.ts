// Something said to a question, by whom and in which language, and when two such say the same. Pure.

import type { Answer, AnswerValue, GivenBy } from '../../../../shared/domain/workbook/answer';
import type { Question } from '../../../../shared/domain/workbook/content';
import { languageOf, languageSaid } from '../../../../shared/domain/workbook/own-words';
import { saysTheSame, tidyAnswer } from './tidy';

/** Something said to a question, and by whom; `language`: BCP 47 of her own words, where they are not English. */
export type Given = { value: AnswerValue; givenBy: GivenBy; language?: string | undefined };

/** What the vault holds, as it is given on screen. */
export function heldOf(newest: Answer | undefined): Given {
  if (!newest) return { value: { kind: 'cleared' }, givenBy: 'woman' };
  return { value: newest.value, givenBy: newest.givenBy, language: newest.language };
}

/** Words typed back to what the vault holds stay given by whoever gave them, in the language they were given in. */
export function givenNow(
  question: Question,
  newest: Answer | undefined,
  shown: Given,
  { value, givenBy, language }: Given,
): Given {
  const said = tidyAnswer(question, value);
  if (newest && saysTheSame(said, tidyAnswer(question, newest.value))) {
    return { value, givenBy: newest.givenBy, language: newest.language };
  }
  const before = { ...shown, value: tidyAnswer(question, shown.value) };
  const spoken = language ?? shown.language;
  return { value, givenBy, language: languageSaid(question, before, said, spoken) };
}

/** True when the vault need not be told of one after the other. */
export function isSameGiven(question: Question, a: Given, b: Given): boolean {
  const left = tidyAnswer(question, a.value);
  const right = tidyAnswer(question, b.value);
  if (left.kind === 'cleared' && right.kind === 'cleared') return true;
  return a.givenBy === b.givenBy && languageOf(a) === languageOf(b) && saysTheSame(left, right);
}
