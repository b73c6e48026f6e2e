import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Keyring2 as Keyring } from '../../../src/main/keys/keyring';
import type { VaultStatus } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, ask, aVault, get, passphrase } from '../../support/a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

const household = {
  establishment: 'HMP Test',
  worker: { name: 'Rae', role: 'specialist' },
  passphrase,
} as const;
const next = 'violet bakery sunday ladder';
const first = (folder: string) => join(folder, 'vault', 'keyring.json');
const copy = (folder: string) => `${first(folder)}.bak`;
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const unlock = (folder: string, words = passphrase) =>
  ask(aVault(folder), 'vault', 'unlock', { passphrase: words });

/** A set-up vault, closed, with the sheet that opens it. */
async function aClosedVault(): Promise<{ folder: string; recoveryKey: string }> {
  const folder = await aFolder();
  const vault = aVault(folder);
  const { recoveryKey } = await vault.handlers.setUp(household);
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  await vault.close();
  return { folder, recoveryKey };
}
async function change(path: string, how: (ring: Keyring) => unknown): Promise<void> {
  const ring = JSON.parse(await readFile(path, 'utf8')) as Keyring;
  await writeFile(path, JSON.stringify(how(ring)));
}
const flip = (hex: string) => (hex[0] === '0' ? '1' : '0') + hex.slice(1);
const inFirstSlot = (part: 'nonce' | 'tag' | 'sealed') => (ring: Keyring) => ({
  ...ring,
  slots: ring.slots.map((slot) =>
    'private' in slot
      ? { ...slot, private: { ...slot.private, [part]: flip(slot.private[part]) } }
      : slot,
  ),
});
const inSealed = (which: 'plans' | 'control', part: 'from' | 'tag') => (ring: Keyring) => ({
  ...ring,
  slots: ring.slots.map((slot) => {
    const held = 'private' in slot ? slot[which] : undefined;
    return held ? { ...slot, [which]: { ...held, [part]: flip(held[part]) } } : slot;
  }),
});
const written = (from: RegExp, to: string) => (ring: Keyring) =>
  JSON.parse(JSON.stringify(ring).replace(from, to)) as unknown;

const damage: [string, (ring: Keyring) => unknown][] = [
  ['nonce', inFirstSlot('nonce')],
  ['tag', inFirstSlot('tag')],
  ['wrapped pair', inFirstSlot('sealed')],
  ['sealed key of the plans', inSealed('plans', 'tag')],
  ['one-time half of the key of the people', inSealed('control', 'from')],
  ['person', written(/"person":"./, '"person":"0')],
  ['role', written(/"role":"specialist"/, '"role":"manager"')],
  ['keyholder’s mark', written(/"keyholder":true/, '"keyholder":false')],
  ['salt', (ring) => ({ ...ring, salts: { ...ring.salts, plans: flip(ring.salts.plans) } })],
  ['edition', (ring) => ({ ...ring, edition: ring.edition + 1 })],
  ['seal', (ring) => ({ ...ring, mac: flip(ring.mac) })],
  ['state', (ring) => ({ ...ring, state: 'setting-up' })],
];

describe('one of the two keyring files is damaged', () => {
  it.each(damage)('in its %s: the other opens, and both are whole again', async (_, spoil) => {
    const { folder, recoveryKey } = await aClosedVault();
    const whole = await readFile(first(folder), 'utf8');
    for (const path of [first(folder), copy(folder)]) {
      await change(path, spoil);
      const vault = aVault(folder);
      expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase })), path).toBe('done');
      await vault.close();
      for (const healed of [first(folder), copy(folder)]) {
        expect(await readFile(healed, 'utf8'), healed).toBe(whole);
      }
    }
    await change(first(folder), spoil);
    const vault = aVault(folder);
    const bySheet = ask(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    expect(await codeOf(bySheet)).toBe('done');
    await vault.close();
  });

  it('and a wrong passphrase counts once', async () => {
    const { folder } = await aClosedVault();
    await change(first(folder), inFirstSlot('tag'));
    const reply = await unlock(folder, 'not these words at all');
    expect(reply).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase', params: { left: 4 } },
    });
  });
});

describe('a power cut between the two keyring files', () => {
  it('when set-up was confirmed: either one left behind opens, and both end up ready', async () => {
    for (const late of [first, copy]) {
      const folder = await aFolder();
      const vault = aVault(folder);
      const { recoveryKey } = await vault.handlers.setUp(household);
      const early = await readFile(first(folder), 'utf8');
      await vault.handlers.confirmRecoveryKey({ recoveryKey });
      await vault.close();
      await writeFile(late(folder), early);
      await get(vault, 'vault', 'unlock', { passphrase });
      await vault.close();
      expect(await readFile(late(folder), 'utf8')).toContain('"ready"');
    }
  });

  it('when keys were renewed: the first unlock leaves only the keyring that opened', async () => {
    const { folder, recoveryKey } = await aClosedVault();
    const old = await readFile(first(folder), 'utf8');
    const vault = aVault(folder);
    await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    const renewed = await vault.handlers.renewKeys({ passphrase: next });
    await vault.handlers.confirmRecoveryKey({ recoveryKey: renewed.recoveryKey });
    await vault.close();
    for (const path of [first(folder), copy(folder)]) {
      expect(await readFile(path, 'utf8'), 'a renewal that was finished').not.toBe(old);
    }
    await writeFile(first(folder), old);
    await get(vault, 'vault', 'unlock', { passphrase: next });
    await vault.close();
    expect(await codeOf(unlock(folder))).toBe('wrong-passphrase');
  });
});

describe('set-up never puts a vault aside that may hold plans', () => {
  const table: [string, string, (folder: string) => Promise<void>][] = [
    [
      'one keyring says it was never finished, the other is ready',
      'not-allowed',
      (at) => change(first(at), (ring) => ({ ...ring, state: 'setting-up' })),
    ],
    [
      'the copy says it was never finished, the first is ready',
      'not-allowed',
      (at) => change(copy(at), (ring) => ({ ...ring, state: 'setting-up' })),
    ],
    [
      'both keyrings are gone',
      'keyring-missing',
      async (at) => {
        await rm(first(at));
        await rm(copy(at));
      },
    ],
    [
      'the only keyring left says it was never finished',
      'keyring-damaged',
      async (at) => {
        await rm(copy(at));
        await change(first(at), (ring) => ({ ...ring, state: 'setting-up' }));
      },
    ],
  ];
  it.each(table)('%s: %s', async (_, code, spoil) => {
    const { folder } = await aClosedVault();
    await spoil(folder);
    const before = await readFile(join(folder, 'vault', 'plans.db'));
    expect(await codeOf(ask(aVault(folder), 'vault', 'setUp', household))).toBe(code);
    expect(await readFile(join(folder, 'vault', 'plans.db'))).toEqual(before);
    expect((await readdir(join(folder, 'vault'))).join()).not.toContain('unfinished-');
    const status = await ask(aVault(folder), 'vault', 'status');
    const said = status.ok ? (status.value as VaultStatus).state : status.failure.code;
    expect(said).toBe(code === 'not-allowed' ? 'locked' : code);
  });
});

it('the vault’s folder is closed to others when it was there already', async () => {
  const folder = await aFolder();
  await mkdir(join(folder, 'vault'), { mode: 0o755 });
  await (await anOpenVault(folder)).close();
  expect((await stat(join(folder, 'vault'))).mode & 0o777).toBe(0o700);
});
