// How the plans' folder stands, for whoever looks after this computer: told from the folder alone, without the key to the
// plans. A backup can be held against what was written down when it was made; that it opens, only a keyholder can try.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Health } from '../../shared/ipc/people-calls';
import { BACKUPS, type Backup, listBackups, VAULT_FILE } from '../backups/backup-folder';
import { roomIn } from '../files/reserve';

/** So many of the newest backups are looked at. */
const NEWEST = 3;

/** The newest backups, each held against its own hash, how many there are, and how much room is left. */
export async function readHealth(folder: string): Promise<Health> {
  const all = await listBackups(join(folder, BACKUPS));
  const newest = all
    .toSorted((a, b) => b.manifest.madeAt.localeCompare(a.manifest.madeAt))
    .slice(0, NEWEST);
  const backups = [];
  for (const backup of newest) {
    const { madeAt, bytes, counts } = backup.manifest;
    backups.push({ madeAt, bytes, plans: counts['plan'] ?? 0, isAsMade: await isAsMade(backup) });
  }
  return { backups, count: all.length, room: await roomIn(folder) };
}

/** Whether its file is, byte for byte, the one it was made with. A file that cannot be read is not. */
async function isAsMade({ folder, manifest }: Backup): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(join(folder, VAULT_FILE)), hash);
    return hash.digest('hex') === manifest.sha256;
  } catch {
    return false;
  }
}
