// What signs here, as a specialist meets it: made, given to others, a key file brought in, RSA; and the offender manager
// signing a copy at her desk.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CopyPreview } from '../../src/shared/ipc/contract';
import { aKeyFile } from '../support/key-files';
import { readSignatures } from '../support/pdf-tools';
import { get, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import { itFits } from './support/fits';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';

const passphrase = 'lantern orchard pebble thursday';
let running: RunningApp;
let plan: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await launch();
  await setUpVault(running.page);
  plan = await startPlan(running.page);
  running = await restart(running);
  const field = running.page.getByLabel('Your passphrase');
  await expect(field).toBeVisible({ timeout: 60_000 });
  await field.fill(passphrase);
  await field.press('Enter');
  await arrive(running.page);
});
test.afterAll(() => leave(running));

const at = (name: string) => join(running.data, name);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What the next dialogs answer, as if a person had chosen it there. */
async function choosing({ open = '', save = '' }): Promise<void> {
  await running.app.evaluate(
    ({ dialog }, [opened, saved]) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: opened === '', filePaths: opened ? [opened] : [] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: saved === '', filePath: saved });
    },
    [open, save] as const,
  );
}

async function openSigning(page: Page): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Main' });
  await rail.getByRole('button', { name: 'Settings' }).click();
  await button(page, 'Open signing').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Signing' })).toBeFocused();
}

/** Earlier certificates stand further down. */
const now = (page: Page) => page.getByRole('region', { name: 'What signs now' });
const expectItFits = (_: Page, name: string) => itFits(running, name);

