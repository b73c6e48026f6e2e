// Somebody who leaves, somebody kept away, two calls at once, and a vault of the first format through all of it.
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OneTimeCode, PeopleShown, Person } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { aColleague, atWork } from '../../support/a-team';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, make, question, saidIn, say, stepUp, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 180_000 });
const beas = 'violet bakery sunday ladder';
async function two(as: object = { name: 'Bea', role: 'specialist', isKeyholder: true }) {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const plan = await aPlan(rae);
  await stepUp(rae);
  const { code } = await get<OneTimeCode>(rae, 'people', 'add', as);
  await rae.close();
  const bea = aVault(folder);
  await get(bea, 'vault', 'unlockWithCode', { code });
  await get(bea, 'vault', 'setOwnPassphrase', { passphrase: beas });
  const me = await get<Person>(bea, 'people', 'me');
  await bea.close();
  const vault = await unlocked(folder);
  await stepUp(vault);
  if (me.check) await get(vault, 'people', 'confirm', { person: me.id, check: me.check });
  return { folder, plan, vault, bea: me.id, place: join(folder, 'vault'), code };
}

describe('whoever has left', () => {
  it('does not come in by a backup, an old keyring, or an old code', async () => {
    const { folder, vault, bea, place, plan } = await two();
    const { code } = await get<OneTimeCode>(vault, 'people', 'newCode', { person: bea });
    const backup = await make(vault);
    await cp(place, `${place}-then`, { recursive: true });
    await stepUp(vault);
    await get(vault, 'people', 'remove', { person: bea });
    await say(vault, plan, 'after she left');
    await vault.close();
    const locked = aVault(folder);
    expect(await codeOf(ask(locked, 'vault', 'unlockWithCode', { code }))).toBe('wrong-code');
    await get(locked, 'rescue', 'list');
    expect(await codeOf(ask(locked, 'rescue', 'look', { id: backup, passphrase: beas }))).toBe(
      'wrong-passphrase',
    );
    // Old keyring put back, with and without the people's file of then.
    for (const names of [
      ['keyring.json'],
      ['keyring.json.bak'],
      ['keyring.json', 'keyring.json.bak'],
      ['keyring.json', 'keyring.json.bak', 'control.db'],
    ]) {
      const other = await aFolder();
      await cp(place, join(other, 'vault'), { recursive: true });
      for (const name of names) await cp(join(`${place}-then`, name), join(other, 'vault', name));
      const tried = aVault(other);
      const said = await codeOf(ask(tried, 'vault', 'unlock', { passphrase: beas }));
      expect(said, names.join()).not.toBe('done');
      const byCode = await codeOf(ask(aVault(other), 'vault', 'unlockWithCode', { code }));
      expect(byCode, names.join()).not.toBe('done');
      // Rae still gets in where one keyring of now is there.
      if (names.length === 1) {
        const rae = await codeOf(ask(aVault(other), 'vault', 'unlock', { passphrase }));
        expect(rae, names.join()).toBe('done');
      }
    }
    expect(await readdir(place)).toContain('backups');
  });
});

describe('the way back', () => {
  it('gives no words of a plan that is no longer open to her', async () => {
    const { vault, bea, plan } = await two();
    await get(vault, 'team', 'add', { plan, worker: bea });
    const hers = await atWork(vault, bea);
    await get(hers, 'away', 'keep', {
      plan,
      place: 'x',
      held: [{ name: 'f', nth: 0, words: 'words of hers' }],
    });
    await get(vault, 'team', 'keepAway', { plan, worker: bea });
    const back = await get(await atWork(vault, bea), 'away', 'take');
    expect(JSON.stringify(back)).not.toContain('words of hers');
    await vault.close();
  });
});

