// A copy that is refused for a street's name in her words: the way to that answer, the decision that it is another street of
// the same name, the copy made, and refused again once she says it anew. On her side she reads of it, and can say no.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
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
const say = (question: string, said: unknown) =>
  get(page, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });
const toPlan = async () => {
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
  await page.getByRole('table').getByRole('button').first().click();
};
const main = () => page.getByRole('main');
const toCopies = async () => {
  await page.getByRole('button', { name: 'Make a copy' }).click();
  await main().getByRole('radio', { name: 'Her probation worker', exact: true }).check();
};
const found = () => main().getByText('Something she keeps back stands in other words');
const another = () =>
  main().getByRole('button', { name: 'This is another place of the same name' });
const save = () => main().getByRole('button', { name: 'Save the signed PDF' });

test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-same-name-'));
  await setUpVault(page);
  plan = await startPlan(page);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['probation'] });
  await say('home_address', {
    ...{ line1: '14 Coppergate Street', line2: '', town: 'Derby', postcode: 'DE1 9ZZ' },
    showAs: 'area_only',
  });
  await say('about_words', 'My aunt had a stall in Coppergate Street in York.');
  await say('good_day', 'A cup of tea with Nan');
  await toPlan();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

test('the copy is refused, and the list leads to the answer', async () => {
  await toCopies();
  await expect(found()).toBeVisible({ timeout: 20_000 });
  await expect(save()).toBeDisabled();
  await main().getByRole('button', { name: 'Go to “A few words about me”' }).click();
  await expect(page.locator('#question-about_words')).toBeInViewport({ timeout: 10_000 });
  await page.getByRole('button', { name: 'Back to her plan' }).click();
});

test('a decision needs a reason, and opens the copy', async () => {
  await toCopies();
  await another().click();
  await main().getByRole('button', { name: 'Write it down' }).click();
  await expect(main().getByText('Please write how you know.')).toBeVisible();
  await main().getByLabel('How you know').fill('She means the Coppergate in York.');
  await expectNoAxeViolations(page, 'another place of the same name');
  await takePicture(page, 'same-name');
  await main().getByRole('button', { name: 'Write it down' }).click();
  await expect(found()).toHaveCount(0, { timeout: 20_000 });
  await main()
    .getByRole('checkbox', { name: /^This is the copy of Nia Example/ })
    .check();
  await running.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    },
    join(folder, 'made.pdf'),
  );
  await save().click();
  await expect(
    main()
      .getByRole('heading', { name: /made|saved/i })
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });
});

test('the sharing screen lists it, and so does her own side', async () => {
  await toPlan();
  await main().getByRole('button', { name: 'Who can see what' }).click();
  const list = main().getByRole('region', { name: 'Other places of the same name' });
  await expect(list.getByText(/Rae: She means the Coppergate in York\./)).toBeVisible();
  await expect(list.getByText('It counts.')).toBeVisible();
  await list.scrollIntoViewIfNeeded();
  await takePicture(page, 'same-name-listed');
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  const hers = await turnToHer(running.app, page);
  await hers.getByRole('button', { name: 'Just look at my plan' }).click();
  await hers.getByRole('button', { name: 'Who can see my plan', exact: true }).click();
  const told = hers.getByRole('region', { name: 'Another place with the same name' });
  await expect(told.getByText(/She means the Coppergate in York/)).toBeVisible();
  await told.scrollIntoViewIfNeeded();
  await expectNoAxeViolations(hers, 'another place, on her side');
  await takePicture(hers, 'same-name-hers');
  await hers.getByRole('button', { name: 'What changed', exact: true }).click();
  await expect(hers.getByRole('heading', { level: 1, name: 'What changed' })).toBeFocused();
  await expect(hers.getByText(/my worker says a name in it is another place/)).toBeVisible();
  await expect(hers.getByText('I am happy to share with: My probation worker')).toBeVisible();
  await expectNoAxeViolations(hers, 'what changed, on her side');
  await takePicture(hers, 'her-changed');
  await hers.getByRole('button', { name: 'Start page', exact: true }).click();
  await hers.getByRole('button', { name: 'Just talk today' }).click();
  for (const name of ['Next', 'Next', 'We are done']) {
    const button = hers.getByRole('button', { name, exact: true });
    if (await button.isVisible()) await button.click();
  }
  page = await giveBack(running.app, hers);
});

test('said anew, the answer is refused again, and the decision is told as ended', async () => {
  await say('about_words', 'My aunt had a stall in Coppergate Street, where I live now.');
  await toPlan();
  await toCopies();
  await expect(found()).toBeVisible({ timeout: 20_000 });
  await expect(save()).toBeDisabled();
  await page.getByRole('button', { name: 'Back to her plan' }).click();
  await main().getByRole('button', { name: 'Who can see what' }).click();
  await expect(main().getByText('It ended: the answer was given again.')).toBeVisible();
});
