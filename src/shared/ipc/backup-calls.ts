// The part of the table about backups: at the open desk (`backups`), and before the plans are open (`rescue`), where a vault
// that is damaged or gone is put right.

import { z } from 'zod';
import { eraseGrounds } from '../domain/backups/erase-ground';
import { call, nothing, ticket } from './locked-calls';

const moment = z.string();
const id = z.string().max(60);
const passphrase = z.string().min(1).max(1024);
const count = z.number().int().nonnegative();

const why = z.enum(['asked', 'hour', 'lock', 'before_restore', 'erasure']);

export const backupInList = z.strictObject({
  id,
  madeAt: moment,
  why,
  bytes: count,
  plans: count,
  /** False: made before the keys were renewed. It opens with a passphrase of then. */
  sameKey: z.boolean(),
  /** Its moment lies ahead of this computer's clock. */
  isAhead: z.boolean(),
  /** The last day it is kept. */
  until: z.string(),
});
export type BackupInList = z.infer<typeof backupInList>;

/**
 * What else stands in a plan than answers. steps: what became of a stage. became: what became of copies. asked: for her whole
 * file. letters: begun. team: who may open it. outside: opened from outside its team, and what a second person said of it.
 */
export const otherKinds = [
  ...(['facts', 'steps', 'notes', 'choices', 'consents', 'overrides', 'copies', 'became'] as const),
  ...(['asked', 'letters', 'reviews', 'sittings', 'english', 'team', 'outside'] as const),
] as const;
export type OtherKind = (typeof otherKinds)[number];

/**
 * in_it: with all answers of now. less: `lost` answers of now are not in it. only_in_it: not there now. not_in_it: it would go.
 */
export const planInBackup = z.strictObject({
  reference: z.string(),
  initials: z.string(),
  answers: count,
  lastAt: moment.optional(),
  standing: z.enum(['in_it', 'less', 'only_in_it', 'not_in_it']),
  lost: count,
  /** How many of each are there now and not in it, where any are. */
  lostOthers: z.record(z.enum(otherKinds), count).optional(),
  /** It was taken out for good after the backup, and would come back. */
  takenOut: z.strictObject({ at: moment, why: z.enum(eraseGrounds) }).optional(),
});
export type PlanInBackup = z.infer<typeof planInBackup>;

/**
 * What the damaged file has that the backup has not: `more` answers and `others`, which come along, `left` answers of a plan
 * that the backup has no room for. missing: answers that are in neither.
 */
export const salvagedPlan = z.strictObject({
  reference: z.string(),
  initials: z.string(),
  more: count,
  others: count,
  left: count,
  missing: count,
});
export type SalvagedPlan = z.infer<typeof salvagedPlan>;

const looked = z.strictObject({
  kind: z.literal('good'),
  id,
  madeAt: moment,
  plans: z.array(planInBackup),
  /** How many times the directory was written in that are there now and not in it. */
  directory: count,
  /** What is there now, that it is held against. */
  now: z.enum(['read', 'damaged', 'missing', 'other_key']),
  /** Whether those who may open now go on doing so, or those of then take their place. */
  people: z.enum(['as_now', 'as_then']),
  /** Where it is of another vault than the one there now: whose, and how often either keyring was changed. */
  otherVault: z
    .strictObject({ establishment: z.string(), edition: count, editionNow: count })
    .optional(),
  /**
   * What was saved after the backup and kept beside the plans: it is in `plans` here, and comes back with it. `left`: kept,
   * and cannot be done again. isCut: there may have been more.
   */
  since: z
    .strictObject({ changes: count, left: count, lastAt: moment.optional(), isCut: z.boolean() })
    .optional(),
  /** Where the file there now is damaged and some of it can still be read: this is brought along. */
  saved: z.array(salvagedPlan).optional(),
});
export type BackupLooked = z.infer<typeof looked>;

