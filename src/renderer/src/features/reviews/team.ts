// The people of her team, as she named them, for a press when a review is planned. Pure.

import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { teamMembers } from '../../../../shared/domain/workbook/team';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Named } from './People';

/** The longest name or job a review keeps, in characters. */
const MOST = 500;

/** Everybody with a name; their job in the words of the content. */
export function teamOf(content: WorkbookContent, plan: OpenPlan): Named[] {
  const answers = new Map(plan.answers.map((answer) => [answer.question, answer]));
  return teamMembers(content, answers).map(({ name, roleWords }) => ({
    name: name.slice(0, MOST),
    role: roleWords.slice(0, MOST),
  }));
}
