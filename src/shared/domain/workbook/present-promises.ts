// Who does what, laid out for reading: a card for each person with the steps named for them, and in words what became of
// each. The same on screen and on paper. It knows no store and no screen; the words are handed in.

import { formatDay } from '../calendar/day-in-words';
import type { GoalValue } from './answer';
import type { Block, Card } from './blocks';
import type { WorkbookContent } from './content';
import { whenInWords } from './present-goals';
import { promiseState, type StepOfGoal, stepsByPerson } from './promises';
import type { WhoIsWho } from './who-does-it';

export type PromiseWords = {
  /** Over the steps that nobody is named for. */
  nobody: string;
  /** Label of a day that has gone by. */
  wasPlanned: string;
  /** Label before the goal a step is for. */
  forGoal: string;
};

export type PromisesIn = {
  content: WorkbookContent;
  language: string;
  /** YYYY-MM-DD */
  today: string;
  words: PromiseWords;
};

/** Cards for everybody; hers last, under the first of her names. Nothing while no step has words. */
export function promiseBlocks(
  goals: readonly GoalValue[],
  names: WhoIsWho,
  how: PromisesIn,
): Block[] {
  const { people, nobody } = stepsByPerson(goals, names);
  const cards = people.map(({ who, steps }) =>
    personCard(who.kind === 'her' ? (names.her[0] ?? '') : who.name, steps, how),
  );
  if (nobody.length > 0) cards.push(personCard(how.words.nobody, nobody, how));
  return cards.length > 0 ? [{ kind: 'cards', cards }] : [];
}

function personCard(title: string, steps: readonly StepOfGoal[], how: PromisesIn): Card {
  return { title, rows: [], cards: steps.map((one) => stepCard(one, how)) };
}

function stepCard({ goal, step }: StepOfGoal, how: PromisesIn): Card {
  const words = how.content.words.shapes.step;
  const label = (field: string) => words[field]?.label ?? field;
  const isLate = promiseState(step, how.today) === 'late';
  const rows = [
    { label: how.words.forGoal, text: goal.goal },
    {
      label: isLate ? how.words.wasPlanned : label('when'),
      text: whenInWords('step', step, how),
    },
    { label: label('done'), text: words['done']?.options?.[step.done] ?? step.done },
    { label: label('told'), text: step.told ? formatDay(step.told, how.language) : '' },
  ];
  return { title: step.step, rows: rows.filter(({ text }) => text.trim() !== '') };
}
