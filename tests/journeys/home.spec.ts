// Her home, row by row: keep the one she has, find the next one, ask for help; who leads, by which day, and what cannot wait.
// In the practice vault: Jas is back on a recall and has a flat, Em is 25, Siân goes home to Wales.

import { expect, type Page, test } from '@playwright/test';
import type { OpenPlan, PlanInList, SoonForHer } from '../../src/shared/ipc/contract';
import { get } from './support/bridge';
import { arrive } from './support/desk';
import { openWoman } from './support/every-screen';
import { openPart } from './support/folds';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';
import { startPracticeDesk } from './support/practice-desk';

let running: RunningApp;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  running = await startPracticeDesk();
  page = running.page;
});
test.afterAll(() => leave(running));

const main = () => page.getByRole('main');
const tab = (name: string) => main().getByRole('tab', { name: new RegExp(`^${name}`) });
const section = (name: string) => main().getByRole('region', { name, exact: true });

/** Opens a part that is folded, and gives it. */
const opened = (name: string) => openPart(page, name);

/** What cannot wait, opened, to be made steps. */
const stepsToMake = async () =>
  (await opened('What cannot wait')).getByRole('region', { name: 'Make them steps', exact: true });

async function openHome(name: string): Promise<void> {
  await openWoman(page, name);
  await main().getByRole('button', { name: 'Her home', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name}: home` })).toBeVisible();
  await expect(section('Who leads the work on her home')).toBeVisible();
}

async function planOf(name: string): Promise<OpenPlan> {
  const all = await get<PlanInList[]>(page, 'plans', 'list');
  const id = all.find((plan) => plan.name === name)?.id;
  return get<OpenPlan>(page, 'plans', 'open', { plan: id });
}

/** The newest words to one question of hers. */
async function saidNow<T>(name: string, question: string): Promise<T> {
  const { answers } = await planOf(name);
  return answers.find((answer) => answer.question === question)?.value as T;
}

test('R42 housing from day one: on a recall it says act this week, with the day', async () => {
  await openHome('Jas');
  await expect(main().getByText(/^She is back in prison: act this week, by/)).toBeVisible();
  await expect(main().getByText(/working days after .* at the latest/)).toBeVisible();
  await expectNoAxeViolations(page, 'home, now');
  await takePicture(page, 'home-now');
  await main().getByRole('button', { name: 'Mark it as begun on the timeline' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Timeline for Jas' })).toBeVisible();
});

test('R44 keep my home: what cannot wait becomes steps with one press, once, and can be undone', async () => {
  await openHome('Jas');
  const saves = await stepsToMake();
  const hers = saves.getByRole('listitem').filter({ hasText: 'Find out how I can keep my home' });
  await hers.getByRole('button', { name: /^Make it a step/ }).click();
  await expect(hers).toContainText('It is a step of hers');
  const goals = async () => {
    const value = await saidNow<{
      said: { goal: string; steps: { step: string; when: string }[] }[];
    }>('Jas', 'my_goals');
    return value.said.find(({ goal }) => goal === 'Keep what I have')?.steps ?? [];
  };
  await expect.poll(async () => (await goals()).length).toBe(1);
  expect((await goals())[0]).toMatchObject({
    step: 'Find out how I can keep my home',
    when: 'this_week',
  });
  await saves.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await goals()).length).toBe(0);
  await saves.getByRole('button', { name: 'Make all of them steps' }).click();
  await expect(saves.getByRole('button', { name: /^Make it a step/ })).toHaveCount(0);
  const count = await saves.getByRole('listitem').count();
  await expect.poll(async () => (await goals()).length).toBe(count);
  await takePicture(page, 'home-urgent');
});

test('R44 the days on which help with rent can stop, and her yes before anybody rings', async () => {
  await openHome('Jas');
  const rent = await opened('Help with rent');
  await expect(
    rent.getByText('Talk to her before anyone contacts a landlord or the benefits office'),
  ).toBeVisible();
  await expect(rent.locator('[data-kind="rent_help_housing_benefit_limit"]')).toContainText(
    'Housing benefit can stop',
  );
  await expect(rent.locator('[data-kind="rent_help_universal_credit_limit"]')).toBeVisible();
  await expect(
    rent.getByRole('heading', { name: 'Talking to her landlord', exact: true }),
  ).toBeVisible();
  await rent.scrollIntoViewIfNeeded();
  await takePicture(page, 'home-rent');
  const sorting = await opened('Rent, bills, benefits and belongings');
  await expect(sorting).toContainText('Universal Credit');
  await expect(await opened('Her things, her ID and where they are')).toContainText('My things');
  // A line with a day stands on Today until it is settled.
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Today' })
    .click();
  await arrive(page);
  await expect(main().getByText('Universal Credit').first()).toBeVisible();
});

test('R39 where she lived, where she could live and who with, by keyboard from tab to tab', async () => {
  await openHome('Jas');
  await tab('Now').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab('Next')).toBeFocused();
  await expect(tab('Next')).toHaveAttribute('aria-selected', 'true');
  await expect(await opened('Where she has lived')).toContainText('by the canal');
  await expect(await opened('Where she could live')).toContainText('My flat');
  await expectNoAxeViolations(page, 'home, next');
  await takePicture(page, 'home-next');
});

test('R46 plan B with a trigger and a number; a short stay asks what comes after', async () => {
  const places = await opened('Where she could live');
  await expect(places.getByText('A short-term bed: it is only for a while')).toBeVisible();
  await expect(places.getByText(/^Pat and Des: it is only for a while/)).toHaveCount(0);
  await places.getByText('What comes after?').scrollIntoViewIfNeeded();
  await takePicture(page, 'home-move-on');
  const planB = await opened('Plan B');
  await expect(planB).toContainText('A letter that says notice');
  await expect(planB).toContainText('01632 960177');
});

test('R45 is it right for her: her view and the worker’s stand apart, and neither changes the other', async () => {
  const hers = await opened('Is it right for her?');
  const theirs = await opened('What you think of it');
  const point = (of: typeof hers) =>
    of.getByRole('group', { name: /dry, clean and in good repair/ });
  await expect(point(hers).getByRole('radio', { name: 'In part' })).toBeChecked();
  await expect(point(theirs).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
  await point(theirs).getByRole('radio', { name: 'In part' }).click();
  await expect
    .poll(
      async () =>
        (await saidNow<{ said: Record<string, string> }>('Jas', 'place_fit_worker')).said['repair'],
    )
    .toBe('partly');
  expect((await saidNow<{ said: Record<string, string> }>('Jas', 'place_fit')).said['repair']).toBe(
    'partly',
  );
  await point(hers).getByRole('radio', { name: 'Yes' }).click();
  await expect
    .poll(
      async () =>
        (await saidNow<{ said: Record<string, string> }>('Jas', 'place_fit')).said['repair'],
    )
    .toBe('yes');
  expect(
    (await saidNow<{ said: Record<string, string> }>('Jas', 'place_fit_worker')).said['repair'],
  ).toBe('partly');
  await hers.scrollIntoViewIfNeeded();
  await takePicture(page, 'home-fit');
  await expect(await opened('Places to stay away from')).toContainText('It is on no copy');
});

test('R41 three yeses of hers, and she picks the council, before it may be sent', async () => {
  await tab('Asking for help').click();
  await expect(main().getByText('You may not ask a council yet.')).toBeVisible();
  const write = async (what: string, fill: () => Promise<void>) => {
    const one = main().getByRole('listitem').filter({ hasText: what }).first();
    await one.getByRole('button', { name: /^Write down what she says/ }).click();
    await one.getByRole('radio', { name: 'Yes', exact: true }).check();
    await fill();
    await one.getByRole('button', { name: 'Write it down' }).click();
  };
  await write('1. Yes to being referred', async () => {});
  await write('2. She names the council', async () => {
    await main().getByLabel('The council she names').fill('Derby');
    await main().getByRole('radio', { name: 'England' }).check();
  });
  await expect(main().getByText('You may not ask a council yet.')).toBeVisible();
  await write('3. Yes to passing on how to reach her', async () => {
    await main().getByLabel('How they can reach her safely').fill('Through Marsha');
  });
  await expect(main().getByText('All three are there. You may ask Derby.')).toBeVisible();
});

test('R40 the Duty to Refer is kept with its states, its outcome and who asks again', async () => {
  await main().getByRole('button', { name: 'Write down that it was sent' }).click();
  await main().getByRole('button', { name: 'Write it down' }).click();
  await expect(main().getByText(/^Sent on/)).toBeVisible();
  await main()
    .getByRole('button', { name: /^Write down what came of it/ })
    .click();
  await main().getByRole('radio', { name: 'The council accepted it' }).check();
  await main().getByRole('radio', { name: 'A prevention or relief duty' }).check();
  await main().getByRole('button', { name: 'Write it down' }).click();
  await expect(main().getByText(/^Accepted on/)).toBeVisible();
  await expect(await opened('What is next, and who asks again')).toContainText('Marsha Quince');
  await expect(await opened('For a council in Wales')).toContainText('housing options team');
  await expectNoAxeViolations(page, 'home, asking for help');
  await takePicture(page, 'home-ask');
});

test('R43 who leads housing and why; at 25 it says agree who, and takes up what was agreed', async () => {
  await openHome('Jas');
  const lead = section('Who leads the work on her home');
  await opened('Who leads the work on her home');
  await expect(lead).toContainText('personal adviser');
  await openHome('Em');
  await expect(lead).toContainText('Personal adviser and probation practitioner');
  await opened('Who leads the work on her home');
  await expect(lead).toContainText(/You agreed on .* lead together on where she will live\./);
  await expect(lead).toContainText('The rule by itself says: Care experienced specialist.');
  await takePicture(page, 'home-lead-25');
  await expectNoAxeViolations(page, 'home, who leads at 25');
  await lead.getByText('What was agreed about this').click();
  const together = lead.getByRole('radio', { name: 'My PA and my probation worker together' });
  await expect(together).toBeChecked();
  await lead.getByRole('radio', { name: 'My personal adviser (PA)' }).check();
  await expect(lead).toContainText(/You agreed on .* that her personal adviser leads/);
  await expect(lead).not.toContainText('She is 25: agree who leads');
  await lead.getByRole('button', { name: /^Clear my choice/ }).click();
  await expect(lead).toContainText('She is 25: agree who leads');
  await together.check();
  await expect(lead).toContainText('Personal adviser and probation practitioner');
  await openHome('Aaliyah');
  await expect(lead).toContainText('It passes to probation: begin now');
});

test('R42 what cannot wait is due on Today and on the timeline until it is a step', async () => {
  const { id } = await planOf('Nela');
  const dues = async () =>
    (await get<SoonForHer[]>(page, 'plans', 'soonForHer'))
      .find(({ plan }) => plan === id)
      ?.dues.filter(({ kind }) => kind === 'urgent_saves') ?? [];
  expect(await dues()).toHaveLength(1);
  await openWoman(page, 'Nela');
  await main().getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(
    main()
      .getByText(/My post · My keys|My keys · My post/)
      .first(),
  ).toBeVisible();
  // Whoever comes from Today stands at it, opened, whatever was shown of her home before.
  await openHome('Nela');
  await tab('Next').click();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Today' })
    .click();
  await arrive(page);
  await main()
    .getByRole('button', { name: /opens Nela’s home, with what cannot wait$/ })
    .first()
    .click();
  const cannotWait = main().getByRole('button', { name: 'What cannot wait', exact: true });
  await expect(cannotWait).toBeFocused();
  await expect(cannotWait).toHaveAttribute('aria-expanded', 'true');
  await expect(cannotWait).toBeInViewport();
  await (await stepsToMake()).getByRole('button', { name: 'Make all of them steps' }).click();
  await expect.poll(async () => (await dues()).length).toBe(0);
});

test('her home can be read at twice the size, with nothing cut off', async () => {
  await openHome('Jas');
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await page.waitForTimeout(400);
  for (const name of ['Now', 'Next', 'Asking for help']) {
    await tab(name).click();
    const cutOff = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(cutOff).toBeLessThanOrEqual(0);
  }
  await expect(section('Where she has lived')).toHaveCount(0);
  await tab('Now').click();
  await (await stepsToMake()).scrollIntoViewIfNeeded();
  await expect(await stepsToMake()).toBeInViewport();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(400);
  await takePicture(page, 'home-twice');
});
