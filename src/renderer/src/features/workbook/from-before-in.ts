// Which answers of an open plan are from before she came back to prison, by question. Pure.

import type { PlanToAnswer } from './use-autosave';
import type { WorkbookInUse } from './workbook-context';

export function fromBeforeIn({
  answers,
  fromBefore,
}: Pick<PlanToAnswer, 'answers' | 'fromBefore'>): WorkbookInUse['fromBefore'] {
  if (!fromBefore) return undefined;
  const marked = answers.filter(({ question }) => fromBefore.questions.includes(question));
  return {
    since: fromBefore.since,
    answers: new Map(marked.map(({ question, id }) => [question, id])),
  };
}
