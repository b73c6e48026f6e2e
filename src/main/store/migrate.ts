// Brings the tables up to date, one numbered step at a time. Each step and its number share one
// transaction, and a copy of the whole (encrypted) file is put beside it first. The copy is taken
// while nobody has the file open: open.ts sees to that.

import { copyFile, open, rename, rm } from 'node:fs/promises';
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

const controlTexts = import.meta.glob<string>('./control-migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const inOrder = (found: Record<string, string>): readonly Migration[] =>
  Object.entries(found)
    .map(([path, sql]) => {
      const name = basename(path, '.sql');
      return { number: Number(name.slice(0, 4)), name, sql };
    })
    .sort((a, b) => a.number - b.number);

/** All steps of the plans' file that this version knows, in order, as they were at build time. */
export const migrations: readonly Migration[] = inOrder(texts);
/** Those of control.db. */
export const controlMigrations: readonly Migration[] = inOrder(controlTexts);

/**
 * The steps the file has not had yet.
 * @returns `had`, the number of its last step (0 for a file without tables), and those to come
 * @throws KnownFailure vault-newer when the file has had steps this version does not know
 */
export async function stepsLeft(
  raw: RawConnection,
  steps: readonly Migration[],
): Promise<{ had: number; left: readonly Migration[] }> {
  const had = Number(await readPragma(raw, 'user_version'));
  const newest = steps.at(-1)?.number ?? 0;
  if (had > newest) throw new KnownFailure('vault-newer', { had, newest });
  return { had, left: steps.filter(({ number }) => number > had) };
}

/**
 * Runs every step the file has not had yet.
 * @throws KnownFailure vault-newer when the file has had steps this version does not know
 */
export async function migrate(raw: RawConnection, steps: readonly Migration[]): Promise<void> {
  for (const step of (await stepsLeft(raw, steps)).left) {
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

/**
 * Keeps a copy of the file from before a step. The file must be closed and its log empty. A copy from
 * an earlier try of the same step is replaced whole: the newest whole state is the one to keep.
 */
export async function keepCopy(path: string, number: number): Promise<void> {
  const copy = copyName(path, number);
  const part = `${copy}.part`;
  await rm(part, { force: true });
  try {
    await copyFile(path, part);
    const file = await open(part, 'r+');
    try {
      await file.chmod(0o600);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, copy);
  } catch (problem) {
    await rm(part, { force: true }).catch(() => undefined);
    throw problem;
  }
  await syncFolder(dirname(path));
}
