// REL-14: a backup is put back on a computer that has never had the plans, by the steps as they are written. The test reads the
// document and does what it says; whoever follows it has ten minutes.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import { launch, leave } from './support/launch';

const TEN_MINUTES = 10 * 60_000;
const question = 'about_words';
const words = 'I want a door of my own';

/** The numbered steps, in order. */
function writtenSteps(): string[] {
  const text = readFileSync(
    resolve(import.meta.dirname, '..', '..', 'docs', 'put-a-backup-back.md'),
    'utf8',
  );
  return text.split('\n').filter((line) => /^\d+\. /.test(line));
}

test('a backup is put back on a clean computer by the written steps', async () => {
  test.setTimeout(TEN_MINUTES + 120_000);
  const before = await launch();
  await setUpVault(before.page);
  const plan = await startPlan(before.page);
  const value = { kind: 'said', said: words };
  await get(before.page, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  await get(before.page, 'backups', 'make');
  await before.app.close();
  const stick = mkdtempSync(join(tmpdir(), 'alongside-stick-'));
  const made = join(before.data, 'vault', 'backups');
  const [newest] = readdirSync(made).sort().reverse();
  mkdirSync(join(stick, 'Alongside'));
  await cp(join(made, newest ?? ''), join(stick, 'Alongside', newest ?? ''), { recursive: true });
  rmSync(before.data, { recursive: true, force: true });

  const running = await launch();
  const { page, app } = running;
  await app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    join(stick, 'Alongside'),
  );
  const started = Date.now();
  const steps = writtenSteps();
  expect(steps.length).toBeGreaterThan(6);
  for (const step of steps) {
    const [, button] = /\*\*(.+?)\*\*/.exec(step) ?? [];
    if (button) {
      await page.getByRole('button', { name: button, exact: true }).click({ timeout: 60_000 });
    }
    if (/your passphrase/.test(step)) await page.getByLabel('Your passphrase').fill(passphrase);
  }
  await arrive(page);
  expect(Date.now() - started).toBeLessThan(TEN_MINUTES);
  const history = await get<{ value: { said: string } }[]>(page, 'answers', 'history', {
    ...{ plan, question },
  });
  expect(history.map(({ value }) => value.said)).toEqual([words]);
  rmSync(stick, { recursive: true, force: true });
  await leave(running);
});
