// A vault as the version with one key made it, kept in tests/golden: it opens, by its passphrase and by its sheet, and is
// in the second format from then on.

import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { PeopleShown } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { ask, aVault, get } from '../../support/a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

const golden = resolve('tests/golden/format-1');
const next = 'violet bakery sunday ladder';
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};

async function aVaultFromBefore() {
  const folder = await aFolder();
  const at = join(folder, 'vault');
  for (const name of ['plans.db', 'keyring.json']) await cp(join(golden, name), join(at, name));
  await cp(join(golden, 'keyring.json'), join(at, 'keyring.json.bak'));
  const what = JSON.parse(await readFile(join(golden, 'what.json'), 'utf8')) as {
    plan: string;
    passphrase: string;
    recoveryKey: string;
  };
  return { folder, at, ...what };
}
const formatIn = async (at: string) =>
  (JSON.parse(await readFile(join(at, 'keyring.json'), 'utf8')) as { format: number }).format;
const saidIn = async (vault: ReturnType<typeof aVault>, plan: string) =>
  JSON.stringify(await get(vault, 'answers', 'history', { plan, question: 'about_words' }));

describe('a vault of the first format', () => {
  it('opens by its passphrase, and by the same passphrase and the same sheet ever after', async () => {
    const { folder, at, plan, passphrase, recoveryKey } = await aVaultFromBefore();
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase: next }))).toBe(
      'wrong-passphrase',
    );
    expect(await formatIn(at)).toBe(1);
    const vault = aVault(folder);
    const opened = await get(vault, 'vault', 'unlock', { passphrase });
    expect(opened).toMatchObject({ worker: { name: 'Rae', isKeyholder: true }, reach: 'plans' });
    expect(await saidIn(vault, plan)).toContain('From before');
    const shown = await get<PeopleShown>(vault, 'people', 'list');
    expect(shown.people).toMatchObject([{ name: 'Rae', state: 'active', isMe: true }]);
    expect(shown.sheet.isFromBefore).toBe(true);
    await vault.close();
    expect(await formatIn(at)).toBe(2);

    await get(vault, 'vault', 'unlock', { passphrase });
    await get(vault, 'people', 'stepUp', { passphrase });
    expect(await codeOf(ask(vault, 'people', 'rotate'))).toBe('new-sheet-first');
    expect(await codeOf(ask(vault, 'people', 'trySheet', { recoveryKey }))).toBe('done');
    const sheet = await get<{ recoveryKey: string }>(vault, 'people', 'newSheet');
    await get(vault, 'people', 'confirmSheet', { recoveryKey: sheet.recoveryKey });
    expect(await codeOf(ask(vault, 'people', 'rotate'))).toBe('done');
    expect(await saidIn(vault, plan)).toContain('From before');
    await vault.close();
    await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey: sheet.recoveryKey });
    await vault.close();
  });

  it('opens by its sheet, before it was ever opened by the passphrase and after', async () => {
    for (const isAfter of [false, true]) {
      const { folder, at, plan, passphrase, recoveryKey } = await aVaultFromBefore();
      const vault = aVault(folder);
      if (isAfter) await get(vault, 'vault', 'unlock', { passphrase });
      await vault.close();
      const found = await get<{ keyholders: { name: string }[] }>(
        ...([vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey }] as const),
      );
      expect(found.keyholders).toMatchObject([{ name: 'Rae' }]);
      const renewed = await vault.handlers.renewKeys({ passphrase: next });
      if (!isAfter) expect(await formatIn(at)).toBe(1);
      await vault.handlers.confirmRecoveryKey({ recoveryKey: renewed.recoveryKey });
      expect(await saidIn(vault, plan)).toContain('From before');
      const { keys } = await get<PeopleShown>(vault, 'people', 'list');
      expect(keys.state).toBe('settled');
      await vault.close();
      expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('wrong-passphrase');
      expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase: next }))).toBe('done');
      await vault.close();
    }
  });

  it('broken off while it is written anew, opens as before and is written anew then', async () => {
    const { folder, at, plan, passphrase } = await aVaultFromBefore();
    const vault = aVault(folder);
    await get(vault, 'vault', 'unlock', { passphrase });
    await vault.close();
    // control.db is there and the keyring is still the first: its key is in nobody’s hands.
    for (const name of ['keyring.json', 'keyring.json.bak']) {
      await rm(join(at, name));
      await cp(join(golden, 'keyring.json'), join(at, name));
    }
    await get(vault, 'vault', 'unlock', { passphrase });
    expect(await saidIn(vault, plan)).toContain('From before');
    await vault.close();
    expect(await formatIn(at)).toBe(2);
    expect((await readdir(at)).join()).toContain('control.lost-');
  });
});
