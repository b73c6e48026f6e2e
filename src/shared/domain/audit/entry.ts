// An entry of the log of who did what: the kinds the law names, the names of what can be done, and how a screen gets an
// entry. Never a word of hers, and no name but those of workers. Source: DPA 2018 s.62; security.md 3.2. Pure.

import { z } from 'zod';
import { roles } from '../people/roles';

/**
 * The kinds of DPA 2018 s.62(1), and `security`: what is done about keys, people, backups and this log. An entry that
 * answers for several rows is of the kind that matters most to her.
 */
export const auditKinds = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
  'security',
] as const;
export type AuditKind = (typeof auditKinds)[number];

/** What can be done, by name, and of which kind it is. A screen has one sentence for each. */
export const kindOfAct = {
  // put into a plan for the first time
  'plan-started': 'collection',
  'answer-first-given': 'collection',
  'note-written': 'collection',
  'met-written': 'collection',
  'picture-added': 'collection',
  'own-note-written': 'collection',
  'check-in-written': 'collection',
  'help-asked': 'collection',
  'file-asked-for': 'collection',
  'sitting-begun': 'collection',

  // changed
  'answer-changed': 'alteration',
  'english-put-beside': 'alteration',
  'language-put-right': 'alteration',
  'facts-changed': 'alteration',
  'date-marked': 'alteration',
  'situation-changed': 'alteration',
  'review-changed': 'alteration',
  'review-finished': 'alteration',
  'sharing-changed': 'alteration',
  'yes-changed': 'alteration',
  'referral-changed': 'alteration',
  'override-told': 'alteration',
  'same-name-decided': 'alteration',
  'same-name-taken-back': 'alteration',
  'letter-kept': 'alteration',
  'note-changed': 'alteration',
  'met-changed': 'alteration',
  'picture-changed': 'alteration',
  'own-note-changed': 'alteration',
  'copy-way-changed': 'alteration',
  'copy-asked-back': 'alteration',
  'keyed-in-marked': 'alteration',
  'display-changed': 'alteration',
  'place-kept': 'alteration',
  'team-changed': 'alteration',
  'sitting-ended': 'alteration',
  'file-list-kept': 'alteration',
  'contact-changed': 'alteration',
  'handover-changed': 'alteration',
  'handover-answered': 'alteration',

  // looked at
  'list-looked-at': 'consultation',
  'plan-searched': 'consultation',
  'plan-opened': 'consultation',
  'page-looked-at': 'consultation',
  'history-looked-at': 'consultation',
  'notes-looked-at': 'consultation',
  'met-looked-at': 'consultation',
  'pictures-looked-at': 'consultation',
  'own-notes-looked-at': 'consultation',
  'reviews-looked-at': 'consultation',
  'sharing-looked-at': 'consultation',
  'copies-looked-at': 'consultation',
  'copy-looked-at': 'consultation',
  'letters-looked-at': 'consultation',
  'file-looked-at': 'consultation',
  'team-looked-at': 'consultation',
  'sittings-looked-at': 'consultation',
  'handover-looked-at': 'consultation',
  'shared-pages-looked-at': 'consultation',
  'paper-checked': 'consultation',
  'her-side-looked-at': 'consultation',
  'who-looked-looked-at': 'consultation',
  'outside-openings-looked-at': 'consultation',
  'log-looked-at': 'consultation',
  'backup-looked-into': 'consultation',
  'erasure-looked-at': 'consultation',
  'way-back-looked-at': 'consultation',

  // given out
  'copy-made': 'disclosure',
  'copy-printed': 'disclosure',
  'copy-saved-again': 'disclosure',
  'copy-printed-again': 'disclosure',
  'letter-made': 'disclosure',
  'letter-printed': 'disclosure',
  'ask-back-letter-made': 'disclosure',
  'shared-pages-printed': 'disclosure',
  'file-made': 'disclosure',
  'looks-printed': 'disclosure',
  'keyed-in-looked-at': 'disclosure',
  'override-kept': 'disclosure',
  'copy-signed': 'disclosure',
  'log-exported': 'disclosure',
  'report-saved': 'disclosure',
  'report-printed': 'disclosure',

  // put together, taken out
  'damaged-rows-brought-along': 'combination',
  'plan-erased': 'erasure',
  'backups-run-out': 'erasure',
  'years-to-keep-changed': 'erasure',

  // keys, people, backups, this log
  'vault-unlocked': 'security',
  'vault-locked': 'security',
  'log-begun': 'security',
  'stepped-up': 'security',
  'glass-broken': 'security',
  'glass-reviewed': 'security',
  'people-changed': 'security',
  'passphrase-changed': 'security',
  'sheet-changed': 'security',
  'keys-changed': 'security',
  'backup-made': 'security',
  'backup-tested': 'security',
  'backup-put-back': 'security',
  'backup-place-changed': 'security',
  'settings-changed': 'security',
  'signing-changed': 'security',
  'certificate-given-out': 'security',
  'clock-doubted': 'security',
  'tables-changed': 'security',
  'changed-by-itself': 'security',
  'practice-filled': 'security',
  refused: 'security',
  'log-checked': 'security',
  'log-trouble-found': 'security',
  'log-trouble-seen': 'security',
} as const satisfies Record<string, AuditKind>;

