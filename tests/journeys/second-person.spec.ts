// Showing something without her say where another keyholder works here: they choose who, and that person types their own
// passphrase. On the practice plans, where there are two.

import { expect, test } from '@playwright/test';
import { practiceStaff } from '../../src/shared/domain/practice/practice-staff';
import { expectNoAxeViolations, leave, type RunningApp, takePicture } from './support/launch';
import { practiceWords } from './support/practice';
import { openPlanOf, startPracticeDesk } from './support/practice-desk';

const ruth = practiceStaff('').find(({ name }) => name === 'Ruth Penhale');

let running: RunningApp;
test.setTimeout(180_000);
test.afterEach(() => leave(running));

test('serious harm is decided with another keyholder, who types their own passphrase', async () => {
  running = await startPracticeDesk();
  const { page } = running;
  await openPlanOf(page, 'Jas');
  await page.getByRole('button', { name: 'Who can see what' }).first().click();
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Show something without her say' }).click();
  const form = main.locator('.override-form');
  await form.getByRole('radio', { name: 'A risk to life' }).check();
  await form.locator('details', { hasText: 'About me' }).first().locator('summary').click();
  await form.getByRole('checkbox').first().check();
  await form
    .getByRole('radio', { name: /Prison offender manager|offender manager/ })
    .first()
    .check();
  await form.getByLabel('Their name, and where they work').fill('Mr Khan, Foston');
  await form.getByLabel('Why can her choice not be followed?').fill('Somebody will hurt her');
  await form.getByLabel(/What would have shown less/).fill('She could not be asked in time');
  await form.getByRole('radio', { name: 'Not yet' }).check();
  await form.getByLabel('Why not yet?').fill('It could put her in danger.');
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await form.getByLabel('Look at it again on').fill(inAWeek);
  await form.getByLabel('Look at it again on').blur();
  const keep = form.getByRole('button', { name: 'Write it down' });
  // Nobody can be typed in, and no tick stands in for them.
  await expect(form.getByLabel('Their name', { exact: true })).toHaveCount(0);
  await keep.click();
  await expect(form.getByText('Please choose who decides this with you.')).toBeVisible();
  await form.getByRole('radio', { name: 'Ruth Penhale, Manager' }).check();
  await form.getByLabel('Their own passphrase').fill(practiceWords);
  await takePicture(page, 'second-person');
  await expectNoAxeViolations(page, 'a second person with their own passphrase');
  await keep.click();
  // Josie has no PIN here: her own passphrase first, then theirs is tried.
  const mine = page.getByRole('dialog').getByLabel(/passphrase/i);
  await mine.fill(practiceWords);
  await mine.press('Enter');
  await expect(form.getByText(/That was not their passphrase\. 2 tries left/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(form.getByLabel('Their own passphrase')).toHaveValue('');
  await form.getByLabel('Their own passphrase').fill(ruth?.words ?? '');
  await keep.click();
  await expect(main.getByText(/Decided with Ruth Penhale, Manager\./)).toBeVisible({
    timeout: 20_000,
  });
});
