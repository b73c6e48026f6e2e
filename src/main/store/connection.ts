// Gives out turns on one raw connection. With this driver two awaiting callers would share a
// transaction, and one's rollback would take the other's row with it without a word; so every
// statement and every transaction waits for the one before.

import type { RawConnection, Row, Value } from './sqlcipher';

/** Reading only. */
export type Reader = {
  all: <T extends Row>(sql: string, values?: readonly Value[]) => Promise<T[]>;
  /** The first row, or undefined. */
  first: <T extends Row>(sql: string, values?: readonly Value[]) => Promise<T | undefined>;
};

/** Reading and writing, only to be had inside a transaction. */
export type Writer = Reader & {
  run: (sql: string, values?: readonly Value[]) => Promise<{ changes: number }>;
};

export type Connection = Reader & {
  /** Runs `work` in one transaction: all of it is committed, or none of it. */
  transaction: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** Writes the log back into the file and cuts it to nothing, then closes. Waits for its turn. */
  close: () => Promise<void>;
};

/** Wraps a raw connection; the raw one must not be used any more by anybody else. */
export function takeTurns(raw: RawConnection): Connection {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const first = async <T extends Row>(sql: string, values?: readonly Value[]) =>
    (await raw.all<T>(sql, values))[0];
  const writer: Writer = { all: raw.all, first, run: raw.run };
  return {
    all: (sql, values) => inTurn(() => raw.all(sql, values)),
    first: (sql, values) => inTurn(() => first(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        await raw.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(writer);
          await raw.exec('COMMIT');
          return result;
        } catch (problem) {
          // SQLite may already have rolled back by itself (full disk); then there is nothing to undo.
          await raw.exec('ROLLBACK').catch(() => undefined);
          throw problem;
        }
      }),
    close: () =>
      inTurn(async () => {
        await raw.exec('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
        await raw.close();
      }),
  };
}
