// The ways in and out of a vault with more than one person, by what stands on the screen.

import { expect, type Page } from '@playwright/test';
import { arrive } from './desk';

/** The h1 of a screen. */
export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

/** Locks by the keys, from any screen of a desk. */
export async function lockDesk(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
}

/** Types a passphrase on the locked screen. What comes then is looked at by whoever asks. */
export async function tryToOpen(page: Page, words: string): Promise<void> {
  await page.getByLabel('Your passphrase').fill(words);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Opens the plans, as somebody who may. */
export async function openAs(page: Page, words: string, name: string): Promise<void> {
  await tryToOpen(page, words);
  // Whoever locked on another screen comes back to it.
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Today' }).click();
  await arrive(page);
  await expect(page.getByText(`${name}, HMP Testbourne`)).toBeVisible();
}

/** From anywhere at the desk to the list of people. */
export async function goToPeople(page: Page): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open people' }).click();
  await expect(heading(page, 'People')).toBeVisible();
}

/** Answers the question for one's own passphrase, where it is asked. */
export async function typeAgain(page: Page, words: string): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Your passphrase again' });
  await asked.getByLabel('Your passphrase').fill(words);
  await asked.getByRole('button', { name: 'Go on' }).click();
  await expect(asked).toBeHidden({ timeout: 20_000 });
}

/** A key or code in groups, as somebody would copy it by hand from the screen. */
export async function copyByHand(page: Page): Promise<string> {
  const groups = page.getByRole('main').locator('.recovery-key span');
  await expect(groups.first()).toBeVisible({ timeout: 20_000 });
  return (await groups.allTextContents()).join(' ');
}

/** On the locked screen: types a code and chooses a passphrase. */
export async function typeCode(page: Page, code: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'I have a one-time code' }).click();
  await page.getByLabel('One-time code').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
  await choosePassphrase(page, words, 'Next');
}

/** The same for somebody whom a keyholder has still to let in. @returns the letters for the keyholder */
export async function useCode(page: Page, code: string, words: string): Promise<string> {
  await typeCode(page, code, words);
  await expect(heading(page, 'One more step: a keyholder lets you in')).toBeVisible({
    timeout: 30_000,
  });
  return copyByHand(page);
}

/** A passphrase of one's own, wherever one is chosen. */
export async function choosePassphrase(page: Page, words: string, then: string): Promise<void> {
  await page.getByRole('button', { name: 'I would like to choose my own' }).click();
  await page.getByLabel('Your own passphrase').fill(words);
  await page.getByLabel('The same again').fill(words);
  await page.getByRole('button', { name: then, exact: true }).click();
}

/** At the list of people: says who is to come. What comes then is looked at by whoever asks. */
export async function addPerson(page: Page, name: string, job: string): Promise<void> {
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('radio', { name: job }).check();
  await page.getByRole('button', { name: 'Make the one-time code' }).click();
}
