// Backups of a real vault: made, looked at, put back from the desk and from the locked screen.

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditPage } from '../../../src/shared/ipc/audit-calls';
import type {
  BackupFound,
  BackupLookedAt,
  BackupsShown,
  BackupTested,
  BackupToday,
} from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';

const question = 'about_words';
const say = (vault: Parameters<typeof get>[0], plan: string, said: string) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, value: { kind: 'said', said }, givenBy: 'woman' },
  });
const saidIn = async (vault: Parameters<typeof get>[0], plan: string) =>
  (await get<{ value: { said: string } }[]>(vault, 'answers', 'history', { plan, question })).map(
    ({ value }) => value.said,
  );
const make = async (vault: Parameters<typeof get>[0]) =>
  (await get<{ made: { id: string } }>(vault, 'backups', 'make')).made.id;
const codeOf = async (reply: ReturnType<typeof ask>) => {
  const settled = await reply;
  return settled.ok ? 'done' : settled.failure.code;
};

async function twoStates() {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  await say(vault, plan, 'before the backup');
  const backup = await make(vault);
  await say(vault, plan, 'after the backup');
  return { folder, vault, plan, backup, place: join(folder, 'vault') };
}

describe('a backup', () => {
  it('opens with its own key, says how many plans are in it, and nothing is left half made', async () => {
    const { vault, backup, place } = await twoStates();
    expect(await get<BackupTested>(vault, 'backups', 'test', { id: backup })).toEqual({
      kind: 'good',
      plans: 1,
    });
    expect(await readdir(join(place, 'backups'))).toEqual([backup]);
    expect((await readdir(join(place, 'backups', backup))).sort()).toEqual([
      'backup.json',
      'control.db',
      'keyring.json',
      'keyring.json.bak',
      'plans.db',
    ]);
    const { mode } = await stat(join(place, 'backups', backup, 'plans.db'));
    expect(mode & 0o077).toBe(0);
    await vault.close();
  });

  it('holds none of her words in clear', async () => {
    const { vault, backup, place } = await twoStates();
    await vault.close();
    for (const name of await readdir(join(place, 'backups', backup))) {
      const bytes = await readFile(join(place, 'backups', backup, name));
      for (const words of ['before the backup', 'Nia Example', 'A1234BC']) {
        expect(bytes.includes(words), `${words} in ${name}`).toBe(false);
      }
    }
  });

  it.each([
    ['a byte of its file', 'plans.db', 5000],
    ['a byte of the first page', 'plans.db', 40],
    ['a number in what it says of itself', 'backup.json', 0],
  ])('with %s changed is no backup any more', async (_, name, at) => {
    const { vault, backup, place } = await twoStates();
    const path = join(place, 'backups', backup, name);
    if (name === 'backup.json') {
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('"plan": 1', '"plan": 2'));
    } else {
      const bytes = await readFile(path);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      await writeFile(path, bytes);
    }
    const tested = await get<BackupTested>(vault, 'backups', 'test', { id: backup });
    expect(tested).toEqual({ kind: 'not_whole' });
    await stepUp(vault);
    expect(await codeOf(ask(vault, 'backups', 'restore', { id: backup }))).toBe('backup-not-whole');
    expect(vault.openHandlers()).toBeDefined();
    await vault.close();
  });

  it('can only be asked for by its name, never by a path', async () => {
    const { vault } = await twoStates();
    for (const id of ['..', '../vault', '/etc', '.part-00', 'kept-aside-x']) {
      expect(await codeOf(ask(vault, 'backups', 'test', { id }))).toBe('not-found');
    }
    await vault.close();
  });
});

