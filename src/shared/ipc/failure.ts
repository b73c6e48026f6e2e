// The short list of things that can go wrong and may cross to a window. Each code has its own
// sentence in resources/locales/<lang>/failures.json: what happened, what is safe, what to do.

import { z } from 'zod';

export const failureCodes = [
  // opening the vault
  'wrong-passphrase',
  'wait-before-next-try',
  'wrong-recovery-key',
  'vault-missing',
  'keyring-missing',
  'keyring-damaged',
  'keyring-weak',
  'keyring-put-back',
  'wrong-code',
  'code-run-out',
  'no-longer-here',
  'vault-damaged',
  'vault-newer',
  'vault-in-use',
  'vault-not-protected',
  'vault-on-network',
  'vault-synced',
  'vault-read-only',
  'folder-read-only',
  'keyholder-to-read',
  'read-only-here',
  'folder-gone',
  'disk-full',
  'disk-failing',
  'content-damaged',
  'backup-not-whole',
  'backups-closed',
  'other-vault',
  'practice-backup',
  'real-backup',
  // asking for things
  'locked',
  'not-allowed',
  'not-in-team',
  'kept-away',
  'plan-restricted',
  'places-locked',
  'places-damaged',
  'not-my-work',
  'ask-in-person',
  'look-first',
  'changed-since-look',
  'another-council',
  'not-understood',
  'not-found',
  'prison-number-not-right',
  'prison-number-taken',
  'situation-needed',
  'name-needed',
  'name-in-reason',
  'hers-alone',
  'time-is-over',
  'text-too-long',
  'review-over',
  'passphrase-too-short',
  'passphrase-too-common',
  // people
  'step-up-first',
  'last-keyholder',
  'last-keyholder-code',
  'last-keyholder-in',
  'name-taken',
  'new-sheet-first',
  'drill-first',
  'drill-failed',
  'check-differs',
  'person-changed',
  // copies
  'sharing-first',
  'who-is-it',
  'missing-characters',
  'hidden-place-found',
  'hidden-place-in-name',
  'export-stuck',
  'letter-says-prison',
  'letter-says-care',
  'letter-empty',
  'place-not-writable',
  'place-gone',
  'place-full',
  'name-not-usable',
  'note-not-writable',
  'note-place-full',
  'note-name-taken',
  'signing-run-out',
  'signing-taken-back',
  'same-file',
  'print-not-taken',
  // checking a PDF
  'file-gone',
  'file-not-readable',
  'file-not-allowed',
  'file-is-folder',
  'file-in-use',
  'file-too-big',
  // pictures of places
  'picture-not-one',
  'picture-heic',
  'picture-too-large',
  'picture-too-small',
  'picture-broken',
  'picture-locked',
  'place-has-enough',
  'plan-has-enough',
  'log-not-written',
  'not-ready',
  'unexpected',
] as const;
export const failureCode = z.enum(failureCodes);
export type FailureCode = z.infer<typeof failureCode>;

export const failure = z.strictObject({
  code: failureCode,
  /** Fills the sentence: numbers, dates, a question's label. Never her words, never a stack. */
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type Failure = z.infer<typeof failure>;

export type Reply = { ok: true; value: unknown } | { ok: false; failure: Failure };

/** What handlers throw when they mean it. Anything else becomes `unexpected` at the gate. */
export class KnownFailure extends Error {
  readonly failure: Failure;
  constructor(code: FailureCode, params?: Failure['params']) {
    super(code);
    this.name = 'KnownFailure';
    this.failure = params ? { code, params } : { code };
  }
}
