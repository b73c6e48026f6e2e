// What SQLite says, as one of our named failures. Needs no SQLite itself.

import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { isCode } from '../files/write-whole';

/** The named failure for what SQLite said, or what was thrown when it has no name. */
export function storeFailure(problem: unknown): unknown {
  if (problem instanceof KnownFailure) return problem;
  if (isCode(problem, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) return new KnownFailure('vault-damaged');
  if (isCode(problem, 'SQLITE_BUSY', 'SQLITE_LOCKED')) return new KnownFailure('vault-in-use');
  if (isCode(problem, 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM')) {
    return new KnownFailure('folder-read-only');
  }
  if (isCode(problem, 'SQLITE_IOERR')) return new KnownFailure('vault-damaged');
  return fileFailure(problem, 'folder-read-only');
}
