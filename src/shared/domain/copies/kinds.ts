// The kinds of copy there are: which questions each is made from, and whose copy it can be. A question says in the
// workbook's content on which of the short kinds it stands. Pure.

import type { Question, WorkbookPage } from '../workbook/content';
import { formsOf } from '../workbook/forms';
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
  resettlement: ['pom', 'probation', 'specialist'],
  probation: ['probation'],
  council: ['pa', 'specialist'],
};

/** The kinds that follow somebody else's form. They are made in English, as the forms are. */
export const statutoryKinds = ['resettlement', 'probation', 'council'] as const;
export type StatutoryKind = (typeof statutoryKinds)[number];

export function isStatutory(kind: CopyKind): kind is StatutoryKind {
  return statutoryKinds.some((known) => known === kind);
}

/** True when this question has a place on a copy of this kind, whoever reads it. */
export function isOnKind(
  kind: CopyKind,
  page: Pick<WorkbookPage, 'copies'>,
  question: Pick<Question, 'copies' | 'forms'>,
): boolean {
  if (kind === 'plan') return true;
  if (isStatutory(kind)) return isOnForm(kind, question);
  return (question.copies ?? page.copies ?? []).includes(kind);
}

/** True for readers who keep records of their own, and would type a copy in again. A copy for a person's hands is paper. */
export function hasSystem(reader: CopyAudience): boolean {
  return ['pom', 'probation', 'pa', 'health', 'housing', 'centre'].includes(reader);
}

function isOnForm(kind: StatutoryKind, question: Pick<Question, 'forms'>): boolean {
  const { resettlement, sentencePlan, matters, views, agreement, goalAreas } = formsOf(question);
  if (agreement) return true;
  if (kind === 'resettlement') return resettlement !== undefined;
  if (kind === 'probation') return sentencePlan !== undefined;
  return matters !== undefined || views === true || goalAreas !== undefined;
}
