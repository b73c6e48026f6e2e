// That a backup was put back on purpose: a file beside the vault says which, when, and by whom, under the
// vault's seal. The log tells by it that nobody put an older file there; and somebody who sees to backups is
// told of it until they have read it, which is a row.

import { join } from 'node:path';
import { z } from 'zod';
import type { BackupToday } from '../../shared/ipc/backup-calls';
import { readBounded } from '../files/read-bounded';
import type { Connection, Reader } from '../store/connection';
import type { PageKey } from '../store/pages';
import { isSealed, sealOf } from '../store/seal';
import { RESTORED } from './finish-restore';

const SETTING = 'put-back-read';
const ABOUT = 'put back';
/** Bytes. */
const BIGGEST = 2_000;

const hasPutBack = z.strictObject({
  /** UTC moments: of the backup, and of when it was put back. */
  madeAt: z.string().max(40),
  at: z.string().max(40),
  /** Rows of a damaged file were brought along. */
  isMended: z.literal(true).optional(),
  /** What was saved after the backup came back with it: all of it, or some. */
  brought: z.enum(['all', 'some']).optional(),
  /** The name of whoever did it, where it is known. */
  by: z.string().max(200).optional(),
  /** And who that is, for the log. */
  worker: z.strictObject({ id: z.string().max(100), role: z.string().max(60) }).optional(),
  /** How far the log went in the file that was laid ready, as `logEndIn` says it: of another file it says nothing. */
  logEnd: z.string().max(100).optional(),
});
export type PutBack = z.infer<typeof hasPutBack>;

type Key = PageKey['key'];

/** What the file is to say, with the seal over all of it. */
export function putBackText(key: Key, said: PutBack): string {
  return JSON.stringify({ ...said, seal: sealOf(key, ABOUT, JSON.stringify(said)) });
}

/** The number and the hash of the last entry of a file's log; empty where it has none. */
export async function logEndIn(raw: Pick<Reader, 'all'>): Promise<string> {
  const [has] = await raw.all("SELECT 1 FROM sqlite_master WHERE name = 'audit_entry'");
  const [last] = has
    ? await raw.all<{ seq: number; hash: string }>(
        'SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1',
      )
    : [];
  return last ? `${last.seq}:${last.hash}` : '';
}

/** Which backup was last put back here on purpose; undefined where that is not said, or not with one of these keys. */
export async function readPutBack(
  folder: string,
  keys: readonly Key[],
): Promise<PutBack | undefined> {
  try {
    const file = Buffer.from(await readBounded(join(folder, RESTORED), BIGGEST)).toString();
    const { seal, ...said } = JSON.parse(file);
    const text = JSON.stringify(said);
    return keys.some((key) => isSealed(key, ABOUT, text, String(seal)))
      ? hasPutBack.parse(said)
      : undefined;
  } catch {
    return undefined;
  }
}

/** What was put back and nobody has read of yet; undefined where there is nothing, or what is there is not this vault's word. */
export async function unreadPutBack(
  connection: Connection,
  folder: string,
  { key }: PageKey,
): Promise<BackupToday['putBack']> {
  const said = await readPutBack(folder, [key]);
  if (!said) return undefined;
  const row = await connection.first<{ value: string }>(
    'SELECT value FROM setting WHERE name = ?',
    [SETTING],
  );
  if (row?.value === said.at) return undefined;
  const { madeAt, at, by, brought } = said;
  return { madeAt, at, ...(by === undefined ? {} : { by }), ...(brought ? { brought } : {}) };
}

/** Somebody has read what there is to read now. */
export async function keepRead(
  connection: Connection,
  folder: string,
  { key }: PageKey,
): Promise<void> {
  const said = await readPutBack(folder, [key]);
  if (!said) return;
  await connection.transaction(async (writer) => {
    await writer.run('DELETE FROM setting WHERE name = ?', [SETTING]);
    await writer.run('INSERT INTO setting (name, value) VALUES (?, ?)', [SETTING, said.at]);
  });
}
