// The one table of everything a window may ask: what goes in, what comes out, who may ask, and
// whether it may be asked while the vault is locked. Gate, handlers, preload types, bridge and tests
// are all derived from it.

import { z } from 'zod';
import { copyStops, leftOutReasons } from '../domain/copies/allowed';
import { copyAudiences, readingStyles } from '../domain/copies/plan-copy';
import { custodyFacts } from '../domain/review/facts';

import { answer, answerValue, givenBy } from '../domain/workbook/answer';
import { situation, workbookContent } from '../domain/workbook/content';
import type { shellCalls, vaultCalls } from './calls';
import { scheduleShape } from './schedule-shape';

/** Which ports may ask: the staff desk, or her view of one plan. Fixed when the port is made. */
export type Scope = { kind: 'staff' } | { kind: 'hers'; plan: string };

type CallOptions = { whileLocked?: true; alsoHers?: true };
const call = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: CallOptions = {},
) => ({ input, output, ...options });

const nothing = z.strictObject({});
const planId = z.uuid();
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A passphrase as typed. Normalised to NFC in keys/, never trimmed or case-folded. */
const passphrase = z.string().min(1).max(1024);
const typedRecoveryKey = z.string().min(1).max(200);
const shortText = z.string().max(200);
/** A save or open place chosen in a system dialog. The window holds this ticket, never the path. */
const ticket = z.string().regex(/^[a-f0-9]{32}$/);

const worker = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['specialist', 'manager']),
});
export type Worker = z.infer<typeof worker>;

const opened = z.strictObject({
  establishment: z.string(),
  worker,
  practice: z.boolean(),
  /** UTC moment of the last lock or close, when known. */
  lastClosedAt: z.string().optional(),
});
export type Opened = z.infer<typeof opened>;

