// What an answer may hold, question type by question type. Values are kept exactly as she said
// them: nothing is trimmed, corrected or cut. It knows the workbook's shape, never a screen or a row.

import { z } from 'zod';
import { parseDay } from '../calendar/day';
import { languageTag } from '../languages/language';
import type { Question, Workbook } from './content';
import { nonAnswers } from './people-and-situations';
import { isStorable } from './storable';

/**
 * True for what a plan cannot be without: her name, her number, her situation. Such an answer can be put
 * right, never left out; the vault refuses to, and no screen offers it.
 */
export function cannotBeLeftOut(question: Question): boolean {
  return question.neededFor === 'identity';
}

/** The most one text may hold. Far above `roomFor`, which only warns. Source: our own ceiling. */
export const TEXT_CEILING = 20_000;
const LIST_CEILING = 200;

/** Any words at all, exactly as typed. Half characters cannot be stored and come back changed, so they are refused. */
const words = z.string().max(TEXT_CEILING).refine(isStorable, 'cannot be stored');

/** A day there is: 30 February would be printed as another day. */
const calendarDay = z.string().refine((text) => parseDay(text) !== undefined, 'not a day');
const itemId = z.string().min(1).max(40);

const personValue = z.strictObject({
  name: words,
  relationship: words,
  organisation: words,
  reach: words,
});
export type PersonValue = z.infer<typeof personValue>;

const addressValue = z.strictObject({
  line1: words,
  line2: words,
  town: words,
  postcode: words,
  /** area_only unless she says otherwise: a full address never prints by default. */
  showAs: z.enum(['area_only', 'full_to_people_i_name', 'never']),
});
export type AddressValue = z.infer<typeof addressValue>;

const circlePerson = z.strictObject({
  id: itemId,
  name: words,
  ring: z.enum(['close', 'there', 'around']),
  /** Empty while she has not said which part of her life. */
  sector: z.enum(['', 'family', 'friends', 'here', 'community', 'workers']),
  feel: z.enum(['good', 'ok', 'mixed', 'unsure']),
  marks: z.array(z.enum(['first', 'closer', 'animal', 'group', 'lost'])),
  note: words,
});
export type CirclePerson = z.infer<typeof circlePerson>;

const goalStep = z.strictObject({
  id: itemId,
  step: words,
  who: words,
  when: z.string().max(40),
  /** Only with when = a_date. */
  date: calendarDay.optional(),
  done: z.string().max(40),
  /** More about how it went. */
  how: words.optional(),
  /** The day she was told what became of it. */
  told: calendarDay.optional(),
});
export type GoalStep = z.infer<typeof goalStep>;

const goalValue = z.strictObject({
  id: itemId,
  goal: words,
  why: words,
  area: z.string().max(40),
  when: z.string().max(40).optional(),
  /** Only with when = a_date. */
  date: calendarDay.optional(),
  status: z.string().max(40),
  /** Why it is put away, and more about that. */
  because: z.string().max(40).optional(),
  more: words.optional(),
  /** How she would like to mark that it is done. */
  mark: words.optional(),
  steps: z.array(goalStep).max(LIST_CEILING),
});
export type GoalValue = z.infer<typeof goalValue>;

export const signatureValue = z.strictObject({
  kind: z.enum(['typed', 'drawn', 'said']),
  name: words,
  /** SVG path data in a 600 × 200 box, drawn signatures only. */
  drawing: z
    .string()
    .max(100_000)
    .regex(/^[MLQ0-9 ,.-]*$/)
    .optional(),
  /** Who heard her say it, said signatures only. */
  saidTo: words.optional(),
  on: calendarDay,
});
export type SignatureValue = z.infer<typeof signatureValue>;

const choiceValue = z.strictObject({ chosen: z.string().max(60), other: words.optional() });
export type ChoiceValue = z.infer<typeof choiceValue>;
const multichoiceValue = z.strictObject({
  chosen: z.array(z.string().max(60)).max(60),
  other: words.optional(),
});
export type MultichoiceValue = z.infer<typeof multichoiceValue>;
/** One line of a list: an id that stays with it, and what stands in each of its fields. */
const listItem = z.strictObject({ id: itemId, fields: z.record(z.string(), words) });
export type ListItem = z.infer<typeof listItem>;
/** Scale item → chosen option; no numbers, no score. */
const scaleValue = z.record(z.string(), z.string().max(60));
export type ScaleValue = z.infer<typeof scaleValue>;

