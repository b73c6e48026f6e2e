// The steps of her side of the workbook, one after the other: a page's notice before its first question, then each
// question; or a whole page at once. Pure.

import type { PageForHer } from '../../../../shared/domain/workbook/walk';

export type HerStep = {
  page: PageForHer;
  /** The question of this step; absent for a notice and for a whole page. */
  question?: string;
  is: 'notice' | 'question' | 'page';
};

/** @param layout one question at a time, or page by page */
export function herSteps(pages: readonly PageForHer[], layout: 'one' | 'page'): HerStep[] {
  return pages.flatMap((page): HerStep[] => {
    if (layout === 'page') return [{ page, is: 'page' }];
    return [
      ...(page.notice ? [{ page, is: 'notice' } as const] : []),
      ...page.questions.map(({ key }): HerStep => ({ page, question: key, is: 'question' })),
    ];
  });
}

/** Where to begin: at the question, else at the start of its page, else at the first step. */
export function stepAt(
  steps: readonly HerStep[],
  at: { page: string; question?: string | undefined } | undefined,
): number {
  if (!at) return 0;
  const question = steps.findIndex((step) => step.question === at.question && at.question);
  if (question >= 0) return question;
  return Math.max(
    0,
    steps.findIndex((step) => step.page.id === at.page),
  );
}
