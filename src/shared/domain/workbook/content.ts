// The workbook as data: pages, questions and their words, as read from resources/workbook and
// resources/locales/<lang>/workbook.json. Screens, sharing, PDF and completeness all walk this.
// It knows no screen, no store and no file system: callers hand it parsed JSON.

import { z } from 'zod';
import { languageOffered } from '../languages/language';
import { placeClass } from '../places/place-classes';
import { questionForms } from './forms';
import { audience, role, situation } from './people-and-situations';
import { explainerWords, workbookStaffWords, workbookWords } from './words';

const printRule = z.enum(['yes', 'ask', 'no']);

const key = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/, 'a key is lower-case letters, digits and _');
const pageId = z.string().regex(/^[a-z][a-z0-9-]{0,47}$/, 'a page id is lower-case letters and -');

/** The card's name in the words: explainers.json. */
const explainer = z.string().regex(/^[a-z][a-z-]{0,47}$/, 'a card is lower-case letters and -');

/** The name of a picture in resources/icons. Decoration beside words that say the same. */
const symbol = z.string().regex(/^[A-Z][A-Za-z]{1,40}$/);

const option = z.strictObject({
  value: key,
  symbol: symbol.optional(),
  freeText: z.boolean().optional(),
  exclusive: z.boolean().optional(),
  /** When she picks this, the worker's prompt for the question opens by itself: act now. */
  opensPrompt: z.boolean().optional(),
  /** It names something that cannot wait: once ticked it becomes a step of hers (urgent-saves.ts), in the words under `steps`. */
  urgent: z.boolean().optional(),
  /** It says something that the question named here lets out or keeps in, e.g. that she was in care. */
  gatedBy: key.optional(),
  /** A place in a list that is always shown: filled by a line that picks it, or nobody yet. */
  slot: z.boolean().optional(),
  /** Whoever has this job is this reader of copies. */
  reader: audience.optional(),
  /** What goes without saying: it can be picked, and is not read out in a list. */
  unsaid: z.boolean().optional(),
  /** Pages where what this option names is asked about. */
  pages: z.array(pageId).optional(),
});

/** A day that stands on Today and on the timeline until something is said of it. */
const due = z.strictObject({
  /** Field of the same line → the values that settle it; none: any words in that field do. */
  settledBy: z.record(key, z.array(key)).optional(),
  /** It only tells of a day, such as an appointment; nothing has to be done by then. */
  tells: z.boolean().optional(),
});

const itemField = z.strictObject({
  key,
  type: z.enum(['text', 'choice', 'date', 'person']),
  options: z.array(option).min(1).optional(),
  due: due.optional(),
  allowApprox: z.boolean().optional(),
  yearOptional: z.boolean().optional(),
  /** Stands in the line a card of the list folds to. */
  inShort: z.boolean().optional(),
  onlySharedWith: z.array(audience).optional(),
  /** It holds a place or a way to one. */
  place: placeClass.optional(),
  /** Characters that fit where the words are copied to; it only ever warns. */
  roomFor: z.number().int().positive().optional(),
});
export type ItemField = z.infer<typeof itemField>;

/** True unless the option is kept in by one of these gates (question keys). */
export function isOptionOpen(
  options: readonly { value: string; gatedBy?: string | undefined }[] | undefined,
  value: string,
  closedGates: ReadonlySet<string> | undefined,
): boolean {
  const gate = options?.find((known) => known.value === value)?.gatedBy;
  return gate === undefined || !closedGates?.has(gate);
}

/** Every gate a question stands behind, whole or in one of its options. */
export function gatesOf(question: Question): string[] {
  const options = [
    ...(question.options ?? []),
    ...(question.itemFields ?? []).flatMap((field) => field.options ?? []),
  ];
  return [question, ...options].flatMap(({ gatedBy }) => gatedBy ?? []);
}

export const questionTypes = [
  'text',
  'longtext',
  'choice',
  'multichoice',
  'date',
  'list',
  'address',
  'person',
  'network',
  'goals',
  'scale',
  'signature',
] as const;

/** Only a day is due, and what settles it stands in the same line. */
function checkDues(
  { itemFields = [] }: { itemFields?: ItemField[] | undefined },
  ctx: z.RefinementCtx,
): void {
  const wrong = (message: string) =>
    ctx.addIssue({ code: 'custom', path: ['itemFields'], message });
  for (const { key: name, type, due: dated } of itemFields) {
    if (dated && type !== 'date') wrong(`${name} is no day and cannot be due`);
    for (const [settles, values] of Object.entries(dated?.settledBy ?? {})) {
      const field = itemFields.find((one) => one.key === settles);
      const known = field?.options?.map(({ value }) => value) ?? [];
      if (!field) wrong(`${name} is settled by ${settles}, which is no field of this list`);
      else if (!values.every((value) => known.includes(value)))
        wrong(`${name} is settled by a value ${settles} does not have`);
    }
  }
}

