// Turns what a file system said into one of the failures that have a sentence of their own. Saving and
// reading are told apart, and so are the plans' own folder and a place that somebody chose.

import { type FailureCode, KnownFailure } from '../../shared/ipc/failure';
import { isCode } from './write-whole';

type Failures = {
  gone: FailureCode;
  full: FailureCode;
  otherClosed: string[];
  name?: FailureCode;
  /** Codes that have a sentence of their own here. */
  told?: Record<string, FailureCode>;
};

/** By what a closed place means: the plans' folder, a place to save in, a file to read. */
const failuresWhen = {
  // A folder that stands where one of our files should is not ours to take away.
  'folder-read-only': {
    gone: 'folder-gone',
    full: 'disk-full',
    otherClosed: ['EISDIR', 'ENOTEMPTY'],
    told: { EIO: 'disk-failing' },
  },
  // The folder for backups alone: the plans beside it may be written to all the same.
  'backups-closed': {
    gone: 'folder-gone',
    full: 'disk-full',
    otherClosed: ['EISDIR', 'ENOTEMPTY', 'EEXIST'],
    told: { EIO: 'disk-failing' },
  },
  'place-not-writable': {
    gone: 'place-gone',
    full: 'place-full',
    otherClosed: ['EISDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'ELOOP', 'EIO'],
    name: 'name-not-usable',
  },
  'file-not-readable': {
    gone: 'file-gone',
    full: 'file-not-readable',
    otherClosed: ['ELOOP', 'EIO'],
    name: 'name-not-usable',
    told: {
      EACCES: 'file-not-allowed',
      EPERM: 'file-not-allowed',
      EBUSY: 'file-in-use',
      ETXTBSY: 'file-in-use',
      EISDIR: 'file-is-folder',
    },
  },
} as const satisfies Partial<Record<FailureCode, Failures>>;

/**
 * The named failure for a thrown file-system problem, or the problem itself when it has no name.
 * @param whenClosed what a closed or read-only place means here
 */
export function fileFailure(problem: unknown, whenClosed: keyof typeof failuresWhen): unknown {
  if (problem instanceof KnownFailure) return problem;
  const when: Failures = failuresWhen[whenClosed];
  if (isCode(problem, 'ENOSPC', 'EDQUOT', 'SQLITE_FULL')) return new KnownFailure(when.full);
  if (isCode(problem, 'ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO')) return new KnownFailure(when.gone);
  const [, told] = Object.entries(when.told ?? {}).find(([code]) => isCode(problem, code)) ?? [];
  if (told) return new KnownFailure(told);
  if (isCode(problem, 'EROFS', 'EACCES', 'EPERM', ...when.otherClosed)) {
    return new KnownFailure(whenClosed);
  }
  // Too long, or with something in it that no name may hold: trying again would not help.
  if (when.name && isCode(problem, 'ENAMETOOLONG', 'EINVAL', 'EILSEQ', 'ERR_INVALID_ARG_VALUE')) {
    return new KnownFailure(when.name);
  }
  return problem;
}
