// Several people on one vault: how each comes in, forgets, and leaves; and one who looks after the computer and can open
// no plan. In the real app, by what stands on the screen; what a window may not have is asked for as well.

import { expect, type Page, test } from '@playwright/test';
import { ask, passphrase as hers, setUpVault, startPlan } from './support/bridge';
import { itFits } from './support/fits';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  restart,
  takePicture,
} from './support/launch';
import {
  addPerson,
  choosePassphrase,
  copyByHand,
  goToPeople,
  heading,
  lockDesk,
  openAs,
  tryToOpen,
  typeAgain,
  typeCode,
  useCode,
} from './support/people';

const sams = 'harbour violet cinder monday';
const samsNew = 'meadow pencil copper sunday';

/** A vault of Rae's with one plan in it, open. */
async function aVault(): Promise<RunningApp> {
  const begun = await launch();
  await setUpVault(begun.page);
  await startPlan(begun.page);
  const running = await restart(begun);
  await openAs(running.page, hers, 'Rae');
  return running;
}

async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  await expectNoAxeViolations(page, name);
}

/** Rae adds somebody. The first time of a sitting she types her passphrase again. */
async function addAsRae(page: Page, name: string, job: string): Promise<string> {
  await addPerson(page, name, job);
  await typeAgain(page, hers);
  await expect(heading(page, `A one-time code for ${name}`)).toBeVisible({ timeout: 20_000 });
  return copyByHand(page);
}

const isRefused = async (page: Page, group: string, call: string) => {
  const reply = await ask(page, group, call);
  expect(reply.ok, `${group}.${call}`).toBe(false);
};

