// What the screen about her home is handed from other features: the pieces that ask and answer, and what needs her yes. It
// knows their shapes and nothing of how they work.

import type { ComponentType, ReactNode } from 'react';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import type { ConsentMatter } from '../../../../shared/domain/sharing/consents';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Situation } from '../../../../shared/domain/workbook/people-and-situations';
import type { OpenPlan } from '../../../../shared/ipc/contract';

export type HomeParts = {
  answerHere: ComponentType<{
    plan: OpenPlan;
    content: WorkbookContent;
    givenBy: GivenBy;
    onGivenBy: (givenBy: GivenBy) => void;
    /** What the rules say after each answer. */
    onSchedule: (schedule: OpenPlan['schedule']) => void;
    children: ReactNode;
  }>;
  question: ComponentType<{ question: string }>;
  /** How far some questions are, in one line. */
  howFar: ComponentType<{ questions: readonly string[] }>;
  urgentSaves: ComponentType<{ facts: CustodyFacts; situation: Situation }>;
  /** What cannot wait and has no step yet, in one line. */
  urgentInShort: ComponentType<{ facts: CustodyFacts; situation: Situation }>;
  moveOn: ComponentType;
  /** What needs her own yes, for these matters. */
  yeses: ComponentType<{ matters: readonly ConsentMatter[]; withHer: boolean }>;
};

/** What each tab is handed. */
export type TabProps = {
  plan: OpenPlan;
  content: WorkbookContent;
  parts: HomeParts;
  withHer: boolean;
  /** Opens the timeline at a date. */
  onDate: (key: string) => void;
};
