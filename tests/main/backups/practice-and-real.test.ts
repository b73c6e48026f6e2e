// Practice never takes the place of real plans, nor the other way round; what other plans leave in the folder takes no backup
// of these away; and what other plans pushed aside goes back whole, by its own passphrase, from the locked screen.

import { cp, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { doAs } from '../../../src/main/audit/context';
import type { Desk } from '../../../src/main/plans/desk';
import { day } from '../../../src/shared/domain/calendar/day';
import type { BackupFound, BackupLooked, BackupsShown } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, make, saidIn, say, stepUp, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 240_000 });

const practiceWords = 'kettle garden window morning';
const theirWords = 'candle meadow bridge saturday';
const elsewhere = { place: 'a'.repeat(32) };

/** Made by this version: its log says so, whatever it is called. */
const filledNow = (desk: Desk) =>
  doAs({ act: 'practice-filled' }, () =>
    desk.connection.transaction(async (writer) => {
      await writer.run(
        "UPDATE setting SET value = 'HMP Elsewhere' WHERE name = 'establishment'",
        [],
      );
      return 1;
    }),
  );
/** As an early version left it: nothing but its establishment and its people say what it is. */
const filledEarly = async () => 0;

async function aPracticeBackup(folder: string, fillPractice: (desk: Desk) => Promise<number>) {
  const place = { practice: true, practiceWords, fillPractice };
  const vault = aVault(folder, place);
  await get(vault, 'vault', 'buildPractice');
  await get(vault, 'vault', 'unlock', { passphrase: practiceWords });
  const id = await make(vault);
  await vault.close();
  return { id, place };
}

/** Its backups as they would lie on a stick. */
async function onAStick(folder: string, of: string): Promise<string> {
  const stick = join(folder, 'stick');
  await mkdir(stick);
  await cp(join(of, 'vault', 'backups'), join(stick, 'backups'), { recursive: true });
  return stick;
}

it.each([
  ['by its log', filledNow],
  ['by its establishment and its people', filledEarly],
])(
  'a backup of practice is refused over real plans, and where none are: known %s',
  async (_, fill) => {
    const folder = await aFolder();
    const rae = await anOpenVault(folder);
    const plan = await aPlan(rae);
    await rae.close();
    const other = await aFolder();
    const { id } = await aPracticeBackup(other, fill);
    const takePlace = await onAStick(folder, other);
    for (const where of [folder, await aFolder()]) {
      const locked = aVault(where, { takePlace: () => takePlace });
      await get(locked, 'rescue', 'list', elsewhere);
      const looked = ask(locked, 'rescue', 'look', { id, passphrase: practiceWords });
      expect(await codeOf(looked)).toBe('practice-backup');
      const pressed = ask(locked, 'rescue', 'restore', { id, onPurpose: true });
      expect(await codeOf(pressed)).toBe('not-ready');
      await locked.close();
    }
    const still = await unlocked(folder);
    expect(await codeOf(ask(still, 'plans', 'open', { plan }))).toBe('done');
    await still.close();
  },
);

it('a real backup is refused in practice, and practice gets its own back', async () => {
  const real = await aFolder();
  const rae = await anOpenVault(real);
  const theirs = await make(rae);
  await rae.close();
  const folder = await aFolder();
  const { id, place } = await aPracticeBackup(folder, filledNow);
  const stick = await onAStick(folder, real);
  const locked = aVault(folder, { ...place, takePlace: () => stick });
  await get(locked, 'rescue', 'list', elsewhere);
  const looked = ask(locked, 'rescue', 'look', { id: theirs, passphrase });
  expect(await codeOf(looked)).toBe('real-backup');
  await get(locked, 'rescue', 'list');
  await get(locked, 'rescue', 'look', { id, passphrase: practiceWords });
  await get(locked, 'rescue', 'restore', { id });
  await locked.close();
});

