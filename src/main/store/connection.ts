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

/**
 * The log is written back into the file after so many transactions, when the last of them has been answered for.
 * SQLite itself would do it inside a commit, and the person who is saving would wait for it; it still does after
 * 200 pages, whatever comes (security.md 2.8).
 */
const WRITE_BACK_AFTER = 8;

/**
 * Wraps a raw connection; the raw one must not be used any more by anybody else.
 * @param assertThere asked after each commit, before it is answered for: throws when what was written to is no longer
 *   the file that will be opened next time
 */
export function takeTurns(
  raw: RawConnection,
  assertThere: () => Promise<void> = async () => {},
): Connection {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const first = async <T extends Row>(sql: string, values?: readonly Value[]) =>
    (await raw.all<T>(sql, values))[0];
  let unwritten = 0;
  let writeBack: NodeJS.Timeout | undefined;
  const countTransaction = () => {
    unwritten += 1;
    if (unwritten < WRITE_BACK_AFTER || writeBack) return;
    writeBack = setTimeout(() => {
      writeBack = undefined;
      unwritten = 0;
      // Where this cannot be done (a full disk) the log stays as it is, and SQLite does it with a later commit.
      void inTurn(() => raw.exec('PRAGMA wal_checkpoint(TRUNCATE)')).catch(() => undefined);
    }, 0);
  };
  const writer: Writer = { all: raw.all, first, run: raw.run };
  return {
    all: (sql, values) => inTurn(() => raw.all(sql, values)),
    first: (sql, values) => inTurn(() => first(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        let isCommitted = false;
        await raw.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(writer);
          await raw.exec('COMMIT');
          isCommitted = true;
          await assertThere();
          countTransaction();
          return result;
        } catch (problem) {
          // SQLite may already have rolled back by itself (full disk); then there is nothing to undo.
          if (!isCommitted) await raw.exec('ROLLBACK').catch(() => undefined);
          throw problem;
        }
      }),
    close: () => {
      clearTimeout(writeBack);
      return inTurn(async () => {
        await raw.exec('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
        await raw.close();
      });
    },
  };
}
