// What is allowed on a copy, answer by answer, and what she picked in it. Forms are made from this and from nothing
// else. Pure.

import type { ChoiceValue, MultichoiceValue } from '../../workbook/answer';
import { isOptionOpen, type Question } from '../../workbook/content';
import { type Answers, type PageForHer, saidTo } from '../../workbook/walk';
import type { Allowed } from '../allowed';

export type AllowedAnswer = { page: PageForHer; question: Question };

/** A page of which this reader has her short words. */
export type PageInShort = { page: PageForHer; short: string };

/** Every answer that may stand on the copy, in the order of the workbook. */
export function allowedAnswers({ groups }: Pick<Allowed, 'groups'>): AllowedAnswer[] {
  return groups.flatMap(({ pages }) =>
    pages.flatMap(({ page, questions }) => questions.map((question) => ({ page, question }))),
  );
}

export function pagesInShort({ groups }: Pick<Allowed, 'groups'>): PageInShort[] {
  return groups.flatMap(({ pages }) =>
    pages.flatMap(({ page, short }) => (short === undefined ? [] : [{ page, short }])),
  );
}

/** What she picked, without what stands behind a gate closed to this reader. */
export function pickedIn(
  question: Question,
  answers: Answers,
  closedGates: ReadonlySet<string>,
): string[] {
  if (question.type !== 'choice' && question.type !== 'multichoice') return [];
  const said = saidTo<ChoiceValue | MultichoiceValue>(answers, question.key)?.chosen ?? [];
  return (typeof said === 'string' ? [said] : said).filter((value) =>
    isOptionOpen(question.options, value, closedGates),
  );
}
