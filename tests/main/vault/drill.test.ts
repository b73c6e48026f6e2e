// The drill: a backup opened with nothing but the sheet, before the first plan.

import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readKeyrings } from '../../../src/main/keys/keyring-file';
import { runDrill } from '../../../src/main/vault/drill';
import type { Files } from '../../../src/main/vault/open-files';
import { closeFiles } from '../../../src/main/vault/open-files';
import { keepPolicy, readPolicy } from '../../../src/main/vault/people-rows';
import { goInByPassphrase, tryPassphrase } from '../../../src/main/vault/way-in';
import type { PeopleShown } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { aPlan, ask, aVault, fixedToday, get, passphrase } from '../../support/a-vault';
import { codeOf, unlocked } from '../../support/at-a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 240_000 });

const now = () => '2026-11-21T09:00:00.000Z';
const today = () => fixedToday;
const start = { legalName: 'Nia Example', prisonNumber: 'A1234BC', situation: 'short' };

/** A vault that was set up, and its sheet. */
async function setUp(changes = {}) {
  const folder = await aFolder();
  const vault = aVault(folder, changes);
  const { recoveryKey } = await vault.handlers.setUp({
    establishment: 'HMP Testbourne',
    worker: { name: 'Rae', role: 'specialist' },
    passphrase,
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  return { folder, vault, recoveryKey, at: join(folder, 'vault') };
}

async function openFilesOf(at: string): Promise<Files> {
  const found = await readKeyrings(at);
  if (!found) throw new Error('no keyring');
  return (await goInByPassphrase(at, found, await tryPassphrase(found, passphrase), now())).files;
}

/** As it is where the drill could not be done while it was set up. */
async function forgetDrill(at: string): Promise<void> {
  const files = await openFilesOf(at);
  await files.control.transaction((writer) =>
    writer.run(`DELETE FROM policy WHERE name = 'drilledAt'`),
  );
  await closeFiles(files);
}

const sheetOf = async (vault: Parameters<typeof get>[0]) =>
  (await get<PeopleShown>(vault, 'people', 'list')).sheet;

describe('before the first plan', () => {
  it('is part of setting up, leaves nothing behind, and then a plan can be started', async () => {
    const { vault, at } = await setUp();
    expect(await sheetOf(vault)).toMatchObject({ isTriedWithBackup: true, isDue: false });
    expect((await readdir(at)).filter((name) => name.includes('drill'))).toEqual([]);
    expect(await codeOf(ask(vault, 'plans', 'start', start))).toBe('done');
    await vault.close();
  });

  it('no plan is started until the sheet opened a backup; typing it back is enough', async () => {
    const { folder, vault, recoveryKey, at } = await setUp();
    await vault.close();
    await forgetDrill(at);
    const again = await unlocked(folder);
    expect(await sheetOf(again)).toMatchObject({ isTriedWithBackup: false, isDue: true });
    expect(await codeOf(ask(again, 'plans', 'start', start))).toBe('drill-first');
    const other = recoveryKey.replace(/./, (letter) => (letter === '2' ? '3' : '2'));
    expect(await codeOf(ask(again, 'people', 'trySheet', { recoveryKey: other }))).toBe(
      'wrong-recovery-key',
    );
    expect(await codeOf(ask(again, 'plans', 'start', start))).toBe('drill-first');
    const shown = await get<PeopleShown>(again, 'people', 'trySheet', { recoveryKey });
    expect(shown.sheet).toMatchObject({ isTriedWithBackup: true, isDue: false });
    expect(await codeOf(ask(again, 'plans', 'start', start))).toBe('done');
    await again.close();
  });

  it('what one left that was broken off goes at the next unlock', async () => {
    const { folder, vault, at } = await setUp();
    await vault.close();
    await mkdir(join(at, '.drill', '.part-1'), { recursive: true });
    await writeFile(join(at, '.drill', '.part-1', 'plans.db'), 'encrypted');
    await (await unlocked(folder)).close();
    expect(await readdir(at)).not.toContain('.drill');
  });

  it('in practice nothing is asked for, and nothing is due', async () => {
    const folder = await aFolder();
    const vault = aVault(folder, {
      ...{ practice: true, practiceWords: passphrase },
      fillPractice: async () => 0,
    });
    await get(vault, 'vault', 'buildPractice');
    await get(vault, 'vault', 'unlock', { passphrase });
    expect(await sheetOf(vault)).toMatchObject({ isTriedWithBackup: true, isDue: false });
    expect(await codeOf(ask(vault, 'plans', 'start', start))).toBe('done');
    await vault.close();
  });

  it('plans from before there was a drill hold nobody up; it is said to be due', async () => {
    const { folder, vault, at } = await setUp();
    await aPlan(vault);
    await vault.close();
    await forgetDrill(at);
    const again = await unlocked(folder);
    expect((await sheetOf(again)).isDue).toBe(true);
    expect(await codeOf(ask(again, 'plans', 'start', { ...start, prisonNumber: 'A9999BC' }))).toBe(
      'done',
    );
    await again.close();
  });
});

describe('a drill that fails', () => {
  const spoil: [string, (backup: string) => Promise<void>][] = [
    [
      'a byte of the plans is changed',
      async (backup) => {
        const path = join(backup, 'plans.db');
        const bytes = await readFile(path);
        bytes[9000] = (bytes[9000] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
    ],
    [
      'the keyring is of another vault',
      async (backup) => {
        const other = await setUp();
        for (const name of ['keyring.json', 'keyring.json.bak'])
          await copyFile(join(other.at, name), join(backup, name));
        await other.vault.close();
      },
    ],
    [
      'the keyring is gone',
      (backup) =>
        writeFile(join(backup, 'keyring.json'), '').then(() =>
          writeFile(join(backup, 'keyring.json.bak'), ''),
        ),
    ],
  ];
  it.each(spoil)('says so where %s, and nothing is kept as tried', async (_, atStep) => {
    const { vault, at, recoveryKey } = await setUp();
    await vault.close();
    await forgetDrill(at);
    const files = await openFilesOf(at);
    const of = { folder: at, files, now, today };
    const spoiled = runDrill({ ...of, atStep: (_step, backup) => atStep(backup) }, recoveryKey);
    await expect(spoiled).rejects.toMatchObject({ failure: { code: 'drill-failed' } });
    expect((await readPolicy(files.control)).drilledAt).toBeUndefined();
    expect((await readdir(at)).includes('.drill')).toBe(false);
    await runDrill(of, recoveryKey);
    expect((await readPolicy(files.control)).drilledAt).toBe(now());
    await closeFiles(files);
  });

  it('says so where the file holds something else than what is here, with the right seal', async () => {
    const { vault, at, recoveryKey } = await setUp();
    await vault.close();
    const files = await openFilesOf(at);
    // The people's file is under no seal but its own pages: an older one of the same vault opens all the same.
    const older = join(at, 'older.db');
    await files.control.alone((raw) => raw.all('VACUUM INTO ?', [older]));
    await files.control.transaction((writer) => keepPolicy(writer, { sheetMadeAt: now() }));
    const drill = runDrill(
      {
        ...{ folder: at, files, now, today },
        atStep: (_step, backup) => copyFile(older, join(backup, 'control.db')),
      },
      recoveryKey,
    );
    await expect(drill).rejects.toMatchObject({ failure: { code: 'drill-failed' } });
    await closeFiles(files);
  });
});
