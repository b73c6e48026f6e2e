// The main job, as a specialist does it: first run, a plan, the workbook, who leads, agreement, a signed
// copy, checking it, closing, and coming back. In the real app, by what stands on the screen.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { goToWomen } from './support/desk';
import { expectNoAxeViolations, launch, leave, restart, takePicture } from './support/launch';

const passphrase = 'lantern orchard pebble thursday';
const herWords =
  'I’m Nye. I make people laugh, I cook for ten, and I never give up on anyone.\n\nCŵn a môr. Żółw. Ștefan.';
const inArabic = 'أمي اسمها نور';
const allHerWords = `${herWords}\n\n${inArabic}`;
/** As a file holds words that are read aloud in place of what is drawn. */
const asHeld = Buffer.from(inArabic, 'utf16le').swap16();

/** Looks at a screen the way everyone should be able to: a picture, and no barriers. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  await expectNoAxeViolations(page, name);
}

async function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

async function setUp(page: Page): Promise<void> {
  await look(page, 'welcome');
  await page.getByRole('button', { name: 'Set up Alongside here' }).click();
  await page.getByLabel('Name of the prison or centre').fill('HMP Testbourne');
  await look(page, 'set-up-place');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Your name').fill('Rae Tester');
  await look(page, 'set-up-worker');
  await page.getByRole('button', { name: 'Next' }).click();
  await look(page, 'set-up-passphrase-offered');
  await page.getByRole('button', { name: 'I would like to choose my own' }).click();
  await page.getByLabel('Your own passphrase').fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
  await look(page, 'set-up-passphrase-own');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading(page, 'Your recovery sheet')).toBeVisible({ timeout: 20_000 });
  await look(page, 'recovery-sheet');
  const groups = await page.locator('.recovery-key span').allTextContents();
  const key = groups.slice(0, 8).join(' ');
  await page.getByRole('button', { name: 'I have the sheet' }).click();
  await page.getByLabel('Recovery key').fill(key);
  await look(page, 'recovery-key-typed-back');
  await page.getByRole('button', { name: 'Check it and go in' }).click();
  await goToWomen(page);
}

async function startPlan(page: Page): Promise<void> {
  await look(page, 'women-empty');
  await page.getByRole('button', { name: 'Start a plan' }).first().click();
  await page.getByLabel('Her full name').fill('Nerys Made-Up');
  await page.getByLabel('Prison number').fill('a1234bc');
  await page.getByRole('radio', { name: 'Short sentence' }).check();
  await look(page, 'start-plan');
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(heading(page, /Nerys Made-Up/)).toBeVisible();
  await look(page, 'plan-home-new');
}

/** Goes to a workbook page by the list of pages. */
async function openPage(page: Page, title: string): Promise<void> {
  const list = page.getByRole('navigation', { name: 'Pages of her plan' });
  await list
    .getByRole('button', { name: new RegExp(`^${title} (New|Begun|Done for now)`) })
    .click();
  await expect(heading(page, title)).toBeVisible();
}

const question = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

async function waitUntilSaved(page: Page, name: string): Promise<void> {
  await expect(question(page, name).getByText(/^Saved at/)).toBeVisible();
}

async function fillFacts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Facts', exact: true }).click();
  // A day that is refused leaves nothing behind, not even the parts of it that were right.
  const sentenced = page.getByLabel('The day she was sentenced');
  await sentenced.fill('2026-11-02');
  await sentenced.blur();
  await sentenced.focus();
  await page.keyboard.type('31121899');
  await sentenced.blur();
  await expect(page.getByText('Monday 2 November 2026').first()).toBeVisible();
  await expect(page.getByText('31 December 2026')).toHaveCount(0);
  // Typed as a person here types it: day, month, year.
  await page.getByLabel('The day she came to this prison').focus();
  await page.keyboard.type('02112026');
  await expect(page.getByLabel('The day she came to this prison')).toHaveValue('2026-11-02');
  await page.getByLabel('Kind of sentence').selectOption({ label: 'Standard sentence (SDS)' });
  await page.getByLabel('The day she was sentenced').fill('2026-11-02');
  await page.getByLabel('Length of the sentence, in months').fill('18');
  await page.getByRole('textbox', { name: 'Release date', exact: true }).fill('2027-05-12');
  await page
    .getByLabel('What the system calls this date')
    .selectOption({ label: 'Conditional release date (CRD)' });
  await page.getByLabel('End of the licence').fill('2028-05-01');
  await page.getByLabel('End of the licence').blur();
  const meaning = page.getByRole('region', { name: 'What these facts mean today' });
  await expect(meaning.getByText('Who leads: Probation practitioner.')).toBeVisible();
  await expect(meaning.getByText('Next review: Wednesday 14 April 2027.')).toBeVisible();
  await look(page, 'facts');
  await page.getByRole('button', { name: 'Back to her plan' }).first().click();
}

async function fillWorkbook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill in together' }).click();
  await openPage(page, 'My details and dates');
  await question(page, 'The name I like to be called').getByRole('textbox').fill('Nye');
  await waitUntilSaved(page, 'The name I like to be called');
  await question(page, 'My date of birth').locator('input[type=date]').fill('1994-10-02');
  await question(page, 'My date of birth').locator('input[type=date]').blur();
  await waitUntilSaved(page, 'My date of birth');
  await openPage(page, 'About me');
  const about = question(page, 'A few words about me');
  await about.getByRole('textbox').fill('First words');
  await waitUntilSaved(page, 'A few words about me');
  await about.getByRole('textbox').fill(allHerWords);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(about.getByRole('button', { name: 'Earlier words' })).toBeVisible();
  const enjoy = question(page, 'Things I like to do');
  await enjoy.getByRole('button', { name: 'Not now' }).click();
  await waitUntilSaved(page, 'Things I like to do');
  await look(page, 'workbook-about-me');
  await openPage(page, 'Who can see my plan');
  await question(page, 'Someone has talked me through who can see my plan')
    .getByRole('radio', { name: 'Yes' })
    .check();
  await question(page, 'People I am happy to share my plan with')
    .getByRole('checkbox', { name: 'My probation worker' })
    .check();
  await waitUntilSaved(page, 'People I am happy to share my plan with');
}

