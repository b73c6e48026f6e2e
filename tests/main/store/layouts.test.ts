// A file whose own list of tables is damaged: which table is where follows from how it was made. Held against real files, each of
// their pages damaged in turn.

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layoutsOf, tablesMissing } from '../../../src/main/store/layouts';
import { migrations } from '../../../src/main/store/migrate';
import { openWithKey } from '../../../src/main/store/open';
import { PAGE_SIZE, type PageKey } from '../../../src/main/store/pages';
import { readDamaged } from '../../../src/main/store/read-damaged';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, passphrase } from '../../support/a-vault';
import { say } from '../../support/at-a-vault';
import { plansKeyIn } from '../../support/plans-key';

let layouts: ReturnType<typeof layoutsOf> | undefined;
const layoutsFor = () => {
  layouts ??= layoutsOf(migrations);
  return layouts;
};

async function aFile(): Promise<{ file: string; key: PageKey }> {
  const folder = await aFolder();
  const vault = await anOpenVault(folder);
  const plan = await aPlan(vault);
  for (let i = 0; i < 6; i += 1) await say(vault, plan, `words ${i} ${'and more '.repeat(i * 90)}`);
  await vault.close();
  const key = await plansKeyIn(join(folder, 'vault'), passphrase);
  return { file: join(folder, 'vault', 'plans.db'), key };
}

async function damaged(file: string, page: number): Promise<string> {
  const bytes = await readFile(file);
  const at = (page - 1) * PAGE_SIZE + 2000;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(`${file}.damaged`, bytes);
  return `${file}.damaged`;
}

/** Each page that names tables, damaged: what is read without the layouts and with them. */
async function listPagesOf({ file, key }: Awaited<ReturnType<typeof aFile>>) {
  const whole = (await readDamaged(file, key)).tables;
  const pages = (await readFile(file)).length / PAGE_SIZE;
  const found = [];
  for (let page = 1; page <= pages; page += 1) {
    const path = await damaged(file, page);
    const without = (await readDamaged(path, key)).tables;
    if (without.length === whole.length) continue;
    found.push({ page, without, with: (await readDamaged(path, key, layoutsFor)).tables });
  }
  return { whole, found };
}

const byName = <T extends { name: string }>(tables: readonly T[]) =>
  tables.toSorted((a, b) => a.name.localeCompare(b.name));

describe('a damaged list of tables', () => {
  it('is made up for: the tables it named are read as they were, row by row', async () => {
    const { whole, found } = await listPagesOf(await aFile());
    expect(found.length).toBeGreaterThan(3);
    for (const { page, without, with: all } of found) {
      expect(without.length, `page ${page}`).toBeLessThan(whole.length);
      expect(byName(all), `page ${page}`).toEqual(byName(whole));
    }
  }, 120_000);

  it('is made up for in a file that was put together anew as well', async () => {
    const { file, key } = await aFile();
    const raw = await openWithKey({ path: file, ...key });
    await raw.exec('VACUUM');
    await raw.close();
    const { whole, found } = await listPagesOf({ file, key });
    expect(found.length).toBeGreaterThan(3);
    for (const { page, with: all } of found) {
      expect(byName(all), `page ${page}`).toEqual(byName(whole));
    }
  }, 120_000);

  it('is left alone where the file came to be in a way that is not known', async () => {
    const { file, key } = await aFile();
    const raw = await openWithKey({ path: file, ...key });
    // As no version ever did: every table after it lies elsewhere.
    await raw.exec('CREATE TABLE aa_before (a); DROP TABLE way_back; VACUUM');
    await raw.close();
    const other = `${file}.other`;
    await copyFile(file, other);
    const { found } = await listPagesOf({ file: other, key });
    expect(found.length).toBeGreaterThan(0);
    for (const { without, with: all } of found) expect(all).toEqual(without);
  }, 120_000);

  it('takes more than a few tables in their place, and all layouts of one mind', () => {
    const at = (roots: Record<string, number>) =>
      new Map(Object.entries(roots).map(([name, root]) => [name, { root, values: 2, sql: name }]));
    const known = { a: 3, b: 4, c: 5, d: 6, e: 7 };
    const of = (roots: Record<string, number>) => new Map(Object.entries(roots));
    const one = at({ ...known, f: 8, g: 9 });
    expect(tablesMissing(of(known), [one])).toEqual([
      { name: 'f', root: 8, sql: 'f' },
      { name: 'g', root: 9, sql: 'g' },
    ]);
    const { e: _, ...four } = known;
    expect(tablesMissing(of(four), [one])).toEqual([]);
    expect(tablesMissing(of(known), [one, at({ ...known, f: 8, g: 10 })])).toEqual([
      { name: 'f', root: 8, sql: 'f' },
    ]);
    expect(tablesMissing(of({ ...known, a: 2 }), [one])).toEqual([]);
    // Of two that fit, the one goes by which something begins where the file says that nothing does.
    const both = [one, at({ ...known, f: 8, g: 10 })];
    expect(tablesMissing(of(known), both, (page) => page !== 10)).toEqual([
      { name: 'f', root: 8, sql: 'f' },
      { name: 'g', root: 9, sql: 'g' },
    ]);
    // Where neither page has a row, it is all the same which of them it was.
    expect(tablesMissing(of(known), both, undefined, (page) => page >= 9)).toEqual([
      { name: 'f', root: 8, sql: 'f' },
      { name: 'g', root: 9, sql: 'g' },
    ]);
    expect(tablesMissing(of(known), both, undefined, (page) => page === 9)).toEqual([
      { name: 'f', root: 8, sql: 'f' },
    ]);
  });
});
