// The kinds of copy there are: which questions each is made from, and whose copy it can be. A question says in the
// workbook's content on which of the short kinds it stands. Pure.

import type { Question, WorkbookPage } from '../workbook/content';
import { type CopyAudience, type CopyKind, copyAudiences } from './plan-copy';

const everybody: readonly CopyAudience[] = copyAudiences;

/** Whose copy each kind can be, in the order they are offered. */
export const readersOfKind: Readonly<Record<CopyKind, readonly CopyAudience[]>> = {
  plan: everybody,
  profile: everybody,
  goals: everybody,
  team: everybody,
  circle: everybody,
  cell: ['woman'],
};

/** True when this question has a place on a copy of this kind, whoever reads it. */
export function isOnKind(
  kind: CopyKind,
  page: Pick<WorkbookPage, 'copies'>,
  question: Pick<Question, 'copies'>,
): boolean {
  if (kind === 'plan') return true;
  return (question.copies ?? page.copies ?? []).includes(kind);
}

/** True for readers who keep records of their own, and would type a copy in again. A copy for a person's hands is paper. */
export function hasSystem(reader: CopyAudience): boolean {
  return ['pom', 'probation', 'pa', 'health', 'housing', 'centre'].includes(reader);
}
