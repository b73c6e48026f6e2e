// The kinds of copy there are: which questions each is made from, and whose copy it can be. A question says in the
// workbook's content on which of the short kinds it stands. Pure.

import type { Question, WorkbookContent, WorkbookPage } from '../workbook/content';
import { formsOf } from '../workbook/forms';
import { type CouncilOfHers, type Matter, mattersOf } from './forms/pathway-plan-form';
import { type CopyAudience, type CopyKind, copyAudiences } from './plan-copy';

const everybody: readonly CopyAudience[] = copyAudiences;

/** Whose copy each kind can be, in the order they are offered. A letter and her whole file are asked for on screens of their own. */
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
  easy: everybody,
  wallet: ['woman'],
  centre: ['centre'],
  housing: ['housing', 'pa'],
  // Hers, and for whoever meets her.
  release: ['woman', 'specialist', 'pom', 'probation', 'pa', 'centre', 'chosen'],
  board: ['woman', 'specialist', 'pom', 'probation', 'pa'],
  fortnight: ['woman', 'specialist', 'probation', 'pa'],
  letter: [],
  file: [],
};

/** The kinds that follow somebody else's form. They are made in English, as the forms are. */
export const statutoryKinds = ['resettlement', 'probation', 'council'] as const;
export type StatutoryKind = (typeof statutoryKinds)[number];

export function isStatutory(kind: CopyKind): kind is StatutoryKind {
  return statutoryKinds.some((known) => known === kind);
}

type Flagged = { page: Pick<WorkbookPage, 'copies'>; question: Pick<Question, 'copies'> };

/**
 * In which parts of this kind the question stands: "profile_like" is the part `like` of a profile, "cell" no part by
 * name. Empty where it has no place on it.
 */
export function partsOnKind(kind: CopyKind, { page, question }: Flagged): string[] {
  return (question.copies ?? page.copies ?? []).flatMap((flag) => {
    if (flag === kind) return [''];
    return flag.startsWith(`${kind}_`) ? [flag.slice(kind.length + 1)] : [];
  });
}

/**
 * True when this question has a place on a copy of this kind, whoever reads it.
 * @param council what is known of hers: a matter of Welsh law is asked by a Welsh council only
 */
export function isOnKind(
  kind: CopyKind,
  page: Pick<WorkbookPage, 'copies'>,
  question: Pick<Question, 'copies' | 'forms'>,
  council: CouncilOfHers = {},
): boolean {
  if (isStatutory(kind)) return isOnForm(kind, question, council);
  return kind === 'plan' || partsOnKind(kind, { page, question }).length > 0;
}

/** A pack for one purpose: what is on it is ticked with her, answer by answer, each time. */
const askedForEach: ReadonlySet<CopyKind> = new Set(['housing']);

/** The content as this kind goes by it. */
export function contentForKind(content: WorkbookContent, kind: CopyKind): WorkbookContent {
  if (!askedForEach.has(kind)) return content;
  const pages = content.workbook.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) => ({
      ...question,
      print: question.print === 'no' ? ('no' as const) : ('ask' as const),
    })),
  }));
  return { ...content, workbook: { ...content.workbook, pages } };
}

/** True for readers who keep records of their own, and would type a copy in again. A copy for a person's hands is paper. */
export function hasSystem(reader: CopyAudience): boolean {
  return ['pom', 'probation', 'pa', 'health', 'housing', 'centre'].includes(reader);
}

function isOnForm(
  kind: StatutoryKind,
  question: Pick<Question, 'forms'>,
  council: CouncilOfHers,
): boolean {
  const { resettlement, sentencePlan, matters, views, agreement, goalAreas } = formsOf(question);
  if (agreement) return true;
  if (kind === 'resettlement') return resettlement !== undefined;
  if (kind === 'probation') return sentencePlan !== undefined;
  const asked = mattersOf(council);
  return (
    views === true ||
    goalAreas !== undefined ||
    (matters ?? []).some((matter) => asked.includes(matter as Matter))
  );
}
