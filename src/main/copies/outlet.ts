// Where a paper goes once it is drawn and on record: into a file, or to the printer.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileFailure } from '../files/file-failure';
import { writeWhole } from '../files/write-whole';
import type { Printer } from './printer';

export type Outlet = {
  /** Of the file, as a person named it; not there where no file is written. */
  fileName?: string;
  /** How many copies go on paper; not there for a file. */
  printed?: number;
  /** Lets it out. When it throws, nothing has left. */
  send: (bytes: Uint8Array, pages: number) => Promise<void>;
};

/** A path stands for a file there. */
export function outletOf(to: string | Outlet): Outlet {
  return typeof to === 'string' ? toFile(to) : to;
}

function toFile(path: string): Outlet {
  return {
    fileName: basename(path),
    send: async (bytes) => {
      try {
        await writeWhole(path, bytes);
      } catch (problem) {
        // Only the last flush of the folder did not go well: it is out.
        if (await isWritten(path, bytes)) return;
        throw fileFailure(problem, 'place-not-writable');
      }
    },
  };
}

export function toPrinter(printer: Printer, copies: number): Outlet {
  return { printed: copies, send: (bytes, pages) => printer.print(bytes, { copies, pages }) };
}

async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  return readFile(path).then(
    (there) => there.equals(bytes),
    () => false,
  );
}
