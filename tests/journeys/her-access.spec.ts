// Every screen of her side without a barrier: in light, dark and forced colours, in three languages, and at four times the
// size; and nothing moves for who does not want it to.

import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { goToWomen } from './support/desk';
import { pin, turnToHer } from './support/her-side';
import { expectNoAxeViolations, launch, leave, type RunningApp } from './support/launch';
import { unlockPractice } from './support/practice';

let running: RunningApp;
let hers: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  running = await launch({ args: ['--practice'] });
  const { app, page: desk } = running;
  await desk.getByRole('button', { name: 'Make the practice women' }).click();
  await unlockPractice(desk);
  await goToWomen(desk);
  await desk
    .getByRole('row')
    .getByRole('button', { name: /\bLizzie\b/ })
    .first()
    .click();
  hers = await turnToHer(app, desk);
});
test.afterAll(() => leave(running));

type Look = {
  colours: 'cream' | 'dim';
  forced: boolean;
  language: 'en' | 'cy' | 'pl';
  zoom: 1 | 4;
};
const looks: Look[] = [
  ...(['en', 'cy', 'pl'] as const).flatMap((language): Look[] => [
    { colours: 'cream', forced: false, language, zoom: 1 },
    { colours: 'dim', forced: false, language, zoom: 1 },
    { colours: 'cream', forced: true, language, zoom: 1 },
  ]),
  { colours: 'cream', forced: false, language: 'en', zoom: 4 },
  { colours: 'dim', forced: false, language: 'cy', zoom: 4 },
  { colours: 'cream', forced: true, language: 'pl', zoom: 4 },
];

/** One question of each kind of answer, by page place among all pages. */
const kinds = ['circle', 'goals', 'agree', 'home-next', 'coping', 'release', 'review'];

async function zoomTo(app: ElectronApplication, zoom: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, factor) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setKiosk(false);
    window?.setContentSize(factor === 4 ? 1280 : 1366, factor === 4 ? 900 : 768);
    window?.webContents.setZoomFactor(factor);
  }, zoom);
}

/** Buttons by their place, as their words are in another language each time. */
const bar = (name: 'first' | 'last') => hers.locator('.her-bar .button')[name]();

async function chooseLook({ colours, forced, language, zoom }: Look): Promise<void> {
  await zoomTo(running.app, 1);
  await hers.emulateMedia({ forcedColors: forced ? 'active' : 'none', reducedMotion: 'reduce' });
  await hers.locator('.her-bar .button:has(+ .button)').last().click();
  await hers.locator(`.choice:has([data-colours="${colours}"]) input`).check();
  await hers.locator(`.choice[lang="${language}"] input`).check();
  await expect(hers.locator('html')).toHaveAttribute(
    'lang',
    language === 'en' ? 'en-GB' : language,
  );
  await zoomTo(running.app, zoom);
}

for (const look of looks) {
  const { colours, forced, language, zoom } = look;
  const name = `${forced ? 'forced colours' : colours}, ${language}, ${zoom * 100} %`;
  test(name, async () => {
    test.setTimeout(180_000);
    const check = (screen: string) => expectNoAxeViolations(hers, `${screen} (${name})`);
    await chooseLook(look);
    await check('how it looks');
    await hers.locator('.her-main .actions .button-primary').click();
    await check('hello');
    await hers.locator('.tile').nth(1).click();
    await check('which page');
    for (const page of kinds) {
      await hers.locator(`.tile[data-page="${page}"]`).last().click();
      await hers.locator('.her-workbook').waitFor();
      await check(page);
      // Stop for now, and another topic.
      await bar('first').click();
      await hers.locator('dialog[open] .button').nth(1).click();
    }
    await bar('first').click();
    await hers.locator('.tile').nth(2).click();
    await check('my plan to read');
    await hers.locator('.her-main .actions .button').first().click();
    await check('who has looked');
    await bar('first').click();
    await hers.locator('.tile').nth(2).click();
    await hers.locator('.her-main .actions').first().locator('.button').last().click();
    await check('who can see my plan');
    await hers.locator('.tile[data-page="health"]').click();
    await hers.locator('.tile[data-reader="pom"]').click();
    await check('a page and a person');
    await hers.locator('.her-main .button').first().click();
    await hers.locator('.her-main .tile').first().click();
    await hers.locator('.tile[data-yes="council"]').click();
    await check('what needs my yes');
    await bar('first').click();
    await hers.locator('.tile').nth(3).click();
    await check('what we did');
    await bar('last').click();
    await check('the cover');
    await hers.locator('.cover .button').click();
    // Nothing moves: what is asked for is there at once.
    const moving = await hers.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
    await bar('first').click();
  });
}

test('and back at the desk', async () => {
  await zoomTo(running.app, 1);
  await hers.emulateMedia({ forcedColors: 'none' });
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await hers.locator('.pin-form input').waitFor();
  const field = hers.locator('.pin-form input');
  const next = running.app.waitForEvent('window');
  await field.fill(pin);
  await field.press('Enter');
  await expect((await next).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
});
