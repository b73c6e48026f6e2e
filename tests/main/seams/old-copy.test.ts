import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { PeopleShown } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 180_000 });
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const make = async (vault: Vault) =>
  (await get<{ made: { id: string } }>(vault, 'backups', 'make')).made.id;
const question = 'about_words';
const say = (vault: Vault, plan: string, said: string) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, value: { kind: 'said', said }, givenBy: 'woman' },
  });
const saidIn = async (vault: Vault, plan: string) =>
  (await get<{ value: { said: string } }[]>(vault, 'answers', 'history', { plan, question })).map(
    ({ value }) => value.said,
  );

describe('a copy of an earlier keyring beside the keyring of now', () => {
  it('shuts nobody out', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const place = join(folder, 'vault');
    const plan = await aPlan(vault);
    const early = await readFile(join(place, 'keyring.json.bak'));
    await get(vault, 'people', 'stepUp', { passphrase });
    await get(vault, 'people', 'rotate');
    await say(vault, plan, 'newest');
    await vault.close();
    await writeFile(join(place, 'keyring.json.bak'), early);
    const again = aVault(folder);
    expect(await codeOf(ask(again, 'vault', 'unlock', { passphrase }))).toBe('done');
    expect(await saidIn(again, plan)).toEqual(['newest']);
    await again.close();
  });
});

describe('a backup from before the keys were changed', () => {
  it.each([true, false])(
    'put back as it was then (people file in it: %s), opens, and forward again',
    async (withPeople) => {
      const folder = await aFolder();
      const vault = aVault(folder);
      const { recoveryKey } = await vault.handlers.setUp({
        establishment: 'HMP T',
        worker: { name: 'Rae', role: 'specialist' },
        passphrase,
      });
      await vault.handlers.confirmRecoveryKey({ recoveryKey });
      const place = join(folder, 'vault');
      const plan = await aPlan(vault);
      await say(vault, plan, 'then');
      const then = await make(vault);
      await get(vault, 'people', 'stepUp', { passphrase });
      await get(vault, 'people', 'rotate');
      await say(vault, plan, 'now');
      const now = await make(vault);
      await vault.close();
      if (!withPeople) {
        await rm(join(place, 'backups', then, 'control.db'));
      }
      const locked = aVault(folder);
      await get(locked, 'rescue', 'list');
      const looked = await get<{ kind: string; people?: string; now?: string }>(
        locked,
        'rescue',
        'look',
        { id: then, passphrase },
      );
      expect(looked).toMatchObject({ kind: 'good', people: 'as_then', now: 'other_key' });
      expect(await codeOf(ask(locked, 'rescue', 'restore', { id: then }))).toBe('done');
      const a = aVault(folder);
      expect(await codeOf(ask(a, 'vault', 'unlock', { passphrase }))).toBe('done');
      expect(await saidIn(a, plan)).toEqual(['then']);
      await a.close();
      const b = aVault(folder);
      await get(b, 'rescue', 'list');
      await get(b, 'rescue', 'look', { id: now, passphrase });
      await get(b, 'rescue', 'restore', { id: now });
      const c = aVault(folder);
      expect(await codeOf(ask(c, 'vault', 'unlockWithRecoveryKey', { recoveryKey }))).toBe('done');
      await c.close();
      const d = aVault(folder);
      await get(d, 'vault', 'unlock', { passphrase });
      expect(await saidIn(d, plan)).toEqual(['now', 'then']);
      expect((await get<PeopleShown>(d, 'people', 'list')).keys.state).toBe('settled');
      await d.close();
    },
  );
  it.each([0, 1, 2, 3, 4])(
    'put back at the desk while the window asks how things stand (%i)',
    async () => {
      const folder = await aFolder();
      const vault = await anOpenVault(folder);
      const plan = await aPlan(vault);
      await say(vault, plan, 'then');
      const then = await make(vault);
      await say(vault, plan, 'now');
      let isOver = false;
      const asking = (async () => {
        const told = new Set<string>();
        while (!isOver) {
          told.add(await codeOf(ask(vault, 'vault', 'status')));
          await new Promise((r) => setTimeout(r, 0));
        }
        return [...told];
      })();
      await stepUp(vault);
      const put = await codeOf(ask(vault, 'backups', 'restore', { id: then }));
      isOver = true;
      expect([put, await asking]).toEqual(['done', ['done']]);
      const again = aVault(folder);
      await get(again, 'vault', 'unlock', { passphrase });
      expect(await saidIn(again, plan)).toEqual(['then']);
      await again.close();
    },
  );
});
