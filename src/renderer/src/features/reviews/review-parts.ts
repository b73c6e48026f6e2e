// What the review is handed from other features: the pieces that answer, show and read the workbook. It knows their
// shapes and nothing of how they work.

import type { ComponentType, ReactNode } from 'react';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { Answer, GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import type { ChangedAnswer } from '../../../../shared/domain/workbook/what-changed';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { DayInputOf } from '../../ui/day-input';

/** The field a day is asked with. */
export type DayInput = DayInputOf<Day>;

export type ReviewParts = {
  dayInput: DayInput;
  answerHere: ComponentType<{
    plan: OpenPlan;
    content: WorkbookContent;
    givenBy: GivenBy;
    onGivenBy: (givenBy: GivenBy) => void;
    /** Nothing can be pressed or typed. */
    isClosed?: boolean;
    children: ReactNode;
  }>;
  question: ComponentType<{ question: string }>;
  steps: ComponentType;
  thenAndNow: ComponentType<{ changes: readonly ChangedAnswer[] }>;
};

export type PlanReader = ComponentType<{
  content: WorkbookContent;
  situation: Situation;
  answers: readonly Answer[];
}>;
