// What her answers say about leaving, as the rules of leaving read it: sessions, papers, first appointments, visits. Lists are
// found by what the content says they control; a day that is no whole day is no day here. Pure.

import { type Day, parseDay } from '../calendar/day';
import { questionControlling } from '../copies/allowed';
import type { GoalValue, ListItem } from '../workbook/answer';
import type { WorkbookContent } from '../workbook/content';
import { isSettled } from '../workbook/goals';
import { type Answers, saidTo } from '../workbook/walk';
import type { Booking } from './clashes';
import type { BookedDay } from './must-move';

/** The lists of leaving, as the content names them. */
export type LeavingList =
  | 'leaving.sessions'
  | 'leaving.papers'
  | 'leaving.firstDays'
  | 'leaving.settling'
  | 'leaving.passOn';

export interface Session {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly day: Day | undefined;
  readonly time: string;
  /** What was picked: yes, no, moved, off; empty while nobody has said. */
  readonly came: string;
  readonly next: string;
}

/** The lines of one list. Empty where she has said nothing to it. */
export function linesOf(
  content: WorkbookContent,
  answers: Answers,
  list: LeavingList,
): readonly ListItem[] {
  const key = questionControlling(content, list);
  return (key === undefined ? undefined : saidTo<ListItem[]>(answers, key)) ?? [];
}

const dayIn = ({ fields }: ListItem, field: string) => parseDay((fields[field] ?? '').trim());
const wordsIn = ({ fields }: ListItem, field: string) => (fields[field] ?? '').trim();

/** Her sessions, by day; those without one last. A line with no words and no day is none. */
export function sessionsIn(content: WorkbookContent, answers: Answers): Session[] {
  return linesOf(content, answers, 'leaving.sessions')
    .map(
      (item): Session => ({
        id: item.id,
        what: wordsIn(item, 'what'),
        who: wordsIn(item, 'with'),
        day: dayIn(item, 'day'),
        time: wordsIn(item, 'time'),
        came: wordsIn(item, 'came'),
        next: wordsIn(item, 'next'),
      }),
    )
    .filter(({ what, day }) => what !== '' || day !== undefined)
    .sort((one, other) => (one.day ?? '9').localeCompare(other.day ?? '9'));
}

/** What she has to be at in her first days. */
export function bookingsIn(content: WorkbookContent, answers: Answers): Booking[] {
  return linesOf(content, answers, 'leaving.firstDays').flatMap((item) => {
    const day = dayIn(item, 'when');
    const what = wordsIn(item, 'what');
    return day === undefined ? [] : [{ id: item.id, what, day, time: wordsIn(item, 'time') }];
  });
}

/** Everything with a day that hangs on the day she walks out and is not done yet: what may have to move. */
export function bookedIn(
  content: WorkbookContent,
  answers: Answers,
  nameOf: (list: 'leaving.papers', item: ListItem) => string,
): BookedDay[] {
  const inside = sessionsIn(content, answers).flatMap(({ id, what, day, came }): BookedDay[] =>
    day === undefined || came !== '' ? [] : [{ id, what, day, bookedFor: 'inside' }],
  );
  const papers = linesOf(content, answers, 'leaving.papers').flatMap((item): BookedDay[] => {
    const day = dayIn(item, 'by');
    const isDone = wordsIn(item, 'kept') !== '';
    const what = nameOf('leaving.papers', item);
    return day === undefined || isDone ? [] : [{ id: item.id, what, day, bookedFor: 'ready' }];
  });
  const outside = bookingsIn(content, answers).map(
    ({ id, what, day }): BookedDay => ({ id, what, day, bookedFor: 'outside' }),
  );
  return [...inside, ...papers, ...stepsIn(content, answers), ...outside];
}

/** Open steps of her goals that have a day. */
function stepsIn({ workbook }: WorkbookContent, answers: Answers): BookedDay[] {
  const goals = workbook.pages
    .flatMap(({ questions }) => questions)
    .find(({ type }) => type === 'goals');
  const said = goals ? (saidTo<GoalValue[]>(answers, goals.key) ?? []) : [];
  return said.flatMap(({ steps }) =>
    steps.flatMap((step): BookedDay[] => {
      const day = step.when === 'a_date' && step.date ? parseDay(step.date) : undefined;
      if (day === undefined || isSettled(step)) return [];
      return [{ id: step.id, what: step.step.trim(), day, bookedFor: 'ready' }];
    }),
  );
}

/** The days on which somebody came to see how she settles in. */
export function visitedDays(content: WorkbookContent, answers: Answers): Day[] {
  return linesOf(content, answers, 'leaving.settling').flatMap((item) =>
    wordsIn(item, 'seen') === 'yes' ? (dayIn(item, 'day') ?? []) : [],
  );
}
