// The whole workbook on her side of the screen: passed by keyboard without typing anything, by mouse alone, in easy Welsh,
// and at four times the size. Nothing is asked of her, and every question has its words.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { readWorkbook } from './support/a-workbook';
import { get, setUpVault, startPlan } from './support/bridge';
import { giveBack, turnToHer } from './support/her-side';
import { expectNoAxeViolations, launch, leave, type RunningApp } from './support/launch';

const read = (path: string) => JSON.parse(readFileSync(resolve('resources', path), 'utf8'));
// Nobody is led to the pages that are only for who likes more.
const questionsForShort = readWorkbook('short').filter(({ optional }) => !optional);

let running: RunningApp;
test.beforeEach(async () => {
  test.setTimeout(240_000);
  running = await launch();
});
test.afterEach(() => leave(running));

async function herSide(): Promise<{ hers: Page; plan: string; app: ElectronApplication }> {
  const { app, page: desk } = running;
  await setUpVault(desk);
  const plan = await startPlan(desk);
  await desk.reload();
  await desk.getByRole('button', { name: 'Women', exact: true }).click();
  await desk
    .getByRole('button', { name: /^Nia Example/ })
    .first()
    .click();
  return { hers: await turnToHer(app, desk), plan, app };
}

/** The key of the question that is on the screen, or undefined on a notice. */
const questionOn = (page: Page) =>
  page.evaluate(() => document.querySelector('.question')?.id.replace('question-', ''));

/**
 * Walks to the end and returns the keys it met, in order.
 * @param onStep looks at each step before going on
 */
async function walk(
  hers: Page,
  goOn: () => Promise<void>,
  onStep: (question: string | undefined) => Promise<void> = async () => {},
): Promise<string[]> {
  const met: string[] = [];
  const place = () =>
    hers.evaluate(
      () => document.querySelector('.her-step h1, .her-step h2')?.parentElement?.textContent ?? '',
    );
  for (let step = 0; step < 300; step += 1) {
    const question = await questionOn(hers);
    if (question !== undefined) met.push(question);
    await onStep(question);
    const before = `${await questionOn(hers)} ${await place()}`;
    await goOn();
    await expect
      .poll(async () => {
        const isEnd = (await hers.locator('.her-workbook').count()) === 0;
        return isEnd || `${await questionOn(hers)} ${await place()}` !== before;
      })
      .toBe(true);
    if ((await hers.locator('.her-workbook').count()) === 0) return met;
  }
  throw new Error('the workbook does not end');
}

test('by keyboard alone, without typing anything: every question once, and nothing is kept', async () => {
  const { hers, plan, app } = await herSide();
  await hers.getByRole('button', { name: 'Start', exact: true }).focus();
  await hers.keyboard.press('Enter');
  await hers.locator('.her-workbook').waitFor();
  const seen = new Set<string>();
  const met = await walk(
    hers,
    () => hers.keyboard.press('Control+Enter'),
    async (question) => {
      const type = questionsForShort.find(({ key }) => key === question)?.type ?? 'notice';
      if (seen.has(type)) return;
      seen.add(type);
      await expectNoAxeViolations(hers, `a question of the kind ${type}`);
    },
  );
  expect(met.toSorted()).toEqual(questionsForShort.map(({ key }) => key).toSorted());
  await expect(hers.getByRole('heading', { name: 'That was the last one for now.' })).toBeVisible();
  await hers.getByRole('button', { name: 'Finish here' }).click();
  for (let screen = 0; screen < 2; screen += 1)
    await hers.getByRole('button', { name: 'Next', exact: true }).click();
  await hers.getByRole('button', { name: 'We are done' }).click();
  const desk = await giveBack(app, hers);
  const { answers } = await get<{ answers: { question: string }[] }>(desk, 'plans', 'open', {
    plan,
  });
  // What staff wrote down when the plan was begun, and nothing else.
  expect(answers.map(({ question }) => question).toSorted()).toEqual(
    ['legal_name', 'prison_number', 'situation'].toSorted(),
  );
});

test('by mouse alone, to the end and back', async () => {
  const { hers } = await herSide();
  await hers.getByRole('button', { name: 'Start', exact: true }).click();
  await hers.locator('.her-workbook').waitFor();
  const goOn = () => hers.locator('.her-foot .button-primary').click();
  const met = await walk(hers, goOn);
  expect(met).toHaveLength(questionsForShort.length);
});

test('in easy Welsh every question has its easy Welsh words', async () => {
  const { hers } = await herSide();
  await hers.getByRole('button', { name: 'How it looks' }).click();
  await hers.getByRole('radio', { name: 'Easy', exact: true }).check();
  await hers.getByRole('radio', { name: 'Cymraeg' }).check();
  await expect(hers.locator('html')).toHaveAttribute('lang', 'cy');
  await expectNoAxeViolations(hers, 'how it looks, in Welsh');
  const welsh = read('locales/cy/workbook.json').pages as Record<
    string,
    { questions: Record<string, { easyLabel: string }> }
  >;
  await hers.locator('.her-main .actions .button-primary').click();
  await hers.locator('.tile').first().click();
  await hers.locator('.her-workbook').waitFor();
  let axe = 0;
  const met = await walk(
    hers,
    () => hers.keyboard.press('Control+Enter'),
    async (question) => {
      if (question === undefined) return;
      const { page = '' } = questionsForShort.find(({ key }) => key === question) ?? {};
      const label = welsh[page]?.questions[question]?.easyLabel;
      await expect(hers.locator(`#question-${question} h2`)).toHaveText(label ?? '');
      axe += 1;
      if (axe % 25 === 1) await expectNoAxeViolations(hers, `${question} in easy Welsh`);
    },
  );
  expect(met).toHaveLength(questionsForShort.length);
});

test('at four times the size everything is in one column, with nothing to push sideways', async () => {
  const { hers, app } = await herSide();
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setKiosk(false);
    window?.setContentSize(1280, 900);
    window?.webContents.setZoomFactor(4);
  });
  const sideways = () =>
    hers.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  // Room kept for a scroll bar may make the page narrower than the window; wider is what must not be.
  expect(await sideways()).toBeLessThanOrEqual(0);
  await hers.getByRole('button', { name: 'Start', exact: true }).press('Enter');
  await hers.locator('.her-workbook').waitFor();
  const tooWide: string[] = [];
  const met = await walk(
    hers,
    () => hers.keyboard.press('Control+Enter'),
    async (question) => {
      if ((await sideways()) > 0) tooWide.push(question ?? 'notice');
    },
  );
  expect(tooWide).toEqual([]);
  expect(met).toHaveLength(questionsForShort.length);
  await expectNoAxeViolations(hers, 'the end, at four times the size');
});
