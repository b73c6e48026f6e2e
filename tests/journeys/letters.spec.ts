// A letter to her personal adviser: what of hers may be in it is ticked, the words are changed, its pages are looked at, and
// it is saved; one to an employer does not say where she is; one that is begun is there again, for her and nobody else.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
let page: Page;
let plan: string;
let folder: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-letters-'));
  await setUpVault(page);
  plan = await startPlan(page);
  const say = (question: string, said: unknown) =>
    get(page, 'answers', 'save', {
      ...{ plan, question, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pa', 'chosen'] });
  await say('share_care', { chosen: 'team' });
  await say('safe_contact', 'Write to me. Please do not ring.');
  await say('money_help', { chosen: ['debt'] }).catch(() => undefined);
  await page.reload();
  await goToHer();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

/** The plan of a woman, from wherever the desk opens. */
async function goToHer(name = 'Nia Example'): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Women' }).click({ timeout: 20_000 });
  await page.getByRole('table').getByRole('button', { name }).click();
}

const main = () => page.getByRole('main');
const save = () => main().getByRole('button', { name: 'Save the letter' });
const pages = () => main().getByRole('region', { name: 'The pages, one under the other' });
const paper = () => main().getByRole('region', { name: 'How it looks on paper' });
const part = (number: number) => main().getByLabel(new RegExp(`^Part ${number}(,|$)`));
const openLetters = () => main().getByRole('button', { name: 'Write a letter' }).click();
const choose = (name: RegExp) => main().getByRole('radio', { name }).check();
const saveTo = (path: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

test('it says who each letter is to, and what stands in the way', async () => {
  await main().getByRole('button', { name: 'Write a letter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Write a letter for/ })).toBeFocused();
  await expectNoAxeViolations(page, 'a letter to her PA');
  await takePicture(page, 'letters');
  await main()
    .getByRole('radio', { name: /^Her landlord/ })
    .check();
  await expect(
    main().getByText('She has not said yes to talking with her landlord.'),
  ).toBeVisible();
  await expect(save()).toBeDisabled();
  await expectNoAxeViolations(page, 'a letter that cannot be made yet');
});

test('what she ticks is in it, and nothing else', async () => {
  await main()
    .getByRole('radio', { name: /^Her personal adviser/ })
    .check();
  await expect(main().getByText(/No safe way to reach her stands on it/)).toBeVisible();
  await main()
    .getByRole('checkbox', { name: /^Safe ways to reach me/ })
    .check();
  await expect(main().getByText(/Write to me. Please do not ring./)).toBeVisible();
});

test('its pages are there before anything is saved, and follow the words', async () => {
  await expect(pages().getByText('Dear personal adviser')).toBeAttached({ timeout: 20_000 });
  await expect(pages().getByText('Please do not ring.')).toBeAttached();
  await part(1).fill('I am writing to say hello.');
  await expect(pages().getByText('I am writing to say hello.')).toBeAttached({ timeout: 20_000 });
  await takePicture(page, 'letter-pages');
  await expectNoAxeViolations(page, 'a letter beside its pages');
});

test('typing does not wait for the pages', async () => {
  await part(1).focus();
  const typed = 'as fast as fingers go '.repeat(6);
  const began = Date.now();
  await page.keyboard.type(typed);
  const each = (Date.now() - began) / typed.length;
  test.info().annotations.push({ type: 'figures', description: `${each.toFixed(1)} ms a key` });
  expect(each).toBeLessThan(50);
  await expect(part(1)).toHaveValue(new RegExp(typed.trim()));
});

test('it asks who gets it, then saves it and lists it', async () => {
  await main()
    .getByRole('checkbox', { name: /^This is the copy of/ })
    .check();
  await save().click();
  await expect(main().getByText('Write who gets it.')).toBeVisible();
  const to = main().getByLabel('Name of the person or team who gets it');
  await expect(to).toBeFocused();
  await to.fill('Marsha Quince');
  await part(1).fill('I am writing to say hello.');
  await main()
    .getByRole('checkbox', { name: /says yes to it/ })
    .check();
  const path = join(folder, 'to her adviser.pdf');
  await saveTo(path);
  await save().click();
  await expect(page.getByRole('heading', { name: 'The letter is made' })).toBeFocused();
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await expectNoAxeViolations(page, 'a letter that is made');
  const [made] = await get<{ kind: string; to: string; draft: boolean }[]>(page, 'copies', 'list', {
    plan,
  });
  expect(made).toMatchObject({ kind: 'letter', to: 'Marsha Quince', draft: false });
});

test('her own copy of it is in her language, and is hers on record', async () => {
  await main().getByRole('button', { name: 'Make her own copy of it' }).click();
  await expect(page.getByRole('heading', { name: 'Her own copy of the letter' })).toBeVisible();
  await choose(/^Polski/);
  await expect(pages().getByText('To jest moja własna kopia.')).toBeAttached({ timeout: 20_000 });
  await expect(pages().getByText('I am writing to say hello.')).toBeAttached();
  await expectNoAxeViolations(page, 'her own copy of a letter');
  await main()
    .getByRole('checkbox', { name: /^This is the copy of/ })
    .check();
  await saveTo(join(folder, 'her own.pdf'));
  await main().getByRole('button', { name: 'Save her own copy' }).click();
  await expect(page.getByRole('heading', { name: 'Her own copy is made' })).toBeFocused();
  const copies = await get<{ copyFor: string; language: string }[]>(page, 'copies', 'list', {
    plan,
  });
  expect(copies).toContainEqual(expect.objectContaining({ copyFor: 'woman', language: 'pl' }));
});

test('one to an employer is not made while it says where she is, and her words are still there', async () => {
  await main().getByRole('button', { name: 'Write another letter' }).click();
  await choose(/^An employer/);
  await main().getByLabel('Name of the person or team who gets it').fill('Ms Bell');
  await part(1).fill('I will leave prison in May.');
  await main()
    .getByRole('checkbox', { name: /^This is the copy of/ })
    .check();
  await expect(paper().getByText('Part 1: “prison” says where she is.')).toBeVisible();
  await expect(part(1)).toHaveValue('I will leave prison in May.');
  await expect(pages()).toHaveCount(0);
  await expect(save()).toBeDisabled();
  await expectNoAxeViolations(page, 'a letter that says where she is');
  await takePicture(page, 'letter-put-right');
  await main().getByRole('button', { name: 'Go to it' }).press('Enter');
  await expect(part(1)).toBeFocused();
  await part(1).fill('I can start in May.');
  const path = join(folder, 'to an employer.pdf');
  await saveTo(path);
  await save().click();
  await expect(page.getByRole('heading', { name: 'The letter is made' })).toBeVisible();
  expect(existsSync(path)).toBe(true);
});

test('pasted in, far too much or what no letter of ours can print is named and stays there', async () => {
  await main().getByRole('button', { name: 'Write another letter' }).click();
  await choose(/^An employer/);
  const much = 'Too many words. '.repeat(3_200);
  await part(2).fill(much);
  await expect(
    paper().getByText('Part 2: more than 20,000 letters do not fit there.'),
  ).toBeVisible();
  await expect(part(2)).toHaveValue(much);
  await part(2).fill('Thank you 😀');
  await expect(paper().getByText('Part 2: no letters of ours can print “😀”.')).toBeVisible();
  await expect(part(2)).toHaveValue('Thank you 😀');
  for (const number of [1, 2, 3]) await part(number).fill('');
  await expect(main().getByText('There are no words in the letter yet.')).toBeVisible();
});

test('starting again empties a letter, and one press brings it back', async () => {
  await main().getByLabel('Their address').fill('1 High Street');
  await main().getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(main().getByText('The letter is empty again.')).toBeVisible();
  await expect(main().getByLabel('Their address')).toHaveValue('');
  await expect(main().getByRole('button', { name: 'Bring back what was there' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(main().getByLabel('Their address')).toHaveValue('1 High Street');
  await expectNoAxeViolations(page, 'a letter that was begun');
});

test('half written it is there after Lock, and never for another woman', async () => {
  await startPlan(page, 'B2345CD', 'Bet Another');
  await choose(/^An employer/);
  await part(1).fill('Typed and locked at once');
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Your passphrase')).toBeVisible();
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await goToHer('Bet Another');
  await openLetters();
  await choose(/^An employer/);
  await expect(part(1)).toHaveValue(/I would like to work with you/);
  await expect(main().getByText('Typed and locked at once')).toHaveCount(0);
  await main().getByRole('button', { name: 'Back to her plan' }).click();
  await goToHer();
  await openLetters();
  await expect(main().getByRole('radio', { name: /^An employer/ })).toBeChecked();
  await expect(part(1)).toHaveValue('Typed and locked at once');
  await expect(main().getByText('This letter is begun. Rae wrote in it last')).toBeVisible();
});

test('killed while somebody types, at most the last second is lost', async () => {
  await part(1).fill('');
  await part(1).pressSequentially('These words were there a second ago', { delay: 10 });
  await page.waitForTimeout(1_000);
  await page.keyboard.type(' and these were not');
  const gone = running.app.waitForEvent('close');
  process.kill(await running.app.evaluate(() => process.pid), 'SIGKILL');
  await gone;
  running = await launch({ ...running.options, data: running.data });
  page = running.page;
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await goToHer();
  await openLetters();
  await expect(part(1)).toHaveValue(/^These words were there a second ago/);
});

test('one to the benefits office waits for her own yes, and then may go', async () => {
  await choose(/^The benefits office/);
  await expect(
    main().getByText('She has not said yes to talking with the benefits office.'),
  ).toBeVisible();
  await expect(save()).toBeDisabled();
  await get(page, 'consents', 'say', {
    ...{ plan, withHer: true },
    consent: {
      ...{ what: 'benefits', said: 'yes', day: '2026-11-01', there: 'Rae' },
      words: 'Only about my rent',
    },
  });
  await choose(/^An employer/);
  await choose(/^The benefits office/);
  await expect(main().getByText('What may be said: Only about my rent')).toBeVisible();
  await expect(pages().getByText('Dear benefits team')).toBeAttached({ timeout: 20_000 });
  await expect(pages().getByText('prison')).toHaveCount(0);
  // Nothing in it says where an answer could go, and that is said before it is made.
  await expect(main().getByText('Nobody could answer this letter')).toBeVisible();
  await expectNoAxeViolations(page, 'a letter nobody could answer');
  await main().getByRole('button', { name: 'Write how to answer her' }).click();
  await expect(main().getByLabel('How to answer her')).toBeFocused();
  await page.keyboard.type('Ring Rae on 0113 496 0000');
  await expect(main().getByText('Nobody could answer this letter')).toHaveCount(0);
  await main()
    .getByRole('checkbox', { name: /may say where she is/ })
    .check();
  await expect(pages().getByText('I am in prison, at HMP Testbourne.')).toBeAttached({
    timeout: 20_000,
  });
  await expectNoAxeViolations(page, 'a letter to the benefits office');
  await takePicture(page, 'letter-benefits');
});
