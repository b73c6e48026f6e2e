// Walks the workbook for one woman: which pages apply, in which order, and how far each has got.
// Screens, sharing, paper and completeness all come through here; none keeps a list of its own.

import type { Answer } from './answer';
import type { Question, Workbook, WorkbookPage } from './content';
import type { Situation } from './people-and-situations';

/** The newest answer to each question she has answered, by question key. */
export type Answers = ReadonlyMap<string, Answer>;

export type PageForHer = Omit<WorkbookPage, 'questions'> & { questions: Question[] };
export type GroupForHer = { id: string; pages: PageForHer[] };

/**
 * The groups and pages that apply to a situation, in the order for that situation.
 * Groups with no page left are dropped. Source: ux.md 3, `groupOrder`.
 */
export function groupsFor(workbook: Workbook, situation: Situation): GroupForHer[] {
  return workbook.groupOrder[situation]
    .map((id) => ({ id, pages: pagesIn(workbook, id, situation) }))
    .filter((group) => group.pages.length > 0);
}

function pagesIn(workbook: Workbook, group: string, situation: Situation): PageForHer[] {
  return workbook.pages
    .filter((page) => page.group === group && page.appliesTo.includes(situation))
    .map((page) => ({
      ...page,
      questions: page.questions.filter((question) => question.appliesTo.includes(situation)),
    }))
    .filter((page) => page.questions.length > 0);
}

/** All pages for a situation, in order, without their groups. */
export function pagesFor(workbook: Workbook, situation: Situation): PageForHer[] {
  return groupsFor(workbook, situation).flatMap((group) => group.pages);
}

/** How far a page has got, never a percentage. `gone_through`: every question has some answer. */
export type PageProgress = 'new' | 'begun' | 'gone_through';

export function progressOf(page: PageForHer, answers: Answers): PageProgress {
  const answered = page.questions.filter((question) => isAnswered(answers.get(question.key)));
  if (answered.length === 0) return 'new';
  return answered.length === page.questions.length ? 'gone_through' : 'begun';
}

/** True for her words and for the three non-answers; false for nothing and for "taken out". */
export function isAnswered(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer.value.kind !== 'cleared';
}

/** What she said to a question, or undefined when she has not, or has answered with a non-answer. */
export function saidTo<T>(answers: Answers, question: string): T | undefined {
  const value = answers.get(question)?.value;
  return value?.kind === 'said' ? (value.said as T) : undefined;
}
