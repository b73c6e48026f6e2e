// REL-12: every schema there ever was comes up to date with nothing lost. The stored vaults, through the whole app; and
// random ones, made by the old steps and brought up to date by the new.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { aVault, get, passphrase } from '../../support/a-vault';
import { digestOf, isItsOwn, tablesOf } from '../harness/fill-schema';
import {
  copyGolden,
  goldenKey,
  goldenNumbers,
  makeOld,
  type VaultKeyForTests,
} from '../harness/golden';
import { damageIn } from '../harness/saver';
import { few, type Row } from '../row';

/** Tables whose rows a step moved elsewhere, and where to. */
const moved: Readonly<Record<string, string>> = { signing_identity: 'signing_certificate' };

/** Brings one file up to date. @returns what is not as it was */
async function bringUp(
  path: string,
  { key, salt }: VaultKeyForTests,
  number: number,
): Promise<string[]> {
  const open = (upTo: number) =>
    openVaultFile({
      ...{ path, key, salt, mode: 'open' },
      migrations: migrations.filter((step) => step.number <= upTo),
    });
  const old = await open(number);
  const tables = await tablesOf(old);
  const before = await digestOf(old, tables);
  await old.close();
  const now = await open(Number.POSITIVE_INFINITY);
  const after = await digestOf(now, tables);
  const wrong = await damageIn(now);
  for (const [table, rows] of before) {
    if (rows.length === 0 && !isItsOwn(table)) wrong.push(`${table} was empty: nothing was tried`);
    const target = moved[table];
    if (!after.has(table) && target) {
      const [count] = await now.all<{ n: number }>(`SELECT count(*) AS n FROM ${target}`);
      if ((count?.n ?? 0) < rows.length) wrong.push(`${table} was not moved to ${target}`);
    } else if (JSON.stringify(after.get(table)) !== JSON.stringify(rows)) {
      wrong.push(`${table} is not as it was`);
    }
  }
  await now.close();
  return wrong.map((what) => `schema ${number}: ${what}`);
}

/** Opens a stored vault as a person does, and reads the women in it. */
async function openStored(number: number, folder: string): Promise<string[]> {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase });
  const plans = await get<{ id: string }[]>(vault, 'plans', 'list');
  const wrong = plans.length === 3 ? [] : [`schema ${number}: ${plans.length} women of 3`];
  for (const { id } of plans) {
    const open = await get<{ answers: unknown[] }>(vault, 'plans', 'open', { plan: id });
    if (open.answers.length === 0) wrong.push(`schema ${number}: no answers`);
  }
  await vault.close();
  return wrong;
}

export const golden: Row = {
  id: 'REL-12',
  promise: 'A vault from any earlier version opens with every row as it was',
  kind: 'promise',
  many: { smoke: 0, ci: 5, release: 200 },
  run: async ({ many, seed, folder }) => {
    const key = await goldenKey();
    const stored = await goldenNumbers();
    const found = migrations
      .filter(({ number }) => !stored.includes(number))
      .map(({ name }) => `no stored vault of ${name}: npm run promises -- --golden`);
    for (const number of stored) {
      const home = join(folder, `stored-${number}`);
      await copyGolden(number, join(home, 'vault'));
      found.push(...(await bringUp(join(home, 'vault', 'plans.db'), key, number)));
      await rm(home, { recursive: true });
      await copyGolden(number, join(home, 'vault'));
      found.push(...(await openStored(number, home)));
      await rm(home, { recursive: true });
    }
    for (let i = 0; i < many; i += 1) {
      for (const { number } of migrations) {
        const home = join(folder, `random-${number}`);
        await mkdir(home);
        const path = join(home, 'plans.db');
        await makeOld(key, number, path, seed + i * 1000 + number);
        found.push(...(await bringUp(path, key, number)));
        await rm(home, { recursive: true });
      }
    }
    const tried = `${stored.length} stored vaults, ${many} random ones of each of ${migrations.length} schemas`;
    return { tried, found: few(found) };
  },
};