export const vaultStatus = z.strictObject({
  practice: z.boolean(),
  state: z.enum(['first-run', 'to-build', 'locked', 'open', 'set-up-unfinished', 'renewing']),
  /** Practice only: the words that open it, shown on the unlock screen. */
  practiceWords: z.string().optional(),
  /** Seconds until the next try is allowed. */
  waitSeconds: z.number().int().nonnegative(),
  opened: opened.optional(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

const recoverySheet = z.strictObject({ recoveryKey: z.string(), vaultName: z.string() });

const planInList = z.strictObject({
  id: planId,
  /** The name she likes, or her full name while she has not said one. */
  name: z.string(),
  legalName: z.string(),
  prisonNumber: z.string(),
  situation,
  schedule: scheduleShape,
  /** UTC moment of the newest answer given by her; undefined before the first. */
  lastSatTogether: z.string().optional(),
});
export type PlanInList = z.infer<typeof planInList>;

const openPlan = z.strictObject({
  id: planId,
  reference: z.string(),
  name: z.string(),
  situation,
  answers: z.array(answer),
  facts: custodyFacts,
  factsSetAt: z.string().optional(),
  schedule: scheduleShape,
  /** The version the next copy will carry. */
  version: z.number().int().positive(),
  today: calendarDay,
});
export type OpenPlan = z.infer<typeof openPlan>;

const copyRequest = z.strictObject({
  plan: planId,
  copyFor: z.enum(copyAudiences),
  style: z.enum(readingStyles),
  /** Question keys she said yes to for this copy. */
  saidYes: z.array(z.string().max(60)).max(200),
});
export type CopyRequest = z.infer<typeof copyRequest>;

const placeInPlan = z.strictObject({ page: z.string(), question: z.string() });

const copyPreview = z.strictObject({
  stops: z.array(z.enum(copyStops)),
  draft: z.boolean(),
  answersIn: z.number().int().nonnegative(),
  askEachTime: z.array(placeInPlan),
  leftOut: z.array(placeInPlan.extend({ reason: z.enum(leftOutReasons) })),
  /** Characters no font has, with the page and question titles they stand in. */
  missingCharacters: z.array(z.strictObject({ character: z.string(), where: z.string() })),
  /** Titles of questions whose words hold a place she has hidden. */
  hiddenPlaceIn: z.array(z.string()),
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
  /** This vault's own record of the copy, when the bytes are exactly those it made. */
  record: copyMade.extend({ name: z.string() }).optional(),
});
export type CheckedPdf = z.infer<typeof checkedPdf>;

export const contract = {
  vault: {
    status: call(nothing, vaultStatus, { whileLocked: true }),
    suggestPassphrase: call(nothing, z.strictObject({ words: z.string() }), { whileLocked: true }),
    /** Practice vault only: makes it, with its sample women, when it is not there yet. */
    buildPractice: call(nothing, z.strictObject({ women: z.number() }), { whileLocked: true }),
    setUp: call(
      z.strictObject({
        establishment: shortText.min(1),
        worker: z.strictObject({ name: shortText.min(1), role: worker.shape.role }),
        passphrase,
      }),
      recoverySheet,
      { whileLocked: true },
    ),
    confirmRecoveryKey: call(z.strictObject({ recoveryKey: typedRecoveryKey }), opened, {
      whileLocked: true,
    }),
    unlock: call(z.strictObject({ passphrase }), opened, { whileLocked: true }),
    /** Opens far enough to set a new passphrase and a new recovery key, nothing more. */
    unlockWithRecoveryKey: call(z.strictObject({ recoveryKey: typedRecoveryKey }), nothing, {
      whileLocked: true,
    }),
    renewKeys: call(z.strictObject({ passphrase }), recoverySheet, { whileLocked: true }),
  },
  workbook: {
    content: call(nothing, workbookContent, { alsoHers: true }),
  },
  plans: {
    list: call(nothing, z.array(planInList)),
    start: call(
      z.strictObject({ legalName: shortText, prisonNumber: shortText, situation }),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('started'), plan: planId }),
        z.strictObject({ kind: z.literal('already-there'), plan: planId, name: z.string() }),
        z.strictObject({ kind: z.literal('put-right'), field: z.string(), why: z.string() }),
      ]),
    ),
    open: call(z.strictObject({ plan: planId }), openPlan, { alsoHers: true }),
  },
  answers: {
    /** Appends; never replaces. The reply comes after the commit. */
    save: call(
      z.strictObject({
        plan: planId,
        question: z.string().max(60),
        value: answerValue,
        givenBy,
      }),
      z.strictObject({
        answer,
        /** Present when this answer changed the facts, the lead or the dates. */
        changed: z
          .strictObject({
            name: z.string(),
            situation,
            facts: custodyFacts,
            schedule: scheduleShape,
          })
          .optional(),
      }),
      { alsoHers: true },
    ),
    /** All answers to one question, newest first. */
    history: call(z.strictObject({ plan: planId, question: z.string().max(60) }), z.array(answer), {
      alsoHers: true,
    }),
  },
  facts: {
    save: call(
      z.strictObject({ plan: planId, facts: custodyFacts }),
      z.strictObject({
        facts: custodyFacts,
        situation,
        schedule: scheduleShape,
        savedAt: z.string(),
      }),
    ),
  },
  copies: {
    preview: call(copyRequest, copyPreview),
    make: call(copyRequest.extend({ place: ticket }), copyMade),
    list: call(z.strictObject({ plan: planId }), z.array(copyMade)),
    check: call(z.strictObject({ place: ticket }), checkedPdf),
  },
  shell: {
    /** The window has drawn its first useful screen. */
    ready: call(nothing, nothing),
    lock: call(nothing, nothing),
    /** The answer to the notice `closing`: whether all words on screen are in the vault. */
    readyToClose: call(z.strictObject({ saved: z.boolean() }), nothing),
    useVault: call(z.strictObject({ practice: z.boolean() }), nothing),
    chooseWhereToSave: call(
      z.strictObject({ suggestedName: shortText }),
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    choosePdf: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    printThisScreen: call(nothing, z.strictObject({ printed: z.boolean() })),
    about: call(nothing, z.strictObject({ version: z.string(), runtime: z.string() })),
  },
} as const satisfies Record<string, Record<string, ReturnType<typeof call>>>;

export type Contract = typeof contract;

type InputOf<C> = C extends { input: infer I extends z.ZodType } ? z.output<I> : never;
type OutputOf<C> = C extends { output: infer O extends z.ZodType } ? z.output<O> : never;

/** What answers calls, group by group. Leaving one out does not compile. */
export type Handlers<G extends keyof Contract> = {
  [K in keyof Contract[G]]: (input: InputOf<Contract[G][K]>) => Promise<OutputOf<Contract[G][K]>>;
};
/** What a window calls; the same shape, seen from the other side. */
export type Bridge = { [G in keyof Contract]: Handlers<G> };

// The names in calls.ts and the table above must be the same, or this does not compile.
type NamesOf<T extends Record<string, readonly string[]>> = { [G in keyof T]: T[G][number] };
type CallNames = NamesOf<typeof vaultCalls & typeof shellCalls>;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
const namesAgree: { [G in keyof Contract]: Same<keyof Contract[G], CallNames[G]> } = {
  vault: true,
  workbook: true,
  plans: true,
  answers: true,
  facts: true,
  copies: true,
  shell: true,
};
void namesAgree;
