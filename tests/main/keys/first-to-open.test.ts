// Two keyrings at hand: which one opens, and which of two problems is told.

import { describe, expect, it, test } from 'vitest';
import { firstToOpen } from '../../../src/main/keys/first-to-open';
import type { Keyring } from '../../../src/main/keys/keyring';
import { type FailureCode, KnownFailure } from '../../../src/shared/ipc/failure';

const ring = (name: string, state: Keyring['state'] = 'ready') =>
  ({ vault: name, state }) as Keyring;
/** Opens by name; a name that is a failure is refused with it. */
const open = ({ vault }: Keyring) => {
  if (vault.startsWith('opens')) return vault;
  throw new KnownFailure(vault as FailureCode);
};
const codeOf = (rings: Keyring[]) =>
  firstToOpen(rings, open).catch((problem: unknown) =>
    problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`,
  );

describe('the first keyring that opens', () => {
  it.each([
    ['is the first of two that do', ['opens-1', 'opens-2'], 'opens-1'],
    ['is the other where the first is damaged', ['keyring-damaged', 'opens-2'], 'opens-2'],
    [
      'is the other where the first has another passphrase',
      ['wrong-passphrase', 'opens-2'],
      'opens-2',
    ],
  ])('%s', async (_, names, opened) => {
    expect(await codeOf(names.map((name) => ring(name)))).toBe(opened);
  });

  it('is never one whose sheet was not confirmed yet', async () => {
    expect(await codeOf([ring('opens-1', 'setting-up')])).toBe('not-ready');
    expect(await codeOf([])).toBe('not-ready');
  });

  it('is waited for', async () => {
    const slow = async (each: Keyring) => open(each);
    expect(await firstToOpen([ring('wrong-code'), ring('opens-late')], slow)).toBe('opens-late');
  });
});

test.each<[string, string, string]>([
  ['keyring-damaged', 'wrong-passphrase', 'keyring-damaged'],
  ['wrong-passphrase', 'keyring-weak', 'wrong-passphrase'],
  ['wrong-recovery-key', 'wrong-code', 'wrong-recovery-key'],
  ['code-run-out', 'wrong-code', 'code-run-out'],
  ['wrong-code', 'keyring-weak', 'wrong-code'],
  ['folder-gone', 'keyring-weak', 'keyring-weak'],
  ['folder-gone', 'disk-full', 'folder-gone'],
])('of %s and %s the one that tells most is told', async (one, other, told) => {
  expect(await codeOf([ring(one), ring(other)])).toBe(told);
  if (told !== 'folder-gone') expect(await codeOf([ring(other), ring(one)])).toBe(told);
});

test('what has no name is not taken for a wrong passphrase', async () => {
  const broken = () => Promise.reject(new TypeError('a slip of ours'));
  await expect(firstToOpen([ring('a'), ring('b')], broken)).rejects.toThrow(TypeError);
});
