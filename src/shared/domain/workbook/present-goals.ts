// Her goals laid out for reading, lane by lane, each with its steps. Her words come through untouched.

import { formatDay } from '../calendar/day-in-words';
import type { GoalStep, GoalValue } from './answer';
import type { Block, Card } from './blocks';
import type { WorkbookContent } from './content';
import { goalsByLane, isBegunStep, withoutLeftovers } from './goals';

type How = { content: WorkbookContent; language: string };

/** One part for each lane that holds something; a heading over each lane but the first one of goals for now. */
export function goalBlocks(goals: readonly GoalValue[], how: How): Block[] {
  const { options } = how.content.words.shapes.goal['status'] ?? {};
  const statusOf = { later: 'for_later', done: 'done', changed: 'i_changed_my_mind' } as const;
  return goalsByLane(goals).flatMap(({ lane, goals: inLane }): Block[] => [
    ...(lane === 'now'
      ? []
      : [{ kind: 'quiet' as const, text: options?.[statusOf[lane]] ?? lane }]),
    { kind: 'cards', cards: inLane.map((goal) => goalCard(withoutLeftovers(goal), how)) },
  ]);
}

type Row = Card['rows'][number];
const hasWords = ({ text }: Row) => text.trim() !== '';

function goalCard(goal: GoalValue, how: How): Card {
  const words = how.content.words.shapes.goal;
  const row = (field: string, text = ''): Row => ({ label: words[field]?.label ?? field, text });
  const picked = (field: string, value = '') => row(field, words[field]?.options?.[value] ?? value);
  const rows = [
    row('why', goal.why),
    picked('area', goal.area),
    row('when', whenInWords('goal', goal, how)),
    picked('status', goal.status),
    picked('because', goal.because),
    row('more', goal.more),
    row('mark', goal.mark),
  ].filter(hasWords);
  const card: Card = goal.goal.trim() ? { title: goal.goal, rows } : { rows };
  const steps = goal.steps.filter((step) => isBegunStep(trimmed(step)));
  if (steps.length > 0) {
    card.cardsLabel = words['steps']?.label ?? '';
    card.cards = steps.map((step) => stepCard(step, how));
  }
  return card;
}

/** Spaces alone are nothing to read. */
function trimmed(step: GoalStep): GoalStep {
  return { ...step, step: step.step.trim(), who: step.who.trim(), how: (step.how ?? '').trim() };
}

function stepCard(step: GoalStep, how: How): Card {
  const words = how.content.words.shapes.step;
  const row = (field: string, text = ''): Row => ({ label: words[field]?.label ?? field, text });
  const rows = [
    row('who', step.who),
    row('when', whenInWords('step', step, how)),
    row('done', words['done']?.options?.[step.done] ?? step.done),
    row('how', step.how),
    row('told', step.told === undefined ? '' : formatDay(step.told, how.language)),
  ].filter(hasWords);
  return step.step.trim() ? { title: step.step, rows } : { rows };
}

/** "This week", or the day itself. */
export function whenInWords(
  shape: 'goal' | 'step',
  { when = '', date }: { when?: string | undefined; date?: string | undefined },
  { content, language }: How,
): string {
  if (when === 'a_date' && date !== undefined) return formatDay(date, language);
  return content.words.shapes[shape]['when']?.options?.[when] ?? when;
}
