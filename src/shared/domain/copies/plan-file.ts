// The plan for another system to read: what stands on one copy, as data, and nothing besides. Built from the finished
// copy, so that it can hold no more than the paper does. docs/plan-schema.md publishes its shape. Pure.

import { z } from 'zod';
import { day } from '../calendar/day';
import type { ChoiceValue, GoalValue, MultichoiceValue, ScaleValue } from '../workbook/answer';
import { stringsOfBlock } from '../workbook/block-strings';
import type { Block, Card } from '../workbook/blocks';
import { isOptionOpen, type Question } from '../workbook/content';
import { withoutLeftovers } from '../workbook/goals';
import { type Answers, saidTo } from '../workbook/walk';
import {
  type CopyAudience,
  type CopyPage,
  type CopyQuestion,
  copyAudiences,
  copyKinds,
  type PlanCopy,
} from './plan-copy';

export const PLAN_FILE_FORMAT = 'alongside-plan';
const VERSION = 1;

const line = z.strictObject({ label: z.string(), text: z.string() });
type CardInFile = {
  title?: string | undefined;
  lines: z.infer<typeof line>[];
  cards?: CardInFile[] | undefined;
};
const card: z.ZodType<CardInFile> = z.strictObject({
  title: z.string().optional(),
  lines: z.array(line),
  get cards() {
    return z.array(card).optional();
  },
});

const step = z.strictObject({
  step: z.string(),
  who: z.string(),
  when: z.string().describe('A code, e.g. this_week; a_date where `date` says the day'),
  date: day.optional(),
  done: z.string().describe('A code, e.g. not_yet'),
});
const goal = z.strictObject({
  goal: z.string(),
  why: z.string(),
  area: z.string().describe('A code'),
  when: z.string().optional().describe('A code; a_date where `date` says the day'),
  date: day.optional(),
  status: z.string().describe('A code'),
  because: z.string().optional().describe('A code: why it is put away'),
  steps: z.array(step),
});

const answer = z.strictObject({
  question: z.string().describe('The key of the question, or its id on a statutory form'),
  label: z.string().describe('What was asked, in the language of the copy'),
  text: z
    .array(z.string())
    .describe('The answer as it stands on paper, a paragraph or a line each'),
  cards: z.array(card).optional().describe('Answers with parts: people, dates, goals'),
  codes: z.array(z.string()).optional().describe('What was picked of fixed choices'),
  date: day.optional(),
  scale: z.record(z.string(), z.string()).optional().describe('What was picked on each line'),
  goals: z.array(goal).optional(),
  language: z.string().optional().describe('BCP 47 of her own words, where it is not the copy’s'),
  inEnglish: z.string().optional().describe('Her words put into English by a person'),
  marks: z
    .array(z.string())
    .describe('What is said under the answer, e.g. not yet checked with her'),
});

/** What a receiving system gets. */
export const planFile = z.strictObject({
  format: z.literal(PLAN_FILE_FORMAT),
  formatVersion: z.literal(VERSION),
  copy: z.strictObject({
    kind: z.enum(copyKinds),
    for: z.enum(copyAudiences),
    to: z.string().optional().describe('The person it was handed to'),
    planReference: z.string(),
    version: z.number().int().positive(),
    madeOn: day,
    checkCode: z.string().describe('The code at the foot of each page'),
    language: z.string().describe('BCP 47'),
    establishment: z.string(),
    draft: z.boolean().describe('True until she has said how she feels about the plan'),
    practice: z.boolean().describe('True: the woman is made up'),
  }),
  person: z.strictObject({ name: z.string(), identity: z.array(line) }),
  dates: z.array(line.extend({ why: z.string() })),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      pages: z.array(
        z.strictObject({ id: z.string(), title: z.string(), answers: z.array(answer) }),
      ),
    }),
  ),
  disagreement: z
    .strictObject({ how: z.string(), words: z.string() })
    .optional()
    .describe('What she does not agree with, in full'),
});
export type PlanFile = z.infer<typeof planFile>;

/** What the copy was made of; read only for questions that stand on it. */
export type PlanFileSources = {
  copyFor: CopyAudience;
  to?: string | undefined;
  questions: readonly Question[];
  answers: Answers;
  closedGates: ReadonlySet<string>;
};

