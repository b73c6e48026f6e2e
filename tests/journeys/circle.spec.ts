// Her circle of support, as she and her worker fill it in: by keyboard alone, by dragging, by buttons; taken back,
// kept over a restart, and compared with how it was.

import { expect, type Page, test } from '@playwright/test';
import type { CirclePerson } from '../../src/shared/domain/workbook/answer';
import {
  frame,
  type Place,
  pointAt,
  ringGeometry,
} from '../../src/shared/domain/workbook/circle/ring-geometry';
import type { OpenPlan } from '../../src/shared/ipc/contract';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';

let running: RunningApp;
let page: Page;
let plan: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  running = await launch();
  page = running.page;
  await setUpVault(page);
  plan = await startPlan(page);
  await page.reload();
});
test.afterAll(() => leave(running));

const circle = () => page.locator('#question-circle_map');
const picture = () => circle().getByRole('img');
const row = (name: string) => circle().locator('.circle-row').filter({ hasText: name });
const addBox = () => page.getByLabel('Add a person, an animal or a group');
const bar = (name: string) => page.getByRole('group', { name: `Chosen: ${name}` });

async function openCircle(): Promise<void> {
  await goToWomen(page);
  await page.getByRole('button', { name: 'Nia Example' }).press('Enter');
  await page.getByRole('button', { name: 'Fill in together' }).press('Enter');
  const pages = page.getByRole('navigation', { name: 'Pages of her plan' });
  await pages.getByRole('button', { name: /^My circle of support/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My circle of support' })).toBeVisible();
}

/** Where everybody stands, as the vault holds it. */
async function kept(): Promise<Record<string, string>> {
  const { answers } = await get<OpenPlan>(page, 'plans', 'open', { plan });
  const value = answers.find(({ question }) => question === 'circle_map')?.value;
  const people = value?.kind === 'said' ? (value.said as CirclePerson[]) : [];
  return Object.fromEntries(people.map(({ name, ring, sector }) => [name, `${ring} ${sector}`]));
}
const expectKept = (places: Record<string, string>) => expect.poll(kept).toEqual(places);

/** The middle of a ring in a part, on the screen. With few people rings and parts are always the same. */
async function middleOf({ ring, part }: Place): Promise<{ x: number; y: number }> {
  const geometry = ringGeometry(new Map(), 0);
  const slice = geometry.slices.find((each) => each.part === part);
  const { from, to } = geometry.rings[ring];
  const { x, y } = pointAt(geometry, ((slice?.from ?? 0) + (slice?.to ?? 0)) / 2, (from + to) / 2);
  await picture().scrollIntoViewIfNeeded();
  const box = await picture().boundingBox();
  if (!box) throw new Error('the picture is not on the screen');
  const unit = box.width / frame;
  return { x: box.x + x * unit, y: box.y + y * unit };
}

async function grab(name: string): Promise<void> {
  const sign = picture().locator('[data-person]').filter({ hasText: name });
  await sign.scrollIntoViewIfNeeded();
  const box = await sign.boundingBox();
  if (!box) throw new Error(`${name} is not in the picture`);
  await page.mouse.move(box.x + box.width / 2, box.y + 15);
  await page.mouse.down();
}

async function dragTo(name: string, place: Place): Promise<void> {
  await middleOf(place);
  await grab(name);
  const { x, y } = await middleOf(place);
  await page.mouse.move(x - 20, y - 5);
  await page.mouse.move(x, y);
  await page.mouse.up();
}

test('is empty but for Me, with a question that begins it', async () => {
  await openCircle();
  await expect(page.getByText('Who, or what animal, is good for you?')).toBeVisible();
  await expect(picture()).toHaveAccessibleName('Only me in the picture so far.');
  await expect(picture()).toContainText('Me');
  await takePicture(page, 'circle-empty');
  await expectNoAxeViolations(page, 'an empty circle');
});

test('is filled in by keyboard alone', async () => {
  await addBox().focus();
  await page.keyboard.type('Nan');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Where: Nan')).toBeFocused();
  await page.keyboard.type('Close');
  await expect(page.getByLabel('Where: Nan')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fam');
  await expectKept({ Nan: 'close family' });
  await page.keyboard.press('Tab');
  await page.keyboard.type('Feels');
  await expect(row('Nan')).toContainText('Feels good');
  // What else there is to say of her waits; done with her, the next name can be typed.
  await expect(page.getByLabel('What they do for me')).toBeHidden();
  await page.getByRole('button', { name: 'OK Nan' }).press('Enter');
  await expect(addBox()).toBeFocused();
  await expect(row('Nan')).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.type('Bella');
  await page.keyboard.press('Enter');
  await row('Bella').focus();
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
    await expect(row('Bella')).toBeFocused();
  }
  await expectKept({ Nan: 'close family', Bella: 'there friends' });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(
    page.getByRole('status').filter({ hasText: 'Bella is already close to me.' }),
  ).toHaveCount(1);
  await expect(picture()).toHaveAccessibleName('2 people. Close to me: Nan and Bella.');
  await expectKept({ Nan: 'close family', Bella: 'close friends' });
});

test('a key held down moves one step only', async () => {
  await row('Bella').focus();
  await page.keyboard.down('ArrowDown');
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('ArrowDown');
  await page.keyboard.up('ArrowDown');
  await expectKept({ Nan: 'close family', Bella: 'there friends' });
});

test('whoever is chosen is chosen in the list and in the picture', async () => {
  await expect(row('Bella')).toHaveAttribute('aria-current', 'true');
  await expect(picture().locator('.circle-chosen')).toHaveCount(1);
  await picture().locator('[data-person]').filter({ hasText: 'Nan' }).click();
  await expect(row('Nan')).toHaveAttribute('aria-current', 'true');
  await expect(row('Bella')).not.toHaveAttribute('aria-current', 'true');
  await expect(bar('Nan')).toBeVisible();
  await takePicture(page, 'circle-chosen');
  await expectNoAxeViolations(page, 'a circle with somebody chosen');
});

test('people are moved by dragging, and let go outside they stay', async () => {
  await dragTo('Nan', { ring: 'there', part: 'workers' });
  await expectKept({ Nan: 'there workers', Bella: 'there friends' });
  await expect(bar('Nan').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectKept({ Nan: 'there family', Bella: 'there friends' });

  await grab('Nan');
  const box = await picture().boundingBox();
  await page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  await expect(picture().locator('.circle-target')).toHaveCount(0);
  await page.mouse.up();
  await grab('Nan');
  const { x, y } = await middleOf({ ring: 'around', part: 'friends' });
  await page.mouse.move(x, y);
  await expect(picture().locator('.circle-target')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expectKept({ Nan: 'there family', Bella: 'there friends' });
});

test('people are moved by buttons', async () => {
  await bar('Nan').getByRole('button', { name: 'Closer Nan' }).click();
  await expectKept({ Nan: 'close family', Bella: 'there friends' });
  await bar('Nan').getByRole('button', { name: 'Further Nan' }).click();
  await bar('Nan').getByRole('combobox').selectOption('around here');
  await expectKept({ Nan: 'around here', Bella: 'there friends' });
});

test('every move can be taken back, one at a time', async () => {
  const undo = circle().getByRole('button', { name: /^Undo/ });
  await undo.click();
  await expectKept({ Nan: 'there family', Bella: 'there friends' });
  await undo.click();
  await expectKept({ Nan: 'close family', Bella: 'there friends' });
  await circle()
    .getByRole('button', { name: /^(Redo|Do it again)/ })
    .click();
  await expectKept({ Nan: 'there family', Bella: 'there friends' });
});

test('somebody taken out leaves a line, and comes back to the same place', async () => {
  // Still open from when she was added.
  await expect(row('Bella')).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Remove Bella' }).click();
  await expectKept({ Nan: 'there family' });
  await expect(picture().locator('[data-person]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expectKept({ Nan: 'there family', Bella: 'there friends' });
});

test('a name being typed is not lost when the page is left', async () => {
  await addBox().fill('Choir');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My circle of support' })).toHaveCount(
    0,
  );
  await expectKept({ Nan: 'there family', Bella: 'there friends', Choir: 'around ' });
  await page.keyboard.press('Control+Shift+Enter');
  await expect(row('Choir')).toBeVisible();
});

test('is still there after a restart, then and now side by side', async () => {
  running = await restart(running);
  page = running.page;
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await openCircle();
  await expect(picture().locator('[data-person]')).toHaveCount(3);
  await row('Nan').focus();
  await page.keyboard.press('ArrowUp');
  await expectKept({ Nan: 'close family', Bella: 'there friends', Choir: 'around ' });
  await row('Choir').press('Enter');
  await page.getByRole('button', { name: 'Remove Choir' }).press('Enter');
  await expectKept({ Nan: 'close family', Bella: 'there friends' });
  await page.getByRole('button', { name: 'Then and now' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'My circle, then and now' });
  // The oldest is shown first while all are from today; the one before the restart is the second.
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Nan moved closer: Close to me, before that There for me.',
  ]);
  await dialog.getByLabel('Compare with').selectOption({ index: 1 });
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Nan moved closer: Close to me, before that There for me.',
    'Choir is not in the picture any more.',
  ]);
  await expect(dialog.getByRole('img')).toHaveCount(2);
  await takePicture(page, 'circle-then-and-now');
  await expectNoAxeViolations(page, 'then and now');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Then and now' })).toBeFocused();
});

test('is there in easy words too, in larger letters', async () => {
  const lettersOfNan = () => picture().getByText('Nan').getAttribute('font-size');
  const usual = Number(await lettersOfNan());
  await page.getByRole('radio', { name: 'Easy' }).check({ force: true });
  await expect(page.getByRole('heading', { name: 'People around me', level: 1 })).toBeVisible();
  await expect(picture()).toBeVisible();
  expect(Number(await lettersOfNan())).toBeGreaterThan(usual);
  await page.getByRole('radio', { name: 'Key' }).check({ force: true });
});

test('list and picture are both in sight, and the list is read first', async () => {
  const seen = async (width: number) => {
    await running.app.evaluate(({ BrowserWindow }, to) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(to, 768);
    }, width);
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
    const [list, drawing] = [await row('Nan').boundingBox(), await picture().boundingBox()];
    if (!list || !drawing) throw new Error('list or picture is not there');
    return { isBeside: drawing.x > list.x + list.width, isAbove: drawing.y < list.y };
  };
  expect((await seen(1340)).isBeside).toBe(true);
  // Beside the list of pages there is no room for letters that can be read.
  expect(await seen(1366)).toEqual({ isBeside: false, isAbove: true });
  expect(await seen(780)).toEqual({ isBeside: false, isAbove: true });
  const inTree = await circle().evaluate((element) =>
    [...element.querySelectorAll('.circle-row, .circle-picture')].map(({ tagName }) => tagName),
  );
  expect(inTree.lastIndexOf('BUTTON')).toBeLessThan(inTree.indexOf('svg'));
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
});

test('at four times the size there is the list, and the picture when it is asked for', async () => {
  await setZoom(4);
  await expect(picture()).toBeHidden();
  await expect(row('Nan')).toBeVisible();
  await expectNothingSideways();
  await page.getByRole('button', { name: 'Show picture' }).press('Enter');
  await expect(picture()).toBeVisible();
  await expectNothingSideways();
  await takePicture(page, 'circle-four-times');
  await expectNoAxeViolations(page, 'a circle at four times the size');
  await setZoom(1);
});

async function setZoom(factor: number): Promise<void> {
  await running.app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to);
  }, factor);
  await page.waitForTimeout(400);
}

async function expectNothingSideways(): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}
