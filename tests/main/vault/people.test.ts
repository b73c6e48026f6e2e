import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { openWithPassphrase } from '../../../src/main/keys/open-keyring';
import { closeFiles, openFiles } from '../../../src/main/vault/open-files';
import type { Vault } from '../../../src/main/vault/vault';
import type { Opened } from '../../../src/shared/ipc/contract';
import type {
  OneTimeCode,
  PeopleEvent,
  PeopleShown,
  Person,
} from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

const beas = 'violet bakery sunday ladder';
const toms = 'window copper saturday grey stone';
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};
const stepUp = (vault: Vault, words = passphrase) =>
  get(vault, 'people', 'stepUp', { passphrase: words });
const list = (vault: Vault) => get<PeopleShown>(vault, 'people', 'list');
const named = async (vault: Vault, name: string): Promise<Person> => {
  const found = (await list(vault)).people.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found;
};

/** Adds somebody by the keyholder at work; the vault is closed after. */
async function added(vault: Vault, as: object): Promise<OneTimeCode> {
  await stepUp(vault);
  const code = await get<OneTimeCode>(vault, 'people', 'add', as);
  await vault.close();
  return code;
}

/** Types a code and sets a passphrase; the vault is closed after. */
async function firstTime(folder: string, code: string, words: string) {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlockWithCode', { code });
  const opened = await get<Opened>(vault, 'vault', 'setOwnPassphrase', { passphrase: words });
  const me = await get<Person>(vault, 'people', 'me');
  await vault.close();
  return { opened, me };
}

async function unlocked(folder: string, words = passphrase): Promise<Vault> {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase: words });
  return vault;
}

const bea = { name: 'Bea Larkhill', role: 'specialist', isKeyholder: false };
const tom = { name: 'Tom Ashdown', role: 'administrator', isKeyholder: false };

/** Rae and Bea, who has been confirmed; and a plan that Rae began. */
async function aVaultOfTwo(as: object = bea): Promise<{ folder: string; plan: string }> {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const plan = await aPlan(rae);
  const { code } = await added(rae, as);
  const { me } = await firstTime(folder, code, beas);
  const again = await unlocked(folder);
  await stepUp(again);
  await get(again, 'people', 'confirm', { person: me.id, check: me.check });
  await again.close();
  return { folder, plan };
}

