// A connection that can be set aside for a moment, while its file is put under a new key. Whoever asks meanwhile waits,
// and goes on with the file as it then is.

import type { Connection, Recorder } from './connection';

export type Parkable = Connection & {
  /**
   * Closes the file once everything asked before is answered. Nobody is answered until `resume`; without a file to go on
   * with, everybody is refused from then on.
   */
  park: () => Promise<{ resume: (next?: Connection) => void }>;
};

/** This connection, able to be set aside. */
export function parkable(first: Connection): Parkable {
  let inner = first;
  let recorder: Recorder | undefined;
  let gate: Promise<void> = Promise.resolve();
  return {
    all: async (sql, values) => {
      await gate;
      return inner.all(sql, values);
    },
    first: async (sql, values) => {
      await gate;
      return inner.first(sql, values);
    },
    transaction: async (work) => {
      await gate;
      return inner.transaction(work);
    },
    alone: async (work) => {
      await gate;
      return inner.alone(work);
    },
    whileClosed: async (work) => {
      await gate;
      return inner.whileClosed(work);
    },
    recordTo: (to) => {
      recorder = to;
      inner.recordTo(to);
    },
    close: async () => {
      await gate;
      await inner.close();
    },
    park: async () => {
      await gate;
      let open = (): void => undefined;
      gate = new Promise((resolve) => {
        open = resolve;
      });
      await inner.close();
      return {
        resume: (next) => {
          inner = next ?? inner;
          if (recorder) inner.recordTo(recorder);
          open();
        },
      };
    },
  };
}
