// Takes pictures of the main screens of the practice mode, in the built app under a (virtual) display.
//   node scripts/screens.mjs FOLDER [twice]    on the pinned Node, as an ordinary account; `twice` as wide as at 200 %
// Goes the way a worker goes, by the words on the screen, which it reads from the same files as the app. A screen
// that cannot be reached is named at the end, and the rest is still taken.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, lastLines, main, say } from './setup/say.mjs';

const words = (topic) => read('resources', 'locales', 'en', `${topic}.json`);
const read = (...path) => JSON.parse(readFileSync(inRoot(...path), 'utf8'));

// Women and workbook pages that between them show most of what there is.
const women = ['Jas', 'Em', 'Lizzie'];
const pages = ['start', 'about-me', 'circle', 'goals', 'agree'];
// Building the practice vault and opening it take a few seconds; a screen takes none.
const patience = { opening: 60_000, screen: 10_000 };

async function takePictures() {
  const [out, twice] = process.argv.slice(2);
  if (out === undefined) throw new CannotGoOn('usage: node scripts/screens.mjs FOLDER [twice]');
  mkdirSync(out, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'alongside-practice-'));
  const app = await _electron.launch({
    args: ['.', '--disable-gpu', '--practice'],
    cwd: root,
    chromiumSandbox: true,
    env: { ...process.env, ALONGSIDE_DATA: data },
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(patience.screen);
    await page.waitForURL('app://**');
    return await visit(app, page, album(out, twice === 'twice'));
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Goes through the screens. Answers the exit code. */
async function visit(app, page, takePicture) {
  const missed = [];
  const step = async (name, work, on = page) => {
    try {
      await work();
      await takePicture(name, on);
    } catch (reason) {
      missed.push(`${name}: ${lastLines(String(reason.message), 4)}`);
    }
  };
  await unlock(page, step);
  await desk(page, step);
  await openPlan(page, women[0]);
  await othersOf(page, takePicture)('plan');
  for (const name of women) await plan(page, step, name);
  await ways(page, step);
  await workbook(page, step);
  await herSide(app, page, step, takePicture);
  for (const sentence of missed) say(`Not reached: ${sentence}`);
  return missed.length === 0 ? 0 : 1;
}

async function unlock(page, step) {
  const { build, open } = words('unlock');
  const title = headed(page, open.practiceTitle);
  await step('first start', () => headed(page, build.title).waitFor());
  await step('unlock', async () => {
    await press(page, build.button);
    await title.waitFor({ timeout: patience.opening });
  });
  await step('today', async () => {
    const box = page.locator('input[type=password]');
    await box.fill(read('resources', 'practice', 'unlock.json').words);
    await box.press('Enter');
    await headed(page, words('today').title).waitFor({ timeout: patience.opening });
  });
}

async function desk(page, step) {
  const { nav } = words('app');
  for (const name of ['women', 'contacts', 'reports', 'log', 'check', 'about'])
    await step(name, () => press(page, nav[name]));
  await step('how safe this computer is', () => sectionOf(page, words('posture').title));
  await step('print for an offender manager', async () => {
    await press(page, nav.women);
    await press(page, words('women').batch);
  });
  await step('settings', () => press(page, nav.settings));
  for (const topic of ['signing', 'people', 'backups', 'keeping']) {
    await step(topic, async () => {
      await press(page, nav.settings);
      await press(page, words(topic).card.open);
    });
  }
  await step('find another plan', async () => {
    await press(page, nav.women);
    await press(page, words('team').find.button);
  });
  for (const list of ['list', 'nobody']) {
    const { title } = words('handover')[list];
    await step(list === 'list' ? 'hand overs' : title, async () => {
      await press(page, nav.women);
      await press(page, list === 'list' ? words('women').handovers : words('women').nobodyYet);
      await headed(page, title).waitFor();
    });
  }
  await step('my actions', async () => {
    await press(page, nav.today);
    await press(page, words('today').actions.title);
  });
  await step('a new contact', async () => {
    await press(page, nav.contacts);
    await press(page, words('contacts').add);
  });
  await step('start a plan', async () => {
    await press(page, nav.women);
    await press(page, words('women').start);
  });
}

async function plan(page, step, name) {
  await step(`${name} plan`, () => openPlan(page, name));
  const { copy, ways } = words('plan');
  for (const [place, button] of Object.entries({ facts: ways.facts, copy })) {
    await step(`${name} ${place}`, async () => {
      await openPlan(page, name);
      await press(page, button);
    });
  }
}

/** The other screens of a plan. */
async function ways(page, step) {
  const { label: _, groups: __, facts: ___, ...others } = words('plan').ways;
  for (const [place, button] of Object.entries(others)) {
    await step(place, async () => {
      await openPlan(page, women[0]);
      await press(page, button);
    });
  }
  for (const tab of ['next', 'ask']) {
    await step(`home ${tab}`, async () => {
      await openPlan(page, women[0]);
      await press(page, others.home);
      await page
        .getByRole('tab')
        .nth(tab === 'next' ? 1 : 2)
        .click();
    });
  }
  await step('leaving weeks', async () => {
    await openPlan(page, women[0]);
    await press(page, others.leaving);
    await press(page, words('leaving').sections.board.title);
  });
  await step('what we did form', async () => {
    await openPlan(page, women[0]);
    await press(page, others.met);
    await press(page, words('met').list.write);
  });
  await step('where she is now on remand', async () => {
    await openPlan(page, women[1]);
    await press(page, others['where-now']);
  });
}

async function workbook(page, step) {
  for (const id of pages) {
    const { title } = words('workbook').pages[id];
    await step(`workbook ${id}`, async () => {
      await openPlan(page, women[0]);
      await page.getByRole('main').getByRole('button', { name: title }).last().click();
      await headed(page, title).waitFor();
    });
  }
}

/** Turns the screen to the first of the women and goes through her side. */
async function herSide(app, page, step, takePicture) {
  const { bar, hello, stop, close, read, display, pin } = words('her');
  const sitting = words('sitting');
  const anyPin = '480913';
  await step('getting ready', async () => {
    await openPlan(page, women[0]);
    await press(page, words('plan').sit);
    await page.getByLabel(sitting.pinChoose).fill(anyPin);
    await page.getByLabel(sitting.pinAgain).fill(anyPin);
  });
  await step('looking around', () => press(page, sitting.next));
  const opening = app.waitForEvent('window');
  await press(page, sitting.space.ready);
  const hers = await opening;
  hers.setDefaultTimeout(patience.screen);
  await hers.waitForURL('app://**');
  const go = (name, work) => step(`her ${name}`, work, hers);
  const inOtherColours = othersOf(hers, takePicture);
  await go('hello', () => hers.getByRole('heading', { level: 1 }).waitFor());
  await go('pages', () => press(hers, hello.else));
  for (const id of ['about-me', 'circle', 'goals', 'review', 'agree']) {
    await go(id, async () => {
      await hers.locator(`.tile[data-page="${id}"]`).last().click();
      await hers.locator('.her-workbook').waitFor();
    });
    if (id === 'goals') await inOtherColours('her-goals');
    if (id === 'circle') {
      await middle(hers.locator('.circle-picture').first());
      await inOtherColours('her-circle');
    }
    if (id === 'review') {
      // On to how life feels, drawn then and now.
      const last = hers.locator('.life-table');
      for (let at = 0; at < 8 && (await last.count()) === 0; at += 1) {
        await hers.keyboard.press('Control+Enter');
        await hers.waitForTimeout(200);
      }
      await middle(hers.locator('.life-picture').first());
      await inOtherColours('her-review');
    }
    if (id === 'about-me') await go('stop', () => press(hers, bar.stop));
    else await press(hers, bar.stop);
    await press(hers, stop.change);
  }
  await go('display', () => press(hers, bar.display));
  await go('display dark', () => hers.getByLabel(display.colour.dim).check());
  await hers.getByLabel(display.colour.cream).check();
  await go('read', async () => {
    await press(hers, bar.home);
    await press(hers, hello.read);
  });
  await go('looks', () => press(hers, read.looks));
  await go('closing', async () => {
    await press(hers, bar.home);
    await press(hers, hello.talk);
  });
  await go('next', () => press(hers, close.next));
  await go('steady', () => press(hers, close.next));
  await go('giving back', () => press(hers, close.done));
  await go('cover', () => press(hers, bar.hide));
  await press(hers, words('her').cover.back);
  await hers.getByLabel(pin.label).fill(anyPin);
  const back = app.waitForEvent('window');
  await press(hers, pin.button);
  await (await back).getByRole('heading', { level: 1 }).waitFor();
}

async function openPlan(page, name) {
  await page.keyboard.press('Escape');
  await press(page, words('app').nav.women);
  await headed(page, words('women').title).waitFor();
  // Whole words: "Em" is also in "remand".
  const whole = new RegExp(`\\b${name}\\b`);
  await page.getByRole('row').getByRole('button', { name: whole }).first().click();
  await headed(page, whole).waitFor();
}

const sectionOf = (page, name) => middle(page.getByRole('heading', { level: 2, name }).first());

const middle = (part) => part.evaluate((element) => element.scrollIntoView({ block: 'center' }));

const headed = (page, name) => page.getByRole('heading', { level: 1, name }).first();

const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();

/** Answers a function that pictures a screen in grey and in forced colours, under the name it is given. */
function othersOf(page, takePicture) {
  return async (name) => {
    const grey = (share) =>
      page.evaluate((rule) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rule);
        document.adoptedStyleSheets = [sheet];
      }, `html { filter: grayscale(${share}) }`);
    await grey(1);
    await takePicture(`grey-${name}`, page, false);
    await grey(0);
    await page.emulateMedia({ forcedColors: 'active' });
    await takePicture(`forced-${name}`, page, false);
    await page.emulateMedia({ forcedColors: 'none' });
  };
}

/** As a window of 1366 pixels is laid out at 200 %, and as long as three of them. */
async function asAtTwice(page) {
  const session = await page.context().newCDPSession(page);
  const size = { width: 683, height: 1_152, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', size);
}

/** Answers a function that saves a window's screen, numbered in the order of the visit. */
function album(out, isTwice) {
  let count = 0;
  return async (name, page, isNumbered = true) => {
    if (isTwice) await asAtTwice(page);
    await settled(page);
    if (isNumbered) count += 1;
    const number = isNumbered ? `${String(count).padStart(2, '0')}-` : '';
    const file = `${number}${name.toLowerCase().replaceAll(' ', '-')}.png`;
    await page.screenshot({ path: join(out, file) });
  };
}

// Nothing said to be loading is pictured: what takes longer than this says so on the screen.
async function settled(page) {
  await page.waitForTimeout(700);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

await main(takePictures);
