// Keys, people and backups where they meet.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Opened } from '../../../src/shared/ipc/contract';
import type { OneTimeCode, PeopleShown, Person } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, make, question, saidIn, say, stepUp, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 120_000 });
const beas = 'violet bakery sunday ladder';
async function aVaultOfTwo(as: object) {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const plan = await aPlan(rae);
  await stepUp(rae);
  const { code } = await get<OneTimeCode>(rae, 'people', 'add', as);
  await rae.close();
  const bea = aVault(folder);
  await get(bea, 'vault', 'unlockWithCode', { code });
  await get<Opened>(bea, 'vault', 'setOwnPassphrase', { passphrase: beas });
  const me = await get<Person>(bea, 'people', 'me');
  await bea.close();
  const again = await unlocked(folder);
  await stepUp(again);
  if (me.check) await get(again, 'people', 'confirm', { person: me.id, check: me.check });
  return { folder, plan, vault: again, bea: me.id, place: join(folder, 'vault') };
}

describe('keys changed while the plans are open', () => {
  it('leave saving, backing up, erasing and putting back as they were', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder, { backsUpByItself: true });
    const plan = await aPlan(vault);
    const other = await aPlan(vault, { legalName: 'Mo Sample', prisonNumber: 'A9999BC' });
    await say(vault, plan, 'one');
    await stepUp(vault);
    await get(vault, 'people', 'rotate');
    await say(vault, plan, 'two');
    const backup = await make(vault);
    await say(vault, plan, 'three');
    const gone = await vault
      .desk()
      ?.connection.first<{ reference: string }>('SELECT reference FROM plan WHERE id=?', [other]);
    await stepUp(vault);
    const erased = await get<{ found?: number }>(vault, 'erasures', 'erase', {
      plan: other,
      reference: gone?.reference,
      ground: { kind: 'she_asked', day: '2026-11-20' },
      reason: 'asked',
    });
    expect(erased.found).toBe(0);
    await say(vault, plan, 'four');
    await Promise.all([
      get(vault, 'people', 'rotate'),
      say(vault, plan, 'five'),
      get(vault, 'people', 'rotate'),
      say(vault, plan, 'six'),
    ]);
    expect((await saidIn(vault, plan)).length).toBe(6);
    const later = await make(vault);
    await say(vault, plan, 'seven');
    expect(await codeOf(ask(vault, 'backups', 'test', { id: later }))).toBe('done');
    expect(await get(vault, 'backups', 'test', { id: backup })).toEqual({ kind: 'other_key' });
    await get(vault, 'backups', 'restore', { id: later });
    const again = await unlocked(folder, passphrase, { backsUpByItself: true });
    expect((await saidIn(again, plan)).length).toBe(6);
    await say(again, plan, 'eight');
    await again.close();
    const third = await unlocked(folder);
    expect((await saidIn(third, plan))[0]).toBe('eight');
    await third.close();
  });

  it('with a backup asked for at the same moment, lose neither', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    await say(vault, plan, 'one');
    await stepUp(vault);
    const both = await Promise.all([
      codeOf(ask(vault, 'backups', 'make')),
      codeOf(ask(vault, 'people', 'rotate')),
    ]);
    expect(both).toEqual(['done', 'done']);
    await vault.close();
  });

  it('broken off between the two files, still let backups be made', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    await say(vault, plan, 'one');
    await stepUp(vault);
    // The second file cannot be written, as on a disk that is just full.
    await mkdir(join(folder, 'vault', 'control.next.db', 'x'), { recursive: true });
    expect(await codeOf(ask(vault, 'people', 'rotate'))).not.toBe('done');
    expect((await get<PeopleShown>(vault, 'people', 'list')).keys.state).toBe('due');
    await say(vault, plan, 'two');
    const held = vault.desk();
    const erased = await aPlan(vault, { legalName: 'Mo Sample', prisonNumber: 'A9999BC' });
    const row = await held?.connection.first<{ reference: string }>(
      'SELECT reference FROM plan WHERE id = ?',
      [erased],
    );
    expect(await codeOf(ask(vault, 'backups', 'make'))).toBe('done');
    await stepUp(vault);
    await get(vault, 'erasures', 'erase', {
      plan: erased,
      reference: row?.reference,
      ground: { kind: 'she_asked', day: '2026-11-20' },
      reason: 'asked',
    });
    await vault.close();
    // Opened with the change still owed and still not possible, then possible.
    const stuck = await unlocked(folder);
    await say(stuck, plan, 'three');
    expect(await codeOf(ask(stuck, 'backups', 'make'))).toBe('done');
    await stuck.close();
    await rm(join(folder, 'vault', 'control.next.db'), { recursive: true });
    const again = await unlocked(folder);
    expect(await saidIn(again, plan)).toEqual(['three', 'two', 'one']);
    expect((await get<PeopleShown>(again, 'people', 'list')).keys.state).toBe('settled');
    const id = await make(again);
    expect(await get(again, 'backups', 'test', { id })).toMatchObject({ kind: 'good' });
    await again.close();
  });
});

