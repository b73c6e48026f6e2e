// Brings the tables up to date, one numbered step at a time. Each step and its number share one
// transaction, and a copy of the whole (encrypted) file is put beside it first.

import { copyFile, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { syncFolder } from '../files/write-whole';
import { readPragma } from './pragmas';
import type { RawConnection } from './sqlcipher';

export type Migration = { number: number; name: string; sql: string };

const texts = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All steps this version knows, in order, as they were at build time. */
export const migrations: readonly Migration[] = Object.entries(texts)
  .map(([path, sql]) => {
    const name = basename(path, '.sql');
    return { number: Number(name.slice(0, 4)), name, sql };
  })
  .sort((a, b) => a.number - b.number);

/**
 * Runs every step the file has not had yet.
 * @throws KnownFailure vault-newer when the file has had steps this version does not know
 */
export async function migrate(
  raw: RawConnection,
  path: string,
  steps: readonly Migration[],
): Promise<void> {
  const had = Number(await readPragma(raw, 'user_version'));
  const newest = steps.at(-1)?.number ?? 0;
  if (had > newest) throw new KnownFailure('vault-newer', { had, newest });
  for (const step of steps.filter(({ number }) => number > had)) {
    if (step.number > 1) await copyBefore(raw, path, step.number);
    await raw.exec('BEGIN IMMEDIATE');
    try {
      await raw.exec(step.sql);
      await raw.exec(`PRAGMA user_version = ${step.number}`);
      await raw.exec('COMMIT');
    } catch (problem) {
      await raw.exec('ROLLBACK').catch(() => undefined);
      throw problem;
    }
  }
}

/** Name of the copy kept from before a step. */
function copyName(path: string, number: number): string {
  return join(
    dirname(path),
    `${basename(path, '.db')}.before-${String(number).padStart(4, '0')}.db`,
  );
}

async function copyBefore(raw: RawConnection, path: string, number: number): Promise<void> {
  await raw.all('PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = copyName(path, number);
  // An unfinished step left a copy of the same file: the newest whole state is the one to keep.
  await rm(copy, { force: true });
  await copyFile(path, copy);
  const file = await open(copy, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(path));
}
