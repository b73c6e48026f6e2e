// Turning the screen to her and back, as the two of them do it.

import { type ElectronApplication, expect, type Page } from '@playwright/test';

export const pin = '480913';

export type Sitting = {
  pages?: readonly string[];
  /** A guided session with a peer mentor. */
  guided?: boolean;
  /** A PIN was set before. */
  hasPin?: boolean;
};

/** From plan home: prepares, looks around and turns the screen. Returns her window. */
export async function turnToHer(
  app: ElectronApplication,
  desk: Page,
  { pages = [], guided = false, hasPin = false }: Sitting = {},
): Promise<Page> {
  await desk.getByRole('button', { name: 'Sit together' }).click();
  const change = (part: string) => desk.getByRole('button', { name: `Change ${part}` }).click();
  if (guided) {
    await change('Who will be at the screen?');
    await desk.getByLabel('She and a peer mentor').check();
    await desk.getByLabel('She has said yes to this peer mentor, today.').check();
  }
  if (pages.length > 0) await change('Up to three pages for today');
  for (const title of pages) await desk.getByRole('checkbox', { name: title, exact: true }).check();
  if (!hasPin) {
    await desk.getByLabel('Choose a PIN of 6 to 12 digits').fill(pin);
    await desk.getByLabel('The same PIN again').fill(pin);
  }
  await desk.getByRole('button', { name: 'Next: look around' }).click();
  const next = app.waitForEvent('window');
  await desk.getByRole('button', { name: 'We are ready' }).click();
  const hers = await next;
  await hers.waitForURL('app://bundle/her.html');
  await expect(hers.getByRole('heading', { level: 1 })).toBeVisible();
  return hers;
}

/** Gives the screen back from wherever she is, and skips the notes after. Returns the desk's new window, at plan home. */
export async function giveBack(app: ElectronApplication, hers: Page): Promise<Page> {
  const desk = await giveBackToNotes(app, hers);
  await desk.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(desk.getByRole('button', { name: 'Sit together' })).toBeVisible();
  return desk;
}

/** Gives the screen back. Returns the desk's new window, at the notes after. */
export async function giveBackToNotes(app: ElectronApplication, hers: Page): Promise<Page> {
  const next = app.waitForEvent('window');
  await hers.getByLabel('Worker’s PIN').fill(pin);
  await hers.getByLabel('Worker’s PIN').press('Enter');
  const desk = await next;
  await desk.waitForURL('app://bundle/index.html');
  await expect(desk.getByRole('heading', { level: 1, name: 'Notes after' })).toBeVisible({
    timeout: 20_000,
  });
  return desk;
}
