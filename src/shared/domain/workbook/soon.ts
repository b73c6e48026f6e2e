// What her own answers ask for soon: promises made to her that are due, late, or not told yet, and hard dates. Pure.

import { addDays, type Day } from '../calendar/day';
import type { Due } from '../review/due';
import type { GoalStep, GoalValue, ListItem } from './answer';
import { type HardDate, hardDatesNear } from './hard-dates';
import { isToBeTold, type PromiseState, promiseState, promisesToHer } from './promises';
import { isNamedIn, type WhoIsWho } from './who-does-it';

/** A hard date counts from the day before (people are on edge) to the end of the week ahead. */
const NEAR = { before: 0, after: 6 };
/** Days ahead, today among them, in which a promise is due soon. */
const SOON_DAYS = 7;

export type PromiseSoon = {
  /** Tells it from the others of the same plan. */
  id: string;
  step: string;
  goal: string;
  who: string;
  /** True when the one at the keyboard is named for it. */
  isMine: boolean;
  state: PromiseState;
  /** The day it was promised for, when one was named. */
  date?: Day | undefined;
  /** It was promised for the week that ends on `date`, without a day. */
  isThisWeek: boolean;
  /** She has not been told yet what became of it. */
  isToBeTold: boolean;
};

export type HersSoon = {
  promises: PromiseSoon[];
  hardDates: HardDate[];
  /** Days of her lists that are near or have gone by. */
  dues: Due[];
};

/**
 * @param worker the full name of the one at the keyboard
 * @param languages BCP 47 languages her dates may be written in
 */
export function hersSoon(
  given: {
    goals: readonly GoalValue[];
    hardDates: readonly ListItem[];
    dues: readonly Due[];
    /** By step id: the day on which it was promised for "this week". */
    saidOn: ReadonlyMap<string, Day>;
  },
  names: WhoIsWho,
  worker: string,
  today: Day,
  languages?: readonly string[],
): HersSoon {
  const withWorker = knowing(worker, names);
  const last = addDays(today, SOON_DAYS - 1);
  const promises = promisesToHer(given.goals, withWorker)
    .map(({ goal, step }) => ({ goal, step, dated: withItsDay(step, given.saidOn) }))
    .filter(({ step, dated }) => isSoon(step, last) || isToBeTold(dated, today))
    .map(({ goal, step, dated }): PromiseSoon => {
      const date = dated.when === 'a_date' ? (dated.date as Day | undefined) : undefined;
      return {
        id: `${goal.id} ${step.id}`,
        step: step.step,
        goal: goal.goal,
        who: step.who,
        isMine: isNamedIn(step.who, worker, withWorker),
        state: promiseState(dated, today),
        ...(date ? { date } : {}),
        isThisWeek: step.when === 'this_week',
        isToBeTold: isToBeTold(dated, today),
      };
    });
  return {
    promises,
    hardDates: hardDatesNear(given.hardDates, today, NEAR, languages),
    dues: [...given.dues],
  };
}

/** The one at the keyboard may be named in her goals without being in her team. */
function knowing(worker: string, names: WhoIsWho): WhoIsWho {
  const same = (name: string) => name.toLocaleLowerCase() === worker.toLocaleLowerCase();
  // A worker known by a first name that is hers too is named in full, or nobody can tell who is meant.
  const isHers = names.her.some((name) => same(name) || same(name.split(/\s+/u)[0] ?? ''));
  if (isHers || names.team.some(({ name }) => same(name))) return names;
  return { ...names, team: [...names.team, { name: worker, role: '', roleWords: '' }] };
}

/** "This week" ends six days after it was said, whatever the week now is. */
function withItsDay(step: GoalStep, saidOn: ReadonlyMap<string, Day>): GoalStep {
  const said = saidOn.get(step.id);
  if (step.when !== 'this_week' || said === undefined) return step;
  return { ...step, when: 'a_date', date: addDays(said, SOON_DAYS - 1) };
}

function isSoon(step: GoalStep, last: Day): boolean {
  if (step.done === 'done' || step.done === 'no_longer_needed') return false;
  if (step.when === 'this_week') return true;
  return step.when === 'a_date' && step.date !== undefined && step.date <= last;
}