describe('somebody new', () => {
  it('types a code, sets a passphrase, waits, is confirmed, and then sees the plans', async () => {
    const folder = await aFolder();
    const rae = await anOpenVault(folder);
    const plan = await aPlan(rae);
    expect((await list(rae)).hasFewKeyholders).toBe(true);
    expect(await codeOf(ask(rae, 'people', 'add', bea))).toBe('step-up-first');
    const { code } = await added(rae, bea);

    const { opened, me } = await firstTime(folder, code, beas);
    expect(opened).toMatchObject({
      reach: 'waiting',
      worker: bea,
      establishment: 'HMP Testbourne',
    });
    expect(me).toMatchObject({ state: 'waiting', waitsFor: 'keyholder', isMe: true });
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlockWithCode', { code }))).toBe(
      'wrong-code',
    );

    const waiting = await unlocked(folder, beas);
    expect(waiting.desk()).toBeUndefined();
    for (const [group, call] of [
      ['plans', 'list'],
      ['workbook', 'content'],
      ['settings', 'show'],
      ['people', 'list'],
    ] as const) {
      expect(await codeOf(ask(waiting, group, call)), `${group}.${call}`).toBe('not-allowed');
    }
    await waiting.close();

    const again = await unlocked(folder);
    const shown = await named(again, bea.name);
    expect(shown.check).toBe(me.check);
    await stepUp(again);
    const with_ = (check: string) => ask(again, 'people', 'confirm', { person: me.id, check });
    expect(await codeOf(with_('0000-0000-0000'))).toBe('check-differs');
    expect(await codeOf(with_(me.check ?? ''))).toBe('done');
    await again.close();

    const first = await unlocked(folder, beas);
    // She is in: this plan is another team's.
    expect(await codeOf(ask(first, 'plans', 'list'))).toBe('done');
    expect(await codeOf(ask(first, 'plans', 'open', { plan }))).toBe('not-in-team');
    expect(first.desk()?.session.worker).toMatchObject(bea);
    expect(await codeOf(ask(first, 'people', 'add', tom))).toBe('not-my-work');
    await first.close();
  });

  it('is in the history with who did what; nothing of it can be changed, and one not a keyholder is not told', async () => {
    const { folder } = await aVaultOfTwo();
    const rae = await unlocked(folder);
    const acts = await get<PeopleEvent[]>(rae, 'people', 'history');
    expect(acts.map(({ what, by, about }) => [what, by, about])).toEqual([
      ['confirmed', 'Rae', bea.name],
      ['code-used', bea.name, undefined],
      ['added', 'Rae', bea.name],
      ['set-up', 'Rae', undefined],
    ]);
    await rae.close();
    const ring = await readKeyring(join(folder, 'vault'));
    if (ring?.format !== 2) throw new Error('there is no keyring');
    const { keys } = await openWithPassphrase(ring, passphrase);
    const files = await openFiles(join(folder, 'vault'), ring, keys, { at: '2026-11-22' });
    for (const sql of ["UPDATE people_event SET what = 'changed'", 'DELETE FROM people_event']) {
      const changing = files.control.transaction((writer) => writer.run(sql));
      await expect(changing, sql).rejects.toThrow(/never/);
    }
    await closeFiles(files);
    const other = await unlocked(folder, beas);
    expect(await codeOf(ask(other, 'people', 'history'))).toBe('not-my-work');
    await other.close();
  });

  it('cannot use a code after a day', async () => {
    const folder = await aFolder();
    const rae = await anOpenVault(folder);
    const { code, until } = await added(rae, bea);
    const late = aVault(folder, { now: () => until });
    expect(await codeOf(ask(late, 'vault', 'unlockWithCode', { code }))).toBe('code-run-out');
    const again = await unlocked(folder);
    const { id } = await named(again, bea.name);
    await stepUp(again);
    const second = await get<OneTimeCode>(again, 'people', 'newCode', { person: id });
    await again.close();
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlockWithCode', { code }))).toBe(
      'wrong-code',
    );
    expect((await firstTime(folder, second.code, beas)).opened.reach).toBe('waiting');
  });

  it('is not let in under a code when the passphrase is another person’s', async () => {
    const folder = await aFolder();
    const { code } = await added(await anOpenVault(folder), bea);
    const vault = aVault(folder);
    await get(vault, 'vault', 'unlockWithCode', { code });
    expect(await codeOf(ask(vault, 'vault', 'setOwnPassphrase', { passphrase }))).toBe(
      'passphrase-too-common',
    );
    expect(await codeOf(ask(vault, 'vault', 'setOwnPassphrase', { passphrase: beas }))).toBe(
      'done',
    );
    await vault.close();
  });
});

describe('an administrator', () => {
  it('runs the people, and has no way to a plan: not by asking, and not by what the keyring holds', async () => {
    const folder = await aFolder();
    const rae = await anOpenVault(folder);
    const plan = await aPlan(rae);
    const { code } = await added(rae, tom);
    const { opened } = await firstTime(folder, code, toms);
    expect(opened.reach).toBe('people');

    const vault = await unlocked(folder, toms);
    expect(vault.desk()).toBeUndefined();
    expect(Object.keys(vault.openHandlers() ?? {})).toEqual(['people']);
    expect(await codeOf(ask(vault, 'plans', 'open', { plan }))).toBe('not-allowed');
    await stepUp(vault, toms);
    const made = await get<OneTimeCode>(vault, 'people', 'add', bea);
    expect((await list(vault)).may).toEqual({
      ...{ add: true, confirm: false, change: false, renewSheet: false, rotate: false },
    });
    const rest = { person: made.person, check: '' };
    expect(await codeOf(ask(vault, 'people', 'confirm', rest))).toBe('not-my-work');
    for (const call of ['rotate', 'newSheet']) {
      expect(await codeOf(ask(vault, 'people', call))).toBe('not-my-work');
    }
    const rae_ = await named(vault, 'Rae');
    expect(await codeOf(ask(vault, 'people', 'remove', { person: rae_.id }))).toBe(
      'last-keyholder',
    );
    await vault.close();
  });
});

