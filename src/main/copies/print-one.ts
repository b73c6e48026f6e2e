// One paper at the printer at a time: made as it would be for a file, and called off where somebody thinks better of it.

import { KnownFailure } from '../../shared/ipc/failure';
import type { Printed } from '../../shared/ipc/print-calls';
import { type Outlet, toPrinter } from './outlet';
import { PrintCalledOff, type Printer, type PrintStanding } from './printer';

export type PrintOne = {
  /** @throws KnownFailure not-ready where another is under way, print-not-taken, and as making it for a file does */
  run: <T>(copies: number, make: (to: Outlet) => Promise<T>) => Promise<Printed<T>>;
  standing: () => PrintStanding | undefined;
  stop: () => void;
};

/** @param printer left out where there is no window to print through: then no paper is taken */
export function printOneAtATime(printer: Printer | undefined): PrintOne {
  let now: { isCalledOff: boolean } | undefined;
  return {
    run: async (copies, make) => {
      if (now) throw new KnownFailure('not-ready');
      const mine = { isCalledOff: false };
      now = mine;
      try {
        if (!printer) throw new KnownFailure('print-not-taken');
        const out = toPrinter(printer, copies);
        const send: Outlet['send'] = async (bytes, pages) => {
          if (mine.isCalledOff) throw new PrintCalledOff();
          await out.send(bytes, pages);
        };
        return { kind: 'printed', made: await make({ ...out, send }) };
      } catch (problem) {
        if (problem instanceof PrintCalledOff) return { kind: 'called-off' };
        throw problem;
      } finally {
        now = undefined;
      }
    },
    standing: () => now && (printer?.standing() ?? { stage: 'making', page: 0, pages: 0 }),
    stop: () => {
      if (now) now.isCalledOff = true;
      printer?.stop();
    },
  };
}
