// Does again, on a copy of a backup, what was saved after it. Each change is held against what it did the first time, and the
// first that comes out otherwise ends it: what was done until then stays, and what is left is counted.

import { open } from 'node:fs/promises';
import { KnownFailure } from '../../shared/ipc/failure';
import { type Entry, type JournalRead, readJournal, type Statement } from './journal-file';
import { type Migration, migrate, migrations } from './migrate';
import { closeWithEmptyLog, type FileKey, openWithKey } from './open';
import { readPragma } from './pragmas';
import type { RawConnection } from './sqlcipher';

export type Replayed = {
  /** Changes that were done again. Comings and goings, and looks, are none. */
  changes: number;
  /** Changes that are kept and could not be done again. */
  left: number;
  /** The moment of the last that was. */
  lastAt?: string;
  /** The journal breaks off: there may have been more. */
  isCut: boolean;
};

const writing =
  /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+"?(\w+)/i;
/** Tables that are written to without anybody saving anything. */
const quiet = /^(?:session|plan_opened|place_left|way_back|words_left|audit_\w+)$/;
const isWriting = (sql: string) => writing.test(sql);
const isSaving = ({ statements }: Change) =>
  statements.some(({ sql, changes }) => {
    const [, table] = writing.exec(sql) ?? [];
    return table !== undefined && changes > 0 && !quiet.test(table);
  });

type Change = Extract<Entry, { kind: 'change' }>;

/** What counts of a journal: without what was not committed. */
function settled(entries: readonly Entry[]): Exclude<Entry, { kind: 'dropped' }>[] {
  const left: Exclude<Entry, { kind: 'dropped' }>[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'dropped') left.push(entry);
    else
      left.splice(
        left.findLastIndex((one) => one.kind === 'change' && one.n === entry.n),
        1,
      );
  }
  return left;
}

/**
 * @param path a copy of the backup, which nobody has open; it is changed
 * @param isEnded whether the journal is known to be not all
 * @returns undefined where the journal does not go on from this file
 */
export async function replay(
  journal: string,
  path: string,
  key: FileKey,
  isEnded = false,
): Promise<Replayed | undefined> {
  const read = await readJournal(journal, key);
  if (!read) return undefined;
  const raw = await openWithKey({ path, ...key });
  let done: Replayed | undefined;
  try {
    if (await goesOnFrom(raw, read)) {
      // Flushed once, at the end: until then it is a copy and nothing more.
      await raw.exec('PRAGMA synchronous = OFF');
      done = await doAll(raw, settled(read.entries), read.isCut || isEnded);
    }
  } catch (problem) {
    await raw.close().catch(() => undefined);
    throw problem;
  }
  await closeWithEmptyLog(raw);
  await flush(path);
  return done;
}

async function goesOnFrom(raw: RawConnection, { head }: JournalRead): Promise<boolean> {
  const at = Number(await readPragma(raw, 'application_id'));
  const schema = Number(await readPragma(raw, 'user_version'));
  return at === head.startsAt && schema === head.schema;
}

async function doAll(
  raw: RawConnection,
  entries: ReturnType<typeof settled>,
  isCut: boolean,
): Promise<Replayed> {
  const done: Replayed = { changes: 0, left: 0, isCut };
  let stopped = false;
  for (const entry of entries) {
    if (!stopped) stopped = !(await doOne(raw, entry));
    if (entry.kind !== 'change' || !isSaving(entry)) continue;
    if (stopped) done.left += 1;
    else Object.assign(done, { changes: done.changes + 1, lastAt: entry.at });
  }
  return done;
}

/** @returns false when it did not come out as it did the first time; nothing of it stays then */
async function doOne(
  raw: RawConnection,
  entry: ReturnType<typeof settled>[number],
): Promise<boolean> {
  if (entry.kind === 'schema') return bringUpTo(raw, entry.to);
  await raw.exec('BEGIN IMMEDIATE');
  try {
    for (const statement of entry.statements) await runAgain(raw, statement);
    await raw.exec(`PRAGMA application_id = ${entry.n}`);
    await raw.exec('COMMIT');
    return true;
  } catch {
    await raw.exec('ROLLBACK').catch(() => undefined);
    return false;
  }
}

async function runAgain(raw: RawConnection, { sql, values, changes }: Statement): Promise<void> {
  const again = await raw.run(sql, values);
  if (isWriting(sql) && again.changes !== changes) throw new KnownFailure('backup-not-whole');
}

async function bringUpTo(
  raw: RawConnection,
  to: number,
  steps: readonly Migration[] = migrations,
): Promise<boolean> {
  try {
    await migrate(
      raw,
      steps.filter(({ number }) => number <= to),
    );
    return Number(await readPragma(raw, 'user_version')) === to;
  } catch {
    return false;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
