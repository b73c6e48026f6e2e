// What she has ticked as something that cannot wait, and the steps it becomes. The content says which options are so and
// in which words each is a step. Pure.

import { type Day, isBefore, laterOf } from '../calendar/day';
import { FIRST_LANGUAGE } from '../languages/language';
import type { Due } from '../review/due';
import type { MarkedMilestone } from '../review/milestone-marks';
import type { GoalStep, GoalValue, MultichoiceValue } from './answer';
import type { Question, WorkbookContent } from './content';
import type { DayNamed } from './days-named';
import { openSteps } from './open-steps';
import type { Situation } from './people-and-situations';
import { type Answers, pagesFor, saidTo } from './walk';

export type UrgentThing = {
  /** Tells it from every other of the workbook, and begins the id of its step. */
  key: string;
  page: string;
  question: string;
  /** As she ticked it. */
  words: string;
  /** The step it becomes. */
  step: string;
  /** The day of the answer it is ticked in. */
  saidOn: Day;
  /** Ticked before she came back: she is asked whether it is still so. */
  isFromBefore: boolean;
};

type Content = Pick<WorkbookContent, 'workbook' | 'words'>;

/** Where this time in prison began, and the calendar day of a UTC moment. */
export type Since = {
  /** Her arrival; on a recall her return. */
  since: Day | undefined;
  dayOf: (moment: string) => Day;
};

const isUrgent = ({ options = [] }: Question) => options.some(({ urgent }) => urgent);

/** The questions of the workbook in which something that cannot wait can be ticked. */
export function urgentQuestions({ workbook }: Pick<WorkbookContent, 'workbook'>): string[] {
  return workbook.pages
    .flatMap(({ questions }) => questions)
    .filter(isUrgent)
    .map(({ key }) => key);
}

/**
 * What is ticked on the pages of her situation, in the order of the workbook. What was ticked before she came in this
 * time counts on a recall, from the day it is entered, and is marked so; else it is for the way through her answers from
 * before, and not here. Two that become the same step, such as a pet ticked on two pages, are one, the newer of them.
 */
export function urgentThings(
  { workbook, words }: Content,
  answers: Answers,
  situation: Situation,
  { since, dayOf }: Since,
): UrgentThing[] {
  const things = pagesFor(workbook, situation).flatMap(({ id: page, questions }) =>
    questions.filter(isUrgent).flatMap(({ key: question, options = [] }) => {
      const answer = answers.get(question);
      const chosen = saidTo<MultichoiceValue>(answers, question)?.chosen ?? [];
      if (answer === undefined || chosen.length === 0) return [];
      const saidOn = dayOf(answer.at);
      const isFromBefore = since !== undefined && isBefore(saidOn, since);
      if (isFromBefore && situation !== 'recall') return [];
      const text = words.pages[page]?.questions[question];
      return options
        .filter(({ value, urgent }) => urgent && chosen.includes(value))
        .map(({ value }) => ({
          key: `${question}.${value}`,
          ...{ page, question, saidOn, isFromBefore },
          words: text?.options?.[value] ?? value,
          step: text?.steps?.[value] ?? value,
        }));
    }),
  );
  const newestFirst = things.toSorted((a, b) => Number(a.isFromBefore) - Number(b.isFromBefore));
  return things.filter((thing) => newestFirst.find((one) => same(one.step, thing.step)) === thing);
}

/** The step made of it, by its id: `key` and the day it was made. */
function madeOn(thing: UrgentThing, { id }: GoalStep): string | undefined {
  return id.startsWith(`${thing.key}.`) ? id.slice(thing.key.length + 1) : undefined;
}

const same = (a: string, b: string) =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * Those that have no step yet. A step made of it counts whatever became of it, if it was made in this time in prison; one
 * that is open counts whenever it was made, and so does one that somebody wrote in the same words.
 */