/** The copy as data. Structured values are there only where the paper says the same. */
export function toPlanFile(copy: PlanCopy, from: PlanFileSources): PlanFile {
  const known = new Map(from.questions.map((question) => [question.key, question]));
  const page = ({ id, title, questions }: CopyPage) => ({
    ...{ id, title },
    answers: questions.map((question) => inFile(question, known.get(question.key), from)),
  });
  return {
    format: PLAN_FILE_FORMAT,
    formatVersion: VERSION,
    copy: {
      kind: copy.kind ?? 'plan',
      for: from.copyFor,
      ...(from.to ? { to: from.to } : {}),
      planReference: copy.planReference,
      version: copy.version,
      madeOn: day.parse(copy.madeOn),
      checkCode: copy.shortHash,
      language: copy.language,
      establishment: copy.establishment,
      draft: copy.draft !== undefined,
      practice: copy.practice !== undefined,
    },
    person: {
      name: copy.name,
      identity: copy.identity.map(({ label, text }) => ({ label, text })),
    },
    dates: copy.dates.lines.map(({ label, text, why }) => ({ label, text, why })),
    sections: copy.groups.map(({ id, title, pages }) => ({ id, title, pages: pages.map(page) })),
    ...(copy.disagreement
      ? { disagreement: { how: copy.disagreement.how, words: copy.disagreement.words } }
      : {}),
  };
}

type AnswerInFile = z.infer<typeof answer>;

function inFile(
  { key, label, blocks, inEnglish, marks }: CopyQuestion,
  question: Question | undefined,
  from: PlanFileSources,
): AnswerInFile {
  const cards = blocks.flatMap((block) => (block.kind === 'cards' ? block.cards.map(toCard) : []));
  const own = blocks.flatMap(ownLanguage)[0];
  return {
    question: key,
    label,
    text: blocks.flatMap((block) => (block.kind === 'cards' ? [] : spoken(block))),
    ...(cards.length > 0 ? { cards } : {}),
    ...(question ? picked(question, blocks, from) : {}),
    ...(own ? { language: own } : {}),
    ...(inEnglish ? { inEnglish: inEnglish.text } : {}),
    marks: [...marks],
  };
}

/** A drawn signature is for the eye: its words are enough, and a picture of it could be used again. */
function spoken(block: Block): string[] {
  return block.kind === 'drawing' ? [block.caption] : stringsOfBlock(block).filter(Boolean);
}

function toCard({ title, rows, cards }: Card): CardInFile {
  return {
    ...(title === undefined ? {} : { title }),
    lines: rows.map(({ label, text }) => ({ label, text })),
    ...(cards ? { cards: cards.map(toCard) } : {}),
  };
}

function ownLanguage(block: Block): string[] {
  if (block.kind === 'words') return block.own ? [block.own.lang] : [];
  if (block.kind === 'bullets') return (block.own ?? []).flatMap((own) => own?.lang ?? []);
  return [];
}

/** Fixed choices by code, days as days, goals part by part. */
function picked(
  question: Question,
  blocks: readonly Block[],
  { answers, closedGates }: PlanFileSources,
): Partial<AnswerInFile> {
  const { key } = question;
  // A copy that says nothing of the answer but a remark ("I would rather not say") carries no value either.
  if (blocks.every(({ kind }) => kind === 'quiet')) return {};
  switch (question.type) {
    case 'choice':
    case 'multichoice': {
      const said = saidTo<ChoiceValue | MultichoiceValue>(answers, key)?.chosen ?? [];
      const codes = [said]
        .flat()
        .filter((value) => isOptionOpen(question.options, value, closedGates));
      return codes.length > 0 ? { codes } : {};
    }
    case 'date': {
      const date = day.safeParse(saidTo<string>(answers, key));
      return date.success ? { date: date.data } : {};
    }
    case 'scale': {
      const scale = saidTo<ScaleValue>(answers, key);
      return scale ? { scale: { ...scale } } : {};
    }
    case 'goals':
      return {
        goals: (saidTo<GoalValue[]>(answers, key) ?? []).filter(isOnPaper(blocks)).map(toGoal),
      };
    default:
      return {};
  }
}

/** A kind of copy may leave off goals she has put away. */
function isOnPaper(blocks: readonly Block[]): (goal: GoalValue) => boolean {
  const titles = new Set(
    blocks.flatMap((block) =>
      block.kind === 'cards' ? block.cards.map(({ title }) => title) : [],
    ),
  );
  return ({ goal }) => titles.has(goal.trim() === '' ? undefined : goal);
}

function toGoal(goal: GoalValue) {
  const { why, area, when, date, status, because, steps, goal: words } = withoutLeftovers(goal);
  return {
    ...{ goal: words, why, area, status },
    ...(when === undefined ? {} : { when }),
    ...dayOf(when, date),
    ...(because === undefined ? {} : { because }),
    steps: steps.map((each) => ({
      ...{ step: each.step, who: each.who, when: each.when, done: each.done },
      ...dayOf(each.when, each.date),
    })),
  };
}

const dayOf = (when: string | undefined, date: string | undefined) =>
  when === 'a_date' && date !== undefined ? { date: day.parse(date) } : {};
