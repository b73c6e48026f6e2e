// That a backup was put back is told until somebody who sees to backups has read it: which, when, and by whom where it was
// done at the open desk. The file beside the vault says so under the vault's seal; that it was read is a row.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BackupToday } from '../../shared/ipc/backup-calls';
import type { Connection } from '../store/connection';
import type { PageKey } from '../store/pages';
import { isSealed, sealOf } from '../store/seal';
import { RESTORED } from './finish-restore';

const SETTING = 'put-back-read';
const BY = 'put back by';

const shape = z.object({
  madeAt: z.string().max(40),
  at: z.string().max(40),
  seal: z.string().max(100),
  by: z.string().max(200).optional(),
  bySeal: z.string().max(100).optional(),
});

/** Who put it back, to be written beside what the file says; sealed with it, so that no name is put under another's deed. */
export function saidBy(key: PageKey, said: { madeAt: string; at: string }, by: string | undefined) {
  if (by === undefined) return {};
  return { by, bySeal: sealOf(key.key, BY, JSON.stringify({ ...said, by })) };
}

/** What was put back and nobody has read of yet; undefined where there is nothing, or what is there is not this vault's word. */
export async function readPutBack(
  connection: Connection,
  folder: string,
  key: PageKey,
): Promise<BackupToday['putBack']> {
  const said = await readSaid(folder, key);
  if (!said) return undefined;
  const row = await connection.first<{ value: string }>(
    'SELECT value FROM setting WHERE name = ?',
    [SETTING],
  );
  return row?.value === said.at ? undefined : said;
}

/** Somebody has read what there is to read now. */
export async function keepRead(
  connection: Connection,
  folder: string,
  key: PageKey,
): Promise<void> {
  const said = await readSaid(folder, key);
  if (!said) return;
  await connection.transaction(async (writer) => {
    await writer.run('DELETE FROM setting WHERE name = ?', [SETTING]);
    await writer.run('INSERT INTO setting (name, value) VALUES (?, ?)', [SETTING, said.at]);
  });
}

async function readSaid(folder: string, key: PageKey) {
  const text = await readFile(join(folder, RESTORED), 'utf8').catch(() => undefined);
  if (text === undefined || text.length > 2_000) return undefined;
  const read = shape.safeParse(parsed(text));
  if (!read.success) return undefined;
  const { madeAt, at, seal, by, bySeal } = read.data;
  if (!isSealed(key.key, 'put back', JSON.stringify({ madeAt, at }), seal)) return undefined;
  const isTheirs =
    by !== undefined && isSealed(key.key, BY, JSON.stringify({ madeAt, at, by }), bySeal ?? '');
  return { madeAt, at, ...(isTheirs ? { by } : {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
