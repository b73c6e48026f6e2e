import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { VaultStatus } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';

const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const stateOf = async (folder: string) =>
  (await get<VaultStatus>(aVault(folder), 'vault', 'status')).state;

describe('a vault from first run to every day', () => {
  it('is set up, locked, opened again, and every word is there', async () => {
    const folder = await aFolder();
    expect(await stateOf(folder)).toBe('first-run');
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    const said = 'Cŵn, tŷ, môr.  Two spaces, a tab\t, and\na new line. “Quotes” & <signs>. 🌻';
    await get(vault, 'answers', 'save', {
      plan,
      question: 'about_words',
      value: { kind: 'said', said },
      givenBy: 'woman',
    });
    await vault.close();

    const again = aVault(folder);
    expect(await stateOf(folder)).toBe('locked');
    expect(await codeOf(ask(again, 'plans', 'open', { plan }))).toBe('locked');
    await get(again, 'vault', 'unlock', { passphrase });
    const opened = await get<{ answers: { question: string; value: unknown }[] }>(
      again,
      'plans',
      'open',
      { plan },
    );
    const answer = opened.answers.find(({ question }) => question === 'about_words');
    expect(answer?.value).toEqual({ kind: 'said', said });
    await again.close();
  });

  it('cannot be entered before the recovery sheet was typed back, and can be set up again then', async () => {
    const folder = await aFolder();
    const vault = aVault(folder);
    const { recoveryKey } = await vault.handlers.setUp({
      establishment: 'HMP Test',
      worker: { name: 'Rae', role: 'specialist' },
      passphrase,
    });
    expect(await codeOf(ask(vault, 'plans', 'list'))).toBe('locked');
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('not-ready');
    const slip = recoveryKey.replace(/^./, (first) => (first === '7' ? '8' : '7'));
    expect(await codeOf(ask(vault, 'vault', 'confirmRecoveryKey', { recoveryKey: slip }))).toBe(
      'wrong-recovery-key',
    );
    await vault.close();
    expect(await stateOf(folder)).toBe('set-up-unfinished');
    const second = await anOpenVault(folder);
    await aPlan(second);
    await second.close();
    expect(await stateOf(folder)).toBe('locked');
  });

  it('is never set up over a vault that is ready', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    const before = await readFile(join(folder, 'vault', 'plans.db'));
    const vault = aVault(folder);
    const again = ask(vault, 'vault', 'setUp', {
      establishment: 'HMP Other',
      worker: { name: 'Someone', role: 'manager' },
      passphrase,
    });
    expect(await codeOf(again)).toBe('not-allowed');
    expect(await readFile(join(folder, 'vault', 'plans.db'))).toEqual(before);
  });

  it('opens by the recovery sheet only to set a new passphrase and a new sheet', async () => {
    const folder = await aFolder();
    const first = aVault(folder);
    const { recoveryKey } = await first.handlers.setUp({
      establishment: 'HMP Test',
      worker: { name: 'Rae', role: 'specialist' },
      passphrase,
    });
    await first.handlers.confirmRecoveryKey({ recoveryKey });
    const plan = await aPlan(first);
    await first.close();

    const lost = aVault(folder);
    await get(lost, 'vault', 'unlockWithRecoveryKey', { recoveryKey: recoveryKey.toLowerCase() });
    expect(await codeOf(ask(lost, 'plans', 'list'))).toBe('locked');
    const renewed = await get<{ recoveryKey: string }>(lost, 'vault', 'renewKeys', {
      passphrase: 'violet bakery sunday ladder',
    });
    expect(renewed.recoveryKey).not.toBe(recoveryKey);
    await get(lost, 'vault', 'confirmRecoveryKey', { recoveryKey: renewed.recoveryKey });
    expect(await codeOf(ask(lost, 'plans', 'open', { plan }))).toBe('done');
    await lost.close();

    const after = aVault(folder);
    expect(await codeOf(ask(after, 'vault', 'unlock', { passphrase }))).toBe('wrong-passphrase');
    expect(await codeOf(ask(after, 'vault', 'unlockWithRecoveryKey', { recoveryKey }))).toBe(
      'wrong-recovery-key',
    );
    expect(
      await codeOf(ask(after, 'vault', 'unlock', { passphrase: 'violet bakery sunday ladder' })),
    ).toBe('done');
    await after.close();
  });

  it('keeps the old sheet working when renewal is broken off', async () => {
    const folder = await aFolder();
    const first = aVault(folder);
    const { recoveryKey } = await first.handlers.setUp({
      establishment: 'HMP Test',
      worker: { name: 'Rae', role: 'specialist' },
      passphrase,
    });
    await first.handlers.confirmRecoveryKey({ recoveryKey });
    await first.close();
    const lost = aVault(folder);
    await get(lost, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    await get(lost, 'vault', 'renewKeys', { passphrase: 'violet bakery sunday ladder' });
    await lost.close();
    const after = aVault(folder);
    expect(await codeOf(ask(after, 'vault', 'unlock', { passphrase }))).toBe('done');
    await after.close();
  });
});

