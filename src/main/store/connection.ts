// Gives out turns on one raw connection. With this driver two awaiting callers would share a
// transaction, and one's rollback would take the other's row with it without a word; so every
// statement and every transaction waits for the one before.

import { isCode } from '../files/write-whole';
import type { Statement } from './journal-file';
import type { RawConnection, Row, Value } from './sqlcipher';

/** Reading only. */
export type Reader = {
  all: <T extends Row>(sql: string, values?: readonly Value[]) => Promise<T[]>;
  /** The first row, or undefined. */
  first: <T extends Row>(sql: string, values?: readonly Value[]) => Promise<T | undefined>;
};

/** Where a text stands that may have to be sealed. `question` is '' for what is no answer. */
export type TextAt = { plan: string; table: string; row: string; question: string };

/** Reading and writing, only to be had inside a transaction. */
export type Writer = Reader & {
  run: (sql: string, values?: readonly Value[]) => Promise<{ changes: number }>;
  /** In a session that seals (sealing.ts): what is written at such a place, as it is to be stored. */
  seal?: (at: TextAt, text: string) => string;
  /** And: who is in the team of this plan, or is kept away from it, is another than before. */
  teamChanged?: (plan: string, worker: string) => void;
};

/** Told what each transaction writes, before it is committed. */
export type Recorder = {
  keep: (statements: readonly Statement[], raw: Pick<RawConnection, 'exec'>) => Promise<void>;
  /** What was kept last was not committed after all. */
  takeBack: () => Promise<void>;
};

export type Connection = Reader & {
  /** Runs `work` in one transaction: all of it is committed, or none of it. */
  transaction: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  /** Runs `work` alone and in no transaction: for what SQLite does with the whole file. */
  alone: <T>(work: (raw: Reader & Pick<RawConnection, 'exec'>) => Promise<T>) => Promise<T>;
  /** Closes the file, with nothing left in its log, runs `work`, and opens it again. Whoever asks meanwhile waits. */
  whileClosed: <T>(work: () => Promise<T>) => Promise<T>;
  /** From the next transaction on. */
  recordTo: (recorder: Recorder) => void;
  /** Writes the log back into the file and cuts it to nothing, then closes. Waits for its turn. */
  close: () => Promise<void>;
};

/**
 * The log is written back into the file after so many transactions, when the last of them has been answered for.
 * SQLite itself would do it inside a commit, and the person who is saving would wait for it; it still does after
 * 200 pages, whatever comes (security.md 2.8).
 */
const WRITE_BACK_AFTER = 8;

const cannotOpenAgain = async (): Promise<RawConnection> => {
  throw new Error('this connection has no way to open the file again');
};

/** Looks on while a file is written to, from inside: for a log that must never say less than the file. */
export type Watch = {
  /** Told before the tables of a file that has some are brought up to date. */
  beforeSteps: (raw: RawConnection) => Promise<void>;
  /** Told each time the file is ready to be worked with, and no transaction has begun. */
  opened: (raw: RawConnection) => Promise<void>;
  /** Told inside each transaction, when its work is done. What it throws undoes the transaction. */
  beforeCommit: (raw: RawConnection) => Promise<void>;
  /** Told how the transaction ended. */
  ended: (isCommitted: boolean) => void;
};

export type Ways = {
  watch?: Watch | undefined;
  /** For `whileClosed`. */
  openAgain?: () => Promise<RawConnection>;
  /** Gives back room kept for a full disk; true when there is more than before, and it is worth another try. */
  makeRoom?: () => Promise<boolean>;
};

/**
 * Wraps a raw connection; the raw one must not be used any more by anybody else.
 * @param assertThere asked after each commit, before it is answered for: throws when what was written to is no longer
 *   the file that will be opened next time
 */
export function takeTurns(
  opened: RawConnection,
  assertThere: () => Promise<void> = async () => {},
  { openAgain = cannotOpenAgain, makeRoom = async () => false, watch }: Ways = {},
): Connection {
  let raw = opened;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const first = async <T extends Row>(sql: string, values?: readonly Value[]) =>
    (await raw.all<T>(sql, values))[0];
  let recorder: Recorder | undefined;
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
  const commit = async <T>(work: (writer: Writer) => Promise<T>): Promise<T> => {
    let isCommitted = false;
    let isKept = false;
    const written: Statement[] = [];
    const run: Writer['run'] = async (sql, values = []) => {
      const done = await raw.run(sql, values);
      written.push({ sql, values, changes: done.changes });
      return done;
    };
    await raw.exec('BEGIN IMMEDIATE');
    try {
      const result = await work({ all: raw.all, first, run });
      // What the log writes is kept a second time with what it tells of.
      await watch?.beforeCommit({ ...raw, run });
      if (recorder && written.length > 0) {
        isKept = true;
        await recorder.keep(written, raw);
      }
      await raw.exec('COMMIT');
      isCommitted = true;
      watch?.ended(true);
      await assertThere();
      countTransaction();
      return result;
    } catch (problem) {
      // SQLite may already have rolled back by itself (full disk); then there is nothing to undo.
      if (!isCommitted) {
        await raw.exec('ROLLBACK').catch(() => undefined);
        watch?.ended(false);
        if (isKept) await recorder?.takeBack();
      }
      throw problem;
    }
  };
  const checkpoint = async () => {
    const [row] = await raw.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (row?.busy !== 0) throw new Error('the log could not be written back');
  };
  return {
    all: (sql, values) => inTurn(() => raw.all(sql, values)),
    first: (sql, values) => inTurn(() => first(sql, values)),
    transaction: (work) =>
      inTurn(async () => {
        try {
          return await commit(work);
        } catch (problem) {
          // Nothing of it was written: with more room the same work is done once more, from its beginning.
          if (!isCode(problem, 'SQLITE_FULL') || !(await makeRoom())) throw problem;
          return commit(work);
        }
      }),
    alone: (work) => inTurn(() => work({ all: raw.all, first, exec: raw.exec })),
    whileClosed: (work) =>
      inTurn(async () => {
        await checkpoint();
        await raw.close();
        try {
          return await work();
        } finally {
          raw = await openAgain();
          await watch?.opened(raw);
        }
      }),
    recordTo: (to) => {
      recorder = to;
    },
    close: () => {
      clearTimeout(writeBack);
      return inTurn(async () => {
        await raw.exec('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
        await raw.close();
      });
    },
  };
}
