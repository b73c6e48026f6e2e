// Saves the log as a file that can be read and checked without this program.

import { KnownFailure } from '../../shared/ipc/failure';

/** @throws KnownFailure not-ready: there is nothing here yet that writes it */
export async function exportLog(): Promise<{ fileName: string; entries: number }> {
  throw new KnownFailure('not-ready');
}
