// Workers' notes from end to end: written under a page, found again, out of her reach, counted for her, written after a
// sitting, and due on Today.

import { expect, type Page, test } from '@playwright/test';
import { ask, get, setUpVault, startPlan } from './support/bridge';
import { giveBackToNotes, turnToHer } from './support/her-side';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;

test.beforeEach(async () => {
  running = await launch();
});
test.afterEach(() => leave(running));

const underThePage = 'She went quiet when we came to her mum';
const afterSitting = 'It was a lot for one day';

async function openNia(page: Page): Promise<void> {
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page
    .getByRole('button', { name: /^Nia\b/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Sit together' })).toBeVisible();
}

/** A calendar day some days from now, where this computer stands. */
function inDays(count: number): string {
  const on = new Date();
  on.setDate(on.getDate() + count);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}`;
}

test('a note is hers to know of and not to read; the day to come back to it stands on Today', async () => {
  const { app, page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  await get(page, 'answers', 'save', {
    plan,
    question: 'about_words',
    value: { kind: 'said', said: 'I make people laugh' },
    givenBy: 'woman',
  });
  await page.reload();
  await openNia(page);
  await expect(page.getByText('There are no notes yet.')).toBeVisible();

  // Under her words, on the page of the workbook, by keyboard.
  await page.getByRole('button', { name: 'About me' }).click();
  await expect(page.getByText(/^Done with Rae, /)).toBeVisible();
  await page.getByText('Worker’s note', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Write a note about this page' }).press('Enter');
  await expect(page.getByLabel('What I want to note')).toBeFocused();
  await page.keyboard.type(underThePage);
  // The first save comes while the hands rest, and takes the keyboard away from nobody.
  await expect(page.getByText('Worker’s note (1)')).toBeVisible();
  await expect(page.getByLabel('What I want to note')).toBeFocused();
  await page.getByLabel('It is about another person too').press('Space');
  await expectNoAxeViolations(page, 'a note being written');
  await takePicture(page, 'notes-writing');
  // Turning the page drops no word, and coming back finds it.
  await page.getByLabel('What I want to note').focus();
  await page.keyboard.type(' at once');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByText('Worker’s note (1)').click();
  await page.getByRole('button', { name: 'Close this note' }).click();
  await expect(page.getByRole('article', { name: 'Worker’s note' })).toContainText(
    `${underThePage} at once`,
  );
  await expect(page.getByRole('button', { name: 'Write another note' })).toBeFocused();
  await expectNoAxeViolations(page, 'a note under a page');
  await takePicture(page, 'notes-under-page');

  // Put right; the older words can be seen. Taken away; it can be brought back.
  await page.getByRole('button', { name: /^Put it right/ }).click();
  await page.getByLabel('What I want to note').fill(underThePage);
  await page.getByRole('button', { name: 'Close this note' }).click();
  await page.getByRole('button', { name: /^Earlier versions/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`${underThePage} at once`)).toBeVisible();
  await expectNoAxeViolations(page, 'earlier versions of a note');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /^Take it away/ }).click();
  await expect(page.getByText(/^Taken away by Rae, /)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Bring it back/ })).toBeFocused();
  await page.getByRole('button', { name: /^Bring it back/ }).click();
  await expect(page.getByText(underThePage)).toBeVisible();

  await page.getByRole('button', { name: 'Back to' }).first().click();
  await expect(page.getByRole('heading', { level: 2, name: 'Notes' })).toBeVisible();
  await expect(page.getByText(underThePage)).toBeVisible();
  await expectNoAxeViolations(page, 'notes on plan home');

  // Together: she finds that there is one, and never what it says.
  const hers = await turnToHer(app, page, { pages: ['My health'] });
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await expect(hers.getByText('Workers have written 1 note. Ask to see it.')).toBeVisible();
  await expect(hers.getByText(/^It is about another person too/)).toBeVisible();
  await expect(hers.getByText(/^Done with Rae, /)).toBeVisible();
  await expectNoAxeViolations(hers, 'how many notes there are');
  await takePicture(hers, 'notes-counted-for-her');
  expect(await hers.content()).not.toContain('went quiet');
  const calls = await hers.evaluate(() =>
    Object.keys(
      (window as unknown as { bridge: { calls: Record<string, object> } }).bridge.calls['notes'] ??
        {},
    ),
  );
  expect(calls).toEqual([]);
  await hers.getByRole('button', { name: 'Start page' }).click();
  await hers.getByRole('button', { name: 'Start', exact: true }).click();
  await hers.getByRole('button', { name: 'OK, go on' }).click();
  await expect(hers.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await hers.getByRole('button', { name: 'Stop for now' }).click();
  await hers.getByRole('button', { name: 'Finish here' }).click();
  await hers.getByRole('button', { name: 'Next', exact: true }).click();
  await hers.getByRole('button', { name: 'Next', exact: true }).click();
  await hers.getByRole('button', { name: 'We are done' }).click();

  // Notes after.
  const desk = await giveBackToNotes(app, hers);
  await expect(desk.getByRole('listitem').filter({ hasText: /^My health$/ })).toBeVisible();
  await desk.getByLabel('Who will check in with her tonight?').fill('Ms Okoro, on the wing');
  await desk.getByLabel('What I want to note').fill(afterSitting);
  await desk.getByLabel('Come back to it on').fill(inDays(2));
  await desk.getByLabel('Steps it leads to').fill('I ring the health team');
  await expectNoAxeViolations(desk, 'notes after');
  await takePicture(desk, 'notes-after');
  await desk.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(desk.getByText(afterSitting)).toBeVisible();
  await expect(desk.getByText('I ring the health team')).toBeVisible();
  await desk.getByText('Who checks in with her after a sitting').click();
  await expect(desk.getByText(/Ms Okoro, on the wing$/)).toBeVisible();
  await expectNoAxeViolations(desk, 'plan home with two notes');

  // Today has the day, and no word of the note.
  const ways = desk.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Today' }).click();
  await expect(desk.getByText('A note to come back to')).toBeVisible();
  expect(await desk.locator('main').textContent()).not.toContain(afterSitting);
  await expectNoAxeViolations(desk, 'today with a note');
  await takePicture(desk, 'notes-on-today');
  await desk.getByRole('button', { name: /opens the notes in Nia Example’s plan$/ }).click();
  await expect(desk.getByRole('heading', { level: 2, name: 'Notes' })).toBeFocused();
  await desk.getByRole('button', { name: /^I have come back to it/ }).click();
  await expect(desk.getByRole('button', { name: /^Not yet after all/ })).toBeVisible();
  await ways.getByRole('button', { name: 'Today' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await expect(desk.getByText('A note to come back to')).toHaveCount(0);
});

test('with a peer mentor nothing tells that there are notes, and nothing after has to be written', async () => {
  const { app, page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  const note = '7f6a0f0e-5b0a-4c4f-9d7e-2f4b1d7c9a10';
  await get(page, 'notes', 'save', {
    ...{ plan, note, said: { words: underThePage, aboutAnother: false, steps: '' } },
  });
  await page.reload();
  await openNia(page);
  const hers = await turnToHer(app, page, { guided: true });
  await expect(hers.getByRole('button', { name: 'Just look at my plan' })).toHaveCount(0);
  expect(JSON.stringify(await ask(hers, 'her', 'open'))).not.toContain('"notes"');
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  await hers.getByRole('button', { name: 'We are done' }).click();
  const desk = await giveBackToNotes(app, hers);
  await expect(desk.getByText('We met and talked. No page was open.')).toBeVisible();
  await expect(desk.getByLabel('Who will check in with her tonight?')).toHaveCount(0);
  await desk.getByRole('button', { name: 'Skip', exact: true }).click();
  await expect(desk.getByText(underThePage)).toBeVisible();
  const kept = await get<unknown[]>(desk, 'notes', 'list', { plan });
  expect(kept).toHaveLength(1);
});
