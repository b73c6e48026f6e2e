// What the screen of her team is handed from other features. It knows their shapes and nothing of how they work.

import type { ComponentType, ReactNode } from 'react';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { LinkedLine } from '../../../../shared/ipc/contact-calls';
import type { OpenPlan } from '../../../../shared/ipc/contract';

export type TeamParts = {
  answerHere: ComponentType<{
    plan: OpenPlan;
    content: WorkbookContent;
    givenBy: GivenBy;
    onGivenBy: (givenBy: GivenBy) => void;
    children: ReactNode;
  }>;
  question: ComponentType<{ question: string }>;
  /** What the directory says now of a line that came out of it. */
  fromContacts: ComponentType<{
    plan: string;
    link: LinkedLine;
    name: string;
    reach: string;
    onTaken: () => void;
  }>;
  /** Chooses somebody of the directory for a place. */
  addFromContacts: ComponentType<{
    plan: string;
    content: WorkbookContent;
    role: string;
    onAdded: () => void;
    onClose: () => void;
  }>;
};

/** Where one can go from her team. */
export type TeamWays = {
  onLetters: () => void;
  onHandover: () => void;
  onNobodyYet: () => void;
  onBack: () => void;
};
