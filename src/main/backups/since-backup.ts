// What was saved after a backup and kept beside the plans: whether there is any, and what the backup would hold with it.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { JOURNAL, JOURNAL_ENDED, readHead } from '../store/journal-file';
import type { PageKey } from '../store/pages';
import { type Replayed, replay } from '../store/replay';
import { BACKUPS, type Backup, beginPart, VAULT_FILE } from './backup-folder';
import { copyFlushed } from './make-backup';

/** A journal beside the plans; `isEnded`: it is known not to be all. */
export type KeptSince = { journal: string; isEnded: boolean; base: string };

/** Every journal in the vault's folder, the one that is still written first. */
export async function journalsIn(folder: string): Promise<KeptSince[]> {
  const found: KeptSince[] = [];
  for (const [name, isEnded] of [
    [JOURNAL, false],
    [JOURNAL_ENDED, true],
  ] as const) {
    const head = await readHead(join(folder, name));
    if (head) found.push({ journal: join(folder, name), isEnded, base: head.base });
  }
  return found;
}

export type LookedSince = {
  kept: KeptSince;
  replayed: Replayed;
  /** The backup with all of it, for looking at. */
  path: string;
  forget: () => Promise<void>;
};

/** Does it all again on a copy of the backup. @returns undefined where nothing was kept, or it cannot be read */
export async function lookSince(
  folder: string,
  backup: Backup,
  key: PageKey,
): Promise<LookedSince | undefined> {
  const kept = (await journalsIn(folder)).find(({ base }) => base === backup.id);
  if (!kept) return undefined;
  // Swept away with the next backup, if this is broken off.
  const part = await beginPart(join(folder, BACKUPS)).catch(() => undefined);
  if (part === undefined) return undefined;
  const forget = () => rm(part, { recursive: true, force: true });
  try {
    const path = join(part, VAULT_FILE);
    await copyFlushed(join(backup.folder, VAULT_FILE), path);
    const replayed = await replay(kept.journal, path, key, kept.isEnded);
    if (replayed) return { kept, replayed, path, forget };
  } catch {
    // The backup is looked at without it, and the journal is kept aside with what is there.
  }
  await forget().catch(() => undefined);
  return undefined;
}

/** True when with it nothing that was saved is missing. */
export const isAll = ({ left, isCut }: Replayed) => left === 0 && !isCut;
