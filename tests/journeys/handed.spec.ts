// Who has a copy: made, said how it left, taken back by her choice, asked back by letter and by herself; and the same file
// shown again.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { LetterDraft } from '../../src/shared/ipc/contract';
import type { CopyOnRecord } from '../../src/shared/ipc/handed-calls';
import { get, setUpVault, startPlan } from './support/bridge';
import { giveBack, turnToHer } from './support/her-side';
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
  folder = mkdtempSync(join(tmpdir(), 'alongside-handed-'));
  await setUpVault(page);
  plan = await startPlan(page);
  await say('about_words', 'I make people laugh');
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['pom', 'probation'] });
  await say('home_keep', { chosen: 'keep' });
  await say('team_people', [
    { id: 'one', fields: { name: 'Mr Khan', role: 'prison_offender_manager' } },
  ]);
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const say = (question: string, said: unknown) =>
  get(page, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said } },
  });
const localToday = () => new Intl.DateTimeFormat('sv-SE').format(new Date());
const main = () => page.getByRole('main');
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
async function saveAs(name: string): Promise<string> {
  const path = join(folder, name);
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  return path;
}

test('a copy is made for Mr Khan, and said to be on paper, twice', async () => {
  await saveAs('copy.pdf');
  await press('Make a copy');
  await main()
    .getByRole('radio', { name: 'Her prison offender manager (POM)', exact: true })
    .check();
  await main()
    .getByRole('checkbox', { name: /^This is the copy of Nia Example/ })
    .check();
  await press('Save the signed PDF');
  await expect(main().getByText('The copy is made and signed')).toBeVisible({ timeout: 30_000 });
  await main().getByLabel('How many copies?').fill('2');
  await press('I printed it');
  await expect(main().getByText('On paper, 2 copies')).toBeVisible();
  await main().getByRole('button', { name: 'Back to her plan' }).click();
  await press('Copies of her plan');
  await expect(page.getByRole('heading', { level: 1, name: /^Copies of Nia/ })).toBeFocused();
  await expect(
    main().getByRole('heading', { name: 'Her prison offender manager (POM): Mr Khan' }),
  ).toBeVisible();
  await expect(main().getByText('The plan has not changed since')).toBeVisible();
  await expect(main().getByText('On paper, 2 copies')).toBeVisible();
  await expectNoAxeViolations(page, 'copies of her plan');
});

test('what she takes back after it went out is named', async () => {
  await get(page, 'sharing', 'choose', {
    ...{ plan, withHer: true },
    choices: [{ target: { kind: 'page', id: 'about-me' }, audience: 'pom', level: 'nothing' }],
  });
  await press('Back to her plan');
  await press('Copies of her plan');
  await expect(main().getByText('It shows what she has taken back since')).toBeVisible();
  await main().getByText('What it shows').click();
  await expect(main().getByText('She chose that this reader does not see these')).toBeVisible();
  await takePicture(page, 'handed-taken-back');
});

test('the same file once more, byte for byte, and it says so', async () => {
  const again = await saveAs('again.pdf');
  await press('Show what they got');
  await expect(main().getByText('Saved as again.pdf.')).toBeVisible();
  expect(readFileSync(again)).toEqual(readFileSync(join(folder, 'copy.pdf')));
  await expect(main().getByText(/Saved again 1 time, last by Rae/)).toBeVisible();
});

