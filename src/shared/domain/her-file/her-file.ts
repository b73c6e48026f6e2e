// Everything kept about her, as data: what travels inside her whole file. docs/plan-schema.md publishes its shape. Pure.

import { z } from 'zod';
import { day } from '../calendar/day';
import { answerValue, givenBy } from '../workbook/answer';

export const HER_FILE_FORMAT = 'alongside-her-file';
const VERSION = 1;

const worker = z.strictObject({ name: z.string(), role: z.string() });

const wording = z.strictObject({
  value: answerValue.describe('As it is kept: what was said, or that it was left'),
  text: z.array(z.string()).describe('The same in words, a paragraph or a line each'),
  givenBy: givenBy.describe('woman: she said it. worker: it was written down without her'),
  typedBy: worker.describe('Whose desk it was typed at'),
  at: z.string().describe('UTC moment'),
  language: z.string().optional().describe('BCP 47 of her own words, where it is not English'),
});

const answered = z.strictObject({
  question: z.string().describe('The key of the question in the workbook'),
  label: z.string(),
  page: z
    .string()
    .optional()
    .describe('The id of its page; not there where the workbook no longer asks it'),
  wordings: z.array(wording).min(1).describe('Oldest first; the last one is her answer now'),
});

const table = z.strictObject({
  table: z.string().describe('As in docs/database.md'),
  title: z.string(),
  rows: z
    .array(z.record(z.string(), z.unknown()))
    .describe('Oldest first, by the names of the columns; who wrote a row stands as name and role'),
});

export const herFile = z.strictObject({
  format: z.literal(HER_FILE_FORMAT),
  formatVersion: z.literal(VERSION),
  made: z.strictObject({
    on: day,
    by: worker,
    establishment: z.string(),
    planReference: z.string(),
    checkCode: z.string().describe('The code at the foot of each page'),
    practice: z.boolean().describe('True: the woman is made up'),
  }),
  person: z.strictObject({
    name: z.string(),
    fullName: z.string(),
    prisonNumber: z.string(),
    born: day.optional(),
  }),
  answers: z.array(answered),
  parts: z.array(z.strictObject({ id: z.string(), title: z.string(), tables: z.array(table) })),
});
export type HerFile = z.infer<typeof herFile>;
export type HerFileAnswer = HerFile['answers'][number];
export type HerFileWording = HerFileAnswer['wordings'][number];

/** The head of every such file. */
export const herFileHead = { format: HER_FILE_FORMAT, formatVersion: VERSION } as const;
