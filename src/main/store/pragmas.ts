// How the vault file is kept, one line and one reason per setting. SQLite ignores settings it does
// not know without a word, so each is read back after it is set. Source: security.md 2.8.

import type { RawConnection } from './sqlcipher';

type Pragma = { name: string; set: string; expect: string; why: string };

/**
 * In this order: locking_mode before anything that reads the file, or the log is opened with a
 * shared-memory file and the lock is only taken by the first write; auto_vacuum only counts before
 * the first table; journal_mode before the rest.
 */
export const pragmas: readonly Pragma[] = [
  {
    name: 'locking_mode',
    set: 'EXCLUSIVE',
    expect: 'exclusive',
    why: 'one opener; no shared-memory file',
  },
  { name: 'auto_vacuum', set: 'INCREMENTAL', expect: '2', why: 'erased words can leave the file' },
  {
    name: 'journal_mode',
    set: 'WAL',
    expect: 'wal',
    why: 'a power cut leaves the last whole state',
  },
  {
    name: 'synchronous',
    set: 'FULL',
    expect: '2',
    why: '"Saved" must outlive a power cut; NORMAL lost rows',
  },
  {
    name: 'temp_store',
    set: 'MEMORY',
    expect: '2',
    why: 'large sorts would spill readable text to disk',
  },
  { name: 'secure_delete', set: 'ON', expect: '1', why: 'erased words are overwritten' },
  { name: 'mmap_size', set: '0', expect: '0', why: 'no mapped pages outside the cipher' },
  { name: 'foreign_keys', set: 'ON', expect: '1', why: 'no answer without its plan' },
  { name: 'trusted_schema', set: 'OFF', expect: '0', why: 'a changed schema runs nothing' },
  { name: 'cell_size_check', set: 'ON', expect: '1', why: 'damage is seen early' },
  { name: 'checkpoint_fullfsync', set: '1', expect: '1', why: 'flushed for real, also on macOS' },
  { name: 'wal_autocheckpoint', set: '200', expect: '200', why: 'the log stays small' },
  { name: 'journal_size_limit', set: '0', expect: '0', why: 'a used log is cut to nothing' },
];

/** Older SQLite can corrupt a log that is reset at the wrong moment. Source: security.md 2.8. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Sets every pragma and reads it back. @throws Error naming the one that did not hold */
export async function applyPragmas(raw: RawConnection): Promise<void> {
  for (const { name, set, expect } of pragmas) {
    await raw.all(`PRAGMA ${name} = ${set}`);
    const held = await readPragma(raw, name);
    if (held !== expect) throw new Error(`pragma ${name} is ${held}, not ${expect}`);
  }
}

/** What a pragma says, as text; empty when it says nothing. */
export async function readPragma(raw: RawConnection, name: string): Promise<string> {
  const rows = await raw.all(`PRAGMA ${name}`);
  const value = rows[0] && Object.values(rows[0])[0];
  return value === undefined || value === null ? '' : String(value);
}

/** @throws Error unless this is SQLCipher on a SQLite without the log-reset fault */
export async function assertCipher(raw: RawConnection): Promise<void> {
  if ((await readPragma(raw, 'cipher_version')) === '') throw new Error('the driver has no cipher');
  const rows = await raw.all<{ v: string }>('SELECT sqlite_version() AS v');
  const version = (rows[0]?.v ?? '0.0.0').split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = version[i] ?? 0;
    if (part > least) return;
    if (part < least) throw new Error(`SQLite ${rows[0]?.v} is too old`);
  }
}
