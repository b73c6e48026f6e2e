// Somebody leaves whose plan nobody else works with: it is said before, and a keyholder's Today goes on saying it until somebody
// is put in. And who comes with a name that is here already. In the real app, by what stands on the screen.

import { expect, test } from '@playwright/test';
import { ask, get, passphrase as hers, setUpVault, startPlan } from './support/bridge';
import { expectNoAxeViolations, launch, leave, restart, takePicture } from './support/launch';
import {
  addPerson,
  copyByHand,
  goToPeople,
  heading,
  lockDesk,
  openAs,
  typeAgain,
  useCode,
} from './support/people';

const sams = 'harbour violet cinder monday';

test('R76 no plan is left with nobody, and nobody comes under a name that is here', async () => {
  test.setTimeout(240_000);
  const begun = await launch();
  await setUpVault(begun.page);
  const running = await restart(begun);
  const { page } = running;
  const main = page.getByRole('main');
  const today = () =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Today' }).click();
  await openAs(page, hers, 'Rae');

  await test.step('a name that is here already, or cannot be seen whole, is asked for anew', async () => {
    await goToPeople(page);
    await addPerson(page, 'rae', 'Care experienced specialist');
    await expect(main.getByText('Rae works here already.', { exact: false })).toBeVisible();
    const name = page.getByLabel('Name', { exact: true });
    await expect(name).toBeFocused();
    await takePicture(page, 'people-name-taken');
    await expectNoAxeViolations(page, 'a name that is taken');
    await name.fill('Sam \u202EOkoro');
    await page.getByRole('button', { name: 'Make the one-time code' }).click();
    await expect(main.getByText('signs in it that nobody can see', { exact: false })).toBeVisible();
    await name.fill('Sam Okoro');
    await page.getByRole('button', { name: 'Make the one-time code' }).click();
    await typeAgain(page, hers);
  });
  await expect(heading(page, 'A one-time code for Sam Okoro')).toBeVisible({ timeout: 20_000 });
  const code = await copyByHand(page);
  await lockDesk(page);
  const letters = await useCode(page, code, sams);
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await openAs(page, hers, 'Rae');
  await page.getByRole('button', { name: 'Open people' }).click();
  await page.getByRole('button', { name: 'Let Sam Okoro in' }).click();
  await page.getByLabel('Check letters from their screen').fill(letters);
  await page.getByRole('button', { name: 'Let them in' }).click();
  await typeAgain(page, hers);
  await expect(page.getByText('Sam Okoro can open Alongside now.')).toBeVisible({
    timeout: 20_000,
  });
  await lockDesk(page);
  await openAs(page, sams, 'Sam Okoro');
  // The drill is done: Sam begins a plan.
  const plan = await startPlan(page);
  const { reference } = await get<{ reference: string }>(page, 'plans', 'open', { plan });
  expect((await ask(page, 'team', 'unworked', {})).ok).toBe(false);
  await lockDesk(page);

  await test.step('before Sam is removed, the plan that is left with nobody is named', async () => {
    await openAs(page, hers, 'Rae');
    await expect(main.getByText('nobody who works with', { exact: false })).toBeHidden();
    await goToPeople(page);
    await page.getByRole('button', { name: 'Look or change Sam Okoro' }).click();
    await page.getByRole('button', { name: 'Remove Sam Okoro…' }).click();
    const asked = page.getByRole('dialog');
    await expect(
      asked.getByText(`1 plan has nobody else who works with her: ${reference}.`),
    ).toBeVisible();
    await takePicture(page, 'people-remove-alone');
    await expectNoAxeViolations(page, 'removing the only one');
    await asked.getByRole('button', { name: 'Remove Sam Okoro' }).click();
    await typeAgain(page, hers);
    await expect(page.getByText(/opens nothing here any more/).first()).toBeVisible({
      timeout: 30_000,
    });
  });

  await test.step('Today says so, and leads to where somebody is put in', async () => {
    await today();
    await expect(main.getByText('1 plan has nobody who works with her')).toBeVisible();
    await takePicture(page, 'today-plan-with-nobody');
    await expectNoAxeViolations(page, 'a plan with nobody');
    await main.getByRole('button', { name: `Plan ${reference}: put somebody in` }).click();
    await expect(heading(page, 'Who can open this plan')).toBeVisible();
    await expect(main.getByText('Was removed from Alongside', { exact: false })).toBeVisible();
    await takePicture(page, 'team-with-one-who-left');
    await expectNoAxeViolations(page, 'a team with one who left');
    const who = main.getByLabel('Who joins her team?');
    await expect(who.getByRole('option')).toHaveText(['Choose a person', 'Rae, Specialist']);
    await who.selectOption('Rae, Specialist');
    await main.getByRole('button', { name: 'Put them in' }).click();
    // Nobody puts themselves in without having said why.
    await expect(main.getByText('Say why you need the plan first', { exact: false })).toBeVisible();
  });
  await leave(running);
});
