// The one table of everything a window may ask: what goes in, what comes out, who may ask, and
// whether it may be asked while the vault is locked. Gate, handlers, preload types, bridge and tests
// are all derived from it. What may be asked before a plan is open stands in locked-calls.ts.

import { z } from 'zod';
import { day } from '../domain/calendar/day';
import { languageOffered, languageTag } from '../domain/languages/language';
import { custodyFacts, recordedLead } from '../domain/review/facts';

import { milestoneMark } from '../domain/review/milestone-marks';
import { sharingChoice } from '../domain/sharing/levels';
import { occasion } from '../domain/sitting/stamps';
import { answer, answerValue, givenBy, TEXT_CEILING } from '../domain/workbook/answer';
import { situation, workbookContent } from '../domain/workbook/content';
import { anotherCalls } from './another-calls';
import { batchCalls } from './batch-calls';
import type { shellCalls, vaultCalls } from './calls';
import { certificateCalls } from './certificate-calls';
import { changeMade, changePreview, factCheck, givenChange, keptChange } from './change-shapes';
import { changedCalls } from './changed-calls';
import { checkCalls } from './check-calls';
import { consentCalls } from './consent-calls';
import { copyCalls } from './copy-calls';
import { fileCalls } from './file-calls';
import { handedCalls } from './handed-calls';
import { herCalls, sittingCalls } from './her-calls';
import { letterCalls } from './letter-calls';
import { call, lockedCalls, nothing, shortText, ticket } from './locked-calls';
import { noteCalls } from './note-calls';
import { overrideCalls } from './override-calls';
import { printCalls } from './print-calls';
import { reviewCalls } from './review-calls';
import {
  dueShape,
  listedScheduleShape,
  milestoneShape,
  reviewUnderWayShape,
  scheduleShape,
} from './schedule-shape';
import {
  hiding,
  keptKind,
  settingNumber,
  settingsCheck,
  settingsKept,
  settingsShown,
} from './settings-shape';
import { sharingCalls } from './sharing-calls';
import { signingCalls } from './signing-calls';
import { soonForHer } from './soon-shape';
import { statutoryCalls } from './statutory-calls';

export type { CheckedPdf } from './check-calls';
export type {
  BlankMade,
  BlankRequest,
  CardsRequest,
  CopyMade,
  CopyPreview,
  CopyRequest,
} from './copy-calls';
export type {
  FoundInLetter,
  LetterBegun,
  LetterDraft,
  LetterKept,
  LetterLookedAt,
  LetterParagraph,
  LetterRequest,
  LetterWritten,
} from './letter-calls';
export type { Opened, VaultStatus, Worker } from './locked-calls';
export type { LookedAtCopy, LookedAtKey, SignedCopy, SigningShown } from './signing-calls';
export type { SoonForHer } from './soon-shape';

/** Which ports may ask: the staff desk, or her view of one plan. Fixed when the port is made. */
export type Scope = { kind: 'staff' } | { kind: 'hers'; plan: string };

const planId = z.uuid();
const calendarDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const planInList = z.strictObject({
  id: planId,
  /** The name she likes, or her full name while she has not said one. */
  name: z.string(),
  legalName: z.string(),
  prisonNumber: z.string(),
  situation,
  schedule: listedScheduleShape,
  /** Who really leads, where somebody recorded that it is not who the rule names. */
  recordedLead: recordedLead.pick({ lead: true, name: true }).optional(),
  /** The next open thing, whatever its date. */
  nextDue: dueShape.optional(),
  /** Everything late or due within four weeks, earliest first. */
  duesSoon: z.array(dueShape),
  /** The review that is planned or on hold. */
  review: reviewUnderWayShape.optional(),
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
  factChecks: z.array(factCheck),
  schedule: scheduleShape,
  /** Past and coming, by date and then by kind. */
  milestones: z.array(milestoneShape).readonly(),
  /** The review that is planned or on hold. */
  review: reviewUnderWayShape.optional(),
  /** Question keys answered before she came back to prison on that day, and not gone through since. */
  fromBefore: z.strictObject({ since: day, questions: z.array(z.string()) }).optional(),
  /** The sittings so far: with whom each page was done is worked out from them. */
  occasions: z.array(occasion),
  /** What she chose last about each page, answer and reader. */
  sharing: z.array(sharingChoice),
  /** The version the next copy will carry. */
  version: z.number().int().positive(),
  today: calendarDay,
  /** The numbers behind the dates, with their reasons. For staff. */
  numberNotes: z.array(settingNumber),
  /** Bank holidays are known until this day; a date after it may move. */
  holidaysKnownUntil: calendarDay,
});
export type OpenPlan = z.infer<typeof openPlan>;

const inLanguage = z.strictObject({ language: languageTag.optional() });

const screenWords = z.strictObject({
  /** `en` where the asked-for language is not there. */
  language: languageOffered,
  files: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Keys said in English, `file:key`. */
  inEnglish: z.array(z.string()),
});
export type ScreenWords = z.infer<typeof screenWords>;