/** other_key: it opens only with a passphrase of then. not_whole: it is damaged, and no backup any more. */
const lookedAt = z.discriminatedUnion('kind', [
  looked,
  z.strictObject({ kind: z.literal('other_key') }),
  z.strictObject({ kind: z.literal('not_whole') }),
]);
export type BackupLookedAt = z.infer<typeof lookedAt>;

const reminder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fine') }),
  z.strictObject({ kind: z.literal('old'), days: count }),
  z.strictObject({ kind: z.literal('none') }),
]);
const room = z.enum(['enough', 'little', 'none']);
/** What is saved now stands in one file only, and a backup that was wanted could not be made. */
const keptOnce = z.boolean();

/** A backup was put back and nobody who sees to backups has said yet that they have read of it. */
const putBack = z
  .strictObject({
    madeAt: moment,
    /** When it was put back. */
    at: moment,
    /** Who did it, where that is known. */
    by: z.string().optional(),
    /** What was saved after the backup came back with it. */
    brought: z.enum(['all', 'some']).optional(),
  })
  .optional();

export const backupsShown = z.strictObject({
  /** The newest first. */
  backups: z.array(backupInList),
  /** Whether some are made without being asked for. */
  byItself: z.boolean(),
  /** Where they lie, as a path a person can find. */
  folder: z.string(),
  /** A folder on another disk that gets each of them too; `isThere`: it was there the last time. */
  second: z.strictObject({ folder: z.string(), isThere: z.boolean() }).optional(),
  room,
  reminder,
  keptOnce,
  putBack,
});
export type BackupsShown = z.infer<typeof backupsShown>;

export const backupToday = z.strictObject({ reminder, room, keptOnce, putBack });
export type BackupToday = z.infer<typeof backupToday>;

const tested = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('good'), plans: count }),
  z.strictObject({ kind: z.literal('other_key') }),
  z.strictObject({ kind: z.literal('not_whole') }),
]);
export type BackupTested = z.infer<typeof tested>;

const one = z.strictObject({ id });

export const backupCalls = {
  show: call(nothing, backupsShown),
  /** For Today: whether somebody should be told. */
  today: call(nothing, backupToday),
  /** Somebody has read that a backup was put back. */
  sawPutBack: call(nothing, backupToday),
  make: call(nothing, z.strictObject({ made: backupInList, shown: backupsShown })),
  /** Opens it and looks at all of it. */
  test: call(one, tested),
  look: call(one, lookedAt),
  /** Puts it back. The plans are then locked, and open as they were. */
  restore: call(one, nothing),
  /** Another folder that gets each backup too. */
  keepSecond: call(z.strictObject({ place: ticket }), backupsShown),
  dropSecond: call(nothing, backupsShown),
};

/** What a backup says of itself before anybody has shown that they may open it. Nothing of it is proved. */
const backupFound = z.strictObject({
  id,
  madeAt: moment,
  /** kept_aside: the files as they were when something else took their place; nobody has counted in them. */
  why: z.enum([...why.options, 'kept_aside']),
  plans: count.optional(),
  /** All that was saved after it is kept beside the plans. */
  hasSince: z.boolean(),
  /** Its moment lies ahead of this computer's clock. */
  isAhead: z.boolean().optional(),
});
export type BackupFound = z.infer<typeof backupFound>;

const locked = { whileLocked: true } as const;

export const rescueCalls = {
  /** Backups in their usual folder, or in one that somebody chose. */
  list: call(z.strictObject({ place: ticket.optional() }), z.array(backupFound), locked),
  /** Opened with a passphrase that was good when it was made. */
  look: call(z.strictObject({ id, passphrase }), lookedAt, locked),
  /** Puts back the one that was looked at. */
  restore: call(
    // onPurpose: also where it is of another vault than the one there now.
    one.extend({ onPurpose: z.boolean().optional() }),
    z.strictObject({ madeAt: moment, changes: count.optional() }),
    locked,
  ),
  /** Forgets the key of the one that was looked at. */
  leave: call(nothing, nothing, locked),
};
