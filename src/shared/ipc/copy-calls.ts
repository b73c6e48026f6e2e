// The part of the table about copies: what would be on one, made, listed; and pages to write on. Staff desk only.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { copyStops, leftOutReasons } from '../domain/copies/allowed';
import { letterKinds } from '../domain/copies/letters';
import {
  copyAudiences,
  copyKinds,
  LONGEST_NAME_OF_READER,
  readingStyles,
} from '../domain/copies/plan-copy';
import { languageTag } from '../domain/languages/language';
import { leakKinds } from '../domain/places/leak';
import { situation } from '../domain/workbook/people-and-situations';
import { call, ticket } from './locked-calls';

const planId = z.uuid();

export const copyRequest = z.strictObject({
  plan: planId,
  /** The whole plan when left out. */
  kind: z.enum(copyKinds).optional(),
  copyFor: z.enum(copyAudiences),
  /** The name of the person it is handed to, for every page. */
  to: z.string().trim().max(LONGEST_NAME_OF_READER).optional(),
  style: z.enum(readingStyles),
  /** In large print. */
  large: z.boolean().optional(),
  /** No place of any kind on it, not even the area of an address. */
  withoutArea: z.boolean().optional(),
  /** No plan as data inside the file: some post rooms refuse one that has. */
  withoutData: z.boolean().optional(),
  /** Question keys she said yes to for this copy. */
  saidYes: z.array(z.string().max(60)).max(200),
  /** English when left out, or when it is not there for print. */
  language: languageTag.optional(),
  /** With English beside it, for a worker who reads along. */
  withEnglish: z.boolean().optional(),
  /** With the workers' notes; only a specialist's own copy may. */
  withNotes: z.boolean().optional(),
  /** Without her say: the override it is made under. It holds what that names, and nothing else of her plan. */
  override: z.uuid().optional(),
});
export type CopyRequest = z.infer<typeof copyRequest>;

/** What a person saw of her when they said that she is the one they mean. */
export const meant = z.strictObject({
  name: z.string().max(400),
  /** Her day of birth, or her prison number where that day is not known. */
  bornOrNumber: z.string().max(40),
});
export type Meant = z.infer<typeof meant>;

export const blankRequest = z.strictObject({
  situation,
  /** Page ids, in paper order. */
  pages: z.array(z.string().max(60)).min(1).max(60),
  style: z.enum(readingStyles),
  language: languageTag.optional(),
  /** Only what a peer mentor may fill in with her. */
  forPeer: z.boolean(),
});
export type BlankRequest = z.infer<typeof blankRequest>;

export const cardsRequest = z.strictObject({
  /** Names of cards; on paper they stand in the order of the content. */
  cards: z.array(z.string().max(60)).min(1).max(60),
  style: z.enum(readingStyles),
  /** English when left out, or when it is not there for print. */
  language: languageTag.optional(),
  /** In large print. */
  large: z.boolean(),
});
export type CardsRequest = z.infer<typeof cardsRequest>;

export const blankMade = z.strictObject({
  fileName: z.string(),
  pages: z.number().int().positive(),
});
export type BlankMade = z.infer<typeof blankMade>;

const placeInPlan = z.strictObject({ page: z.string(), question: z.string() });

const leakFound = z.strictObject({
  where: z.string(),
  kind: z.enum(leakKinds),
  /** The question it is kept back in, by key; '' for an address she gave before. */
  from: z.string(),
  words: z.string(),
  /** The question in whose answer it stands, by key. */
  question: z.string().optional(),
  /** Stands for this finding, where a person may say that it is another of the same name. */
  finding: z.string().optional(),
});

/** Two things to know a woman by, looked at before a paper for somebody else is made. */
export const whoItIs = z.strictObject({
  name: z.string(),
  legalName: z.string(),
  prisonNumber: z.string(),
  born: day.optional(),
});

export const copyPreview = z.strictObject({
  /** Stands for everything on it: making the copy asks whether it is still the same. */
  code: z.string(),
  stops: z.array(z.enum(copyStops)),
  /** To look at before a copy for somebody else is made; not there on her own copy. */
  who: whoItIs.optional(),
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
  /** Characters no font has, with the title they stand under, and the key of the question whose answer holds them. */
  missingCharacters: z.array(
    z.strictObject({ character: z.string(), where: z.string(), question: z.string().optional() }),
  ),
  /** Titles of questions whose words hold a place she has hidden. */
  hiddenPlaceIn: z.array(z.string()),
  /** What was found there, each with the words around it. */
  leaks: z.array(leakFound),
  suggestedName: z.string(),
});
export type CopyPreview = z.infer<typeof copyPreview>;

export const drawnCopy = z.strictObject({
  /** Of a PDF. */
  bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
  pages: z.number().int().positive(),
});

export const copyMade = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  kind: z.enum(copyKinds),
  /** Of a letter, which; not there for letters from before it was kept. */
  letter: z.enum(letterKinds).optional(),
  copyFor: z.enum(copyAudiences),
  to: z.string().optional(),
  style: z.enum(readingStyles),
  /** BCP 47; not there for copies from before it was kept. */
  language: z.string().optional(),
  large: z.boolean().optional(),
  version: z.number().int().positive(),
  shortHash: z.string(),
  pages: z.number().int().positive(),
  draft: z.boolean(),
  madeAt: z.string(),
  madeBy: z.string(),
  /** How many went to the printer when it was made; not there where a file was saved. */
  printed: z.number().int().positive().optional(),
});
export type CopyMade = z.infer<typeof copyMade>;

export const copyCalls = {
  preview: call(copyRequest, copyPreview),
  /** The pages as they would be saved, to be looked at: not signed, not on record, nowhere on a disk. */
  draw: call(copyRequest, drawnCopy),
  /**
   * Of a copy for somebody else `meant` says that somebody looked whose it is, and `looked` which copy: the code of the
   * preview. Without either, or once it is another copy, it is not made.
   */
  make: call(
    copyRequest.extend({
      place: ticket,
      meant: meant.optional(),
      looked: z.string().max(40).optional(),
    }),
    copyMade,
  ),
  list: call(z.strictObject({ plan: planId }), z.array(copyMade)),
  /** Pages to write on with a pen: no name, no answer, not signed and not on record. */
  blank: call(blankRequest.extend({ place: ticket }), blankMade),
  /** Cards that explain: nothing of any woman, not signed and not on record. */
  cards: call(cardsRequest.extend({ place: ticket }), blankMade),
} as const;
