// What may be asked before any plan is open, and of the shell: the part of the table that the first screen needs.
// The rest of the table is in contract.ts.

import { z } from 'zod';
import { roles } from '../domain/people/roles';
import { workerName } from '../domain/people/worker-name';
import { posture } from './posture-calls';

type CallOptions = {
  whileLocked?: true;
  /** Her side of the screen may ask it too; `onlyHers`: nobody else may. */
  alsoHers?: true;
  onlyHers?: true;
  /** Not with a peer mentor beside her. */
  notGuided?: true;
  /** Also when the time of a guided session is over. */
  afterEnd?: true;
};
/** One row: what goes in, what comes out, and who may ask when. */
export const call = <I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  options: CallOptions = {},
) => ({ input, output, ...options });

export const nothing = z.strictObject({});
/** A passphrase as typed. Normalised to NFC in keys/, never trimmed or case-folded. */
export const passphrase = z.string().min(1).max(1024);
export const typedRecoveryKey = z.string().min(1).max(200);
export const shortText = z.string().max(200);
/** A save or open place chosen in a system dialog. The window holds this ticket, never the path. */
export const ticket = z.string().regex(/^[a-f0-9]{32}$/);

const worker = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  /** Confirms who may open the plans, besides what the role may do. */
  isKeyholder: z.boolean(),
});
export type Worker = z.infer<typeof worker>;

const opened = z.strictObject({
  establishment: z.string(),
  worker,
  practice: z.boolean(),
  /**
   * `plans`: they are open. `waiting`: a keyholder has still to confirm. `people`: an administrator, for whom no plan
   * can be opened. Only `plans` has a desk to ask; the others are answered by `people` alone.
   */
  reach: z.enum(['plans', 'waiting', 'people']),
  /** They lie where nothing can be written, and are read in memory. */
  isReading: z.literal(true).optional(),
  /** UTC moment of the last lock or close, when known. */
  lastClosedAt: z.string().optional(),
  /** The plan whose side of the screen was just given back. */
  backFrom: z.string().optional(),
});
export type Opened = z.infer<typeof opened>;

const afterLock = z.strictObject({ say: z.array(z.string().max(2_000)).max(20) });

/** Why the vault locked by itself: a wrong PIN, or a wrong passphrase, as often as it may be typed. */
export const lockReasons = ['pins', 'passphrases'] as const;
export type LockReason = (typeof lockReasons)[number];
const wordsOfLock = afterLock.extend({ why: z.enum(lockReasons).optional() });

const practicePerson = z.strictObject({
  name: z.string(),
  role: z.enum(roles),
  isKeyholder: z.boolean(),
  words: z.string(),
});

export const vaultStatus = z.strictObject({
  practice: z.boolean(),
  /** `renewing`: opened by the sheet. `own-passphrase`: opened by a one-time code. */
  state: z.enum([
    'first-run',
    'to-build',
    'locked',
    'open',
    'set-up-unfinished',
    'renewing',
    'own-passphrase',
  ]),
  /** Practice only: the words that open it, shown on the unlock screen. */
  practiceWords: z.string().optional(),
  /** Practice only: the made-up people who work here, and the words that open it for each; the first is everyday. */
  practiceStaff: z.array(practicePerson).optional(),
  /** Seconds until the next try is allowed. */
  waitSeconds: z.number().int().nonnegative(),
  /** This computer's clock cannot be right. */
  clock: z.enum(['before-build', 'went-back']).optional(),
  opened: opened.optional(),
});
export type VaultStatus = z.infer<typeof vaultStatus>;

export const recoverySheet = z.strictObject({ recoveryKey: z.string(), vaultName: z.string() });

/** Where nothing can be written beside the plans: besides the list, a plan and the words of the workbook. */
export const readingCalls = {
  /** The plan on the screen goes to the printer: told before, so that it is written down. */
  print: call(z.strictObject({ plan: z.uuid() }), nothing),
} as const;