describe('forgetting', () => {
  it('a keyholder’s code leads back to the plans; the words from before open nothing', async () => {
    const { folder, plan } = await aVaultOfTwo();
    const rae = await unlocked(folder);
    const { id } = await named(rae, bea.name);
    await stepUp(rae);
    const { code } = await get<OneTimeCode>(rae, 'people', 'newCode', { person: id });
    await rae.close();
    // Until it is used, whoever remembers after all gets in.
    await (await unlocked(folder, beas)).close();
    const { opened } = await firstTime(folder, code, 'pebble garden monday silver');
    expect(opened.reach).toBe('plans');
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase: beas }))).toBe(
      'wrong-passphrase',
    );
    const back = await unlocked(folder, 'pebble garden monday silver');
    expect(await codeOf(ask(back, 'plans', 'open', { plan }))).toBe('not-in-team');
    expect(await codeOf(ask(back, 'plans', 'list'))).toBe('done');
    await back.close();
  });

  it('a changed passphrase opens, the one before does not, and three wrong ones lock', async () => {
    const { folder } = await aVaultOfTwo();
    const locked = vi.fn();
    const vault = aVault(folder, { whenLocking: locked });
    await get(vault, 'vault', 'unlock', { passphrase: beas });
    const change = (now: string, next: string) =>
      ask(vault, 'people', 'changePassphrase', { now, next });
    expect(await codeOf(change(beas, 'short'))).toBe('passphrase-too-short');
    expect(await codeOf(change(beas, passphrase))).toBe('passphrase-too-common');
    const next = 'pebble garden monday silver';
    expect(await codeOf(change(beas, next))).toBe('done');
    expect(await codeOf(change(beas, next))).toBe('wrong-passphrase');
    const wrong = () => ask(vault, 'people', 'stepUp', { passphrase: beas });
    expect(await wrong()).toMatchObject({ value: { kind: 'wrong', left: 1 } });
    expect(await wrong()).toMatchObject({ value: { kind: 'locked' } });
    await vi.waitFor(() => expect(locked).toHaveBeenCalledWith('passphrases'));
    expect(vault.openHandlers()).toBeUndefined();
    await (await unlocked(folder, next)).close();
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase: beas }))).toBe(
      'wrong-passphrase',
    );
  });
});

describe('somebody who leaves', () => {
  it('opens nothing from that moment, also with the keyring of before and the key she had', async () => {
    const { folder, plan } = await aVaultOfTwo();
    const at = join(folder, 'vault');
    const before = await aFolder();
    await cp(at, before, { recursive: true });
    const rae = await unlocked(folder);
    const { id } = await named(rae, bea.name);
    await stepUp(rae);
    const left = await get<PeopleShown>(rae, 'people', 'remove', { person: id });
    expect(left.people.find((one) => one.id === id)).toMatchObject({ state: 'gone' });
    expect(left.keys).toMatchObject({ state: 'settled', changedAt: expect.any(String) });
    // The session of the one who stays goes on in the file under its new key.
    expect(await codeOf(ask(rae, 'plans', 'open', { plan }))).toBe('done');
    await aPlan(rae, { prisonNumber: 'B2345CD' });
    await rae.close();
    expect(await codeOf(ask(aVault(folder), 'vault', 'unlock', { passphrase: beas }))).toBe(
      'wrong-passphrase',
    );
    for (const name of ['keyring.json', 'keyring.json.bak']) {
      await cp(join(before, name), join(at, name));
    }
    // Her keys open neither file any more: what comes out is never a plan.
    const reply = ask(aVault(folder), 'vault', 'unlock', { passphrase: beas });
    expect(await codeOf(reply)).toBe('vault-damaged');
  });

  it('is kept out by the edition where the keys could not be changed yet', async () => {
    const { folder } = await aVaultOfTwo({ ...bea, isKeyholder: true });
    const at = join(folder, 'vault');
    const old = await readFile(join(at, 'keyring.json'));
    const rae = await unlocked(folder);
    await stepUp(rae);
    const { id } = await named(rae, bea.name);
    await get(rae, 'people', 'change', { person: id, role: 'specialist', isKeyholder: false });
    await rae.close();
    for (const name of ['keyring.json', 'keyring.json.bak']) await writeFile(join(at, name), old);
    const asKeyholder = ask(aVault(folder), 'vault', 'unlock', { passphrase: beas });
    expect(await codeOf(asKeyholder)).toBe('keyring-put-back');
  });

  it('the last keyholder can be neither removed nor made less', async () => {
    const { folder } = await aVaultOfTwo();
    const rae = await unlocked(folder);
    await stepUp(rae);
    const { id: person } = await named(rae, 'Rae');
    expect(await codeOf(ask(rae, 'people', 'remove', { person }))).toBe('last-keyholder');
    const less = { person, role: 'specialist', isKeyholder: false };
    expect(await codeOf(ask(rae, 'people', 'change', less))).toBe('last-keyholder');
    const { id } = await named(rae, bea.name);
    const more = { person: id, role: 'manager', isKeyholder: true };
    expect(await codeOf(ask(rae, 'people', 'change', more))).toBe('done');
    expect((await list(rae)).hasFewKeyholders).toBe(false);
    const locked = await ask(rae, 'people', 'remove', { person });
    expect(locked.ok).toBe(true);
    await vi.waitFor(() => expect(rae.openHandlers()).toBeUndefined());
    await rae.close();
    // Those who stay change the keys as they come in.
    const other = await unlocked(folder, beas);
    expect((await list(other)).keys.state).toBe('settled');
    expect(other.desk()?.session.worker).toMatchObject({ role: 'manager', isKeyholder: true });
    await other.close();
  });
});