test('she asks for it back on her own side, with two presses', async () => {
  await press('Back to her plan');
  const hers = await turnToHer(running.app, page);
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await hers.getByRole('button', { name: 'Who has a copy of my plan' }).click();
  await expect(hers.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(
    hers.getByRole('heading', { name: 'A copy for my prison offender manager: Mr Khan' }),
  ).toBeVisible();
  await expect(hers.getByText('It is on paper.')).toBeVisible();
  await expect(hers.getByText('It shows something I have taken back since.')).toBeVisible();
  await expectNoAxeViolations(hers, 'who has a copy');
  await takePicture(hers, 'her-copies');
  await hers.getByRole('button', { name: 'Ask for it back' }).click();
  await expect(hers.getByText(/My worker will ask them for it/)).toBeVisible();
  await hers.getByRole('button', { name: 'Yes, ask for it back' }).click();
  await expect(hers.getByText(/^I asked for it back on /)).toBeVisible();
  await hers.locator('.her-bar').getByRole('button', { name: 'Start page' }).click();
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  await toGivingBack(hers);
  page = await giveBack(running.app, hers);
});

async function toGivingBack(hers: Page): Promise<void> {
  for (let at = 0; at < 4 && !(await hers.getByLabel('Worker’s PIN').isVisible()); at += 1) {
    await hers.locator('.her-main .actions .button-primary').click();
  }
}

test('her worker is told, writes to him, and keeps what he says', async () => {
  await expect(main().getByText(/She has asked for 1 copy back/)).toBeVisible();
  await press('Open copies of her plan');
  await press('Write down what they said');
  const letter = await saveAs('letter.pdf');
  await press('Save a letter to print');
  await expect(main().getByText(/The letter is saved as letter.pdf/)).toBeVisible({
    timeout: 20_000,
  });
  const text = execFileSync('pdftotext', ['-raw', letter, '-'], { encoding: 'utf8' });
  expect(text).toContain('Mr Khan');
  expect(text).not.toContain('Nia');
  await press('Write down what they said');
  await main().getByRole('radio', { name: 'They keep it', exact: true }).check();
  await expectNoAxeViolations(page, 'asking for a copy back');
  await press('Write it down');
  await expect(main().getByText('Say why they keep it.')).toBeVisible();
  await main().getByLabel('Why do they keep it?').fill('It is in the file of the court');
  await press('Write it down');
  await expect(main().getByText('Why: It is in the file of the court')).toBeVisible();
  await expect(main().getByText('She asked for this on her own screen')).toBeVisible();
  await press('Back to her plan');
  await expect(main().getByText(/She has asked for/)).toHaveCount(0);
});

test('a letter to her landlord is told as resting on her yes, once she takes that back', async () => {
  await saveAs('to her landlord.pdf');
  const said = (what: 'yes' | 'no') =>
    get(page, 'consents', 'say', {
      ...{ plan, withHer: true },
      consent: { what: 'landlord', said: what, day: localToday(), there: 'Rae' },
    });
  await said('yes');
  const request = { plan, letter: 'landlord', saidYes: ['home_keep'] };
  const draft = await get<LetterDraft>(page, 'letters', 'draft', request);
  const { subject, greeting, paragraphs, version, who, fromWithoutPrison: from } = draft;
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: 'to her landlord.pdf',
  });
  const written = {
    ...{ ...request, to: 'Mr Stone', address: '', from, subject, greeting, paragraphs },
    ...{ reply: '', saysPrison: false, fullName: true, saidYesToIt: true },
  };
  const { looked } = await get<{ looked?: string }>(page, 'letters', 'look', written);
  await get(page, 'letters', 'make', {
    ...{ ...written, place, version, looked },
    meant: { name: who.name, bornOrNumber: who.born ?? who.prisonNumber },
  });
  await press('Copies of her plan');
  const letter = main()
    .locator('.handed-copy')
    .filter({ hasText: /Mr Stone/ });
  await expect(letter.getByText('The plan has not changed since')).toBeVisible();
  await expect(letter.getByText(/does not hold now/)).toHaveCount(0);
  await said('no');
  await press('Back to her plan');
  await press('Copies of her plan');
  await expect(letter.getByText(/^Talking to her landlord: she took her yes back/)).toBeVisible();
  await expect(letter.getByText(/taken back since/), 'no answer of hers was').toHaveCount(0);
  await letter.getByRole('button', { name: 'Ask for it back' }).click();
  await expect(letter.getByText(/Ask in person or by telephone/)).toBeVisible();
  await expect(letter.getByRole('button', { name: 'Save a letter to print' })).toHaveCount(0);
  await expectNoAxeViolations(page, 'a letter whose yes is gone');
  await takePicture(page, 'handed-yes-gone');
});

test('Check a PDF tells of the yes too', async () => {
  await running.app.evaluate(
    ({ dialog }, path) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    },
    join(folder, 'to her landlord.pdf'),
  );
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Check a PDF' }).click();
  await press('Choose a PDF');
  await expect(main().getByText(/^Talking to her landlord: she took her yes back/)).toBeVisible({
    timeout: 20_000,
  });
  await expectNoAxeViolations(page, 'a checked letter whose yes is gone');
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
});

test('she reads on her own side that her yes is over, and what came back shows nothing any more', async () => {
  const [letter, copy] = await get<CopyOnRecord[]>(page, 'handed', 'list', { plan });
  const back = { plan, copy: copy?.id, state: 'came_back', day: localToday() };
  await get(page, 'handed', 'keepBack', back);
  expect(letter?.letter).toBe('landlord');
  const hers = await turnToHer(running.app, page, { hasPin: true });
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await hers.getByRole('button', { name: 'Who has a copy of my plan' }).click();
  await expect(
    hers.getByRole('heading', { name: 'A letter to my landlord: Mr Stone' }),
  ).toBeVisible();
  await expect(hers.getByText(/My yes to talk to my landlord went with it/)).toBeVisible();
  await expect(hers.getByText(/^It came back on /)).toBeVisible();
  await expect(hers.getByText('It shows something I have taken back since.')).toHaveCount(0);
  await expectNoAxeViolations(hers, 'her copies, with a yes that is over');
  await takePicture(hers, 'her-copies-yes-gone');
});