describe('what goes wrong with a vault has a name', () => {
  const table: [string, string, (vaultFolder: string) => Promise<void>][] = [
    ['the vault file is gone', 'vault-missing', (at) => rm(join(at, 'plans.db'))],
    [
      'both keyring files are gone',
      'keyring-missing',
      async (at) => {
        await rm(join(at, 'keyring.json'));
        await rm(join(at, 'keyring.json.bak'));
      },
    ],
    [
      'both keyring files are nonsense',
      'keyring-damaged',
      async (at) => {
        await writeFile(join(at, 'keyring.json'), 'nonsense');
        await writeFile(join(at, 'keyring.json.bak'), '{"format":1}');
      },
    ],
    [
      'the vault file is another file',
      'vault-damaged',
      (at) => writeFile(join(at, 'plans.db'), 'not a vault at all, but some text'),
    ],
    ['the vault file is empty', 'vault-damaged', (at) => writeFile(join(at, 'plans.db'), '')],
    [
      'the vault file was cut short',
      'vault-damaged',
      async (at) => {
        const bytes = await readFile(join(at, 'plans.db'));
        await writeFile(join(at, 'plans.db'), bytes.subarray(0, 5000));
      },
    ],
    [
      'the vault file was never protected',
      'vault-not-protected',
      (at) => writeFile(join(at, 'plans.db'), `SQLite format 3\0${'x'.repeat(4096)}`),
    ],
    [
      'one bit of the first page flipped',
      'vault-damaged',
      async (at) => {
        const bytes = await readFile(join(at, 'plans.db'));
        bytes[2000] = (bytes[2000] as number) ^ 1;
        await writeFile(join(at, 'plans.db'), bytes);
      },
    ],
  ];
  it.each(table)('%s: %s', async (_, code, spoil) => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    await spoil(join(folder, 'vault'));
    const vault = aVault(folder);
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe(code);
    expect(vault.openHandlers()).toBeUndefined();
  });

  it('the first keyring file is damaged: the copy beside it is used', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    await writeFile(join(folder, 'vault', 'keyring.json'), '{');
    const vault = aVault(folder);
    expect(await codeOf(ask(vault, 'vault', 'unlock', { passphrase }))).toBe('done');
    await vault.close();
  });

  it('another copy of the app has it open', async () => {
    const folder = await aFolder();
    const open = await anOpenVault(folder);
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase }))).toBe(
      'vault-in-use',
    );
    await open.close();
  });

  it('wrong passphrases are counted, also across a restart, and then there is a wait', async () => {
    const folder = await aFolder();
    await (await anOpenVault(folder)).close();
    const seen: unknown[] = [];
    for (let i = 0; i < 6; i += 1) {
      const reply = await ask(aVault(folder), 'vault', 'unlock', {
        passphrase: `wrong words number ${i}`,
      });
      seen.push(reply.ok ? 'opened' : [reply.failure.code, reply.failure.params?.['left']]);
    }
    expect(seen).toEqual([
      ['wrong-passphrase', 4],
      ['wrong-passphrase', 3],
      ['wrong-passphrase', 2],
      ['wrong-passphrase', 1],
      ['wait-before-next-try', undefined],
      ['wait-before-next-try', undefined],
    ]);
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase }))).toBe(
      'wait-before-next-try',
    );
  });
});

describe('files of the vault', () => {
  it('are for their owner only, and hold none of her words', async () => {
    const before = process.umask(0o077);
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault, { legalName: 'Zenobia Unmistakable' });
    await get(vault, 'answers', 'save', {
      plan,
      question: 'about_words',
      value: { kind: 'said', said: 'Unmistakable words' },
      givenBy: 'woman',
    });
    for (const name of ['plans.db', 'plans.db-wal', 'keyring.json', 'keyring.json.bak']) {
      const path = join(folder, 'vault', name);
      expect((await stat(path)).mode & 0o077, name).toBe(0);
      expect((await readFile(path)).toString('latin1'), name).not.toContain('Unmistakable');
    }
    await vault.close();
    process.umask(before);
  });

  it('of a broken-off set-up are put aside, not deleted', async () => {
    const folder = await aFolder();
    const vault = aVault(folder);
    await vault.handlers.setUp({
      establishment: 'HMP Test',
      worker: { name: 'Rae', role: 'specialist' },
      passphrase,
    });
    await vault.close();
    await (await anOpenVault(folder)).close();
    expect(
      (await readdir(join(folder, 'vault'))).some((name) => name.startsWith('unfinished-')),
    ).toBe(true);
  });
});
