// What a person must not have to guess: that a list goes on, that a copy was not made, that what was put right is
// right now.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { arrive, goToWomen } from './support/desk';
import { expectNoAxeViolations, launch, leave, takePicture } from './support/launch';

test('a list that goes on says so, and how to find someone else', async () => {
  const running = await launch();
  const { page } = running;
  await setUpVault(page);
  for (let number = 1001; number <= 1052; number += 1) await startPlan(page, `A${number}BC`);
  await page.reload();
  await goToWomen(page);
  const status = page.getByRole('status');
  await expect(status.getByText('The list shows 50 of 52 women.').first()).toBeVisible();
  await expect(status.getByText('type part of her name or prison number').first()).toBeVisible();
  await takePicture(page, 'women-goes-on');
  await page.getByLabel('Find a woman').fill('nia');
  await expect(page.getByText('The list shows 50 of the 52 women found.')).toBeVisible();
  await page.getByLabel('Find a woman').fill('A1052BC');
  await expect(page.getByText('1 of 52 women', { exact: true })).toBeVisible();
  await page.getByLabel('Find a woman').fill('');
  await page.getByRole('button', { name: 'Show 2 more' }).click();
  await expect(page.getByText('52 women', { exact: true })).toBeVisible();
  await leave(running);
});

test('a copy that locking broke off is spoken of on the unlock screen, once', async () => {
  const running = await launch();
  const { page, app } = running;
  await setUpVault(page);
  await startPlan(page);
  await page.reload();
  await goToWomen(page);
  const chooseAndLock = async () => {
    await page.getByRole('button', { name: 'Nia Example' }).click();
    await page.getByRole('button', { name: 'Make a copy' }).click();
    await page.getByRole('button', { name: 'Save the signed PDF' }).click();
    await expect
      .poll(() => app.evaluate(() => (globalThis as { answer?: unknown }).answer !== undefined))
      .toBe(true);
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Your passphrase')).toBeFocused();
  };
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () =>
      new Promise((answer) => {
        Object.assign(globalThis, { answer });
      });
  });
  await chooseAndLock();
  const said = page.getByRole('main').getByText('The copy was not made, because the app locked.');
  await expect(said).toBeVisible();
  await expect(page.getByText('Nia')).toHaveCount(0);
  await takePicture(page, 'unlock-copy-not-made');
  await expectNoAxeViolations(page, 'unlock, after a copy was broken off');
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  // Back at the same screen.
  await expect(page.getByRole('button', { name: 'Save the signed PDF' })).toBeVisible({
    timeout: 20_000,
  });
  // The dialog is answered only now: it was for a copy that nobody is waiting for any more.
  await app.evaluate((_, path) => {
    const { answer } = globalThis as unknown as { answer: (chosen: object) => void };
    answer({ canceled: false, filePath: path });
  }, `${running.data}/late.pdf`);
  const [{ id }] = await get<[{ id: string }]>(page, 'plans', 'list');
  await page.waitForTimeout(1_500);
  expect(await get<unknown[]>(page, 'copies', 'list', { plan: id })).toEqual([]);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Your passphrase')).toBeFocused();
  await expect(said).toHaveCount(0);
  await leave(running);
});

test('a passphrase being put right is not called wrong any more', async () => {
  const running = await launch();
  const { page } = running;
  const next = page.getByRole('button', { name: 'Next' });
  await page.getByRole('button', { name: 'Set up Alongside here' }).click();
  await next.click();
  const missing = page.getByText('Please type the name of this place.');
  await expect(missing).toBeVisible();
  await page.getByLabel('Name of the prison or centre').pressSequentially('H');
  await expect(missing).toHaveCount(0);
  await next.click();
  await page.getByLabel('Your name').fill('Rae Tester');
  await next.click();
  await page.getByLabel('Type the five words').fill('five other words than those');
  await next.click();
  const notTheSame = page.getByText('These are not the same as the words above.');
  await expect(notTheSame).toBeVisible();
  await page.getByLabel('Type the five words').pressSequentially('x');
  await expect(notTheSame).toHaveCount(0);
  await page.getByRole('button', { name: 'I would like to choose my own' }).click();
  const common = 'passwordpassword';
  await page.getByLabel('Your own passphrase').fill(common);
  await page.getByLabel('The same again').fill(common);
  await next.click();
  const taken = page.getByText('Too many people use that passphrase.').first();
  await expect(taken).toBeVisible();
  await expect(page.getByText('Nothing has changed')).toHaveCount(0);
  await takePicture(page, 'set-up-passphrase-common');
  await page.getByLabel('The same again').fill(passphrase);
  await expect(page.locator('.notice')).toHaveCount(0);
  await leave(running);
});

test('when the plans close by themselves, the unlock screen says what may be missing', async () => {
  const running = await launch();
  const { page, app } = running;
  await setUpVault(page);
  await page.reload();
  await arrive(page);
  await app.evaluate(({ app: electron }) => {
    const vault = electron.getAppMetrics().find(({ name }) => name === 'My Plan vault');
    if (vault) process.kill(vault.pid, 'SIGKILL');
  });
  const said = page
    .getByRole('main')
    .getByText('Words typed in the last few seconds may be missing');
  await expect(said).toBeVisible();
  await expectNoAxeViolations(page, 'unlock, after the plans closed by themselves');
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await arrive(page);
  await page.keyboard.press('Control+l');
  await expect(page.getByLabel('Your passphrase')).toBeFocused();
  await expect(said).toHaveCount(0);
  await leave(running);
});

test('a folder that goes away while the plans are open is called gone, and no first start is offered', async () => {
  const running = await launch();
  const { page, data } = running;
  await setUpVault(page);
  await page.reload();
  await arrive(page);
  rmSync(join(data, 'vault'), { recursive: true });
  await page.keyboard.press('Control+l');
  await expect(page.getByText('The folder that holds the plans is not there.')).toBeVisible();
  await expect(page.getByText('There are no plans on this computer yet')).toHaveCount(0);
  await expectNoAxeViolations(page, 'the folder is gone');
  await leave(running);
});