export const contract = {
  ...lockedCalls,
  workbook: {
    /** The workbook with its words in that language; English where there is no such language. */
    content: call(inLanguage, workbookContent, { alsoHers: true }),
    /** The languages on this computer, English first. */
    languages: call(nothing, z.array(languageOffered), { alsoHers: true }),
    /** The words of her screens in that language, by file: what is not there is said in English. */
    words: call(inLanguage, screenWords, { alsoHers: true }),
  },
  plans: {
    list: call(nothing, z.array(planInList)),
    /** Promises made to women and hard dates that are near, for the plans that have any. */
    soonForHer: call(nothing, z.array(soonForHer)),
    start: call(
      z.strictObject({ legalName: shortText, prisonNumber: shortText, situation }),
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('started'), plan: planId }),
        z.strictObject({ kind: z.literal('already-there'), plan: planId, name: z.string() }),
        z.strictObject({ kind: z.literal('put-right'), field: z.string(), why: z.string() }),
      ]),
    ),
    open: call(z.strictObject({ plan: planId }), openPlan),
  },
  answers: {
    /** Appends; never replaces. The reply comes after the commit. */
    save: call(
      z.strictObject({
        plan: planId,
        question: z.string().max(60),
        value: answerValue,
        givenBy,
        /** Of her own words; English when left out. */
        language: languageTag.optional(),
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
            milestones: z.array(milestoneShape).readonly(),
          })
          .optional(),
      }),
      // What was half typed when a guided session ended is kept all the same.
      { alsoHers: true, afterEnd: true },
    ),
    /** Puts English beside words of hers in another language; no words take it away again. */
    putIntoEnglish: call(
      z.strictObject({
        plan: planId,
        question: z.string().max(60),
        answer: z.uuid(),
        words: z.string().max(TEXT_CEILING),
        by: shortText,
      }),
      z.strictObject({ answer }),
    ),
    /** Puts right in which language words of hers are; nothing is said again. The answer that stands comes back. */
    saidIn: call(
      z.strictObject({
        plan: planId,
        question: z.string().max(60),
        answer: z.uuid(),
        language: languageTag,
      }),
      z.strictObject({ answer }),
    ),
    /** All answers to one question, newest first. */
    history: call(z.strictObject({ plan: planId, question: z.string().max(60) }), z.array(answer), {
      alsoHers: true,
      notGuided: true,
    }),
  },
  facts: {
    save: call(
      z.strictObject({ plan: planId, facts: custodyFacts }),
      z.strictObject({
        facts: custodyFacts,
        factChecks: z.array(factCheck),
        situation,
        schedule: scheduleShape,
        milestones: z.array(milestoneShape).readonly(),
        savedAt: z.string(),
        /** The release date moved far, so that is written down as a change; or it is back, so that is taken back. `days`: how far is far. */
        releaseDateEvent: z
          .strictObject({ is: z.enum(['added', 'taken_back']), day: day, days: z.number() })
          .optional(),
      }),
    ),
  },
  changes: {
    /** What a change would do today. Writes nothing. */
    preview: call(givenChange, changePreview),
    /** Writes it down whole, or says what has to be put right first and writes nothing. */
    make: call(givenChange, changeMade),
    /** The newest written down first. */
    list: call(z.strictObject({ plan: planId }), z.array(keptChange)),
  },
  milestones: {
    /** Says what became of a milestone. Appends; never replaces. */
    mark: call(
      z.strictObject({ plan: planId, key: z.string().max(120), mark: milestoneMark }),
      z.strictObject({ milestones: z.array(milestoneShape).readonly() }),
    ),
  },
  reviews: reviewCalls,
  notes: noteCalls,
  sittings: sittingCalls,
  her: herCalls,
  settings: {
    show: call(nothing, settingsShown),
    /** What a chosen file would change. The ticket stays good for `keep`. */
    check: call(z.strictObject({ place: ticket }), settingsCheck),
    keep: call(z.strictObject({ place: ticket }), settingsKept),
    backToBundled: call(z.strictObject({ what: keptKind }), settingsShown),
    /** Which ways of hiding the desk are on, for everybody who works with this vault. */
    hiding: call(nothing, hiding),
    keepHiding: call(hiding, hiding),
  },
  copies: { ...copyCalls, ...checkCalls },
  letters: letterCalls,
  batches: batchCalls,
  handed: handedCalls,
  files: fileCalls,
  prints: printCalls,
  sharing: sharingCalls,
  another: anotherCalls,
  changed: changedCalls,
  statutory: statutoryCalls,
  signing: signingCalls,
  certificates: certificateCalls,
  consents: consentCalls,
  overrides: overrideCalls,
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
  batches: true,
  copies: true,
  letters: true,
  handed: true,
  files: true,
  prints: true,
  sharing: true,
  another: true,
  changed: true,
  statutory: true,
  signing: true,
  certificates: true,
  consents: true,
  overrides: true,
  shell: true,
  milestones: true,
  reviews: true,
  settings: true,
  changes: true,
  notes: true,
  sittings: true,
  her: true,
};
void namesAgree;
