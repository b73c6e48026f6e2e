import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pagesPutBack, pagesPutBackUntied } from '../../promises/rows/rel-06-put-back';
import { aFolder } from '../../support/a-folder';
import { beginPlans, edit, lookAtFile, openLogFile } from '../../support/a-log-file';
import { chanceFrom } from '../../support/random-plans';

it('tells of every page and every file of an earlier day', async () => {
  const folder = await aFolder();
  const trial = { size: 'smoke', many: 2, seed: 1, chance: chanceFrom(1), folder } as const;
  const outcome = await pagesPutBack.run(trial);
  expect(outcome).toMatchObject({ found: [] });
  const untied = await pagesPutBackUntied.run({ ...trial, many: 4, folder: await aFolder() });
  expect('found' in untied && untied.found.length).toBeGreaterThan(0);
}, 300_000);

it('finds nothing in a file that is as it was left, and goes on in it', async () => {
  const folder = await aFolder();
  const file = await openLogFile(folder, 'create');
  await beginPlans(file);
  for (let nr = 0; nr < 6; nr += 1) await edit(file, nr);
  const head = file.log.head();
  await file.connection.close();
  expect(await lookAtFile(folder, head ? [head] : [])).toEqual([]);
});

it('tells of a file of yesterday once, uses no number twice, and is quiet afterwards', async () => {
  const folder = await aFolder();
  const first = await openLogFile(folder, 'create');
  await beginPlans(first);
  await edit(first, 0);
  await first.connection.close();
  const path = join(folder, 'plans.db');
  await copyFile(path, `${path}.yesterday`);
  const second = await openLogFile(folder, 'open');
  for (let nr = 1; nr < 5; nr += 1) await edit(second, nr);
  const head = second.log.head();
  await second.connection.close();
  await copyFile(`${path}.yesterday`, path);
  const known = head ? [head] : [];
  expect(await lookAtFile(folder, known)).toEqual(['log-cut']);
  const after = await openLogFile(folder, 'open');
  expect(after.log.head()?.seq).toBe((head?.seq ?? 0) + 1);
  await edit(after, 9);
  const end = after.log.head();
  await after.connection.close();
  // Told once: what was noted before lies in the numbers that are said to be left out.
  expect(await lookAtFile(folder, [...known, ...(end ? [end] : [])])).toEqual(['log-cut']);
});

it('tells which plan it is where only its rows are not as they were left', async () => {
  const folder = await aFolder();
  const file = await openLogFile(folder, 'create');
  await beginPlans(file);
  for (let nr = 0; nr < 4; nr += 1) await edit(file, nr);
  await file.connection.alone(async (raw) => {
    // Below the log: as a page of another day would.
    await raw.exec('DROP TRIGGER temp."audit_DELETE_answer"');
    await raw.exec(`DELETE FROM answer WHERE plan = 'p1'`);
  });
  await file.connection.close();
  expect(await lookAtFile(folder)).toEqual(['plan-put-back']);
});
