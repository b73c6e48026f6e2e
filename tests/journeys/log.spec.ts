// Who did what: read, narrowed and saved by somebody who holds the keys.

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { get, setUpVault, startPlan } from './support/bridge';
import { arrive } from './support/desk';
import { itFits } from './support/fits';
import { expectNoAxeViolations, launch, leave, takePicture } from './support/launch';
import { goToPeople } from './support/people';

test('the lines are read, narrowed, checked and saved', async () => {
  test.setTimeout(240_000);
  const running = await launch();
  const { app, page } = running;
  await setUpVault(page);
  const plan = await startPlan(page);
  await get(page, 'plans', 'open', { plan });
  await page.reload();
  await arrive(page);
  await takePicture(page, 'log-today');
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Who did what' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who did what' })).toBeVisible();
  await expect(page.getByText(/must not be used against a woman/)).toBeVisible();
  await expect(page.getByText(/^Rae \(Specialist\) started plan .+\.$/)).toBeVisible();
  await expect(page.getByText(/^Rae \(Specialist\) opened plan .+\.$/).first()).toBeVisible();
  await takePicture(page, 'log');
  await expectNoAxeViolations(page, 'the log');

  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('The lines are whole')).toBeVisible({ timeout: 20_000 });
  await takePicture(page, 'log-checked');
  await page.getByLabel('From day').fill('2026-11-22');
  await page.getByLabel('To day').fill('2026-11-21');
  await expect(page.getByText('The first day comes after the last one.')).toBeVisible();
  await expectNoAxeViolations(page, 'the log with days the wrong way round');
  await page.getByRole('button', { name: 'Show all again' }).click();

  await page.getByRole('radio', { name: 'One plan' }).check();
  await expect(page.getByText('Choose a woman first.')).toBeVisible();
  await page.getByRole('button', { name: 'Find it' }).click();
  await expect(page.getByText('Type the whole number first.')).toBeVisible();
  await page.getByLabel('Or the number of a plan').fill('A1234BC');
  await page.getByRole('button', { name: 'Find it' }).click();
  await expect(page.getByRole('combobox', { name: 'Woman' })).not.toHaveValue('');
  await expect(page.getByText('Rae (Specialist) started this plan.')).toBeVisible();
  await takePicture(page, 'log-of-plan');
  await page.getByRole('radio', { name: 'Everything' }).check();

  const file = join(tmpdir(), `log-${process.pid}.jsonl`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await expect(page.getByText(/^Saved: log-/)).toBeVisible({ timeout: 20_000 });
  expect(readFileSync(file, 'utf8')).toContain('"what":"LOG_SAVED"');
  const verify = () => execFileSync(process.execPath, ['scripts/verify-log.mjs', file]).toString();
  expect(verify()).toContain('The log is whole.');
  // A name stands beside an id: the seal tells that it is another.
  writeFileSync(file, readFileSync(file, 'utf8').replace('"name":"Rae"', '"name":"Kit"'));
  expect(verify).toThrow('Command failed');
  rmSync(file);
  await takePicture(page, 'log-saved');
  await itFits(running, 'the log');

  await ways.getByRole('button', { name: 'Women' }).click();
  await page
    .getByRole('button', { name: /Nia Example/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Who did what with it' }).click();
  await expect(page.getByText('Rae (Specialist) started this plan.')).toBeVisible();
  const forHer = page.getByRole('region', { name: 'For her to keep' });
  await forHer.getByRole('button', { name: /^Print “Who has/ }).scrollIntoViewIfNeeded();
  await takePicture(page, 'log-from-plan');
  await expectNoAxeViolations(page, 'the log of a plan');

  await goToPeople(page);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('Rae set up Alongside here.')).toBeVisible();
  await takePicture(page, 'people-history');
  await itFits(running, 'what was done about people');
  await leave(running);
});
