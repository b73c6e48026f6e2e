// What is different in a plan from what it was at an earlier moment, question by question, in the order of the
// workbook. It compares what was said, not when; whoever shows it puts then and now side by side.

import { type Answer, isNothingSaid } from './answer';
import type { Question, Workbook } from './content';
import type { Answers } from './walk';

export type ChangedAnswer = {
  page: string;
  question: string;
  /** Missing when nothing stood there before. */
  before?: Answer | undefined;
  /** Missing when it was taken out. */
  now?: Answer | undefined;
};

/** Every question whose answer says something else now than it did then. */
export function whatChanged(workbook: Workbook, then: Answers, now: Answers): ChangedAnswer[] {
  return workbook.pages.flatMap((page) =>
    page.questions.flatMap((question): ChangedAnswer[] => {
      const [before, after] = [then, now].map((all) => standing(question, all.get(question.key)));
      if (saysTheSame(before, after)) return [];
      return [
        {
          page: page.id,
          question: question.key,
          ...(before ? { before } : {}),
          ...(after ? { now: after } : {}),
        },
      ];
    }),
  );
}

/** An answer there is; one taken out again is none. */
function standing(question: Question, answer: Answer | undefined): Answer | undefined {
  if (!answer || answer.value.kind === 'cleared') return undefined;
  const { value } = answer;
  return value.kind === 'said' && isNothingSaid(question, value.said) ? undefined : answer;
}

function saysTheSame(a: Answer | undefined, b: Answer | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.seq === b.seq || inOrder(a.value) === inOrder(b.value);
}

/** The same words in the same places, however the parts came to be written one after another. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