export const lockedCalls = {
  vault: {
    status: call(nothing, vaultStatus, { whileLocked: true }),
    suggestPassphrase: call(nothing, z.strictObject({ words: z.string() }), { whileLocked: true }),
    /** Practice vault only: makes it, with its sample women, when it is not there yet. */
    buildPractice: call(nothing, z.strictObject({ women: z.number() }), { whileLocked: true }),
    setUp: call(
      z.strictObject({
        establishment: shortText.min(1),
        worker: z.strictObject({ name: workerName, role: worker.shape.role }),
        passphrase,
      }),
      recoverySheet,
      { whileLocked: true },
    ),
    confirmRecoveryKey: call(z.strictObject({ recoveryKey: typedRecoveryKey }), opened, {
      whileLocked: true,
    }),
    unlock: call(z.strictObject({ passphrase }), opened, { whileLocked: true }),
    /**
     * For a keyholder, where nothing can be written beside the plans.
     * @param reason what they are read for
     * @param note where each look is written down
     */
    openToRead: call(
      z.strictObject({ passphrase, reason: shortText.regex(/\S.*\S.*\S/su), note: ticket }),
      opened,
      { whileLocked: true },
    ),
    /**
     * Opens far enough to set a new passphrase and a new recovery key, nothing more. Names the keyholders: the one at
     * the keyboard says which of them she is.
     */
    unlockWithRecoveryKey: call(
      z.strictObject({ recoveryKey: typedRecoveryKey }),
      z.strictObject({
        keyholders: z.array(z.strictObject({ id: z.string(), name: z.string() })),
      }),
      { whileLocked: true },
    ),
    /** @param keyholder whose passphrase it is; the first one when it is left out */
    renewKeys: call(z.strictObject({ passphrase, keyholder: z.uuid().optional() }), recoverySheet, {
      whileLocked: true,
    }),
    /** A one-time code, as it was handed over. Opens far enough to set an own passphrase, nothing more. */
    unlockWithCode: call(
      z.strictObject({ code: typedRecoveryKey }),
      z.strictObject({ establishment: z.string(), worker }),
      { whileLocked: true },
    ),
    /** After `unlockWithCode`: from now on the passphrase opens, and the code does not. */
    setOwnPassphrase: call(z.strictObject({ passphrase }), opened, { whileLocked: true }),
  },
  shell: {
    /** The window has drawn its first useful screen. */
    ready: call(nothing, nothing, { alsoHers: true }),
    lock: call(nothing, nothing),
    /** The answer to the notice `closing`: whether all words on screen are in the vault. */
    readyToClose: call(z.strictObject({ saved: z.boolean() }), nothing, { alsoHers: true }),
    /** It locked, and the page has dropped everything: what its next page is to say of that. Nothing of anybody is in it. */
    dropped: call(afterLock, nothing),
    saidAfterLock: call(nothing, wordsOfLock),
    useVault: call(z.strictObject({ practice: z.boolean() }), nothing),
    chooseWhereToSave: call(
      z.strictObject({ suggestedName: shortText }),
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    choosePdf: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    /** A folder to save several files in. */
    chooseFolder: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    chooseSettingsFile: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    /** A .p12 file with a key to sign with. */
    chooseKeyFile: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    /** The certificate of another desk, and a list of certificates that were taken back. */
    chooseCertificateFile: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    chooseListFile: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    choosePicture: call(
      nothing,
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    chooseWhereToSaveCertificate: call(
      z.strictObject({ suggestedName: shortText, as: z.enum(['binary', 'text', 'list']) }),
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    /** Lines of JSON, one to an entry of the log of who did what. */
    chooseWhereToSaveLog: call(
      z.strictObject({ suggestedName: shortText }),
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    /** A table for a spreadsheet: numbers of all plans together. */
    chooseWhereToSaveReport: call(
      z.strictObject({ suggestedName: shortText }),
      z.strictObject({ place: ticket.optional(), shownAs: z.string().optional() }),
    ),
    printThisScreen: call(nothing, z.strictObject({ printed: z.boolean() })),
    /** Whether this computer has a printer; `maybe` where it did not say in time. */
    printers: call(nothing, z.strictObject({ known: z.enum(['some', 'none', 'maybe']) })),
    about: call(nothing, z.strictObject({ version: z.string(), runtime: z.string() })),
    /** How this computer stands, as far as a program can see. */
    posture: call(nothing, posture),
    /** Something on the page was copied just now. */
    copied: call(nothing, nothing, { alsoHers: true }),
    /** The screen was covered or left: what was copied goes from the clipboard, if it is still ours. */
    emptyClipboard: call(nothing, nothing, { alsoHers: true }),
  },
} as const satisfies Record<string, Record<string, ReturnType<typeof call>>>;
