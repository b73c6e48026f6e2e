import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { VaultKey } from '../../../src/main/keys/keyring';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { openWithPassphrase } from '../../../src/main/keys/open-keyring';
import { aFolder } from '../../support/a-folder';
import { ask, aVault, get, passphrase } from '../../support/a-vault';
import { secondProgram } from '../store/second-program';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 30_000 });

const household = {
  establishment: 'HMP Test',
  worker: { name: 'Rae', role: 'specialist' },
  passphrase,
} as const;
const next = 'violet bakery sunday ladder';
const keyOf = async (folder: string, words: string): Promise<VaultKey> => {
  const ring = await readKeyring(join(folder, 'vault'));
  if (ring?.format !== 2) throw new Error('there is no keyring');
  const { plans } = (await openWithPassphrase(ring, words)).keys;
  if (!plans) throw new Error('there is no key to the plans');
  return plans;
};
const secondIn = async (folder: string, words: string) =>
  secondProgram(join(folder, 'vault', 'plans.db'), await keyOf(folder, words));

describe('a second program is kept out of an open vault', () => {
  it('after set-up, after unlocking, and after the recovery sheet and a renewal', async () => {
    const folder = await aFolder();
    const vault = aVault(folder);
    const { recoveryKey } = await vault.handlers.setUp(household);
    expect(await secondIn(folder, passphrase), 'setting up').toBe('SQLITE_BUSY');
    await vault.handlers.confirmRecoveryKey({ recoveryKey });
    expect(await secondIn(folder, passphrase), 'set up').toBe('SQLITE_BUSY');
    await vault.close();
    expect(await secondIn(folder, passphrase), 'locked').toBe('opened');

    await get(vault, 'vault', 'unlock', { passphrase });
    expect(await secondIn(folder, passphrase), 'unlocked').toBe('SQLITE_BUSY');
    await vault.close();

    await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    // Again by the sheet while it is held, as a person who went back a screen.
    await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    expect(await secondIn(folder, passphrase), 'recovered').toBe('SQLITE_BUSY');
    const renewed = await vault.handlers.renewKeys({ passphrase: next });
    expect(await secondIn(folder, passphrase), 'renewing').toBe('SQLITE_BUSY');
    await vault.handlers.confirmRecoveryKey({ recoveryKey: renewed.recoveryKey });
    expect(await secondIn(folder, next), 'renewed').toBe('SQLITE_BUSY');
    await vault.close();
  });

  it('after a renewal was left for the passphrase, which was remembered after all', async () => {
    const folder = await aFolder();
    const vault = aVault(folder);
    const { recoveryKey } = await vault.handlers.setUp(household);
    await vault.handlers.confirmRecoveryKey({ recoveryKey });
    await vault.close();
    await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    await vault.handlers.renewKeys({ passphrase: next });
    await get(vault, 'vault', 'unlock', { passphrase });
    expect((await ask(vault, 'plans', 'list')).ok).toBe(true);
    expect(await secondIn(folder, passphrase)).toBe('SQLITE_BUSY');
    expect((await ask(vault, 'vault', 'unlock', { passphrase })).ok).toBe(false);
    expect(await secondIn(folder, passphrase), 'refused while open').toBe('SQLITE_BUSY');
    await vault.close();
  });
});