export type AuditAct = keyof typeof kindOfAct;
export const auditActs = Object.keys(kindOfAct) as [AuditAct, ...AuditAct[]];

/** `more`: another transaction of something that has its own entry just before. */
export const auditOutcomes = ['done', 'more', 'refused'] as const;

/** Whose side of the screen it was; `itself`: nobody asked for it. */
export const auditSides = ['staff', 'hers', 'itself'] as const;
export type AuditSide = (typeof auditSides)[number];

/** What an entry is about, besides its plan: ids and numbers, never words of hers. */
export const auditAbout = z.strictObject({
  /** Keys of the workbook. */
  questions: z.array(z.string()).optional(),
  pages: z.array(z.string()).optional(),
  /** Another worker, by id. */
  worker: z.string().optional(),
  /** For whom a copy is, as the content names them; to whom a level of sharing applies. */
  readers: z.array(z.string()).optional(),
  /** Copies, by id. */
  copies: z.array(z.string()).optional(),
  /** Anything else that has an id: a note, a sitting, a letter, a backup. */
  thing: z.string().optional(),
});
export type AuditAbout = z.infer<typeof auditAbout>;

/** Numbers, days, codes and keyed hashes. Which there are depends on the act. */
export const auditDetail = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);
export type AuditDetail = z.infer<typeof auditDetail>;

/** An entry as a screen gets it. */
export const auditEntryShown = z.strictObject({
  /** 1, 2, 3 …: this is the order things were done in; the clock is only a label. */
  seq: z.number().int().positive(),
  /** UTC moment. */
  at: z.string(),
  /** Minutes the clock of this computer was ahead of UTC. */
  offset: z.number().int(),
  /** Left out where nobody asked for it. The name is the one they have now. */
  by: z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles) }).optional(),
  side: z.enum(auditSides),
  /** The stretch of work. */
  session: z.string().optional(),
  kind: z.enum(auditKinds),
  act: z.enum(auditActs),
  outcome: z.enum(auditOutcomes),
  /** The call of the window it was asked through, `group.call`. */
  call: z.string().optional(),
  /** The reference is left out once the plan was erased. */
  plan: z.strictObject({ id: z.string(), reference: z.string().optional() }).optional(),
  about: auditAbout,
  /** Names of the workers and the copies it is about, as far as they are still there. */
  aboutWorker: z.string().optional(),
  recipients: z.array(z.string()).optional(),
  /** Why, as a code: what somebody from outside the team said. */
  purpose: z.string().optional(),
  detail: auditDetail,
});
export type AuditEntryShown = z.infer<typeof auditEntryShown>;

/** What can be wrong with the log, or with what it stands for. */
export const auditTroubles = [
  /** An entry is not as it was written. `seqs` says which. */
  'entry-changed',
  /** Entries are gone from the middle. */
  'entries-missing',
  /** The log ends before a place it is known to have reached: its end, or the whole file, is from an earlier day. */
  'log-cut',
  /** The log has another entry where one is known. */
  'log-other',
  /** A paper that was signed here holds a line that the log has not. */
  'paper-other',
  /** What a worker signed does not stand for these entries. */
  'signature-wrong',
  /** Rows of the plans are not as the last entry left them: a part of the file is from an earlier day. */
  'rows-put-back',
  /** The same of one plan. */
  'plan-put-back',
  /** The file holds together no longer. */
  'file-not-whole',
  /** A note of how far the log went is gone or was changed. */
  'anchor-missing',
  'anchor-changed',
] as const;

export const auditFinding = z.strictObject({
  what: z.enum(auditTroubles),
  /** From and to which entry, where it can be said. */
  from: z.number().int().optional(),
  to: z.number().int().optional(),
  /** UTC moments of the last entry that is known to be right, and of the note that shows what is missing. */
  lastGoodAt: z.string().optional(),
  knownAt: z.string().optional(),
  /** The plan whose rows they are. */
  plan: z.strictObject({ id: z.string(), reference: z.string().optional() }).optional(),
});
export type AuditFinding = z.infer<typeof auditFinding>;
