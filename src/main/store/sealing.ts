// A connection that reads and writes sealed texts for whoever is at work: what may be opened comes out opened, wherever it is
// read, and what has to be sealed is sealed before it is written. Knows no key and no team; it is told both.

import { SEALED_HEAD } from '../../shared/domain/places/sealed-text';
import type { Connection, Reader, TextAt, Writer } from './connection';
import type { Row } from './sqlcipher';

/** Plans whose team was changed, and about whom. */
export type TeamChanges = ReadonlyMap<string, ReadonlySet<string>>;

/** What a session can open and seal. */
export type Sealing = {
  /** The text as it is to be stored. */
  seal: (at: TextAt, text: string) => string;
  /** The text behind a stored one; anything that is not sealed, or not for this session, as it is. */
  open: (text: string, row: Row) => string;
  /**
   * The last thing in a transaction in which the teams of these plans were changed.
   * @param changed of each plan, whom it was about
   * @returns what is to be done once it is committed
   */
  settle: (writer: Writer, changed: TeamChanges) => Promise<() => void>;
};

/** The same connection, sealing and opening. Work that is done `alone` sees the file as it is. */
export function withSealing(connection: Connection, sealing: Sealing): Connection {
  const opened = <T extends Row>(row: T): T => {
    let changed: Row | undefined;
    for (const [column, value] of Object.entries(row)) {
      if (typeof value !== 'string') continue;
      const text = sealing.open(value, row);
      if (text !== value) changed = { ...(changed ?? row), [column]: text };
    }
    return (changed ?? row) as T;
  };
  const reading = (from: Reader): Reader => ({
    all: async <T extends Row>(sql: string, values?: Parameters<Reader['all']>[1]) =>
      (await from.all<T>(sql, values)).map(opened),
    first: async <T extends Row>(sql: string, values?: Parameters<Reader['all']>[1]) => {
      const row = await from.first<T>(sql, values);
      return row && opened(row);
    },
  });
  return {
    ...connection,
    ...reading(connection),
    transaction: async (work) => {
      const afterwards: (() => void)[] = [];
      const result = await connection.transaction(async (writer) => {
        const changed = new Map<string, Set<string>>();
        afterwards.length = 0;
        const done = await work({
          ...reading(writer),
          run: writer.run,
          seal: sealing.seal,
          teamChanged: (plan, worker) =>
            void changed.set(plan, (changed.get(plan) ?? new Set()).add(worker)),
        });
        if (changed.size > 0) afterwards.push(await sealing.settle(writer, changed));
        return done;
      });
      for (const then of afterwards) then();
      return result;
    },
  };
}

/** A text as it is to be stored by this writer: sealed, where its session seals. */
export function stored(writer: Writer, at: TextAt, text: string): string {
  return writer.seal?.(at, text) ?? text;
}

/** True for a text that is sealed and was not opened: it is not for this session. */
export function isSealed(text: string): boolean {
  return text.startsWith(SEALED_HEAD);
}
