// Turns what a file system said into one of the failures that have a sentence of their own.

import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import { isCode } from './write-whole';

/**
 * The named failure for a thrown file-system problem, or the problem itself when it has no name.
 * @param whenClosed what a closed or read-only folder means here
 */
export function fileFailure(problem: unknown, whenClosed: FailureCode): unknown {
  if (problem instanceof KnownFailure) return problem;
  if (isCode(problem, 'ENOSPC', 'EDQUOT', 'SQLITE_FULL')) return new KnownFailure('disk-full');
  if (isCode(problem, 'EROFS', 'EACCES', 'EPERM', 'ENOENT', 'ENOTDIR')) {
    return new KnownFailure(whenClosed);
  }
  return problem;
}
