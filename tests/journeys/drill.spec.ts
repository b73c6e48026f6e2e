// Before the first plan: the recovery sheet has to open a backup. Where that could not be tried while setting up, the desk says
// so and leads to it in one press. And whoever comes in is told of tries that did not open.

import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { get, passphrase } from './support/bridge';
import { arrive } from './support/desk';
import { itFits } from './support/fits';
import { expectNoAxeViolations, launch, leave, takePicture } from './support/launch';
import { heading, lockDesk, openAs, tryToOpen } from './support/people';

test('no first plan before the sheet opened a backup; one press leads there, and then it starts', async () => {
  test.setTimeout(180_000);
  const running = await launch();
  const { page, data } = running;
  const worker = { name: 'Rae', role: 'specialist' };
  const { recoveryKey } = await get<{ recoveryKey: string }>(page, 'vault', 'setUp', {
    ...{ establishment: 'HMP Testbourne', worker, passphrase },
  });
  // Something stands where the backup of the drill would lie, and cannot be taken away.
  const inTheWay = join(data, 'vault', '.drill', 'in the way');
  mkdirSync(join(inTheWay, 'of it'), { recursive: true });
  chmodSync(inTheWay, 0);
  await get(page, 'vault', 'confirmRecoveryKey', { recoveryKey });
  chmodSync(inTheWay, 0o700);
  rmSync(join(data, 'vault', '.drill'), { recursive: true });
  await page.reload();
  await arrive(page);
  await expect(page.getByText('First: does the recovery sheet open a backup?')).toBeVisible();
  await takePicture(page, 'drill-today');
  await expectNoAxeViolations(page, 'Today before the drill');

  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Women' })
    .click();
  await page.getByRole('button', { name: 'Start a plan' }).first().click();
  await page.getByLabel('Her full name').fill('Nia Example');
  await page.getByLabel('Prison number').fill('A1234BC');
  await page.getByRole('dialog').getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Start the plan' }).click();
  await expect(
    page.getByRole('dialog').getByText('Nobody has tried yet whether the recovery sheet'),
  ).toBeVisible();
  await takePicture(page, 'drill-start-plan');
  await expectNoAxeViolations(page, 'a first plan that has to wait');
  await page.getByRole('button', { name: 'Try the recovery sheet out now' }).click();
  await expect(heading(page, 'Try the recovery sheet out')).toBeVisible();
  await page.getByRole('textbox').fill(recoveryKey);
  await takePicture(page, 'drill-type');
  await page.getByRole('button', { name: 'Check it' }).click();
  await expect(page.getByText('opened with the sheet alone, and held all')).toBeVisible({
    timeout: 30_000,
  });
  await takePicture(page, 'drill-done');
  expect(existsSync(join(data, 'vault', '.drill')), 'its backup is taken away').toBe(false);
  const started = await get<{ kind: string }>(page, 'plans', 'start', {
    ...{ legalName: 'Nia Example', prisonNumber: 'A1234BC', situation: 'short' },
  });
  expect(started.kind).toBe('started');

  await lockDesk(page);
  for (const words of ['not these words at all', 'nor these words either', 'and not these words']) {
    await tryToOpen(page, words);
    await expect(page.getByText(/tr(?:y|ies) left/).first()).toBeVisible({ timeout: 20_000 });
  }
  await openAs(page, passphrase, 'Rae');
  await expect(page.getByText('Somebody tried to open the plans')).toBeVisible();
  await expect(page.getByText(/^3 tries that did not open/)).toBeVisible();
  await takePicture(page, 'tries-today');
  await expectNoAxeViolations(page, 'Today after tries');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('button', { name: 'Settings' })
    .click();
  await page.getByRole('button', { name: 'Open people' }).click();
  await expect(page.getByRole('heading', { name: 'Tries to get in' })).toBeVisible();
  await page.getByRole('heading', { name: 'Tries to get in' }).scrollIntoViewIfNeeded();
  await takePicture(page, 'tries-people');
  await expectNoAxeViolations(page, 'people after tries');
  await itFits(running, 'people after tries');
  await leave(running);
});