describe('the recovery sheet', () => {
  it('is renewed from inside; the old one opens until the new one was typed back', async () => {
    const folder = await aFolder();
    const vault = aVault(folder);
    const { recoveryKey } = await vault.handlers.setUp({
      ...{ establishment: 'HMP Test', worker: { name: 'Rae', role: 'specialist' }, passphrase },
    });
    await vault.handlers.confirmRecoveryKey({ recoveryKey });
    expect((await list(vault)).sheet).toMatchObject({ tryAgainOn: '2027-02-19', isDue: false });
    await stepUp(vault);
    const sheet = await get<{ recoveryKey: string }>(vault, 'people', 'newSheet');
    const tried = (typed: string) =>
      codeOf(ask(vault, 'people', 'trySheet', { recoveryKey: typed }));
    expect(await tried(recoveryKey)).toBe('done');
    expect(await codeOf(ask(vault, 'people', 'confirmSheet', { recoveryKey }))).toBe(
      'wrong-recovery-key',
    );
    const back = { recoveryKey: sheet.recoveryKey };
    expect(await codeOf(ask(vault, 'people', 'confirmSheet', back))).toBe('done');
    expect([await tried(recoveryKey), await tried(sheet.recoveryKey)]).toEqual([
      'wrong-recovery-key',
      'done',
    ]);
    await vault.close();
  });

  it('used, leads to a new sheet and new keys for everybody who is left', async () => {
    const { folder, plan } = await aVaultOfTwo();
    const rae = await unlocked(folder);
    await stepUp(rae);
    const { recoveryKey } = await get<{ recoveryKey: string }>(rae, 'people', 'newSheet');
    await get(rae, 'people', 'confirmSheet', { recoveryKey });
    await rae.close();
    const salt = (await readFile(join(folder, 'vault', 'plans.db'))).subarray(0, 16);
    const lost = aVault(folder);
    const { keyholders } = await get<{ keyholders: { id: string; name: string }[] }>(
      ...([lost, 'vault', 'unlockWithRecoveryKey', { recoveryKey }] as const),
    );
    expect(keyholders.map(({ name }) => name)).toEqual(['Rae']);
    const next = 'pebble garden monday silver';
    const renewed = await get<{ recoveryKey: string }>(lost, 'vault', 'renewKeys', {
      ...{ passphrase: next, keyholder: keyholders[0]?.id },
    });
    await get(lost, 'vault', 'confirmRecoveryKey', { recoveryKey: renewed.recoveryKey });
    expect(await codeOf(ask(lost, 'plans', 'open', { plan }))).toBe('done');
    expect((await list(lost)).keys.state).toBe('settled');
    await lost.close();
    expect((await readFile(join(folder, 'vault', 'plans.db'))).subarray(0, 16)).not.toEqual(salt);
    await (await unlocked(folder, beas)).close();
    const again = ask(aVault(folder), 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    expect(await codeOf(again)).toBe('wrong-recovery-key');
  });
});

describe('control.db', () => {
  it('lost or damaged, is made anew from the keyring and the plans, and nobody is shut out', async () => {
    const { folder, plan } = await aVaultOfTwo();
    const path = join(folder, 'vault', 'control.db');
    for (const spoil of [() => rm(path), () => writeFile(path, 'not a file of ours at all')]) {
      await spoil();
      const rae = await unlocked(folder);
      expect((await list(rae)).people.map(({ name, state }) => [name, state])).toEqual([
        [bea.name, 'active'],
        ['Rae', 'active'],
      ]);
      expect(await codeOf(ask(rae, 'plans', 'open', { plan }))).toBe('done');
      await rae.close();
      await (await unlocked(folder, beas)).close();
    }
  });

  it('holds no word of hers, and no name that can be read', async () => {
    const { folder } = await aVaultOfTwo();
    const bytes = (await readFile(join(folder, 'vault', 'control.db'))).toString('latin1');
    expect(bytes).not.toContain('Larkhill');
    expect(bytes).not.toContain('SQLite format');
  });
});
