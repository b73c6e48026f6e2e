// Words half typed when the window is closed, or the vault is locked, are not lost; and what could not be saved
// stays on the screen.

import { expect, type Page, test } from '@playwright/test';
import type { OpenPlan } from '../../src/shared/ipc/contract';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import { launch, leave, restart, takePicture } from './support/launch';

async function openAboutMe(page: Page): Promise<void> {
  await page.reload();
  await goToWomen(page);
  await page
    .getByRole('button', { name: 'Nia Example' })
    .or(page.getByRole('link', { name: 'Nia Example' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Fill in together' }).click();
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: /^About me (New|Begun)/ }).click();
}

const aboutMe = (page: Page) => page.getByRole('textbox', { name: 'A few words about me' });

async function saidAboutMe(page: Page, plan: string): Promise<unknown> {
  const { answers } = await get<OpenPlan>(page, 'plans', 'open', { plan });
  return answers.find(({ question }) => question === 'about_words')?.value;
}

test('closing the window straight after a key was pressed keeps the words', async () => {
  let running = await launch();
  await setUpVault(running.page);
  const plan = await startPlan(running.page);
  await openAboutMe(running.page);
  await aboutMe(running.page).focus();
  await running.page.keyboard.type('My very last word');
  running = await restart(running);
  await get(running.page, 'vault', 'unlock', { passphrase });
  expect(await saidAboutMe(running.page, plan)).toEqual({
    kind: 'said',
    said: 'My very last word',
  });
  await leave(running);
});

test('locking straight after a key was pressed keeps the words, and nothing of her stays on the screen', async () => {
  const running = await launch();
  const { page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  await openAboutMe(page);
  await aboutMe(page).focus();
  await page.keyboard.type('Locked at once');
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Your passphrase')).toBeVisible();
  await expect(page.getByText('Nia')).toHaveCount(0);
  await expect(page.getByText('Locked at once')).toHaveCount(0);
  await get(page, 'vault', 'unlock', { passphrase });
  expect(await saidAboutMe(page, plan)).toEqual({ kind: 'said', said: 'Locked at once' });
  await leave(running);
});

test('words that are too many to keep stay on the screen with a sentence that says so', async () => {
  const running = await launch();
  const { page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  await openAboutMe(page);
  const tooMany = 'word '.repeat(4_100);
  await aboutMe(page).fill(tooMany);
  await expect(
    page.getByText('There are more words here than one answer can hold.').first(),
  ).toBeVisible();
  await expect(aboutMe(page)).toHaveValue(tooMany);
  await takePicture(page, 'not-saved');
  expect(await saidAboutMe(page, plan)).toBeUndefined();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('dialog').getByText('not saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Stay on this screen' }).click();
  await aboutMe(page).fill('Fewer words');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^Saved at/).first()).toBeVisible();
  expect(await saidAboutMe(page, plan)).toEqual({ kind: 'said', said: 'Fewer words' });
  await leave(running);
});
