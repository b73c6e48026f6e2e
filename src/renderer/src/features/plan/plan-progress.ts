// What the plan's home says about how far she has got: pages in words, where she was, what was written
// without her. Pure; never a percentage.

import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { ChoiceValue } from '../../../../shared/domain/workbook/answer';
import { findQuestion } from '../../../../shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';
import { pagesToGoThrough } from '../../../../shared/domain/workbook/from-before';
import {
  type Answers,
  type GroupForHer,
  groupsFor,
  isAnswered,
  type PageForHer,
  pagesFor,
  saidTo,
} from '../../../../shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../shared/ipc/contract';

/** The newest answer to each question, as the walk wants them. */
export function answersOf(plan: OpenPlan): Answers {
  return new Map(plan.answers.map((answer) => [answer.question, answer]));
}

/** The groups for her situation; with `quickOnly`, only the short questions and pages that have one. */
export function groupsToShow(
  content: WorkbookContent,
  plan: OpenPlan,
  quickOnly: boolean,
): GroupForHer[] {
  const groups = groupsFor(content.workbook, plan.situation);
  if (!quickOnly) return groups;
  return groups
    .map((group) => ({
      ...group,
      pages: group.pages
        .map((page) => ({ ...page, questions: page.questions.filter(({ quick }) => quick) }))
        .filter((page) => page.questions.length > 0),
    }))
    .filter((group) => group.pages.length > 0);
}

/** Where to carry on: the page just left, else that of the answer she gave last, else the first. */
export type CarryOn = { kind: 'start' | 'continue'; page: PageForHer };

export function whereToCarryOn(
  content: WorkbookContent,
  plan: OpenPlan,
  leftAt?: string,
): CarryOn | undefined {
  const pages = pagesFor(content.workbook, plan.situation);
  const left = pages.find(({ id }) => id === leftAt);
  if (left) return { kind: 'continue', page: left };
  const hers = plan.answers
    .filter((answer) => answer.givenBy === 'woman' && isAnswered(answer))
    .sort((a, b) => b.seq - a.seq);
  for (const { question } of hers) {
    const page = pages.find(({ questions }) => questions.some(({ key }) => key === question));
    if (page) return { kind: 'continue', page };
  }
  const first = pages[0];
  return first && { kind: 'start', page: first };
}

/** How many answers a worker wrote without her, of those that apply; her identity is staff's to write. */
export function countWithoutHer(content: WorkbookContent, plan: OpenPlan): number {
  const applies = new Map(
    pagesFor(content.workbook, plan.situation).flatMap(({ questions }) =>
      questions.map((question): [string, Question] => [question.key, question]),
    ),
  );
  return plan.answers.filter((answer) => {
    const question = applies.get(answer.question);
    return (
      answer.givenBy === 'worker' && isAnswered(answer) && question?.completedWith.includes('woman')
    );
  }).length;
}

/** How many answers are from before she came back to prison, of those that are gone through with her. */
export function countFromBefore(content: WorkbookContent, plan: OpenPlan): number {
  const before = plan.fromBefore?.questions ?? [];
  return pagesToGoThrough(content.workbook, plan.situation, before).flatMap(
    ({ questions }) => questions,
  ).length;
}

/** Where her agreement stands, and the page it is on. */
export type AgreementState = {
  /** `before`: she answered before she came back to prison, so she is asked anew. */
  kind: 'none' | 'later' | 'private' | 'not_for_me' | 'time' | 'said' | 'before';
  /** In her words' labels, with `said` only. */
  said?: string;
  page: string | undefined;
};

export function agreementState(
  content: WorkbookContent,
  answers: Answers,
  fromBefore: readonly string[] = [],
): AgreementState {
  const key = questionControlling(content, 'plan.agreement');
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  const at = { page: page?.id };
  const answer = key === undefined ? undefined : answers.get(key);
  if (key === undefined || !isAnswered(answer)) return { kind: 'none', ...at };
  if (fromBefore.includes(key)) return { kind: 'before', ...at };
  if (answer.value.kind !== 'said') {
    return answer.value.kind === 'cleared'
      ? { kind: 'none', ...at }
      : { kind: answer.value.kind, ...at };
  }
  const chosen = saidTo<ChoiceValue>(answers, key)?.chosen ?? '';
  if (chosen === 'time') return { kind: 'time', ...at };
  const labels = content.words.pages[page?.id ?? '']?.questions[key]?.options;
  return { kind: 'said', said: labels?.[chosen] ?? chosen, ...at };
}

/** The page a question that controls something stands on. */
export function pageControlling(content: WorkbookContent, what: string): string | undefined {
  const key = questionControlling(content, what);
  if (key === undefined || !findQuestion(content.workbook, key)) return undefined;
  return content.workbook.pages.find((page) => page.questions.some((q) => q.key === key))?.id;
}
