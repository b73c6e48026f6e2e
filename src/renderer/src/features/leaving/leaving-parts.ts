// What the screen of leaving is handed from other features: the pieces that answer the workbook. It knows their shapes and
// nothing of how they work.

import type { ComponentType, ReactNode } from 'react';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Answers } from '../../../../shared/domain/workbook/walk';
import type { OpenPlan } from '../../../../shared/ipc/contract';

export type LeavingParts = {
  answerHere: ComponentType<{
    plan: OpenPlan;
    content: WorkbookContent;
    givenBy: GivenBy;
    onGivenBy: (givenBy: GivenBy) => void;
    before?: ReactNode;
    children: ReactNode;
  }>;
  question: ComponentType<{ question: string }>;
  /** How far some questions are, in one line. */
  howFar: ComponentType<{ questions: readonly string[] }>;
  /** Her answers as they are saved now. */
  answersNow: ComponentType<{ children: (answers: Answers) => ReactNode }>;
};

/** What every section of the screen is drawn from. */
export type SectionProps = { plan: OpenPlan; content: WorkbookContent; parts: LeavingParts };

/** The papers that can be made from this screen. */
export type LeavingPaper = 'release' | 'board' | 'fortnight';

/** The questions on a page, from the one that controls `first` on; nothing where the content has none. */
export function pageWith({ workbook }: WorkbookContent, controls: string): Question[] {
  const page = workbook.pages.find(({ questions }) =>
    questions.some((question) => question.controls === controls),
  );
  return page?.questions ?? [];
}
