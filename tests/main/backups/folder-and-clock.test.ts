// What the folder for backups may be: closed while the plans are not; with one made while the clock was wrong; with what a
// killed program left half written beside it.

import { chmod, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { BackupFound, BackupsShown } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import { codeOf, make, saidIn, say, unlocked } from '../../support/at-a-vault';

vi.setConfig({ testTimeout: 240_000 });

/** Nobody is kept from writing by a mode where they are root. */
const isRoot = process.getuid?.() === 0;

it('closed for backups alone: it is said so, and words are saved', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  const backups = join(folder, 'vault', 'backups');
  if (isRoot) await writeFile(backups, 'a file where the folder should be');
  else await mkdir(backups, { mode: 0o500 });
  expect(await codeOf(ask(vault, 'backups', 'make'))).toBe('backups-closed');
  await say(vault, plan, 'saved all the same');
  expect(await saidIn(vault, plan)).toEqual(['saved all the same']);
  if (!isRoot) {
    await chmod(backups, 0o000);
    expect(await codeOf(ask(vault, 'backups', 'show'))).toBe('backups-closed');
    await chmod(backups, 0o700);
  }
  await vault.close();
});

it('one made while the clock was ahead is not the newest, says so, and pushes none out', async () => {
  const folder = await aFolder();
  const ahead = '2026-12-24T17:26:00.000Z';
  let now = ahead;
  const clock = { now: () => now };
  const early = await anOpenVault(folder, clock);
  const wrong = await make(early);
  await early.close();
  now = '2026-11-21T10:00:00.000Z';
  const later = await unlocked(folder, passphrase, clock);
  await aPlan(later);
  const first = await make(later);
  now = '2026-11-21T10:10:00.000Z';
  const second = await make(later);
  const { backups } = await get<BackupsShown>(later, 'backups', 'show');
  expect(backups.map(({ id, isAhead }) => [id, isAhead])).toEqual([
    [second, false],
    [first, false],
    [wrong, true],
  ]);
  await later.close();
  const locked = aVault(folder, clock);
  const found = await get<BackupFound[]>(locked, 'rescue', 'list');
  expect(found.map(({ id, isAhead }) => [id, isAhead])).toEqual([
    [second, undefined],
    [first, undefined],
    [wrong, true],
  ]);
  await locked.close();
});

it('what a killed program left half written goes at the next start; what is not ours stays', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  await vault.close();
  const place = join(folder, 'vault');
  const left = ['.since-backup.journal.0a1b2c3d4e5f.part', '.keyring.json.bak.0a1b2c3d4e5f.part'];
  const notOurs = ['.notes.part', 'letter.0a1b2c3d4e5f.part', '.letter.docx.0a1b2c3d4e5f.part'];
  const fresh = '.tries.json.aaaaaaaaaaaa.part';
  for (const name of [...left, ...notOurs, fresh]) await writeFile(join(place, name), 'half');
  await mkdir(join(place, '.part-0a1b2c3d4e5f'));
  const hourAgo = Date.now() / 1000 - 3_600;
  for (const name of [...left, ...notOurs, '.part-0a1b2c3d4e5f'])
    await utimes(join(place, name), hourAgo, hourAgo);
  const again = await unlocked(folder);
  const there = (await readdir(place)).filter((name) => /part/.test(name));
  // One of this very moment is another's, who is still writing.
  const old = there.filter((name) => !name.startsWith('.audit-anchor'));
  expect(old.toSorted()).toEqual([...notOurs, fresh].toSorted());
  await again.close();
});