test('two people on one vault: in by a code, forgotten, and gone', async () => {
  test.setTimeout(240_000);
  const running = await aVault();
  const { page } = running;

  await test.step('Rae adds Sam, and never learns his passphrase', async () => {
    await goToPeople(page);
    await itFits(running, 'people');
    await addPerson(page, 'Sam Okoro', 'Care experienced specialist');
    const asked = page.getByRole('dialog', { name: 'Your passphrase again' });
    await asked.getByLabel('Your passphrase').fill('not the one');
    await asked.getByRole('button', { name: 'Go on' }).click();
    await expect(asked.getByText(/before Alongside locks/)).toBeVisible({ timeout: 20_000 });
    await look(page, 'people-step-up');
    await typeAgain(page, hers);
  });
  await expect(heading(page, 'A one-time code for Sam Okoro')).toBeVisible({ timeout: 20_000 });
  const code = await copyByHand(page);
  await look(page, 'people-code');
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  await expect(page.getByText(/Has a one-time code until/)).toBeVisible();

  const letters = await test.step('Sam comes in as far as the code goes', async () => {
    await lockDesk(page);
    await page.getByRole('button', { name: 'I have a one-time code' }).click();
    await look(page, 'people-use-code');
    const groups = code.split(' ');
    const other = (letter?: string) => (letter === 'A' ? 'B' : 'A');
    const spoiled = groups.map((group, at) =>
      at === 1 ? `${other(group[0])}${group.slice(1)}` : group,
    );
    await page.getByLabel('One-time code').fill(spoiled.join('-'));
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText('Group 2 does not fit')).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    const shown = await useCode(page, code.toLowerCase(), sams);
    await look(page, 'people-waiting');
    await isRefused(page, 'plans', 'list');
    await isRefused(page, 'people', 'list');
    return shown;
  });

  await test.step('until a keyholder lets Sam in, his passphrase opens no plan', async () => {
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await tryToOpen(page, sams);
    await expect(heading(page, 'One more step: a keyholder lets you in')).toBeVisible({
      timeout: 20_000,
    });
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
  });

  await test.step('Rae lets Sam in by the letters from his screen, and by no others', async () => {
    await openAs(page, hers, 'Rae');
    await page.getByRole('button', { name: 'Open people' }).click();
    await page.getByRole('button', { name: 'Let Sam Okoro in' }).click();
    const field = page.getByLabel('Check letters from their screen');
    await field.fill([...letters].reverse().join(''));
    await page.getByRole('button', { name: 'Let them in' }).click();
    await expect(page.getByText('These are not the letters')).toBeVisible();
    await look(page, 'people-let-in');
    await field.fill(letters.toLowerCase());
    await page.getByRole('button', { name: 'Let them in' }).click();
    await typeAgain(page, hers);
    await expect(page.getByText('Sam Okoro can open Alongside now.')).toBeVisible({
      timeout: 20_000,
    });
    await lockDesk(page);
  });

  await test.step('Sam opens the plans, and sees who is here but changes nobody', async () => {
    await openAs(page, sams, 'Sam Okoro');
    await goToPeople(page);
    await expect(page.getByText('Rae', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add somebody' })).toBeHidden();
    await look(page, 'people-as-sam');
    await lockDesk(page);
  });

  await test.step('Sam forgets: a new code, and what opened before does not any more', async () => {
    await openAs(page, hers, 'Rae');
    await goToPeople(page);
    await page.getByRole('button', { name: 'Look or change Sam Okoro' }).click();
    await look(page, 'people-one');
    await page.getByRole('button', { name: 'Make a one-time code' }).click();
    await typeAgain(page, hers);
    const again = await copyByHand(page);
    await lockDesk(page);
    await typeCode(page, again, samsNew);
    // Back where he was, under People.
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
    await lockDesk(page);
    await tryToOpen(page, sams);
    await expect(page.getByText(/That did not open it/).first()).toBeVisible({ timeout: 20_000 });
    await openAs(page, samsNew, 'Sam Okoro');
    await lockDesk(page);
  });

  await test.step('Sam leaves: his passphrase opens nothing, his name stays', async () => {
    await openAs(page, hers, 'Rae');
    await goToPeople(page);
    await page.getByRole('button', { name: 'Look or change Sam Okoro' }).click();
    await page.getByRole('button', { name: 'Remove Sam Okoro…' }).click();
    await look(page, 'people-remove');
    await page.getByRole('dialog').getByRole('button', { name: 'Remove Sam Okoro' }).click();
    await typeAgain(page, hers);
    await expect(page.getByText(/opens nothing here any more/).first()).toBeVisible({
      timeout: 30_000,
    });
    await expect(page.getByRole('heading', { name: 'No longer here' })).toBeVisible();
    await look(page, 'people-one-gone');
    // Said once, and not on the next person's page.
    await page.getByRole('button', { name: 'Look or change Rae' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Rae' })).toBeVisible();
    await expect(page.getByText(/opens nothing here any more/)).toHaveCount(0);
    await lockDesk(page);
    await tryToOpen(page, samsNew);
    await expect(page.getByText(/That did not open it/).first()).toBeVisible({ timeout: 20_000 });
    await openAs(page, hers, 'Rae');
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('button', { name: 'Women' })
      .click();
    await expect(page.getByText('Nia Example').first()).toBeVisible();
  });
  await leave(running);
});

test('an administrator looks after people and can open no plan', async () => {
  test.setTimeout(150_000);
  const running = await aVault();
  const { page } = running;
  await goToPeople(page);
  const code = await addAsRae(page, 'Ada Locke', 'Administrator');
  await lockDesk(page);
  await typeCode(page, code, sams);
  await expect(page.getByText('No plan can be opened from here')).toBeVisible({ timeout: 20_000 });
  await itFits(running, 'the desk of an administrator');
  await takePicture(page, 'people-administrator');
  const ways = page.getByRole('navigation', { name: 'Main' }).getByRole('button');
  await expect(ways).toHaveText(['People', 'Backups and room', 'Help and about']);
  await ways.nth(1).click();
  await expect(page.getByText(/backups? (is|are) here/)).toBeVisible();
  await itFits(running, 'backups and room');
  await takePicture(page, 'people-computer');
  await ways.nth(0).click();
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('Rae added Ada Locke.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to People' }).click();
  for (const [group, call] of [
    ['plans', 'list'],
    ['workbook', 'content'],
    ['settings', 'show'],
    ['sittings', 'ready'],
  ] as const) {
    await isRefused(page, group, call);
  }
  await expect(page.getByText('Nia Example')).toBeHidden();
  await page.getByRole('button', { name: 'Add somebody' }).click();
  await expect(heading(page, 'Add somebody')).toBeVisible();
  await leave(running);
});

test('a passphrase of one’s own and the recovery sheet are changed at the desk', async () => {
  test.setTimeout(150_000);
  const running = await aVault();
  const { page } = running;
  await goToPeople(page);

  await page.getByRole('button', { name: 'Change my passphrase' }).click();
  await page.getByLabel('Your passphrase until now').fill('not the one');
  await choosePassphrase(page, samsNew, 'Change it');
  await expect(page.getByText('That is not the passphrase you have now.')).toBeVisible({
    timeout: 20_000,
  });
  await itFits(running, 'a passphrase of one’s own');
  await page.getByLabel('Your passphrase until now').fill(hers);
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible({ timeout: 20_000 });
  await lockDesk(page);
  await tryToOpen(page, hers);
  await expect(page.getByText(/That did not open it/).first()).toBeVisible({ timeout: 20_000 });
  await openAs(page, samsNew, 'Rae');

  await goToPeople(page);
  await page.getByRole('button', { name: 'Make a new sheet' }).click();
  await typeAgain(page, samsNew);
  const key = await copyByHand(page);
  await itFits(running, 'a new sheet');
  await page.getByRole('button', { name: 'I have the sheet' }).click();
  await page.getByLabel('Recovery key').fill(key);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('The new sheet counts from now on.')).toBeVisible({
    timeout: 20_000,
  });
  await page.getByRole('button', { name: 'Try the sheet out' }).click();
  await page.getByLabel('Recovery key').fill(key);
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('The sheet opens.')).toBeVisible({ timeout: 20_000 });
  await leave(running);
});

test('in practice anybody can try each job', async () => {
  test.setTimeout(150_000);
  const running = await launch({ args: ['--practice'] });
  const { page } = running;
  await page.getByRole('button', { name: 'Make the practice women' }).click();
  await page.getByText('Try it as somebody else').click({ timeout: 60_000 });
  await look(page, 'practice-staff');
  const choices = page.locator('.practice-staff').getByRole('button');
  await expect(choices).toHaveCount(await page.locator('.practice-staff li').count());
  const administrator = page.locator('.practice-staff li', { hasText: 'Administrator' });
  await administrator.getByRole('button').click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('No plan can be opened from here')).toBeVisible({ timeout: 20_000 });
  await lockDesk(page);
  await page.getByText('Try it as somebody else').click();
  const manager = page.locator('.practice-staff li', { hasText: 'Prison offender manager' });
  await manager.getByRole('button').click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  // He has no Today: he reads what is shared with him.
  await expect(heading(page, 'Women')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Plans whose team you are in.')).toBeVisible();
  await expectNoAxeViolations(page, 'the list of a reader');
  await takePicture(page, 'reader-list');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Settings' })
    .click();
  await expect(heading(page, 'Settings')).toBeVisible();
  await expect(page.getByText('A keyholder can change this.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open backups' })).toHaveCount(0);
  await expectNoAxeViolations(page, 'settings of a reader');
  await takePicture(page, 'reader-settings');
  await leave(running);
});
