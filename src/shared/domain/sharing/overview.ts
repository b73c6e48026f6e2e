// Her choices page by page, for one reader or for all: what each sees now, in a word. Pure.

import type { Day } from '../calendar/day';
import type { Question, Workbook } from '../workbook/content';
import type { Audience, Situation } from '../workbook/people-and-situations';
import { groupsFor, type PageForHer } from '../workbook/walk';
import {
  type ChoicesNow,
  choiceFor,
  hasOwnLine,
  levelOf,
  type Shared,
  type ShareLevel,
} from './levels';

export type PageSeen = {
  page: PageForHer;
  /** some: part of the page. */
  seen: ShareLevel | 'some';
  /** What the answers without a line of their own share, where they all share the same; undefined where they differ. */
  ordinary: Shared | undefined;
  hasOrdinary: boolean;
  /** Answers that say something sensitive or name others: each has a line of its own. */
  lines: { question: Question; shared: Shared }[];
};

/** Readers she can choose for, in the content's order. Her specialist writes the plan down with her. */
export function readersOf({ audiences }: Workbook): Audience[] {
  return audiences.filter((audience) => audience !== 'specialist');
}

/** Every page for her situation, as this reader sees it today. */
export function pagesSeen(
  workbook: Workbook,
  situation: Situation,
  reader: Audience,
  choices: ChoicesNow,
  today: Day,
): PageSeen[] {
  return groupsFor(workbook, situation)
    .flatMap(({ pages }) => pages)
    .map((page) => pageSeen(page, reader, choices, today));
}

function pageSeen(page: PageForHer, reader: Audience, choices: ChoicesNow, today: Day): PageSeen {
  const shared = page.questions.map((question) => ({
    question,
    shared: levelOf(page, question, reader, choices, today),
  }));
  const lines = shared.filter(({ question }) => hasOwnLine(question));
  const others = shared.filter(({ question }) => !hasOwnLine(question));
  const [first] = others;
  const isOne = others.every(
    ({ shared: { level, because } }) =>
      level === first?.shared.level && because === first.shared.because,
  );
  const levels = new Set(shared.map(({ question, shared: { level } }) => seenAs(question, level)));
  const [only] = levels;
  const isShort = levels.has('short') && !levels.has('all');
  return {
    page,
    seen: isShort ? 'short' : levels.size === 1 && only !== undefined ? only : 'some',
    ordinary: isOne ? first?.shared : undefined,
    hasOrdinary: others.length > 0,
    lines,
  };
}

/** How many answers with a line of their own are not given whole, where all else on the page is; undefined else. */
export function allBut({ ordinary, hasOrdinary, lines }: PageSeen): number | undefined {
  if (!hasOrdinary || ordinary?.level !== 'all') return undefined;
  const less = lines.filter(({ question, shared }) => seenAs(question, shared.level) !== 'all');
  return less.length > 0 ? less.length : undefined;
}

/** The level to show as chosen for the page itself; undefined where its answers differ and she chose nothing. */
export function levelOfPage(
  { page, ordinary }: PageSeen,
  reader: Audience,
  choices: ChoicesNow,
): ShareLevel | undefined {
  const chosen = choiceFor(choices, { kind: 'page', id: page.id }, reader);
  return chosen && ordinary?.because !== 'ended' ? chosen.level : ordinary?.level;
}

/** The level to show as chosen for an answer with a line of its own, also while the page keeps it back. */
export function levelOfLine(
  { question, shared }: PageSeen['lines'][number],
  reader: Audience,
  choices: ChoicesNow,
): ShareLevel | undefined {
  if (shared.because !== 'page_keeps') return shared.level;
  return choiceFor(choices, { kind: 'question', id: question.key }, reader)?.level;
}

/** What a reader sees of an answer with a line of its own: of what she gave them in short words, only an address is some. */
export function seenAs(
  question: Pick<Question, 'type' | 'sensitive' | 'thirdParty'>,
  level: ShareLevel,
): ShareLevel {
  return level === 'short' && hasOwnLine(question) && question.type !== 'address'
    ? 'nothing'
    : level;
}