describe('two at once', () => {
  it('unlocks, changes of keys, a removal while at work, and a lock in the middle', async () => {
    const { folder, vault, bea, plan } = await two();
    await vault.close();
    const v = aVault(folder);
    const both = await Promise.all(
      [1, 2].map(() => codeOf(ask(v, 'vault', 'unlock', { passphrase }))),
    );
    expect(both.sort()).toEqual(['done', 'not-ready']);
    await stepUp(v);
    const many = await Promise.all([
      codeOf(ask(v, 'people', 'rotate')),
      codeOf(ask(v, 'people', 'remove', { person: bea })),
      codeOf(ask(v, 'people', 'rotate')),
      say(v, plan, 'one').then(() => 'done'),
    ]);
    expect(many).toEqual(['done', 'done', 'done', 'done']);
    await stepUp(v);
    void codeOf(ask(v, 'people', 'rotate'));
    const saving = codeOf(
      ask(v, 'answers', 'save', {
        plan,
        question,
        value: { kind: 'said', said: 'two' },
        givenBy: 'woman',
      }),
    );
    await saving;
    await v.close();
    const again = await unlocked(folder);
    expect((await saidIn(again, plan)).at(-1)).toBe('one');
    expect((await get<PeopleShown>(again, 'people', 'list')).keys.state).toBe('settled');
    await again.close();
  });
  it.each([0, 1, 3, 10, 30, 60, 120])('a lock %i ms into a change of keys', async (ms) => {
    const folder = await aFolder();
    const v = await anOpenVault(folder, { backsUpByItself: true });
    const plan = await aPlan(v);
    await say(v, plan, 'one');
    await stepUp(v);
    const rotating = codeOf(ask(v, 'people', 'rotate'));
    await new Promise((r) => setTimeout(r, ms));
    await v.close();
    const said = await rotating;
    const again = await unlocked(folder);
    expect(await saidIn(again, plan), said).toEqual(['one']);
    expect((await get<PeopleShown>(again, 'people', 'list')).keys.state).toBe('settled');
    await again.close();
  });
  it.each([0, 1, 3, 10, 30, 60, 120, 200])('a backup %i ms before a change of keys', async (ms) => {
    const folder = await aFolder();
    const v = await anOpenVault(folder);
    const plan = await aPlan(v);
    await say(v, plan, 'one');
    await stepUp(v);
    const making = codeOf(ask(v, 'backups', 'make'));
    await new Promise((r) => setTimeout(r, ms));
    const rotated = await codeOf(ask(v, 'people', 'rotate'));
    const made = await making;
    const { backups } = await get<{ backups: { id: string }[] }>(v, 'backups', 'show');
    const tested = await Promise.all(backups.map(({ id }) => get(v, 'backups', 'test', { id })));
    expect([made, rotated, tested.length]).toEqual(['done', 'done', 1]);
    await v.close();
  });
});

describe('the first format', () => {
  it('goes through all of it', async () => {
    const folder = await aFolder();
    const at = join(folder, 'vault');
    const golden = resolve('tests/golden/format-1');
    for (const name of ['plans.db', 'keyring.json']) await cp(join(golden, name), join(at, name));
    await cp(join(golden, 'keyring.json'), join(at, 'keyring.json.bak'));
    const what = JSON.parse(await readFile(join(golden, 'what.json'), 'utf8'));
    const v = await unlocked(folder, what.passphrase);
    const before = await saidIn(v, what.plan);
    const first = await make(v);
    await say(v, what.plan, 'newer');
    await v.close();
    const w = await unlocked(folder, what.passphrase);
    await stepUp(w, what.passphrase);
    await get(w, 'backups', 'restore', { id: first });
    const x = await unlocked(folder, what.passphrase);
    expect(await saidIn(x, what.plan)).toEqual(before);
    await x.close();
    // From the locked screen, on an empty computer.
    const other = await aFolder();
    const empty = aVault(other, { takePlace: () => join(at, 'backups') });
    await get(empty, 'rescue', 'list', { place: '11111111111141118111111111111111' });
    await get(empty, 'rescue', 'look', { id: first, passphrase: what.passphrase });
    await get(empty, 'rescue', 'restore', { id: first });
    expect(
      await codeOf(ask(empty, 'vault', 'unlockWithRecoveryKey', { recoveryKey: what.recoveryKey })),
    ).toBe('done');
    await empty.close();
    const y = await unlocked(other, what.passphrase);
    expect(await saidIn(y, what.plan)).toEqual(before);
    await stepUp(y, what.passphrase);
    const sheet = await get<{ recoveryKey: string }>(y, 'people', 'newSheet');
    await get(y, 'people', 'confirmSheet', { recoveryKey: sheet.recoveryKey });
    await get(y, 'people', 'rotate');
    const second = await make(y);
    await y.close();
    await rm(join(other, 'vault', 'plans.db'));
    const z = aVault(other);
    await get(z, 'rescue', 'list');
    await get(z, 'rescue', 'look', { id: second, passphrase: what.passphrase });
    await get(z, 'rescue', 'restore', { id: second });
    expect(
      await codeOf(ask(z, 'vault', 'unlockWithRecoveryKey', { recoveryKey: what.recoveryKey })),
    ).toBe('wrong-recovery-key');
    expect(
      await codeOf(ask(z, 'vault', 'unlockWithRecoveryKey', { recoveryKey: sheet.recoveryKey })),
    ).toBe('done');
    await z.close();
  });
});
void aColleague;