export function urgentWithoutStep(
  things: readonly UrgentThing[],
  goals: readonly GoalValue[],
  since: Day | undefined,
): UrgentThing[] {
  const all = goals.flatMap(({ steps }) => steps);
  const open = openSteps(goals).map(({ step }) => step);
  return things.filter((thing) => {
    const ofThisTime = all.some((step) => {
      const made = madeOn(thing, step);
      return made !== undefined && (since === undefined || made >= since);
    });
    const isOpen = open.some(
      (step) =>
        madeOn(thing, step) !== undefined ||
        same(step.step, thing.step) ||
        same(step.step, thing.words),
    );
    return !ofThisTime && !isOpen;
  });
}

/** Begins the id of the goal these steps stand in. */
const GOAL = 'keep-what-i-have';

/**
 * Her goals with a step for each of these, for this week, at the end of the one goal that holds them. It is made where it
 * is not there, or where she has put it away. What has a step already gets no second one.
 * @param made.words of the goal, in the language of her goals; `who` may be empty
 */
export function withUrgentSteps(
  goals: readonly GoalValue[],
  things: readonly UrgentThing[],
  made: { today: Day; since: Day | undefined; words: string; who: string },
): GoalValue[] {
  const steps = urgentWithoutStep(things, goals, made.since).map(
    (thing): GoalStep => ({
      id: `${thing.key}.${made.today}`,
      step: thing.step,
      who: made.who,
      when: 'this_week',
      done: 'not_yet',
    }),
  );
  if (steps.length === 0) return [...goals];
  const isOpen = ({ status }: GoalValue) => status !== 'done' && status !== 'i_changed_my_mind';
  const goal = goals.find((each) => each.id.startsWith(GOAL) && isOpen(each));
  if (goal) {
    return goals.map((each) =>
      each === goal ? { ...each, steps: [...each.steps, ...steps] } : each,
    );
  }
  const isTaken = goals.some(({ id }) => id === GOAL);
  return [
    ...goals,
    {
      id: isTaken ? `${GOAL}.${made.today}.${goals.length}` : GOAL,
      goal: made.words,
      ...{ why: '', area: '', when: 'this_week', status: 'working_on_it', steps },
    },
  ];
}

const KEY = 'urgent:';

/** True when this key of something due is that of what cannot wait. */
export function isUrgentKey(key: string): boolean {
  return key.startsWith(KEY);
}

/**
 * Something she ticked has no step yet: due by the day on which her home is to be seen to (rule A4), or on the day she
 * said it where that is later. Undefined where there is none, and while nobody knows when she came in.
 */
function dueBy(left: readonly UrgentThing[], milestones: readonly MarkedMilestone[]) {
  const rule = milestones.find(({ kind }) => kind === 'accommodation_planning_started');
  const [first] = left.map(({ saidOn }) => saidOn).sort();
  if (rule === undefined || first === undefined) return undefined;
  return { rule, date: laterOf(rule.date, first), key: `${KEY}${rule.key}` };
}

/** What Today says of them: how many, and nothing of what. @param left what `urgentWithoutStep` gave */
export function urgentDue(
  left: readonly UrgentThing[],
  milestones: readonly MarkedMilestone[],
): Due | undefined {
  const due = dueBy(left, milestones);
  if (!due) return undefined;
  const before = left.filter(({ isFromBefore }) => isFromBefore).length;
  return {
    ...{ kind: 'urgent_saves', key: due.key, date: due.date, basis: due.rule.basis },
    ...(before === 0
      ? { words: 'urgentSaves', params: { count: left.length } }
      : { words: 'urgentSavesBefore', params: { count: left.length, before } }),
    isTelling: false,
    isClamped: due.rule.isClamped && due.date === due.rule.date,
  };
}

/** The same among the days of her own lists, where her plan is open. */
export function urgentDay(
  { words }: Pick<WorkbookContent, 'words'>,
  left: readonly UrgentThing[],
  milestones: readonly MarkedMilestone[],
): DayNamed | undefined {
  const due = dueBy(left, milestones);
  const [first] = left;
  if (!due || !first) return undefined;
  const { page, question } = first;
  return {
    ...{ key: due.key, page, question, date: due.date, title: words.pages[page]?.title ?? page },
    what: left.map(({ words: ticked }) => ticked).join(' · '),
    ...{ language: FIRST_LANGUAGE, isTelling: false, isSettled: false },
  };
}
