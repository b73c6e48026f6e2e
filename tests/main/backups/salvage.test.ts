// Each page of a vault file is damaged in turn. Whatever page it was, putting the backup back brings along what can still be
// read of her newer words, and says how many cannot.

import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PAGE_SIZE } from '../../../src/main/store/pages';
import { readDamaged } from '../../../src/main/store/read-damaged';
import type { BackupFound, BackupLookedAt } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';
import { plansKeyIn } from '../../support/plans-key';

const question = 'about_words';
const NEWER = 12;

async function aVaultWithNewerWords() {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  const say = (said: string) =>
    get(vault, 'answers', 'save', {
      plan,
      question,
      value: { kind: 'said', said },
      givenBy: 'woman',
    });
  await say('first');
  await get(vault, 'backups', 'make');
  for (let i = 0; i < NEWER; i += 1) await say(`newer ${i} ${'and more '.repeat(i * 90)}`);
  await vault.close();
  return { folder, plan, file: join(folder, 'vault', 'plans.db') };
}

async function damage(file: string, page: number): Promise<void> {
  const bytes = await readFile(file);
  const at = (page - 1) * PAGE_SIZE + 2000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file, bytes);
}

it('reads every row of a whole file as SQLite does', async () => {
  const { folder, file } = await aVaultWithNewerWords();
  const key = await plansKeyIn(join(folder, 'vault'), passphrase);
  const { tables, damaged } = await readDamaged(file, key);
  expect(damaged).toBe(0);
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase });
  const connection = vault.desk()?.connection;
  // Unlocking writes these.
  const written = ['session', 'audit_entry', 'audit_checkpoint'];
  for (const { name, rows } of tables.filter((table) => !written.includes(table.name))) {
    const [counted] = (await connection?.all(`SELECT count(*) AS n FROM "${name}"`)) ?? [];
    expect(rows.length, name).toBe(counted?.['n']);
  }
  const answers = tables.find(({ name }) => name === 'answer')?.rows ?? [];
  expect(JSON.stringify(answers)).toContain(`newer ${NEWER - 1} and more`);
  await vault.close();
}, 120_000);

it('whichever page is damaged: most of the newer words are there again, and none is made up', async () => {
  const { folder, plan, file } = await aVaultWithNewerWords();
  const whole = `${file}.whole`;
  await copyFile(file, whole);
  const pages = (await readFile(file)).length / PAGE_SIZE;
  const step = Math.max(1, Math.floor(pages / 6));
  const saved: number[] = [];
  for (let page = 1; page <= pages; page += step) {
    await copyFile(whole, file);
    await damage(file, page);
    const locked = aVault(folder);
    const [newest] = (await get<BackupFound[]>(locked, 'rescue', 'list')).slice(-1);
    const asked = { id: newest?.id, passphrase };
    const looked = await get<BackupLookedAt>(locked, 'rescue', 'look', asked);
    await get(locked, 'rescue', 'restore', { id: newest?.id });
    await get(locked, 'vault', 'unlock', { passphrase });
    const history = await get<{ value: { said: string } }[]>(locked, 'answers', 'history', {
      ...{ plan, question },
    });
    const words = history.map(({ value }) => value.said);
    expect(words).toContain('first');
    for (const said of words) expect(said).toMatch(/^(first|newer \d+ (and more )*)$/);
    const told = looked.kind === 'good' ? looked.saved?.find(({ more }) => more > 0) : undefined;
    expect(words.length - 1, `page ${page}: as it was told`).toBe(told?.more ?? 0);
    saved.push(words.length - 1);
    await locked.close();
    await rm(join(folder, 'vault', 'plans.db-wal'), { force: true });
  }
  const most = saved.filter((count) => count >= NEWER / 2).length;
  expect(most / saved.length, `saved: ${saved.join(' ')}`).toBeGreaterThan(0.6);
}, 240_000);
