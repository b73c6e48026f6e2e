// A file under a new key: written whole beside the old one, compared with it row by row, and only then put in its place.
// Never rekeyed in place, so that a power cut finds either the one or the other.

import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { syncFolder } from '../files/write-whole';
import { closeWithEmptyLog, type FileKey, hold, keyText, openWithKey } from './open';
import { readPragma } from './pragmas';
import type { RawConnection } from './sqlcipher';
import { storeFailure } from './store-failure';

/** Where the file under its new key is made. */
const besides = (path: string): string => path.replace(/\.db$/, '.next.db');

/**
 * Puts a file that nobody here has open under a new key.
 * @param whenCopied told before the new file takes the old one's place
 * @throws KnownFailure vault-damaged when the copy is not the same in every row; vault-in-use, disk-full. The old file
 *   is as it was then.
 */
export async function putUnderNewKey(
  path: string,
  from: FileKey,
  to: FileKey,
  whenCopied: () => Promise<void> = async () => undefined,
): Promise<void> {
  const next = besides(path);
  const release = await hold(path);
  try {
    for (const tail of ['', '-journal', '-wal']) await rm(next + tail, { force: true });
    await copyUnder(path, next, from, to);
    await flush(next);
    await whenCopied();
    // A log left beside it would be read as the new file's own.
    if (await isLogThere(path)) throw new KnownFailure('vault-in-use');
    await rename(next, path);
    await syncFolder(dirname(path));
  } catch (problem) {
    await rm(next, { force: true }).catch(() => undefined);
    throw storeFailure(problem);
  } finally {
    release();
  }
}

async function copyUnder(path: string, next: string, from: FileKey, to: FileKey): Promise<void> {
  const raw = await openWithKey({ path, ...from });
  try {
    // Tables are filled in the order they were made, which is not the order of what points to what.
    await raw.exec('PRAGMA foreign_keys = OFF');
    await raw.run(`ATTACH DATABASE ? AS next KEY "${keyText(to)}"`, [next]);
    await raw.exec('PRAGMA next.auto_vacuum = INCREMENTAL; PRAGMA next.synchronous = FULL');
    await raw.all(`SELECT sqlcipher_export('next')`);
    // Not among what is exported: how far its tables are, and the number of its last change (journal.ts).
    for (const number of ['user_version', 'application_id']) {
      await raw.exec(`PRAGMA next.${number} = ${Number(await readPragma(raw, number))}`);
    }
    if (!(await isSame(raw))) throw new KnownFailure('vault-damaged');
    await raw.exec('DETACH DATABASE next');
  } catch (problem) {
    await raw.close().catch(() => undefined);
    throw problem;
  }
  await closeWithEmptyLog(raw);
}

/** True when the new file is whole, and has every table and every row of the old one in its place. */
async function isSame(raw: RawConnection): Promise<boolean> {
  const isWhole =
    (await readPragma(raw, 'next.integrity_check')) === 'ok' &&
    (await raw.all('PRAGMA next.cipher_integrity_check')).length === 0;
  if (!isWhole || (await differ(raw, 'sqlite_master', 'type, name, tbl_name, sql'))) return false;
  const tables = await raw.all<{ name: string; wr: number }>(
    `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT IN ('sqlite_schema', 'sqlite_master')`,
  );
  for (const { name, wr } of tables) {
    if (await differ(raw, `"${name}"`, wr === 1 ? '*' : 'rowid, *')) return false;
  }
  return true;
}

async function differ(raw: RawConnection, table: string, what: string): Promise<boolean> {
  const side = (a: string, b: string) =>
    `SELECT ${what} FROM ${a}.${table} EXCEPT SELECT ${what} FROM ${b}.${table}`;
  const [row] = await raw.all<{ n: number }>(
    `SELECT (SELECT count(*) FROM (${side('main', 'next')}))
          + (SELECT count(*) FROM (${side('next', 'main')})) AS n`,
  );
  return row?.n !== 0;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function isLogThere(path: string): Promise<boolean> {
  const log = await stat(`${path}-wal`).catch(() => undefined);
  return log !== undefined && log.size > 0;
}
