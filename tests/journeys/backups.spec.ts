// A backup is made at the desk. Then the file with the plans is lost, or a page of it is damaged: the screen says so and leads
// to the backup, and her words are there again.

import { randomUUID } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { ask, get, passphrase, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import { typeAgain } from './support/people';

const question = 'about_words';
const words = 'I want to be near my sister';

async function aBackedUpVault(): Promise<RunningApp & { plan: string }> {
  const running = await launch();
  const { page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  const value = { kind: 'said', said: words };
  await get(page, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  await page.reload();
  await arrive(page);
  return { ...running, plan };
}

async function openBackups(page: Page): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open backups' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Backups' })).toBeVisible();
}

async function putBack(page: Page, picture: string, since?: string): Promise<void> {
  await page.getByRole('button', { name: 'Put back a backup' }).click();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await takePicture(page, `backups-choose-${picture}`);
  await expectNoAxeViolations(page, 'choosing a backup');
  await page.getByRole('button', { name: 'Open this backup' }).click();
  await expect(page.getByText('N. E.').first()).toBeVisible({ timeout: 30_000 });
  if (since) await expect(page.getByText(since)).toBeVisible();
  await takePicture(page, `backups-preview-${picture}`);
  await expectNoAxeViolations(page, 'what is in a backup');
  await page.getByRole('button', { name: 'Put this backup back' }).click();
  const toOpen = page.getByRole('button', { name: 'Open the plans' });
  await expect(toOpen).toBeVisible({ timeout: 30_000 });
  await takePicture(page, `backups-back-${picture}`);
  await toOpen.click();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await arrive(page);
}

async function herWords(page: Page, plan: string): Promise<string[]> {
  const history = await get<{ value: { said: string } }[]>(page, 'answers', 'history', {
    plan,
    question,
  });
  return history.map(({ value }) => value.said);
}

function damageOnePage(vault: string): void {
  const path = join(vault, 'plans.db');
  const bytes = readFileSync(path);
  const at = 4096 * 3 + 100;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

for (const [what, spoil, picture] of [
  ['the file is lost', (vault: string) => rmSync(join(vault, 'plans.db')), 'lost'],
  ['one page is damaged', damageOnePage, 'damaged'],
] as const) {
  test(`${what}: a backup brings her words back`, async () => {
    test.setTimeout(180_000);
    const before = await aBackedUpVault();
    await openBackups(before.page);
    await before.page.getByRole('button', { name: 'Back up now' }).click();
    await expect(before.page.getByText('It opens and has 1 plan in it')).toBeVisible();
    await before.page.getByRole('button', { name: 'Try this backup' }).first().click();
    await expect(before.page.getByText('This backup opens and has 1 plan')).toBeVisible();
    await takePicture(before.page, `backups-${picture}`);
    await expectNoAxeViolations(before.page, 'backups');
    await before.app.close();
    const vault = join(before.data, 'vault');
    spoil(vault);

    const running = await launch({ data: before.data });
    const { page } = running;
    if (picture === 'damaged') {
      await page.getByLabel('Your passphrase').fill(passphrase);
      await page.getByRole('button', { name: 'Open', exact: true }).click();
    }
    await expect(page.getByRole('heading', { name: 'The plans are not open' })).toBeVisible({
      timeout: 20_000,
    });
    await takePicture(page, `backups-trouble-${picture}`);
    await putBack(page, picture);
    expect(await herWords(page, before.plan)).toEqual([words]);
    if (picture === 'damaged') {
      const kept = readdirSync(join(vault, 'backups')).some((name) =>
        name.startsWith('kept-aside'),
      );
      expect(kept, 'the damaged file is kept').toBe(true);
    }
    await leave(running);
  });
}

test('the app ends without a word and the file is lost: what was saved since the backup comes back too', async () => {
  test.setTimeout(180_000);
  const before = await aBackedUpVault();
  await get(before.page, 'backups', 'make');
  const since = ['I would like to cook again', 'My sister has a spare room'];
  for (const said of since) {
    const value = { kind: 'said', said };
    await get(before.page, 'answers', 'save', {
      ...{ plan: before.plan, question, value, givenBy: 'woman' },
    });
  }
  const ended = new Promise((resolve) => before.app.process().once('exit', resolve));
  before.app.process().kill('SIGKILL');
  await ended;
  rmSync(join(before.data, 'vault', 'plans.db'));

  const running = await launch({ data: before.data });
  const { page } = running;
  await expect(page.getByRole('heading', { name: 'The plans are not open' })).toBeVisible({
    timeout: 20_000,
  });
  await putBack(page, 'since', '2 things were saved after it');
  expect(await herWords(page, before.plan)).toEqual([...since.toReversed(), words]);
  await leave(running);
});

test('locking after something changed leaves a backup, made by itself', async () => {
  const running = await aBackedUpVault();
  const { page, data } = running;
  await ask(page, 'shell', 'lock');
  await expect(page.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  // One more may have been made soon after the first plan.
  const names = readdirSync(join(data, 'vault', 'backups'));
  expect(names.length).toBeGreaterThan(0);
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await arrive(page);
  await openBackups(page);
  await expect(page.getByText('Made when locking')).toBeVisible();
  await leave(running);
});

test('at the desk a backup is put back only after the passphrase was typed again', async () => {
  test.setTimeout(120_000);
  const running = await aBackedUpVault();
  const { page } = running;
  await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('It opens and has 1 plan in it')).toBeVisible();
  const value = { kind: 'said', said: 'I would like to cook again' };
  await get(page, 'answers', 'save', { plan: running.plan, question, value, givenBy: 'woman' });
  const noted = { words: 'Call the hostel', aboutAnother: false, steps: '' };
  await get(page, 'notes', 'save', { plan: running.plan, note: randomUUID(), said: noted });
  await page.getByRole('button', { name: 'Put this back', exact: true }).first().click();
  await expect(page.getByText('1 answer would go.')).toBeVisible();
  await expect(page.getByText('1 change of a worker’s note')).toBeVisible();
  await takePicture(page, 'backups-would-go');
  await expectNoAxeViolations(page, 'what would go');
  await page.getByRole('button', { name: 'Put this backup back' }).click();
  const asked = page.getByRole('dialog', { name: 'Your passphrase again' });
  await asked.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.getByText('This needs your passphrase once more.').first()).toBeVisible();
  await takePicture(page, 'backups-passphrase-left');
  await page.getByRole('button', { name: 'Put this backup back' }).click();
  await typeAgain(page, passphrase);
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await expect(
    page.getByText(/^The backup of .* was put back. Unlock to go on.$/).first(),
  ).toBeVisible();
  await takePicture(page, 'backups-put-back-locked');
  await leave(running);
});