/**
 * The shape of what may be said to one question.
 * Choices must be among the question's own options; item fields must be its own.
 */
export function saidSchema(question: Question): z.ZodType {
  const values = (question.options ?? []).map((option) => option.value);
  const known = z.string().refine((value) => values.includes(value), 'not one of the choices');
  switch (question.type) {
    case 'text':
    case 'longtext':
      return words;
    case 'date':
      return calendarDay;
    case 'choice':
      return choiceValue.extend({ chosen: known });
    case 'multichoice':
      return multichoiceValue.extend({ chosen: z.array(known).max(60) });
    case 'list': {
      const fields = (question.itemFields ?? []).map((field) => field.key);
      return z
        .array(listItem)
        .max(LIST_CEILING)
        .refine(
          (items) =>
            items.every((item) => Object.keys(item.fields).every((f) => fields.includes(f))),
          'a field that is not part of this list',
        );
    }
    case 'address':
      return addressValue;
    case 'person':
      return personValue;
    case 'network':
      return z.array(circlePerson).max(LIST_CEILING);
    case 'goals':
      return z.array(goalValue).max(LIST_CEILING);
    case 'scale':
      return z.record(
        z.string().refine((item) => question.scaleItems?.includes(item), 'not part of this scale'),
        known,
      );
    case 'signature':
      return signatureValue;
  }
}

/** One answer's content: her words, one of the three non-answers, or "taken out" (undo, cleared). */
export const answerValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('said'), said: z.unknown() }),
  z.strictObject({ kind: z.enum(nonAnswers) }),
  z.strictObject({ kind: z.literal('cleared') }),
]);
export type AnswerValue = z.infer<typeof answerValue>;

/** Who gave an answer: her, with a worker beside her; or a worker, without her. */
export const givenBy = z.enum(['woman', 'worker']);
export type GivenBy = z.infer<typeof givenBy>;

/** Her words put into English by a person, beside hers. Never made by a machine. */
export const englishVersion = z.strictObject({
  words: z.string(),
  /** Who put it into English. */
  by: z.string(),
  on: calendarDay,
});
export type EnglishVersion = z.infer<typeof englishVersion>;

/** One row of the history, as people may read it. `at` is a UTC moment; `seq` counts within the plan. */
export const answer = z.strictObject({
  id: z.string(),
  question: z.string(),
  value: answerValue,
  givenBy,
  /** BCP 47 of her own words, where they are not English. */
  language: languageTag.optional(),
  inEnglish: englishVersion.optional(),
  /** The worker at the keyboard. */
  worker: z.string(),
  at: z.string(),
  session: z.string(),
  seq: z.number().int().positive(),
});
export type Answer = z.infer<typeof answer>;

/** True when there is nothing in what was said: no words, no choice, no item. */
export function isNothingSaid(question: Question, said: unknown): boolean {
  if (typeof said === 'string') return said.trim() === '';
  if (Array.isArray(said)) return said.length === 0;
  if (said === null || typeof said !== 'object') return true;
  if (question.type === 'choice') return (said as ChoiceValue).chosen === '';
  if (question.type === 'multichoice') return (said as MultichoiceValue).chosen.length === 0;
  if (question.type === 'address') {
    const { showAs: _, ...lines } = said as AddressValue;
    return Object.values(lines).every((line) => line.trim() === '');
  }
  if (question.type === 'signature') {
    const { name, drawing, saidTo } = said as SignatureValue;
    return name.trim() === '' && !drawing && !saidTo?.trim();
  }
  return Object.values(said).every((part) => typeof part === 'string' && part.trim() === '');
}

/** The question with this key, or undefined. */
export function findQuestion(workbook: Workbook, key: string): Question | undefined {
  for (const page of workbook.pages) {
    const found = page.questions.find((question) => question.key === key);
    if (found) return found;
  }
  return undefined;
}
