// What of settings and files is believed, at each boundary.

import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { describe, expect, it, vi } from 'vitest';
import { makeKeyring } from '../../../src/main/keys/change-keyring';
import type { Keyring } from '../../../src/main/keys/keyring';
import { readKeyrings } from '../../../src/main/keys/keyring-file';
import {
  isQuickEnough,
  isStrongEnough,
  type Kdf,
  kdfToCreate,
  stretch,
} from '../../../src/main/keys/passphrase';
import { makeRecoveryKey } from '../../../src/main/keys/recovery-key';
import type { Secret } from '../../../src/main/keys/secret';
import { readTries, writeTries } from '../../../src/main/keys/tries';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';

vi.setConfig({ testTimeout: 120_000 });

const shut = vi.hoisted(() => ({ path: '' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const stat = (path: string) =>
    shut.path !== '' && path === shut.path
      ? Promise.reject(Object.assign(new Error(), { code: 'EPERM' }))
      : real.stat(path);
  return { ...real, stat };
});

const rae = {
  id: '6f0e7f3e-5df5-4a45-9c6f-000000000001',
  role: 'specialist',
  isKeyholder: true,
} as const;
const words = 'lantern orchard pebble thursday';
const sheet = makeRecoveryKey();
const made = makeKeyring({ person: rae, passphrase: words, recoveryKey: sheet, state: 'ready' });
const hexOf = (secret: Secret | undefined) => secret?.use((bytes) => bytes.toString('hex'));
const codeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'opened';
  } catch (problem) {
    return problem instanceof KnownFailure ? problem.failure.code : `not named: ${String(problem)}`;
  }
};

describe('settings of a slot', () => {
  const settings: Kdf = { ...kdfToCreate, salt: '00'.repeat(16) };
  const MiB = 1024;
  it.each([
    [{ memoryKiB: 64 * MiB }, true],
    [{ memoryKiB: 64 * MiB - 1 }, false],
    [{ memoryKiB: 1024 * MiB }, true],
    [{ memoryKiB: 1024 * MiB + 1 }, false],
    [{ passes: 3 }, true],
    [{ passes: 2 }, false],
    [{ passes: 10 }, true],
    [{ passes: 11 }, false],
    [{ lanes: 1 }, true],
    [{ lanes: 0 }, false],
    [{ lanes: 4 }, true],
    [{ lanes: 5 }, false],
  ])('%j may be believed: %s', async (change, may) => {
    expect(isStrongEnough({ ...settings, ...change })).toBe(may);
    if (may) return;
    expect(await codeOf(() => stretch(words, { ...settings, ...change }))).toBe('keyring-weak');
  });

  it('together may take as long as ten passes over 1 GiB, and no longer', () => {
    const dear: Kdf = { ...settings, memoryKiB: 1024 * MiB, passes: 5 };
    expect(isQuickEnough([])).toBe(true);
    expect(isQuickEnough([dear, dear])).toBe(true);
    expect(isQuickEnough([dear, { ...dear, memoryKiB: 1024 * MiB + 1 }])).toBe(false);
    expect(isQuickEnough([dear, dear, settings])).toBe(false);
  });

  it('are what a passphrase is stretched by: argon2id, version 1.3, to 32 bytes', async () => {
    const own = { ...settings, memoryKiB: 65 * MiB, passes: 4, lanes: 2, salt: 'a1'.repeat(16) };
    const by = await hashRaw(Buffer.from('dŵr a thân'.normalize('NFC')), {
      ...{ algorithm: 2, version: 1, memoryCost: 65 * MiB, timeCost: 4, parallelism: 2 },
      ...{ salt: Buffer.from('a1'.repeat(16), 'hex'), outputLen: 32 },
    });
    expect(hexOf(await stretch('dŵr a thân'.normalize('NFD'), own))).toBe(by.toString('hex'));
    expect(by).toHaveLength(32);
    expect(kdfToCreate).toEqual({ name: 'argon2id', memoryKiB: 128 * MiB, passes: 3, lanes: 1 });
  });
});

describe('what lies in the folder', () => {
  it('a keyring of the second format comes before one of the first, wherever it lies', async () => {
    const { ring } = await made;
    const old: Keyring = {
      ...{ format: 1, vault: ring.vault, state: 'ready', salt: '00'.repeat(16) },
      slots: [
        {
          ...{ kind: 'recovery', id: rae.id, salt: '00'.repeat(16) },
          key: { nonce: '00'.repeat(12), sealed: '00'.repeat(32), tag: '00'.repeat(16) },
        },
      ],
      mac: '00'.repeat(32),
    };
    for (const [name, copy] of [
      [ring, old],
      [old, ring],
    ]) {
      const folder = await aFolder();
      await writeFile(join(folder, 'keyring.json'), JSON.stringify(name));
      await writeFile(join(folder, 'keyring.json.bak'), JSON.stringify(copy));
      expect((await readKeyrings(folder))?.readable.map(({ format }) => format)).toEqual([2, 1]);
    }
  });

  it('that may not be read is told as that, and not as damage', async () => {
    const folder = await aFolder();
    const { ring } = await made;
    await writeFile(join(folder, 'keyring.json'), JSON.stringify(ring));
    shut.path = join(folder, 'keyring.json');
    try {
      expect(await codeOf(() => readKeyrings(folder))).toBe('folder-read-only');
    } finally {
      shut.path = '';
    }
  });

  it('a record of tries that is no text, or too long, counts as none; a long one that fits counts', async () => {
    const folder = await aFolder();
    const none = { wrong: 0, lastAt: 0 };
    const path = join(folder, 'tries.json');
    await writeFile(path, Buffer.from([0xff, 0xfe, 0x7b]));
    expect(await readTries(folder)).toEqual(none);
    const counted = JSON.stringify({ wrong: 3, lastAt: 9 });
    await writeFile(path, counted.padEnd(4096));
    expect(await readTries(folder)).toEqual({ wrong: 3, lastAt: 9 });
    await writeFile(path, counted.padEnd(4097));
    expect(await readTries(folder)).toEqual(none);
  });

  it('a try that cannot be written down is told', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'tries.json'));
    await chmod(folder, 0o700);
    expect(await codeOf(() => writeTries(folder, { wrong: 1, lastAt: 1 }))).toMatch(/^[a-z-]+$/);
  });
});