async function agree(page: Page): Promise<void> {
  await openPage(page, 'My plan, my words');
  const how = question(page, 'How I feel about this plan');
  await how.getByRole('radio', { name: 'This is my plan and I agree with it' }).check();
  await waitUntilSaved(page, 'How I feel about this plan');
  await look(page, 'workbook-agree');
}

async function makeCopy(page: Page, whose: string): Promise<void> {
  await page.getByRole('button', { name: 'Make a copy' }).click();
  await page.getByRole('radio', { name: whose, exact: true }).check();
  if (whose !== 'Hers') await page.getByRole('checkbox', { name: /^This is the copy of/ }).check();
}

async function savePdf(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save the signed PDF' }).click();
  await expect(page.getByText('The copy is made and signed')).toBeVisible({ timeout: 30_000 });
}

async function checkPdf(page: Page, verdict: string): Promise<void> {
  const again = page.getByRole('button', { name: /Choose (a|another) PDF/ });
  await again.click();
  await expect(page.getByRole('heading', { name: verdict })).toBeVisible({ timeout: 20_000 });
}

const textOf = (pdf: string) =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

test('from first run to a signed copy and back the next morning', async () => {
  test.setTimeout(240_000);
  const env = { ALONGSIDE_TODAY: '2026-11-21' };
  let running = await launch({ env });
  let { app, page } = running;
  const draft = join(running.data, 'draft.pdf');
  const signed = join(running.data, 'signed.pdf');
  await setUp(page);
  await startPlan(page);
  await fillFacts(page);
  await fillWorkbook(page);

  await test.step('before she has said how she feels, a copy is a draft', async () => {
    await page.getByRole('button', { name: 'Back to her plan' }).first().click();
    await expect(heading(page, 'Nye')).toBeVisible();
    await look(page, 'plan-home');
    await makeCopy(page, 'Hers');
    await expect(page.getByText('It will say DRAFT on each page')).toBeVisible();
    await look(page, 'make-a-copy');
    await answerDialogs(app, draft);
    await savePdf(page);
    await look(page, 'copy-made');
    const text = textOf(draft);
    const pages = text.split('\f').filter((one) => one.trim() !== '');
    expect(pages.every((one) => squeeze(one).includes('This copy is for me'))).toBe(true);
    expect(squeeze(text)).toContain('This is a draft.');
    await page.getByRole('button', { name: 'Back to her plan' }).first().click();
  });

  await test.step('she agrees, and the copy for probation is signed and whole', async () => {
    await page.getByRole('button', { name: 'Fill in together' }).click();
    await agree(page);
    await page.getByRole('button', { name: 'Back to her plan' }).first().click();
    await makeCopy(page, 'Her probation worker');
    await expect(page.getByText('It will say DRAFT on each page')).toHaveCount(0);
    await answerDialogs(app, signed);
    await savePdf(page);
    const text = squeeze(textOf(signed));
    for (const line of herWords.split('\n\n')) expect(text).toContain(line);
    expect(readFileSync(signed).includes(asHeld)).toBe(true);
    expect(text).toContain('Probation leads because there are less than 10 months to my release');
    expect(text).toContain('14 April 2027');
    expect(text).not.toContain('DRAFT');
    const verdict = execFileSync('pdfsig', [signed], { encoding: 'utf8' });
    expect(verdict).toContain('Signature is Valid.');
    expect(verdict).toContain('Total document signed');
    expect(execFileSync('qpdf', ['--check', signed], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });

  await test.step('the copy is checked, and a changed one is found out', async () => {
    await page.getByRole('button', { name: 'Check a PDF' }).click();
    await look(page, 'check-a-pdf');
    await checkPdf(page, 'Signed here, and unchanged');
    await look(page, 'check-unchanged');
    const bytes = readFileSync(signed);
    const changed = join(running.data, 'changed.pdf');
    bytes[4000] = (bytes[4000] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    await answerDialogs(app, changed);
    await checkPdf(page, 'Changed after it was signed');
    await look(page, 'check-changed');
    const words = join(running.data, 'words.pdf');
    writeFileSync(words, 'These are only words.');
    await answerDialogs(app, words);
    await checkPdf(page, 'Cannot be read');
  });

  await test.step('the next morning every word is there', async () => {
    running = await restart(running);
    ({ app, page } = running);
    await page.getByLabel('Your passphrase').fill(passphrase);
    await look(page, 'unlock');
    await page.keyboard.press('Enter');
    await goToWomen(page);
    await look(page, 'women');
    await page
      .getByRole('button', { name: 'Nye' })
      .or(page.getByRole('link', { name: 'Nye' }))
      .first()
      .click();
    await expect(heading(page, 'Nye')).toBeVisible();
    await page.getByRole('button', { name: 'Fill in together' }).click();
    await openPage(page, 'About me');
    const about = question(page, 'A few words about me');
    await expect(about.getByRole('textbox')).toHaveValue(allHerWords);
    await about.getByRole('button', { name: 'Earlier words' }).click();
    await expect(page.getByRole('dialog').getByText('First words')).toBeVisible();
    await look(page, 'earlier-words');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Your passphrase')).toBeVisible();
    await expect(page.getByText('Nye')).toHaveCount(0);
  });
  await leave(running);
});
