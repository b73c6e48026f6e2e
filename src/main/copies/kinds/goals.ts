// Her goals on a sheet: what she wants and why, and every step with who does it and when. On her own copy her open steps
// stand once more, to tick.

import type { CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { GoalStep, GoalValue } from '../../../shared/domain/workbook/answer';
import type { Block, Card } from '../../../shared/domain/workbook/blocks';
import type { Question } from '../../../shared/domain/workbook/content';
import { goalsByLane } from '../../../shared/domain/workbook/goals';
import { whenInWords } from '../../../shared/domain/workbook/present-goals';
import { saidTo } from '../../../shared/domain/workbook/walk';
import type { CopyFrom, MakeKind } from './copy-from';
import { inParts } from './in-parts';
import { ownIn } from './lines';

/** Her goals, the small steps she is glad about, and what she wants help with first. */
export const goalSheet: MakeKind = (from) => ({
  title: from.hers.words('paper:kinds.goals'),
  groups: inParts(from, 'goals', (made, question) =>
    question.type === 'goals' ? [onSheet(from, made, question)] : [made],
  ),
  dates: { heading: '', lines: [] },
  wetSignatures: [],
});

/** The goals in the few lines of this sheet; boxes to tick stay as they are. */
export function onSheet(from: CopyFrom, made: CopyQuestion, question: Question): CopyQuestion {
  const goals = saidTo<GoalValue[]>(from.plan.answers, question.key) ?? [];
  const { options } = from.hers.workbook.words.shapes.goal['status'] ?? {};
  const statusOf = { later: 'for_later', done: 'done' } as const;
  const blocks = goalsByLane(goals).flatMap(({ lane, goals: inLane }): Block[] => {
    // What she does not want any more stands in the whole plan.
    if (lane === 'changed') return [];
    const cards = inLane.map((goal) => goalCard(from, question, goal));
    const over = lane === 'now' ? undefined : options?.[statusOf[lane]];
    return [...(over ? [{ kind: 'quiet' as const, text: over }] : []), { kind: 'cards', cards }];
  });
  return { ...made, blocks: [...blocks, ...made.blocks.filter(({ kind }) => kind === 'blank')] };
}

type Row = Card['rows'][number];

function goalCard(from: CopyFrom, { key }: Question, goal: GoalValue): Card {
  const { workbook: content, language } = from.hers;
  const words = content.words.shapes.goal;
  const how = { content, language };
  const own = ownIn(from, key);
  const rows: Row[] = [
    { label: words['why']?.label ?? '', text: goal.why, ...(own ? { own } : {}) },
    { label: words['when']?.label ?? '', text: whenInWords('goal', goal, how) },
    ...goal.steps
      .filter(({ step }) => step.trim() !== '')
      .map((step, at) => stepRow(from, key, step, at === 0)),
  ];
  return {
    ...(goal.goal.trim() ? { title: goal.goal, ...(own ? { own } : {}) } : {}),
    rows: rows.filter(({ text }) => text.trim() !== ''),
  };
}

/** "26 November 2026, Josie: ask about the rent". What became of a step stands in place of its day. */
function stepRow(from: CopyFrom, question: string, step: GoalStep, isFirst: boolean): Row {
  const { workbook: content, language } = from.hers;
  const { shapes } = content.words;
  const when = whenInWords('step', step, { content, language });
  const state = shapes.step['done']?.options?.[step.done] ?? '';
  const isOpen = step.done === 'not_yet' || step.done === 'started';
  const before = [isOpen ? when : state, step.who.trim()].filter(Boolean).join(', ');
  const lead = before === '' ? '' : `${before}: `;
  const own = ownIn(from, question, lead.length);
  const label = isFirst ? (shapes.goal['steps']?.label ?? '') : '';
  return { label, text: `${lead}${step.step.trim()}`, ...(own ? { own } : {}) };
}