describe('a backup put back', () => {
  it('brings no earlier copy of the keyring beside the keyring of now', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    await say(vault, plan, 'one');
    const backup = await make(vault);
    await stepUp(vault);
    await get(vault, 'people', 'add', { name: 'Bea', role: 'specialist', isKeyholder: false });
    await vault.close();
    const place = join(folder, 'vault');
    // A bad patch of the disk took both.
    await rm(join(place, 'keyring.json.bak'));
    await rm(join(place, 'plans.db'));
    const locked = aVault(folder);
    await get(locked, 'rescue', 'list');
    await get(locked, 'rescue', 'look', { id: backup, passphrase });
    await get(locked, 'rescue', 'restore', { id: backup });
    expect(await codeOf(ask(locked, 'vault', 'unlock', { passphrase }))).toBe('done');
    await locked.close();
  });

  it('is not put under plans that another program has just opened', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const plan = await aPlan(vault);
    const backup = await make(vault);
    await vault.close();
    const locked = aVault(folder);
    await get(locked, 'rescue', 'list');
    await get(locked, 'rescue', 'look', { id: backup, passphrase });
    const other = await unlocked(folder);
    await say(other, plan, 'just now');
    expect(await codeOf(ask(locked, 'rescue', 'restore', { id: backup }))).toBe('vault-in-use');
    expect(
      await codeOf(
        ask(other, 'answers', 'save', {
          plan,
          question,
          value: { kind: 'said', said: 'and more' },
          givenBy: 'woman',
        }),
      ),
    ).toBe('done');
    await other.close();
    const again = await unlocked(folder);
    expect(await saidIn(again, plan)).toEqual(['and more', 'just now']);
    await again.close();
  });

  it.each(['offender_manager', 'specialist'])(
    'from the locked screen is for a keyholder, not for any %s',
    async (role) => {
      const { vault, folder } = await aVaultOfTwo({ name: 'Bea', role, isKeyholder: false });
      const backup = await make(vault);
      await vault.close();
      const bea = await unlocked(folder, beas);
      expect(await codeOf(ask(bea, 'backups', 'look', { id: backup }))).toBe('not-my-work');
      await bea.close();
      const locked = aVault(folder);
      await get(locked, 'rescue', 'list');
      expect(await codeOf(ask(locked, 'rescue', 'look', { id: backup, passphrase: beas }))).toBe(
        'not-allowed',
      );
      expect(await codeOf(ask(locked, 'rescue', 'restore', { id: backup }))).toBe('not-ready');
      expect(await codeOf(ask(locked, 'rescue', 'look', { id: backup, passphrase }))).toBe('done');
      await get(locked, 'rescue', 'leave');
    },
  );
});
