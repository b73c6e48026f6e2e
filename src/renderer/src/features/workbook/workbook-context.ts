// What every part of the workbook needs to know: the content, the plan, the wording, who is
// answering, and the answers on screen.

import { type ComponentType, createContext, useContext } from 'react';
import type { ChoicesNow } from '../../../../shared/domain/sharing/levels';
import type { Occasion } from '../../../../shared/domain/sitting/stamps';
import type { GivenBy } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { WorkbookWords } from '../../../../shared/domain/workbook/words';
import type { AnswersOnScreen } from './answers-on-screen';
import type { EnglishDrafts } from './english-drafts';
import type { Wording } from './wording';

/** Pictures that hang on one line of a list of places. */
export type LinePictures = ComponentType<{
  plan: string;
  question: string;
  /** The line, and what it is called. */
  item: string;
  name: string;
  today: string;
}>;

export type WorkbookInUse = {
  content: WorkbookContent;
  /** The plan's id. */
  plan: string;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  /** BCP 47 language the words are in. */
  language: string;
  wording: Wording;
  givenBy: GivenBy;
  answers: AnswersOnScreen;
  /** English that is being written beside her words. Only at the desk. */
  english?: EnglishDrafts | undefined;
  /** The sittings so far, where the screen says with whom a page was done. */
  occasions?: readonly Occasion[] | undefined;
  /** What she chose about who sees what. */
  sharing: ChoicesNow;
  /** On her side of the screen everything is said as she would say it. */
  voice?: 'hers' | undefined;
  /** The workbook's words in English, where she wants them under hers. */
  beside?: WorkbookWords | undefined;
  /** Where the screen has pictures of places. */
  pictures?: LinePictures | undefined;
  /** A peer mentor sits with her. */
  withPeer?: boolean | undefined;
  /** Answers given before she came back on that day and not gone through since: question key → the answer's id. */
  fromBefore?: { since: string; answers: ReadonlyMap<string, string> } | undefined;
};

export const WorkbookContext = createContext<WorkbookInUse | undefined>(undefined);

export function useWorkbook(): WorkbookInUse {
  const inUse = useContext(WorkbookContext);
  if (!inUse) throw new Error('a part of the workbook stands outside it');
  return inUse;
}
