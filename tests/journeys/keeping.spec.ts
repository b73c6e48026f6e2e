// A plan is taken out for good at the desk: found by its number, with a reason, and a certificate at the end.

import { expect, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import { expectNoAxeViolations, launch, leave, takePicture } from './support/launch';
import { typeAgain } from './support/people';

test('a plan is taken out for good, and the certificate says what was looked for', async () => {
  test.setTimeout(120_000);
  const running = await launch();
  const { page } = running;
  await setUpVault(page);
  await startPlan(page);
  await page.reload();
  await arrive(page);
  const { made } = await get<{ made: { id: string } }>(page, 'backups', 'make');
  const preview = await get<{ plans: { reference: string }[] }>(page, 'backups', 'look', {
    id: made.id,
  });
  const number = preview.plans[0]?.reference ?? '';
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open this' }).click();
  await page.getByLabel('Number of the plan').fill(number);
  await page.getByRole('button', { name: 'Find this plan' }).click();
  await page.getByRole('radio', { name: 'She asked for it' }).check();
  await page.getByLabel('The day she asked').fill('3 May 2026');
  await page.getByLabel('Why it is taken out').fill('Nia said so on the wing');
  await page.getByLabel('Type the number of the plan once more').fill('WRONG');
  await page.getByRole('button', { name: 'Take this plan out for good' }).click();
  await expect(page.getByText('That is another number')).toBeVisible();
  await takePicture(page, 'keeping-ask');
  await expectNoAxeViolations(page, 'taking a plan out');
  await page.getByLabel('Type the number of the plan once more').fill(number);
  await page.getByRole('button', { name: 'Take this plan out for good' }).click();
  await expect(page.getByRole('dialog', { name: 'Your passphrase again' })).toBeVisible();
  await takePicture(page, 'keeping-passphrase');
  await expectNoAxeViolations(page, 'the passphrase before taking a plan out');
  await typeAgain(page, passphrase);
  await expect(
    page.getByText('A name or number of hers stands in the reason.').first(),
  ).toBeVisible({ timeout: 20_000 });
  await page.getByLabel('Why it is taken out').fill('Said face to face, on the wing');
  await page.getByRole('button', { name: 'Take this plan out for good' }).click();
  await expect(page.getByRole('heading', { name: 'The plan was taken out' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText('Nothing was found').first()).toBeVisible();
  await expect(page.getByText('She asked on 3 May 2026.').first()).toBeVisible();
  await takePicture(page, 'keeping-done');
  await expectNoAxeViolations(page, 'the certificate');
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await ways.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Open backups' }).click();
  await page.getByRole('button', { name: 'Put this back', exact: true }).last().click();
  await expect(page.getByText(/taken out for good on .*: she asked for it\./)).toBeVisible();
  await takePicture(page, 'keeping-would-come-back');
  await expectNoAxeViolations(page, 'a plan that would come back');
  await leave(running);
});