/** Rae's plans, and another vault's backup, of the same hour, on a stick. */
async function twoVaults() {
  const folder = await aFolder();
  const rae = await anOpenVault(folder);
  const plan = await aPlan(rae);
  await say(rae, plan, 'in the backup');
  const own = await make(rae);
  await say(rae, plan, 'after the backup');
  const away = await aFolder();
  const sol = aVault(away);
  const { recoveryKey } = await sol.handlers.setUp({
    establishment: 'HMP Elsewhere',
    worker: { name: 'Sol', role: 'specialist' },
    passphrase: theirWords,
  });
  await sol.handlers.confirmRecoveryKey({ recoveryKey });
  const theirs = await make(sol);
  await sol.close();
  return { folder, rae, plan, own, theirs, stick: await onAStick(folder, away) };
}

it('backups of other plans in the folder neither push one of these out, nor go, nor stand in the list', async () => {
  const { folder, rae, own, theirs, stick } = await twoVaults();
  const backups = join(folder, 'vault', 'backups');
  await cp(join(stick, 'backups'), backups, { recursive: true });
  await rae.close();
  const again = await unlocked(folder);
  const mine = await make(again);
  const shown = await get<BackupsShown>(again, 'backups', 'show');
  expect(shown.backups.map(({ id }) => id).toSorted()).toEqual([own, mine].toSorted());
  await again.close();
  // Two years on, only theirs would be there if they counted as the newest; and all are too old.
  const later = await unlocked(folder, passphrase, { today: () => day.parse('2028-11-21') });
  const newest = await make(later);
  await later.close();
  expect((await readdir(backups)).toSorted()).toEqual([theirs, newest].toSorted());
});

it('what other plans pushed aside goes back with its newest words, by its own passphrase', async () => {
  const { folder, rae, plan, own, theirs, stick } = await twoVaults();
  await rae.close();
  const takePlace = () => stick;
  const locked = aVault(folder, { takePlace });
  const before = await get<BackupFound[]>(locked, 'rescue', 'list');
  expect(before.map(({ why }) => why)).not.toContain('kept_aside');
  await get(locked, 'rescue', 'list', elsewhere);
  await get(locked, 'rescue', 'look', { id: theirs, passphrase: theirWords });
  await get(locked, 'rescue', 'restore', { id: theirs, onPurpose: true });
  await locked.close();
  const sol = await unlocked(folder, theirWords);
  await make(sol);
  await sol.close();
  const vault = join(folder, 'vault');
  // Hers of before are all still there.
  expect(await readdir(join(vault, 'backups'))).toContain(own);

  const again = aVault(folder);
  const found = await get<BackupFound[]>(again, 'rescue', 'list');
  const aside = found.find(({ why }) => why === 'kept_aside');
  const asked = { id: aside?.id ?? '' };
  const file = join(vault, 'backups', asked.id, 'plans.db');
  const bytes = await readFile(file);
  const wrong = ask(again, 'rescue', 'look', { ...asked, passphrase: theirWords });
  expect(await codeOf(wrong)).toBe('wrong-passphrase');
  const looked = await get<BackupLooked>(again, 'rescue', 'look', { ...asked, passphrase });
  expect(looked.otherVault).toMatchObject({ establishment: 'HMP Testbourne' });
  expect(looked.plans[0]?.answers).toBeGreaterThan(1);
  await get(again, 'rescue', 'restore', { id: looked.id, onPurpose: true });
  expect(await readFile(file)).toEqual(bytes);
  await again.close();
  const back = await unlocked(folder);
  expect(await saidIn(back, plan)).toEqual(['after the backup', 'in the backup']);
  await stepUp(back);
  await back.close();
  // It is not offered twice, and nothing half made is left.
  const last = aVault(folder);
  const now = await get<BackupFound[]>(last, 'rescue', 'list');
  expect(now.filter(({ id }) => id === asked.id)).toEqual([]);
  expect((await readdir(vault)).filter((name) => name.startsWith('.'))).toEqual([]);
  await last.close();
});
