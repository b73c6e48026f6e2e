// The driver: @journeyapps/sqlcipher, made to speak promises. Nothing above this file knows which
// driver there is. It hands out a raw connection that must not be shared; connection.ts gives turns.

import { createRequire } from 'node:module';
import type { Database, RunResult } from '@journeyapps/sqlcipher';

// A native addon: never bundled, found next to the app or under node_modules.
const load = createRequire(import.meta.url);

export type Value = string | number | null | Uint8Array;
export type Row = Record<string, Value>;

/** One raw connection. Errors carry SQLite's own code in `code`. */
export type RawConnection = {
  all: <T extends Row>(sql: string, values?: readonly Value[]) => Promise<T[]>;
  run: (sql: string, values?: readonly Value[]) => Promise<{ changes: number }>;
  /** Several statements, no values. */
  exec: (sql: string) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * Opens a database file with the driver, creating it if it is not there. No key has been given yet.
 * @param how `to-read`: nothing is created or changed. `in-memory`: other files may be joined to it by an address
 */
export async function openRaw(
  path: string,
  how: 'to-read' | 'to-write' | 'in-memory' = 'to-write',
): Promise<RawConnection> {
  const sqlite = load('@journeyapps/sqlcipher') as typeof import('@journeyapps/sqlcipher');
  const database = await new Promise<Database>((resolve, reject) => {
    const toWrite = sqlite.OPEN_READWRITE | sqlite.OPEN_CREATE;
    const mode = {
      'to-read': sqlite.OPEN_READONLY,
      'to-write': toWrite,
      'in-memory': toWrite | sqlite.OPEN_URI,
    }[how];
    const opening: Database = new sqlite.Database(path, mode, (problem) =>
      problem ? reject(problem) : resolve(opening),
    );
  });
  return {
    all: (sql, values = []) =>
      new Promise((resolve, reject) =>
        database.all(sql, values, (problem: Error | null, rows: never[]) =>
          problem ? reject(problem) : resolve(rows),
        ),
      ),
    run: (sql, values = []) =>
      new Promise((resolve, reject) =>
        database.run(sql, values, function (this: RunResult, problem: Error | null) {
          if (problem) reject(problem);
          else resolve({ changes: this.changes });
        }),
      ),
    exec: (sql) =>
      new Promise((resolve, reject) =>
        database.exec(sql, (problem) => (problem ? reject(problem) : resolve())),
      ),
    close: () =>
      new Promise((resolve, reject) =>
        database.close((problem) => (problem ? reject(problem) : resolve())),
      ),
  };
}
