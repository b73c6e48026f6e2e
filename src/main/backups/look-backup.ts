// Opens a backup, looks through all of it, and says what putting it back would change.

import { join } from 'node:path';
import type { BackupLookedAt } from '../../shared/ipc/backup-calls';
import { openToRead } from '../store/open';
import type { PageKey } from '../store/pages';
import type { Replayed } from '../store/replay';
import type { RawConnection } from '../store/sqlcipher';
import { type Backup, VAULT_FILE } from './backup-folder';
import { comparePlans, type Holding, readHolding, readTakenOut } from './compare';
import { type Salvaged, whatIsSaved } from './salvage';
import { isGood } from './verify-backup';

/** What is there now: its plans, or why they cannot be read. */
export type Now = Holding | 'damaged' | 'missing' | 'other_key';

/** @param people whether those who may open now go on doing so */
export async function lookAtBackup(
  backup: Backup,
  key: PageKey,
  of: {
    nameQuestion: string;
    now: Now;
    people: 'as_now' | 'as_then';
    saved?: Salvaged | undefined;
    /** Of another vault than the one there now: how often either keyring was changed. */
    otherVault?: { edition: number; editionNow: number } | undefined;
    /** The same backup with what was saved after it: that is what is shown then. */
    since?: { path: string; replayed: Replayed } | undefined;
  },
): Promise<BackupLookedAt> {
  if (backup.manifest.salt !== key.salt) return { kind: 'other_key' };
  if (!(await isGood(backup, key))) return { kind: 'not_whole' };
  const raw = await openToRead({ path: of.since?.path ?? join(backup.folder, VAULT_FILE), ...key });
  try {
    const held = await readHolding(raw, of.nameQuestion);
    const now = typeof of.now === 'string' ? undefined : of.now;
    const takenOut = now?.takenOut ?? (of.saved ? await readTakenOut(of.saved) : []);
    return {
      kind: 'good',
      ...{ id: backup.id, madeAt: backup.manifest.madeAt, people: of.people },
      plans: comparePlans(held, now?.plans, takenOut),
      directory: [...(now?.directory ?? [])].filter((row) => !held.directory.has(row)).length,
      ...(of.otherVault
        ? { otherVault: { ...of.otherVault, establishment: await establishmentIn(raw) } }
        : {}),
      ...(of.since ? { since: of.since.replayed } : {}),
      ...(of.saved ? { saved: await whatIsSaved(of.saved, raw, of.nameQuestion) } : {}),
      now: typeof of.now === 'string' ? of.now : 'read',
    };
  } finally {
    await raw.close();
  }
}

async function establishmentIn(raw: Pick<RawConnection, 'all'>): Promise<string> {
  const [row] = await raw.all<{ value: string }>(
    `SELECT value FROM setting WHERE name = 'establishment'`,
  );
  return row?.value ?? '';
}