test('what signs is made, and others are given what they need to check it', async () => {
  const { page } = running;
  await openSigning(page);
  await takePicture(page, 'signing-none');
  await expectNoAxeViolations(page, 'signing, nothing yet');
  await button(page, 'Make it now').click();
  await expect(page.getByText('There is a new certificate.')).toBeVisible();
  await expect(page.getByText('Made here')).toBeVisible();
  await choosing({ save: at('ours') });
  await button(page, 'Save the certificate (.crt)…').click();
  await expect(page.getByText('Saved: ours.crt')).toBeVisible();
  await choosing({ save: at('guide') });
  await button(page, 'Save a page on how to check…').click();
  await expect(page.getByText('Saved: guide.pdf')).toBeVisible({ timeout: 30_000 });
  expect(readFileSync(at('guide.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await takePicture(page, 'signing');
  await expectItFits(page, 'signing');
});

test('RSA is asked about first, and the fingerprint for others stays', async () => {
  const { page } = running;
  const fingerprint = await page.locator('.fingerprint').textContent();
  await button(page, 'Use RSA, for older programs').click();
  await expect(page.getByRole('dialog', { name: 'Make a new certificate?' })).toBeVisible();
  await takePicture(page, 'signing-ask');
  await button(page, 'Leave it as it is').click();
  await expect(now(page).getByText('EC P-256, for today’s programs')).toBeVisible();
  await button(page, 'Use RSA, for older programs').click();
  await button(page, 'Make a new one').click();
  await expect(now(page).getByText('RSA, for older programs too')).toBeVisible({ timeout: 20_000 });
  expect(await page.locator('.fingerprint').textContent()).toBe(fingerprint);
  await button(page, 'Go back to EC').click();
  await button(page, 'Make a new one').click();
  await expect(now(page).getByText('EC P-256, for today’s programs')).toBeVisible();
});

test('a key file is looked into before it signs, and a slip of the keyboard costs nothing', async () => {
  const { page } = running;
  await choosing({ open: await aKeyFile(running.data, { password: 'Zoë 7' }) });
  await button(page, 'Bring in a key file (.p12)…').click();
  const password = page.getByLabel('The password of this file');
  await expect(password).toBeFocused();
  await password.fill('zoe');
  await password.press('Enter');
  await expect(page.getByText('That is not the password of this file.')).toBeVisible();
  await takePicture(page, 'signing-file-password');
  await expectNoAxeViolations(page, 'a key file and another password');
  await password.fill('Zoë 7');
  await password.press('Enter');
  await expect(page.getByRole('heading', { name: 'What is in this file' })).toBeFocused();
  await takePicture(page, 'signing-file');
  await expectItFits(page, 'a key file');
  await button(page, 'Sign with this from now on').click();
  await expect(page.getByText('The key from the file signs from now on.')).toBeVisible();
  await button(page, 'Let this vault make its own').click();
  await expect(page.getByText('The key you brought in is thrown away here.')).toBeVisible();
  await button(page, 'Make a new one').click();
  await expect(page.getByText('Made here')).toBeVisible();
});

test('the offender manager signs a copy at this desk, as a new file', async () => {
  const { page } = running;
  await choosing({ save: at('copy.pdf') });
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: 'copy.pdf',
  });
  await get(page, 'copies', 'make', { plan, copyFor: 'woman', style: 'key', saidYes: [], place });
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Check a PDF' })
    .click();
  await choosing({ open: at('guide.pdf') });
  await button(page, 'Choose the copy…').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Somebody else signs a copy');
  await button(page, 'Choose the copy…').click();
  await expect(page.getByText('It was not made with this vault.')).toBeVisible();
  await takePicture(page, 'countersign-not');
  await expectNoAxeViolations(page, 'a file that cannot be signed');

  await choosing({ open: at('copy.pdf'), save: at('copy.pdf') });
  await button(page, 'Choose another copy…').click();
  await expect(page.getByRole('heading', { name: 'The copy to sign' })).toBeFocused();
  const sign = button(page, 'Sign and save as a new file…');
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Full name').fill('Sam Okafor');
  await page.getByLabel('Role').fill('prison offender manager (POM)');
  await page.getByLabel('This person is here with me now and has read this copy').check();
  await takePicture(page, 'countersign');
  await expectItFits(page, 'somebody else signs');
  const before = readFileSync(at('copy.pdf'));
  await sign.click();
  await expect(page.getByText('The signed copy needs a name of its own.').first()).toBeVisible();
  expect(readFileSync(at('copy.pdf')).equals(before)).toBe(true);

  await choosing({ save: at('copy signed') });
  await sign.click();
  await expect(page.getByRole('heading', { name: 'The copy is signed' })).toBeFocused();
  await takePicture(page, 'countersign-done');
  await expectNoAxeViolations(page, 'a copy that is signed');
  expect(existsSync(at('copy signed.pdf'))).toBe(true);
  const reports = await readSignatures(new Uint8Array(readFileSync(at('copy signed.pdf'))));
  expect(reports.filter((report) => report.includes('Signature is Valid.'))).toHaveLength(2);
});

test('what she changed since stands there before anybody signs, and what she took back stops it', async () => {
  const { page } = running;
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
    });
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom'] });
  await choosing({ save: at('for him.pdf') });
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: 'for him.pdf',
  });
  const order = { plan, copyFor: 'pom', style: 'key', saidYes: [] };
  const { who, code } = await get<CopyPreview>(page, 'copies', 'preview', order);
  const meant = who && { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
  await get(page, 'copies', 'make', { ...order, place, meant, looked: code });
  await say('about_words', 'I keep to myself just now');

  await choosing({ open: at('for him.pdf'), save: at('for him signed.pdf') });
  await button(page, 'Choose another copy…').click();
  await expect(page.getByText('Her plan has changed since this copy was made')).toBeVisible();
  await expect(page.getByText('A few words about me')).toBeVisible();
  await page.getByLabel('Full name').fill('Sam Okafor');
  await page.getByLabel('Role').fill('prison offender manager (POM)');
  await page.getByLabel('This person is here with me now and has read this copy').check();
  const sign = button(page, 'Sign and save as a new file…');
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Tick that they know her plan has changed since.')).toBeVisible();
  await takePicture(page, 'countersign-changed');
  await expectItFits(page, 'a copy that is older');
  await page.getByLabel(/^They know that her plan has changed since/).check();
  const target = { kind: 'page', id: 'about-me' };
  const choices = [{ target, audience: 'pom', level: 'nothing' }];
  await get(page, 'sharing', 'choose', { plan, choices, withHer: true });
  await sign.click();
  await expect(
    page.getByText('Something has changed since you looked at this copy.').first(),
  ).toBeVisible();
  expect(existsSync(at('for him signed.pdf'))).toBe(false);
  await button(page, 'Choose another copy…').click();
  await expect(page.getByText('This copy cannot be signed any more')).toBeVisible();
  await expect(page.getByText('She has taken some of this back')).toBeVisible();
  await takePicture(page, 'countersign-taken-back');
  await expectItFits(page, 'a copy that nobody can sign any more');
});

test('the file with two signatures is kept, and saved again as it was sent', async () => {
  const { page } = running;
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  const row = page.getByRole('row').filter({ hasText: 'Nia Example' });
  await row.getByRole('button').first().click();
  await button(page, 'Copies of her plan').click();
  await choosing({ save: at('again.pdf') });
  await button(page, 'Save it with the signature of Sam Okafor').click();
  await expect(page.getByText('Saved as again.pdf.')).toBeVisible();
  expect(readFileSync(at('again.pdf')).equals(readFileSync(at('copy signed.pdf')))).toBe(true);
  await takePicture(page, 'handed-signed-again');
  await expectItFits(page, 'a file with two signatures');
});

test('Make a copy lists who else signed one', async () => {
  const { page } = running;
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  const row = page.getByRole('row').filter({ hasText: 'Nia Example' });
  await row.getByRole('button').first().click();
  await page.getByRole('button', { name: 'Make a copy' }).click();
  await expect(page.getByText('Sam Okafor, prison offender manager (POM)')).toBeVisible();
  await expectNoAxeViolations(page, 'copies that somebody else signed');
});
