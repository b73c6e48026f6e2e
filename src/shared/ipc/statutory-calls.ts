// The part of the table about the forms of prison and council on screen: what is keyed in to the resettlement form and
// what was, and whether a council's pathway plan is covered. Staff desk only.

import { z } from 'zod';
import { copyStops } from '../domain/copies/allowed';
import { call } from './locked-calls';

const planId = z.uuid();

/** Those who key in to the resettlement form. */
export const keyInReaders = ['pom', 'probation'] as const;
const ofReader = z.strictObject({ plan: planId, reader: z.enum(keyInReaders) });
export type KeyInReader = (typeof keyInReaders)[number];

const keyInItem = z.strictObject({
  /** The form's own id, or that of a pathway's support needs. */
  id: z.string(),
  title: z.string(),
  /** What stands for it on the form, in the form's words. */
  answer: z.string(),
  /** Her words and nothing else, to be pasted; empty where there are none for this reader. */
  text: z.string(),
  /** Titles of answers that hold a place she keeps hidden: none of their words are here. */
  hiddenIn: z.array(z.string()),
  /** Stands for all of the above. */
  seen: z.string(),
  /** `isSame`: what stands there is what was keyed in. `at`: UTC moment. */
  keyedIn: z.strictObject({ by: z.string(), at: z.string(), isSame: z.boolean() }).optional(),
});
export type KeyInItem = z.infer<typeof keyInItem>;

const keyInPage = z.strictObject({
  /** Where there are any, there are no items. */
  stops: z.array(z.enum(copyStops)),
  pathways: z.array(
    z.strictObject({ id: z.string(), title: z.string(), items: z.array(keyInItem) }),
  ),
});
export type KeyInPage = z.infer<typeof keyInPage>;

const coverageOfMatter = z.strictObject({
  matter: z.number().int(),
  title: z.string(),
  state: z.enum(['met', 'not_now', 'missing']),
  because: z.string(),
  /** Pages of the workbook that ask about it, those with open questions first. */
  pages: z.array(z.string()),
});
export type CoverageOfMatter = z.infer<typeof coverageOfMatter>;

const coverage = z.strictObject({
  stops: z.array(z.enum(copyStops)),
  isWelsh: z.boolean(),
  /** Questions she is asked about for each copy: they count once she says yes to them. */
  askEachTime: z.number().int().nonnegative(),
  lines: z.array(coverageOfMatter),
});
export type Coverage = z.infer<typeof coverage>;

export const statutoryCalls = {
  keyIn: call(ofReader, keyInPage),
  /**
   * Writes down that an item was keyed in as it was seen, or that the tick was taken out.
   * `seen` is what stood on the screen: what changed meanwhile shows as changed.
   */
  markKeyedIn: call(
    ofReader.extend({
      item: z.string().max(80),
      seen: z.string().regex(/^[0-9a-f]{64}$/),
      isKeyed: z.boolean(),
    }),
    keyInPage,
  ),
  /** What the council's copy would cover today. */
  coverage: call(z.strictObject({ plan: planId }), coverage),
} as const;
