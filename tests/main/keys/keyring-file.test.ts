// The keyring's two files: which of them counts, what is told of damage, and that what is written can be read.

import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeKeyring, withState } from '../../../src/main/keys/change-keyring';
import {
  readKeyring,
  readKeyrings,
  settleKeyrings,
  writeKeyring,
} from '../../../src/main/keys/keyring-file';
import { makeRecoveryKey } from '../../../src/main/keys/recovery-key';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { rae } from '../../support/people-of-a-ring';

const make = () =>
  makeKeyring({
    ...{ person: rae, passphrase: 'lantern orchard pebble thursday' },
    ...{ recoveryKey: makeRecoveryKey(), state: 'ready' },
  });
const made = make();
const NAME = 'keyring.json';
const COPY = 'keyring.json.bak';

let folder: string;
beforeEach(async () => {
  folder = await aFolder();
});
const later = async () => {
  const { ring, keys } = await made;
  return withState(ring, 'ready', keys);
};
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const codeOf = async (work: () => Promise<unknown>) =>
  work().then(
    () => 'read',
    (problem: unknown) =>
      problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`,
  );

describe('the two files of the keyring', () => {
  it('are nothing where nothing is, and alike once written, closed to others', async () => {
    expect(await readKeyrings(folder)).toBeUndefined();
    expect(await readKeyring(folder)).toBeUndefined();
    const { ring } = await made;
    await writeKeyring(folder, ring);
    expect(await readKeyrings(folder)).toEqual({
      readable: [ring],
      alike: true,
      bothReadable: true,
    });
    expect((await readdir(folder)).toSorted()).toEqual([NAME, COPY]);
    for (const name of [NAME, COPY])
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it.each([NAME, COPY])('with %s missing, the other counts and it is told', async (name) => {
    const { ring } = await made;
    await writeKeyring(folder, ring);
    await rm(join(folder, name));
    expect(await readKeyrings(folder)).toEqual({
      readable: [ring],
      alike: false,
      bothReadable: false,
    });
  });

  it.each([NAME, COPY])('with %s damaged, the other counts', async (name) => {
    const { ring } = await made;
    await writeKeyring(folder, ring);
    for (const damage of ['', '{', '{"format":3}', 'null']) {
      await put(name, damage);
      expect(await readKeyrings(folder), damage).toEqual({
        ...{ readable: [ring], alike: false, bothReadable: false },
      });
    }
  });

  it('both damaged, or one damaged and the other gone, are told as damage and never as nothing', async () => {
    await put(NAME, '{');
    expect(await codeOf(() => readKeyrings(folder))).toBe('keyring-damaged');
    await put(COPY, '{');
    expect(await codeOf(() => readKeyrings(folder))).toBe('keyring-damaged');
  });

  it('a folder or a file without end in its place is damage, and is not read', async () => {
    await mkdir(join(folder, NAME));
    expect(await codeOf(() => readKeyrings(folder))).toBe('keyring-damaged');
    await rm(join(folder, NAME), { recursive: true });
    const { ring } = await made;
    const most = 1024 * 1024;
    const text = JSON.stringify(ring);
    await put(NAME, text + ' '.repeat(most - text.length));
    expect((await readKeyrings(folder))?.readable).toEqual([ring]);
    await put(NAME, text + ' '.repeat(most - text.length + 1));
    expect(await codeOf(() => readKeyrings(folder))).toBe('keyring-damaged');
    await truncate(join(folder, NAME), 2 ** 40);
    expect(await codeOf(() => readKeyrings(folder))).toBe('keyring-damaged');
  });
});

describe('of two keyrings that differ', () => {
  it('the later edition comes first, whichever file it lies in', async () => {
    const { ring } = await made;
    const after = await later();
    for (const [first, copy] of [
      [ring, after],
      [after, ring],
    ]) {
      await put(NAME, JSON.stringify(first));
      await put(COPY, JSON.stringify(copy));
      expect((await readKeyrings(folder))?.readable).toEqual([after, ring]);
      expect(await readKeyring(folder)).toEqual(after);
    }
  });

  it('of one edition, or of two vaults, the copy comes first: it is written first', async () => {
    const { ring } = await made;
    const { ring: another } = await make();
    await put(NAME, JSON.stringify({ ...another, edition: 9 }));
    await put(COPY, JSON.stringify(ring));
    expect((await readKeyrings(folder))?.readable.map(({ vault }) => vault)).toEqual([
      ring.vault,
      another.vault,
    ]);
    await put(NAME, JSON.stringify(ring, undefined, 1));
    expect(await readKeyrings(folder)).toEqual({
      ...{ readable: [ring, ring], alike: false, bothReadable: true },
    });
  });

  it('both files become the one that opened, and nothing is written where they are alike', async () => {
    const { ring } = await made;
    const after = await later();
    await put(NAME, JSON.stringify(ring));
    await put(COPY, JSON.stringify(after));
    const found = await readKeyrings(folder);
    if (!found) throw new Error('there are two');
    await settleKeyrings(folder, found, after);
    expect(await readKeyrings(folder)).toEqual({
      readable: [after],
      alike: true,
      bothReadable: true,
    });
    const settled = await readKeyrings(folder);
    if (!settled) throw new Error('there are two');
    await settleKeyrings(folder, settled, ring);
    expect(await readKeyring(folder)).toEqual(after);
  });

  it('a disk that cannot take it shuts nobody out', async () => {
    const { ring } = await made;
    const gone = join(folder, 'gone');
    await settleKeyrings(gone, { readable: [ring], alike: false, bothReadable: false }, ring);
    expect(await codeOf(() => writeKeyring(gone, ring))).toBe('folder-gone');
  });

  it('what could not be read again is never written', async () => {
    const { ring } = await made;
    await writeKeyring(folder, ring);
    const before = await readFile(join(folder, NAME), 'utf8');
    const broken = { ...ring, edition: -1 } as typeof ring;
    await expect(writeKeyring(folder, broken)).rejects.toThrow();
    expect(await readFile(join(folder, NAME), 'utf8')).toBe(before);
  });
});
