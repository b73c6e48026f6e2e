// Copies for one offender manager: each woman looked at, one left out, one who cannot have one; a file each.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

let running: RunningApp;
let page: Page;
let folder: string;

const women = [
  ['Ada', 'A1111BC', ['pom']],
  ['Bea', 'A2222BC', ['pom']],
  ['Cat', 'A3333BC', ['probation']],
  ['Dot', 'A4444BC', ['pom']],
] as const;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  folder = mkdtempSync(join(tmpdir(), 'alongside-batch-'));
  await setUpVault(page);
  for (const [name, number, shares] of women) {
    const plan = await startPlan(page, number);
    const said: [string, unknown][] = [
      ['known_as', name],
      ['about_words', `${name} makes people laugh`],
      ['share_explained', { chosen: 'yes' }],
      ['share_with', { chosen: shares }],
      [
        'team_people',
        [{ id: 'one', fields: { name: 'Mr Khan', role: 'prison_offender_manager' } }],
      ],
    ];
    for (const [question, value] of said) {
      await get(page, 'answers', 'save', {
        ...{ plan, question, givenBy: 'woman', value: { kind: 'said', said: value } },
      });
    }
  }
  await page.reload();
  const ways = page.getByRole('navigation', { name: 'Main' });
  await expect(ways).toBeVisible({ timeout: 20_000 });
  await ways.getByRole('button', { name: 'Women' }).click();
});
test.afterAll(async () => {
  await leave(running);
  rmSync(folder, { recursive: true, force: true });
});

const main = () => page.getByRole('main');
const press = (name: string) => main().getByRole('button', { name, exact: true }).click();
const looking = (title: string) =>
  expect(main().getByRole('heading', { level: 2, name: title })).toBeFocused();
const right = () => main().getByRole('button', { name: 'It is right, go on' });
const meant = (name: string) =>
  main().getByRole('checkbox', { name: new RegExp(`^This is the copy of ${name}`) });

test('choosing the offender manager and the women', async () => {
  await press('Print for an offender manager');
  await expect(
    page.getByRole('heading', { level: 1, name: 'Print for an offender manager' }),
  ).toBeFocused();
  await expect(
    main().getByText('Choose the offender manager and at least one woman.'),
  ).toBeVisible();
  await main()
    .getByRole('radio', { name: /^Mr Khan/ })
    .check();
  await expect(main().getByRole('checkbox')).toHaveCount(4);
  await expectNoAxeViolations(page, 'choosing an offender manager');
  await takePicture(page, 'batch-choose');
  await press('Look at 4 plans, one by one');
});

test('each is looked at, and no press skips the look', async () => {
  await looking('1 of 4: Ada');
  await expect(right()).toBeDisabled();
  await expect(main().getByText('Ada makes people laugh')).toBeAttached({ timeout: 20_000 });
  await right().dblclick({ force: true });
  await expect(main().getByRole('heading', { level: 2, name: '1 of 4: Ada' })).toBeVisible();
  await meant('Ada').check();
  await expectNoAxeViolations(page, 'looking at one copy');
  await takePicture(page, 'batch-look');
  await right().dblclick();
  await looking('2 of 4: Bea');
  await expect(main().getByText('Ada makes people laugh')).toHaveCount(0);
  // Pressed twice it leaves out one, and not the next one too.
  await main().getByRole('button', { name: 'Leave her out' }).dblclick();
  await looking('3 of 4: Cat');
  await expect(
    main().getByText('She has not said yes to sharing her plan with this person.'),
  ).toBeVisible({ timeout: 20_000 });
  await expect(right()).toHaveCount(0);
  await press('Leave her out');
  await looking('4 of 4: Dot');
  await meant('Dot').check({ timeout: 20_000 });
  await right().click();
});

test('a file for each that was right, and what became of all', async () => {
  await looking('Copies for Mr Khan');
  await running.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, folder);
  await press('Choose a folder and make them');
  await expect(main().getByText('2 copies are made and signed.')).toBeVisible({ timeout: 40_000 });
  expect(readdirSync(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(2);
  expect(readdirSync(folder)).toHaveLength(2);
  const became = (name: string) => main().getByRole('listitem').filter({ hasText: name });
  await expect(became('Ada')).toContainText('Made: ');
  await expect(became('Bea')).toContainText('Left out by you');
  await expect(became('Cat')).toContainText('Not made: She has not said yes');
  await expect(became('Dot')).toContainText('Made: ');
  await expectNoAxeViolations(page, 'what became of each copy');
  await takePicture(page, 'batch-made');
});

test('a folder that is gone: said in words, and the rest can be made', async () => {
  await press('Start again');
  await main()
    .getByRole('radio', { name: /^Mr Khan/ })
    .check();
  for (const name of ['Bea', 'Cat', 'Dot']) {
    await main()
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .uncheck();
  }
  await press('Look at 1 plan');
  await meant('Ada').check({ timeout: 20_000 });
  await right().click();
  await running.app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    },
    join(folder, 'not there'),
  );
  await press('Choose a folder and make them');
  await expect(main().getByText('No copy is made, and nothing is half-written.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(main().getByRole('button', { name: 'Choose a folder and make them' })).toBeVisible();
});
