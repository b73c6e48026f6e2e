// The keys are changed, and the program ends at each step of it: the folder as it is at that moment is put aside, and
// opened as after a power cut.

import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Keyring2 } from '../../../src/main/keys/keyring';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { openWithPassphrase, openWithRecoveryKey } from '../../../src/main/keys/open-keyring';
import { closeFiles, openFiles } from '../../../src/main/vault/open-files';
import { renewFileKeys } from '../../../src/main/vault/renew-file-keys';
import type { PeopleShown } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 240_000 });

const at = '2026-11-21T09:00:00.000Z';
const steps = [
  'before anything',
  'both pairs of keys are listed',
  'plans.db is copied',
  'plans.db is in its place',
  'control.db is copied',
  'control.db is in its place',
];
const said = (i: number) => ({ kind: 'said', said: `answer ${i}` });

/** A vault with a plan and a history of answers, closed. */
async function aVaultWithWords() {
  const folder = await aFolder();
  const vault = aVault(folder);
  const { recoveryKey } = await vault.handlers.setUp({
    ...{ establishment: 'HMP Test', worker: { name: 'Rae', role: 'specialist' }, passphrase },
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  const plan = await aPlan(vault);
  for (let i = 0; i < 20; i += 1) {
    const answer = { plan, question: 'about_words', value: said(i), givenBy: 'woman' };
    await get(vault, 'answers', 'save', answer);
  }
  await vault.close();
  return { folder, plan, recoveryKey };
}

async function ringIn(folder: string): Promise<Keyring2> {
  const ring = await readKeyring(join(folder, 'vault'));
  if (ring?.format !== 2) throw new Error('there is no keyring');
  return ring;
}

async function openedFiles(folder: string) {
  const { ring, keys } = await openWithPassphrase(await ringIn(folder), passphrase);
  return openFiles(join(folder, 'vault'), ring, keys, { at });
}

const answersIn = async (folder: string, plan: string) => {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase });
  const asked = { plan, question: 'about_words' };
  const history = await get<{ value: unknown }[]>(vault, 'answers', 'history', asked);
  const { keys } = await get<PeopleShown>(vault, 'people', 'list');
  await vault.close();
  return { values: history.map(({ value }) => value).reverse(), state: keys.state };
};

describe('new keys for both files', () => {
  it('ended at any step, leave a vault that opens by passphrase and by sheet, with every word', async () => {
    const { folder, plan, recoveryKey } = await aVaultWithWords();
    const files = await openedFiles(folder);
    const was = files.ring;
    const kept: { step: string; folder: string }[] = [];
    const whenAt = async (step: string) => {
      const aside = await aFolder();
      await cp(folder, aside, { recursive: true });
      kept.push({ step, folder: aside });
    };
    await renewFileKeys(join(folder, 'vault'), files, at, { whenAt });
    await closeFiles(files);
    kept.push({ step: 'done', folder });
    expect(kept.map(({ step }) => step)).toEqual([...steps, 'done']);

    const words = Array.from({ length: 20 }, (_, i) => said(i));
    for (const { step, folder: left } of kept) {
      const bySheet = aVault(left);
      const tried = await ask(bySheet, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
      expect(tried.ok, `${step}, by sheet`).toBe(true);
      await bySheet.close();
      expect(await answersIn(left, plan), step).toEqual({ values: words, state: 'settled' });
      expect(await answersIn(left, plan), `${step}, again`).toMatchObject({ values: words });
      const now = await ringIn(left);
      expect(now.next, step).toBeUndefined();
      if (step !== 'before anything') expect(now.salts.plans, step).not.toBe(was.salts.plans);
      const names = await readdir(join(left, 'vault'));
      expect(
        names.filter((name) => name.includes('.next.')),
        step,
      ).toEqual([]);
    }
  });

  it('change the bytes of both files, and the old keys open neither', async () => {
    const { folder, recoveryKey } = await aVaultWithWords();
    const old = await openWithPassphrase(await ringIn(folder), passphrase);
    const first = (name: string) =>
      readFile(join(folder, 'vault', name)).then((all) => all.subarray(0, 16).toString('hex'));
    const before = [await first('plans.db'), await first('control.db')];
    const files = await openedFiles(folder);
    await renewFileKeys(join(folder, 'vault'), files, at);
    await closeFiles(files);
    const ring = await ringIn(folder);
    expect([await first('plans.db'), await first('control.db')]).toEqual([
      ring.salts.plans,
      ring.salts.control,
    ]);
    expect(before).not.toContain(ring.salts.plans);
    const withOld = openFiles(join(folder, 'vault'), old.ring, old.keys, { at });
    await expect(withOld).rejects.toMatchObject({ failure: { code: 'vault-damaged' } });
    expect(openWithRecoveryKey(ring, recoveryKey).keys.plans?.salt).toBe(ring.salts.plans);
  });

  it('that cannot be made leave the file open as before, and what is asked meanwhile is answered after', async () => {
    const { folder } = await aVaultWithWords();
    const files = await openedFiles(folder);
    const count = () => files.plans?.first<{ n: number }>('SELECT count(*) AS n FROM answer');
    const before = await count();
    let meanwhile: ReturnType<typeof count>;
    const whenAt = async (step: string) => {
      if (step === 'both pairs of keys are listed') meanwhile = count();
      if (step === 'plans.db is copied') throw new Error('the disk is full');
    };
    const broken = renewFileKeys(join(folder, 'vault'), files, at, { whenAt });
    await expect(broken).rejects.toThrow('the disk is full');
    expect(await meanwhile).toEqual(before);
    await files.plans?.transaction((writer) =>
      writer.run(`INSERT INTO setting (name, value) VALUES ('after', 'x')`),
    );
    await renewFileKeys(join(folder, 'vault'), files, at);
    expect(await files.plans?.first(`SELECT value FROM setting WHERE name = 'after'`)).toEqual({
      value: 'x',
    });
    expect(await count()).toEqual(before);
    await closeFiles(files);
  });
});
