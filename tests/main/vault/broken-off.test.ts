import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Opened, VaultStatus } from '../../../src/shared/ipc/contract';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, ask, aVault, get, passphrase, theContent } from '../../support/a-vault';

const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const once = <T>(then: T, fail: () => never) => {
  let isFirst = true;
  return () => {
    if (!isFirst) return then;
    isFirst = false;
    return fail();
  };
};
const fullDisk = (): never => {
  throw new KnownFailure('disk-full');
};

describe('going in breaks off half way', () => {
  it('by the session row: the vault stays locked, and the next try opens it', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    const vault = aVault(folder, { now: once('2026-11-21T09:00:00.000Z', fullDisk) });
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('disk-full');
    expect(vault.openHandlers()).toBeUndefined();
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('done');
    await vault.close();
  });

  it('by damaged content: it is said every time, and another start opens the vault', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    const content = Promise.reject(new KnownFailure('content-damaged'));
    content.catch(() => undefined);
    const vault = aVault(folder, { content: () => content });
    for (let i = 0; i < 2; i += 1) {
      expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('content-damaged');
    }
    const well = aVault(folder, { content: theContent });
    expect(await codeOf(ask(well, 'vault', 'unlock', { passphrase }))).toBe('done');
    await well.close();
  });

  it('by the first rows of a set-up: it can be set up again at once', async () => {
    const folder = await aFolder();
    const vault = aVault(folder, { now: once('2026-11-21T09:00:00.000Z', fullDisk) });
    const household = {
      establishment: 'HMP Test',
      worker: { name: 'Rae', role: 'specialist' },
      passphrase,
    };
    expect(await codeOf(ask(vault, 'vault', 'setUp', household))).toBe('disk-full');
    const { recoveryKey } = await get<{ recoveryKey: string }>(vault, 'vault', 'setUp', household);
    await get(vault, 'vault', 'confirmRecoveryKey', { recoveryKey });
    await vault.close();
  });
});

it('a practice vault that could not be filled is not open, and is built by the next try', async () => {
  const folder = await aFolder();
  const practiceWords = passphrase;
  const fill = once(Promise.resolve(3), fullDisk);
  const practice = { practice: true, practiceWords, fillPractice: async () => fill() };
  const vault = aVault(folder, practice);
  expect(await codeOf(ask(vault, 'vault', 'buildPractice'))).toBe('disk-full');
  expect(vault.openHandlers()).toBeUndefined();
  expect(await get(vault, 'vault', 'buildPractice')).toEqual({ women: 3 });
  expect((await readdir(join(folder, 'vault'))).join()).toContain('unfinished-');
  expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase: practiceWords }))).toBe('done');
  await vault.close();
  // One made-up person for each role, each with words of their own that open it as that person.
  const { practiceStaff = [] } = await get<VaultStatus>(vault, 'vault', 'status');
  expect(new Set(practiceStaff.map(({ role }) => role)).size).toBe(5);
  for (const { words, name, role } of practiceStaff) {
    const opened = await get<Opened>(vault, 'vault', 'unlock', { passphrase: words });
    expect(opened.worker).toMatchObject({ name, role });
    expect(opened.reach).toBe(role === 'administrator' ? 'people' : 'plans');
    await vault.close();
  }
}, 120_000);
