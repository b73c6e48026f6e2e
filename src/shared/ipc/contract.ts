// The one table of everything a window may ask: what goes in, what comes out, who may ask, and
// whether it may be asked while the vault is locked. Gate, handlers, preload types, bridge and tests
// are all derived from it. What may be asked before a plan is open stands in locked-calls.ts.

import { z } from 'zod';
import { languageOffered, languageTag } from '../domain/languages/language';
import { workbookContent } from '../domain/workbook/content';
import { anotherCalls } from './another-calls';
import { auditCalls } from './audit-calls';
import { awayCalls } from './away-calls';
import { backupCalls, rescueCalls } from './backup-calls';
import { batchCalls } from './batch-calls';
import type { shellCalls, vaultCalls } from './calls';
import { certificateCalls } from './certificate-calls';
import { changedCalls } from './changed-calls';
import { checkCalls } from './check-calls';
import { consentCalls } from './consent-calls';
import { contactCalls } from './contact-calls';
import { copyCalls } from './copy-calls';
import { eraseCalls } from './erase-calls';
import { fileCalls } from './file-calls';
import { handedCalls } from './handed-calls';
import { handoverCalls } from './handover-calls';
import { herCalls, sittingCalls } from './her-calls';
import { letterCalls } from './letter-calls';
import { call, lockedCalls, nothing, readingCalls, ticket } from './locked-calls';
import { metCalls, ownNoteCalls } from './met-calls';
import { monitoringCalls } from './monitoring-calls';
import { noteCalls } from './note-calls';
import { overrideCalls } from './override-calls';
import { peopleCalls } from './people-calls';
import { pictureCalls } from './picture-calls';
import { answerCalls, changeCalls, factCalls, milestoneCalls, planCalls } from './plan-calls';
import { printCalls } from './print-calls';
import { reviewCalls } from './review-calls';
import { hiding, keptKind, settingsCheck, settingsKept, settingsShown } from './settings-shape';
import { sharingCalls } from './sharing-calls';
import { signingCalls } from './signing-calls';
import { statutoryCalls } from './statutory-calls';
import { sharedCalls, teamCalls } from './team-calls';

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
export type { OpenPlan, PlanInList } from './plan-calls';
export type { LookedAtCopy, LookedAtKey, SignedCopy, SigningShown } from './signing-calls';
export type { SoonForHer } from './soon-shape';

/** Which ports may ask: the staff desk, or her view of one plan. Fixed when the port is made. */
export type Scope = { kind: 'staff' } | { kind: 'hers'; plan: string };

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
  reading: readingCalls,
  people: peopleCalls,
  workbook: {
    /** The workbook with its words in that language; English where there is no such language. */
    content: call(inLanguage, workbookContent, { alsoHers: true }),
    /** The languages on this computer, English first. */
    languages: call(nothing, z.array(languageOffered), { alsoHers: true }),
    /** The words of her screens in that language, by file: what is not there is said in English. */
    words: call(inLanguage, screenWords, { alsoHers: true }),
  },
  plans: planCalls,
  team: teamCalls,
  shared: sharedCalls,
  answers: answerCalls,
  facts: factCalls,
  changes: changeCalls,
  milestones: milestoneCalls,
  reviews: reviewCalls,
  monitoring: monitoringCalls,
  notes: noteCalls,
  met: metCalls,
  pictures: pictureCalls,
  ownNotes: ownNoteCalls,
  sittings: sittingCalls,
  her: herCalls,
  contacts: contactCalls,
  handovers: handoverCalls,
  audit: auditCalls,
  backups: backupCalls,
  rescue: rescueCalls,
  erasures: eraseCalls,
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
  away: awayCalls,
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
  reading: true,
  people: true,
  workbook: true,
  plans: true,
  team: true,
  shared: true,
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
  monitoring: true,
  away: true,
  backups: true,
  rescue: true,
  erasures: true,
  settings: true,
  changes: true,
  notes: true,
  pictures: true,
  met: true,
  ownNotes: true,
  sittings: true,
  her: true,
  contacts: true,
  handovers: true,
  audit: true,
};
void namesAgree;