const questionShape = z
  .strictObject({
    key,
    type: z.enum(questionTypes),
    symbol: symbol.optional(),
    /** Cards that explain what it asks about, offered beside it. */
    explainers: z.array(explainer).min(1).optional(),
    /** Sets of first words offered beside a long answer, in this order. */
    starters: z.array(key).min(1).optional(),
    appliesTo: z.array(situation).min(1),
    completedWith: z.array(role).min(1),
    sensitive: z.boolean(),
    thirdParty: z.boolean(),
    /** It holds a place or a way to one. */
    place: placeClass.optional(),
    defaultSharing: z.array(audience),
    quick: z.boolean(),
    print: printRule,
    neededFor: z.enum(['identity', 'referral']).optional(),
    gatedBy: key.optional(),
    controls: z.string().optional(),
    roomFor: z.number().int().positive().optional(),
    options: z.array(option).min(1).optional(),
    itemFields: z.array(itemField).min(1).optional(),
    /** A list that is needed now and then: it begins with a button, in the words under `begin`. */
    waits: z.boolean().optional(),
    /** A list of places: pictures can hang on each of its lines. */
    pictures: z.literal(true).optional(),
    /** A part of a working screen on which it is asked as well, beside what is worked out there. */
    screen: key.optional(),
    /** Kinds of short copy it stands on, in place of those of its page. */
    copies: z.array(key).optional(),
    /** Where the answer goes on the forms of prison, probation and council. Left out: nowhere. */
    forms: questionForms.optional(),
    scaleItems: z.array(key).min(1).optional(),
  })
  .superRefine((question, ctx) => {
    const needs = (what: 'options' | 'itemFields' | 'scaleItems') => {
      if (!question[what]) {
        ctx.addIssue({ code: 'custom', path: [what], message: `a ${question.type} needs ${what}` });
      }
    };
    if (['choice', 'multichoice', 'scale'].includes(question.type)) needs('options');
    if (question.type === 'list') needs('itemFields');
    if (question.type === 'scale') needs('scaleItems');
    checkDues(question, ctx);
  });
export type Question = z.infer<typeof questionShape>;

const page = z.strictObject({
  id: pageId,
  group: key,
  symbol,
  /** Something more, for who likes it: nobody is led to it page by page. */
  optional: z.boolean().optional(),
  appliesTo: z.array(situation).min(1),
  sensitive: z.boolean(),
  notice: key.nullable(),
  /** Cards that explain what the page is about, offered at its beginning. */
  explainers: z.array(explainer).min(1).optional(),
  print: printRule,
  /** Kinds of short copy its questions stand on. */
  copies: z.array(key).optional(),
  mapsTo: z.strictObject({
    pathwayPlan: z.array(z.number().int().min(1).max(11)),
    resettlement: z.array(z.string()),
    sentencePlan: z.array(z.string()),
  }),
  questions: z.array(questionShape).min(1),
});
export type WorkbookPage = z.infer<typeof page>;

const shapes = z.strictObject({
  goal: z.array(itemField),
  step: z.array(itemField),
  network: z.strictObject({
    rings: z.array(key),
    sectors: z.array(key),
    feel: z.array(key),
    marks: z.array(key),
  }),
  addressShowAs: z.array(key),
});

const workbookShape = z.strictObject({
  id: z.string(),
  version: z.number().int().positive(),
  groups: z.array(key),
  groupOrder: z.record(situation, z.array(key)),
  nonAnswers: z.tuple([z.literal('later'), z.literal('not_for_me'), z.literal('private')]),
  notices: z.array(key),
  audiences: z.array(audience),
  roles: z.array(role),
  pages: z.array(page).min(1),
  shapes,
});
export type Workbook = z.infer<typeof workbookShape>;

/** Everything a walker needs: the structure, her words, the cards, the words only staff read, and the symbols. */
export const workbookContent = z.strictObject({
  workbook: workbookShape,
  words: workbookWords,
  explainers: z.record(z.string(), explainerWords),
  staffWords: workbookStaffWords,
  /** Symbol name → SVG path data, 256 × 256 box. */
  symbols: z.record(z.string(), z.string()),
  /** Where the words are not English: whose language, and the keys of those that are in English all the same. */
  inLanguage: languageOffered.extend({ inEnglish: z.array(z.string()) }).optional(),
});
export type WorkbookContent = z.infer<typeof workbookContent>;

/** The questions asked on this part of a working screen as well, in the order of the workbook. @param screen as the content names it */
export function questionsOnScreen(
  { workbook }: Pick<WorkbookContent, 'workbook'>,
  screen: string,
): string[] {
  return workbook.pages
    .flatMap(({ questions }) => questions)
    .filter((question) => question.screen === screen)
    .map((question) => question.key);
}
