// Reads a file that somebody chose, whole or not at all, and never one that has no end.

import { open, stat } from 'node:fs/promises';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from './file-failure';

/**
 * The bytes of a regular file.
 * @param most bytes at most
 * @throws KnownFailure file-gone, file-not-readable, file-not-allowed, file-is-folder, file-in-use (also while another
 *   program is still writing it), file-too-big, name-not-usable
 */
export async function readBounded(path: string, most: number): Promise<Uint8Array> {
  try {
    // Asked before it is opened: opening a pipe would wait for ever.
    const there = await stat(path);
    if (there.isDirectory()) throw new KnownFailure('file-is-folder');
    if (!there.isFile()) throw new KnownFailure('file-not-readable');
    const file = await open(path, 'r');
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new KnownFailure('file-not-readable');
      if (found.size > most) throw new KnownFailure('file-too-big');
      const bytes = await file.readFile();
      if (bytes.length !== found.size) throw new KnownFailure('file-in-use');
      return bytes;
    } finally {
      await file.close();
    }
  } catch (problem) {
    throw fileFailure(problem, 'file-not-readable');
  }
}
