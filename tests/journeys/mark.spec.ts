// Somebody lays the whole folder of an earlier day back, notes and all. Nothing in it can tell; a signed copy that went out does.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CopyPreview } from '../../src/shared/ipc/contract';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { itFits } from './support/fits';
import {
  expectNoAxeViolations,
  launch,
  leave,
  type RunningApp,
  takePicture,
} from './support/launch';

const say = (page: Page, plan: string, question: string, said: unknown) =>
  get(page, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });

async function make({ app, page }: RunningApp, plan: string, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName: 'copy.pdf',
  });
  const order = { plan, copyFor: 'pom', style: 'key', saidYes: [] };
  const { who, code } = await get<CopyPreview>(page, 'copies', 'preview', order);
  const meant = who && { name: who.name, bornOrNumber: who.born ?? who.prisonNumber };
  await get(page, 'copies', 'make', { ...order, place, meant, looked: code });
}

async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 20_000 });
}

async function check({ app, page }: RunningApp, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Check a PDF' }).click();
  await page.getByRole('button', { name: /^Choose (a|another) PDF$/ }).click();
  await expect(page.getByRole('heading', { name: 'Signed here, and unchanged' })).toBeVisible({
    timeout: 20_000,
  });
}

test('a copy that went out tells that the folder was put back to an earlier day', async () => {
  test.setTimeout(240_000);
  const out = mkdtempSync(join(tmpdir(), 'alongside-mark-'));
  let running = await launch();
  await setUpVault(running.page);
  const plan = await startPlan(running.page);
  await say(running.page, plan, 'share_explained', { chosen: 'yes' });
  await say(running.page, plan, 'share_with', { chosen: ['pom'] });
  await make(running, plan, join(out, 'first.pdf'));

  await running.app.close();
  const folder = join(running.data, 'vault');
  cpSync(folder, join(out, 'earlier'), { recursive: true });
  running = await launch({ data: running.data });
  await unlock(running.page);
  await say(running.page, plan, 'about_words', 'Said after that');
  await make(running, plan, join(out, 'second.pdf'));
  await check(running, join(out, 'second.pdf'));
  await expect(
    running.page.getByRole('main').getByText(/still has the line it was signed after/),
  ).toBeVisible();
  await takePicture(running.page, 'mark-there');

  await running.app.close();
  rmSync(folder, { recursive: true });
  cpSync(join(out, 'earlier'), folder, { recursive: true });
  running = await launch({ data: running.data });
  await unlock(running.page);
  const { page } = running;
  await check(running, join(out, 'second.pdf'));
  await expect(
    page.getByRole('main').getByText('The log here does not have its line'),
  ).toBeVisible();
  await page
    .getByRole('main')
    .getByText('The log here does not have its line')
    .scrollIntoViewIfNeeded();
  await takePicture(page, 'mark-missing');
  await expectNoAxeViolations(page, 'a copy whose line is missing');
  await itFits(running, 'a copy whose line is missing');
  const ways = page.getByRole('navigation', { name: 'Main' });
  await ways.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByText(/A signed file names line \d+ of the log/)).toBeVisible();
  await takePicture(page, 'mark-today');
  await check(running, join(out, 'first.pdf'));
  await expect(
    page.getByRole('main').getByText(/still has the line it was signed after/),
  ).toBeVisible();

  await leave(running);
  rmSync(out, { recursive: true, force: true });
});