describe('putting a backup back from the desk', () => {
  it('says first what would be lost, keeps what is there, and then it is as it was', async () => {
    const { folder, vault, plan, backup } = await twoStates();
    const started = await aPlan(vault, { legalName: 'Mo Sample', prisonNumber: 'A9999BC' });
    const noted = { words: 'Call the hostel', aboutAnother: false, steps: '' };
    await get(vault, 'notes', 'save', { plan, note: randomUUID(), said: noted });
    const looked = await get<BackupLookedAt>(vault, 'backups', 'look', { id: backup });
    if (looked.kind !== 'good') throw new Error(looked.kind);
    const byInitials = Object.fromEntries(looked.plans.map((one) => [one.initials, one]));
    expect(byInitials['N. E.']).toMatchObject({
      ...{ standing: 'less', lost: 1 },
      lostOthers: { notes: 1, facts: 0, steps: 0, choices: 0, copies: 0, team: 0, outside: 0 },
    });
    expect(byInitials['M. S.']).toMatchObject({ standing: 'not_in_it', lostOthers: { team: 1 } });
    expect(await codeOf(ask(vault, 'backups', 'restore', { id: backup }))).toBe('step-up-first');
    await stepUp(vault);
    await get(vault, 'backups', 'restore', { id: backup });
    expect(vault.openHandlers()).toBeUndefined();

    const again = aVault(folder);
    await get(again, 'vault', 'unlock', { passphrase });
    expect(await saidIn(again, plan)).toEqual(['before the backup']);
    expect(await codeOf(ask(again, 'plans', 'open', { plan: started }))).toBe('not-found');
    const { backups } = await get<BackupsShown>(again, 'backups', 'show');
    const kept = backups.find(({ why }) => why === 'before_restore');
    expect(kept?.plans).toBe(2);
    await stepUp(again);
    await get(again, 'backups', 'restore', { id: kept?.id });
    const third = aVault(folder);
    await get(third, 'vault', 'unlock', { passphrase });
    expect(await saidIn(third, plan)).toEqual(['after the backup', 'before the backup']);
    expect(await codeOf(ask(third, 'plans', 'open', { plan: started }))).toBe('done');
    await third.close();
  });

  it('is told of until it was read, with who did it, and never of a file that says so itself', async () => {
    const { folder, vault, backup, place } = await twoStates();
    const toldIn = async (at: typeof vault) =>
      (await get<BackupToday>(at, 'backups', 'today')).putBack;
    expect(await toldIn(vault)).toBeUndefined();
    const { backups } = await get<BackupsShown>(vault, 'backups', 'show');
    const madeAt = backups.find(({ id }) => id === backup)?.madeAt;
    await stepUp(vault);
    await get(vault, 'backups', 'restore', { id: backup });
    const again = aVault(folder);
    await get(again, 'vault', 'unlock', { passphrase });
    expect(await toldIn(again)).toEqual({ madeAt, at: expect.any(String), by: 'Rae' });
    const { entries } = await get<AuditPage>(again, 'audit', 'all', {});
    const put = entries.find(({ act }) => act === 'backup-put-back');
    expect(put?.by?.name).toBe('Rae');
    // A name that somebody wrote into it is not told, nor a day.
    const path = join(place, 'put-back.json');
    const said = await readFile(path, 'utf8');
    await writeFile(path, said.replace('"Rae"', '"Sam"'));
    expect(await toldIn(again)).toBeUndefined();
    await writeFile(path, said.replace('"madeAt":"20', '"madeAt":"19'));
    expect(await toldIn(again)).toBeUndefined();
    for (const spoiled of ['', '{', '[]', 'null', '{"at":1}']) {
      await writeFile(path, spoiled);
      expect(await toldIn(again), spoiled).toBeUndefined();
    }
    await writeFile(path, said);
    expect(await toldIn(again)).toBeDefined();
    expect((await get<BackupToday>(again, 'backups', 'sawPutBack')).putBack).toBeUndefined();
    expect(await toldIn(again)).toBeUndefined();
    await again.close();
  });
});

type Spoil = (place: string) => Promise<void>;
const troubles: [string, Spoil, string][] = [
  ['the vault file is gone', (at) => rm(join(at, 'plans.db')), 'missing'],
  [
    'a page of it is damaged',
    async (at) => {
      const bytes = await readFile(join(at, 'plans.db'));
      bytes[9000] = (bytes[9000] ?? 0) ^ 1;
      await writeFile(join(at, 'plans.db'), bytes);
    },
    'damaged',
  ],
  [
    'the keyring is gone',
    async (at) => {
      for (const name of ['keyring.json', 'keyring.json.bak']) await rm(join(at, name));
    },
    'read',
  ],
  [
    'the keyring is nonsense',
    async (at) => {
      for (const name of ['keyring.json', 'keyring.json.bak']) await writeFile(join(at, name), '{');
    },
    'read',
  ],
];

describe('putting a backup back from the locked screen', () => {
  it.each(troubles)('when %s: the plans open again', async (_, spoil, now) => {
    const { folder, vault, plan, place } = await twoStates();
    const latest = await make(vault);
    await vault.close();
    await spoil(place);
    const locked = aVault(folder);
    const found = await get<BackupFound[]>(locked, 'rescue', 'list', {});
    expect(found.map(({ id }) => id)).toContain(latest);
    expect(found.find(({ id }) => id === latest)).toMatchObject({ why: 'asked', plans: 1 });
    const asked = { id: latest, passphrase };
    expect(
      await codeOf(ask(locked, 'rescue', 'look', { ...asked, passphrase: 'not these words' })),
    ).toBe('wrong-passphrase');
    expect(await codeOf(ask(locked, 'rescue', 'restore', { id: latest }))).toBe('not-ready');
    const looked = await get<BackupLookedAt>(locked, 'rescue', 'look', asked);
    expect(looked).toMatchObject({ kind: 'good', now });
    await get(locked, 'rescue', 'restore', { id: latest });
    await get(locked, 'vault', 'unlock', { passphrase });
    expect(await saidIn(locked, plan)).toEqual(['after the backup', 'before the backup']);
    const names = await readdir(join(place, 'backups'));
    const isKept = names.some((name) => name.startsWith('kept-aside-')) || names.length === 3;
    expect(isKept, 'what was there is kept').toBe(true);
    await locked.close();
  });

  it('on another computer, from a folder somebody chose', async () => {
    const { folder, vault, plan, place } = await twoStates();
    await vault.close();
    const stick = join(folder, 'stick');
    await mkdir(stick);
    await rename(join(place, 'backups'), join(stick, 'backups'));
    await rm(place, { recursive: true });
    const locked = aVault(folder, { takePlace: () => stick });
    const [found] = await get<BackupFound[]>(locked, 'rescue', 'list', { place: 'a'.repeat(32) });
    if (!found) throw new Error('the backup was not found');
    await get(locked, 'rescue', 'look', { id: found.id, passphrase });
    await get(locked, 'rescue', 'restore', { id: found.id });
    await get(locked, 'vault', 'unlock', { passphrase });
    expect(await saidIn(locked, plan)).toEqual(['before the backup']);
    await locked.close();
  });
});
