// A vault file put back into memory and nowhere else, and what a file holds, row by row, to compare two of them by.

import { createHash } from 'node:crypto';
import { type FileKey, keyText } from './open';
import { openRaw, type RawConnection } from './sqlcipher';

/** Of each table, the hash of its rows, whatever order they lie in. */
export type Held = Readonly<Record<string, string>>;

const AT_ONCE = 500;

/** What an open file holds now. Nothing may be written meanwhile. */
export async function readHeld(raw: Pick<RawConnection, 'all'>): Promise<Held> {
  const tables = await raw.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
     ORDER BY name`,
  );
  const held: Record<string, string> = {};
  for (const { name } of tables) held[name] = await hashOf(raw, name);
  return held;
}

async function hashOf(raw: Pick<RawConnection, 'all'>, table: string): Promise<string> {
  const hashes: string[] = [];
  for (let from = 0; ; from += AT_ONCE) {
    const rows = await raw.all(
      `SELECT * FROM "${table.replaceAll('"', '""')}" LIMIT ${AT_ONCE} OFFSET ${from}`,
    );
    for (const row of rows) hashes.push(hashOfRow(row));
    if (rows.length < AT_ONCE) break;
  }
  // Putting a file together anew may change the order of rows that have no key of their own.
  return createHash('sha256').update(hashes.sort().join()).digest('hex');
}

function hashOfRow(row: object): string {
  const hash = createHash('sha256');
  for (const [name, value] of Object.entries(row)) {
    const isBytes = value instanceof Uint8Array;
    hash.update(JSON.stringify([name, isBytes ? value.length : value]));
    if (isBytes) hash.update(value);
  }
  return hash.digest('hex');
}

/**
 * Opens a file that nobody has open, puts all of it into a new database in memory, closes it, and says what is there.
 * @throws what SQLite says where it cannot be read
 */
export async function putIntoMemory(of: FileKey & { path: string }): Promise<Held> {
  const raw = await openRaw(':memory:');
  try {
    await raw.exec('PRAGMA cipher_log = off; PRAGMA temp_store = MEMORY');
    await raw.run(`ATTACH DATABASE ? AS backup KEY "${keyText(of)}"`, [of.path]);
    await raw.all(`SELECT sqlcipher_export('main', 'backup')`);
    await raw.exec('DETACH DATABASE backup');
    return await readHeld(raw);
  } finally {
    await raw.close();
  }
}

/** The tables in which two files differ, by name. */
export function differIn(a: Held, b: Held): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]).sort();
}
