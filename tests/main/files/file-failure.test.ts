// Saving, reading and the plans' own folder each have their own sentence, and no sentence is said where it is not true.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileFailure } from '../../../src/main/files/file-failure';
import { KnownFailure } from '../../../src/shared/ipc/failure';

const words = JSON.parse(readFileSync('resources/locales/en/failures.json', 'utf8')) as Record<
  string,
  Record<'what' | 'safe' | 'next', string>
>;
const contexts = ['folder-read-only', 'place-not-writable', 'file-not-readable'] as const;
const codeFor = (code: string, context: (typeof contexts)[number]) => {
  const named = fileFailure(Object.assign(new Error(code), { code }), context);
  return named instanceof KnownFailure ? named.failure.code : 'no name';
};

describe('what a file system says', () => {
  it.each([
    ['ENOENT', 'folder-gone', 'place-gone', 'file-gone'],
    ['ENOTDIR', 'folder-gone', 'place-gone', 'file-gone'],
    ['EACCES', 'folder-read-only', 'place-not-writable', 'file-not-allowed'],
    ['EPERM', 'folder-read-only', 'place-not-writable', 'file-not-allowed'],
    ['EROFS', 'folder-read-only', 'place-not-writable', 'file-not-readable'],
    ['EISDIR', 'folder-read-only', 'place-not-writable', 'file-is-folder'],
    ['EBUSY', 'no name', 'place-not-writable', 'file-in-use'],
    ['EIO', 'disk-failing', 'place-not-writable', 'file-not-readable'],
    ['ENOSPC', 'disk-full', 'place-full', 'file-not-readable'],
    ['ENAMETOOLONG', 'no name', 'name-not-usable', 'name-not-usable'],
    ['ERR_INVALID_ARG_VALUE', 'no name', 'name-not-usable', 'name-not-usable'],
    ['ESOMETHING', 'no name', 'no name', 'no name'],
  ])('%s has a name of its own for the folder, for saving and for reading', (code, ...expected) => {
    expect(contexts.map((context) => codeFor(code, context))).toEqual(expected);
  });

  it('leaves a failure that has a name already as it is', () => {
    const known = new KnownFailure('file-too-big');
    expect(fileFailure(known, 'place-not-writable')).toBe(known);
  });

  it('says nothing of saving when a file could not be read, and nothing of trying the same again', () => {
    for (const code of [
      'file-gone',
      'file-not-readable',
      'file-not-allowed',
      'file-in-use',
      'name-not-usable',
    ]) {
      const { what, safe, next } = words[code] ?? { what: '', safe: '', next: '' };
      expect(`${what} ${safe} ${next}`).not.toMatch(/save|no copy|try again/i);
    }
  });

  it('does not speak of what was not opened in a sentence that is also said while plans are open', () => {
    expect(Object.values(words['folder-read-only'] ?? {}).join(' ')).not.toMatch(/did not open/);
  });
});
