// The people of her team, as she named them, for a press when a review is planned. Pure.

import { questionControlling } from '../../../../shared/domain/copies/allowed';
import type { ListItem } from '../../../../shared/domain/workbook/answer';
import { findQuestion } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { Named } from './People';

/** The longest name or job a review keeps, in characters. */
const MOST = 500;

/** Everybody with a name; their job in the words of the content. */
export function teamOf(content: WorkbookContent, plan: OpenPlan): Named[] {
  const key = questionControlling(content, 'team.people');
  const question = key === undefined ? undefined : findQuestion(content.workbook, key);
  const value = plan.answers.find((answer) => answer.question === key)?.value;
  if (!question || value?.kind !== 'said') return [];
  const words = Object.values(content.words.pages).flatMap(
    ({ questions }) => questions[question.key] ?? [],
  )[0];
  return (value.said as ListItem[])
    .map(({ fields }) => ({
      name: (fields['name'] ?? '').slice(0, MOST),
      role: (words?.itemFields?.['role']?.options?.[fields['role'] ?? ''] ?? '').slice(0, MOST),
    }))
    .filter(({ name }) => name.trim() !== '');
}