test('a backup of other plans says so, and waits until somebody means it', async () => {
  test.setTimeout(180_000);
  const other = await launch();
  await setUpVault(other.page);
  await get(other.page, 'backups', 'make');
  await other.app.close();
  const before = await aBackedUpVault();
  await before.app.close();
  const vault = join(before.data, 'vault');
  rmSync(join(vault, 'backups'), { recursive: true, force: true });
  cpSync(join(other.data, 'vault', 'backups'), join(vault, 'backups'), { recursive: true });
  rmSync(other.data, { recursive: true });
  rmSync(join(vault, 'plans.db'));
  const running = await launch({ data: before.data });
  const { page } = running;
  await page.getByRole('button', { name: 'Put back a backup' }).click({ timeout: 30_000 });
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open this backup' }).click();
  await expect(page.getByText('These are other plans than the ones')).toBeVisible({
    timeout: 30_000,
  });
  const yes = page.getByRole('button', { name: 'Put this backup back' });
  await expect(yes).toBeDisabled();
  await takePicture(page, 'backups-other-vault');
  await expectNoAxeViolations(page, 'a backup of other plans');
  await page.getByRole('checkbox', { name: /I know these are other plans/ }).check();
  await yes.click();
  await expect(page.getByRole('button', { name: 'Open the plans' })).toBeVisible({
    timeout: 30_000,
  });
  await leave(running);
});

test('plans that others took the place of come back from the locked screen, with the newest words', async () => {
  test.setTimeout(240_000);
  const other = await launch();
  await setUpVault(other.page);
  await get(other.page, 'backups', 'make');
  await other.app.close();
  const { app, data, plan } = await aBackedUpVault();
  await app.close();
  const backups = join(data, 'vault', 'backups');
  cpSync(join(other.data, 'vault', 'backups'), backups, { recursive: true });
  rmSync(other.data, { recursive: true });
  const running = await launch({ data });
  const { page } = running;
  const takePlace = async (which: string) => {
    await page.getByRole('button', { name: 'Put back a backup' }).click({ timeout: 30_000 });
    await page.getByRole('radio', { name: which }).first().check();
    await page.getByLabel('Your passphrase').fill(passphrase);
    await takePicture(page, `backups-others-${which.slice(0, 4)}`);
    await expectNoAxeViolations(page, 'choosing what was here before');
    await page.getByRole('button', { name: 'Open this backup' }).click();
    await page
      .getByRole('checkbox', { name: /I know these are other plans/ })
      .check({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Put this backup back' }).click();
    await page.getByRole('button', { name: 'Open the plans' }).click({ timeout: 30_000 });
  };
  await takePlace('no plans');
  await takePlace('What was here before other plans were put in its place');
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await arrive(page);
  expect(await herWords(page, plan)).toEqual([words]);
  await takePicture(page, 'backups-others-today');
  await leave(running);
});
