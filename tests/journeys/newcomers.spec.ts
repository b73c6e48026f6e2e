// What somebody who is new at the desk meets: being led to what has to be put right, coming back to a half-filled form, and
// being reminded of answers that are waited for.

import { expect, type Page, test } from '@playwright/test';
import { get, passphrase as hers, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';
import {
  addPerson,
  copyByHand,
  goToPeople,
  heading,
  lockDesk,
  tryToOpen,
  typeAgain,
  typeCode,
} from './support/people';

let running: RunningApp;
test.setTimeout(180_000);
test.afterEach(() => leave(running));

const ways = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const offer = (page: Page) => page.getByText('You were typing this when it locked');

async function begin(): Promise<{ page: Page; plan: string }> {
  running = await launch();
  const { page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  return { page, plan };
}

async function openHerPlan(page: Page): Promise<void> {
  await goToWomen(page);
  await page.getByRole('table').getByRole('button').first().click();
}

test('what stops a copy leads to the answer, and an address shown to nobody is not asked about', async () => {
  const { page, plan } = await begin();
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('about_words', 'I make people laugh 🙂');
  const home = { line1: '4 Larch Row', line2: '', town: 'Derby', postcode: 'DE1 9ZZ' };
  await say('home_address', { ...home, showAs: 'never' });
  await page.reload();
  await openHerPlan(page);
  await page.getByRole('button', { name: 'Make a copy' }).click();
  const main = page.getByRole('main');
  await main.getByRole('radio', { name: 'Her specialist' }).first().check();
  const goTo = main.getByRole('button', { name: /^Go to “/ });
  await expect(goTo).toBeVisible({ timeout: 20_000 });
  await expect(main.getByText('She is asked about these each time')).toHaveCount(0);
  await expect(main.getByRole('checkbox', { name: 'Where it is' })).toHaveCount(0);
  await takePicture(page, 'copy-stopped-by-a-sign');
  await expectNoAxeViolations(page, 'a copy that a sign stops');
  await goTo.click();
  await expect(page.getByLabel('A few words about me').first()).toHaveValue(/I make people laugh/, {
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'My home and my things now' }).first().click();
  const address = page.locator('#question-home_address .who-sees');
  await expect(address).toHaveText('Who sees this: my specialist. Does not print.');
  await address.scrollIntoViewIfNeeded();
  await takePicture(page, 'address-for-nobody');
});

test('who locks in the middle of adding somebody comes back to it, and is not offered what was sent', async () => {
  const { page } = await begin();
  await page.reload();
  await expect(ways(page)).toBeVisible({ timeout: 20_000 });
  await goToPeople(page);
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Sam Okoro');
  await lockDesk(page);
  await tryToOpen(page, hers);
  await expect(heading(page, 'Add somebody')).toBeVisible({ timeout: 20_000 });
  await expect(offer(page)).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: /^Put it back/ }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sam Okoro');
  await page.getByLabel('Name', { exact: true }).fill('Sam Okoro-Bell');
  await takePicture(page, 'back-at-adding');
  await page.getByRole('button', { name: 'Make the one-time code' }).click();
  await typeAgain(page, hers);
  await expect(heading(page, 'A one-time code for Sam Okoro-Bell')).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await expect(heading(page, 'Add somebody')).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});

test('for an administrator, a way on the rail leads back to its first screen', async () => {
  const { page } = await begin();
  await page.reload();
  await expect(ways(page)).toBeVisible({ timeout: 20_000 });
  await goToPeople(page);
  await addPerson(page, 'Ada Locke', 'Administrator');
  await typeAgain(page, hers);
  await expect(heading(page, 'A one-time code for Ada Locke')).toBeVisible({ timeout: 20_000 });
  const code = await copyByHand(page);
  await lockDesk(page);
  await typeCode(page, code, 'harbour violet cinder monday');
  await expect(heading(page, 'People')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await expect(heading(page, 'Add somebody')).toBeVisible();
  await ways(page).getByRole('button', { name: 'People' }).click();
  await expect(heading(page, 'People')).toBeVisible();
});

test('a request for her whole file stands on Today, and leads to it', async () => {
  const { page, plan } = await begin();
  await get(page, 'files', 'ask', { plan, day: new Date().toISOString().slice(0, 10) });
  await page.reload();
  const row = page.getByRole('main').locator(`[data-plan="${plan}"]`);
  await expect(row.getByText('Her whole file: give her an answer')).toBeVisible({
    timeout: 20_000,
  });
  await takePicture(page, 'today-her-file');
  await expectNoAxeViolations(page, 'Today with her file');
  await expect(page.getByText(/overdue|milestone|\blate\b/iu)).toHaveCount(0);
  await row
    .locator('.today-thing', { hasText: 'Her whole file' })
    .getByRole('button', { name: /opens what is kept about/ })
    .click();
  await expect(heading(page, /kept about/)).toBeVisible({ timeout: 20_000 });
});

test('Escape keeps what was typed to start a plan, and Not now does not; a backup from before new keys leads to the locked screen', async () => {
  const { page } = await begin();
  await page.reload();
  await goToWomen(page);
  const start = page.getByRole('button', { name: 'Start a plan' }).first();
  const name = page.getByLabel('Her full name');
  await start.click();
  await name.fill('Bea Sample');
  await page.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await start.click();
  await expect(name).toHaveValue('Bea Sample');
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await start.click();
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');

  await get(page, 'backups', 'make');
  await get(page, 'people', 'stepUp', { passphrase: hers });
  await get(page, 'people', 'rotate');
  await ways(page).getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open backups' }).click();
  const before = page.locator('.backup-row', { hasText: 'Made before the keys were renewed.' });
  await expect(before.first()).toBeVisible({ timeout: 20_000 });
  await expect(before.first().getByRole('button')).toHaveCount(0);
  await before.first().scrollIntoViewIfNeeded();
  await takePicture(page, 'backup-before-new-keys');
  await expectNoAxeViolations(page, 'a backup from before new keys');
});
