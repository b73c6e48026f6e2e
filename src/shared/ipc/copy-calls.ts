// The part of the table about copies: what would be on one, made, listed, checked; and pages to write on. Staff desk only.

import { z } from 'zod';
import { copyStops, leftOutReasons } from '../domain/copies/allowed';
import { copyAudiences, readingStyles } from '../domain/copies/plan-copy';
import { languageTag } from '../domain/languages/language';
import { leakKinds } from '../domain/places/find-leaks';
import { situation } from '../domain/workbook/content';
import { call, ticket } from './locked-calls';

const planId = z.uuid();

const copyRequest = z.strictObject({
  plan: planId,
  copyFor: z.enum(copyAudiences),
  style: z.enum(readingStyles),
  /** Question keys she said yes to for this copy. */
  saidYes: z.array(z.string().max(60)).max(200),
  /** English when left out, or when it is not there for print. */
  language: languageTag.optional(),
  /** With English beside it, for a worker who reads along. */
  withEnglish: z.boolean().optional(),
  /** With the workers' notes; only a specialist's own copy may. */
  withNotes: z.boolean().optional(),
});
export type CopyRequest = z.infer<typeof copyRequest>;

const blankRequest = z.strictObject({
  situation,
  /** Page ids, in paper order. */
  pages: z.array(z.string().max(60)).min(1).max(60),
  style: z.enum(readingStyles),
  language: languageTag.optional(),
  /** Only what a peer mentor may fill in with her. */
  forPeer: z.boolean(),
});
export type BlankRequest = z.infer<typeof blankRequest>;

const cardsRequest = z.strictObject({
  /** Names of cards; on paper they stand in the order of the content. */
  cards: z.array(z.string().max(60)).min(1).max(60),
  style: z.enum(readingStyles),
  /** English when left out, or when it is not there for print. */
  language: languageTag.optional(),
  /** In large print. */
  large: z.boolean(),
});
export type CardsRequest = z.infer<typeof cardsRequest>;

const blankMade = z.strictObject({ fileName: z.string(), pages: z.number().int().positive() });
export type BlankMade = z.infer<typeof blankMade>;

const placeInPlan = z.strictObject({ page: z.string(), question: z.string() });

const leakFound = z.strictObject({
  where: z.string(),
  kind: z.enum(leakKinds),
  /** The question it is kept back in, by key; '' for an address she gave before. */
  from: z.string(),
  words: z.string(),
});

const copyPreview = z.strictObject({
  stops: z.array(z.enum(copyStops)),
  draft: z.boolean(),
  answersIn: z.number().int().nonnegative(),
  askEachTime: z.array(placeInPlan),
  /** With options or fields: only these of what she said are left out of an answer that is on the copy. */
  leftOut: z.array(
    placeInPlan.extend({
      reason: z.enum(leftOutReasons),
      options: z.array(z.string()).optional(),
      fields: z.array(z.string()).optional(),
    }),
  ),
  /** Characters no font has, with the page and question titles they stand in. */
  missingCharacters: z.array(z.strictObject({ character: z.string(), where: z.string() })),
  /** Titles of questions whose words hold a place she has hidden. */
  hiddenPlaceIn: z.array(z.string()),
  /** What was found there, each with the words around it. */
  leaks: z.array(leakFound),
  suggestedName: z.string(),
});
export type CopyPreview = z.infer<typeof copyPreview>;

const copyMade = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  copyFor: z.enum(copyAudiences),
  style: z.enum(readingStyles),
  version: z.number().int().positive(),
  shortHash: z.string(),
  pages: z.number().int().positive(),
  draft: z.boolean(),
  madeAt: z.string(),
  madeBy: z.string(),
});
export type CopyMade = z.infer<typeof copyMade>;

const checkedPdf = z.strictObject({
  fileName: z.string(),
  verdict: z.enum(['unchanged', 'changed', 'not-ours', 'damaged']),
  signedBy: z.string().optional(),
  /** UTC moment on the signer's clock. */
  signedAt: z.string().optional(),
  /** Not one of ours, and signed the way a practice vault signs. Anybody may claim that. */
  saysPractice: z.literal(true).optional(),
  /** This vault's own record of the copy, when the bytes are exactly those it made. */
  record: copyMade.extend({ name: z.string() }).optional(),
});
export type CheckedPdf = z.infer<typeof checkedPdf>;

export const copyCalls = {
  preview: call(copyRequest, copyPreview),
  make: call(copyRequest.extend({ place: ticket }), copyMade),
  list: call(z.strictObject({ plan: planId }), z.array(copyMade)),
  /** Pages to write on with a pen: no name, no answer, not signed and not on record. */
  blank: call(blankRequest.extend({ place: ticket }), blankMade),
  /** Cards that explain: nothing of any woman, not signed and not on record. */
  cards: call(cardsRequest.extend({ place: ticket }), blankMade),
  check: call(z.strictObject({ place: ticket }), checkedPdf),
} as const;
