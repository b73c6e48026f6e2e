// A keyholder reads plans in a folder that nobody can write to: with a reason and a note of each look, on screen and on paper, and
// with nothing there that could change anything. In the real app.

import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { get, passphrase, setUpVault, startPlan } from './support/bridge';
import { expectNoAxeViolations, launch, leave, takePicture } from './support/launch';

const said = 'I like the sea, and I can mend a bicycle.';

/** Each file of the folder, with its bytes and when it was last written to. */
const allOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, statSync(path).mtimeMs, readFileSync(path, 'base64')]);

test('plans in a folder that is closed to writing are read and printed, and nothing else', async () => {
  const before = await launch();
  await setUpVault(before.page);
  const plan = await startPlan(before.page);
  await get(before.page, 'answers', 'save', {
    ...{ plan, question: 'about_words', value: { kind: 'said', said }, givenBy: 'woman' },
  });
  await before.app.close();
  const { data } = before;
  const vault = join(data, 'vault');
  const note = join(data, 'looked.jsonl');
  chmodSync(vault, 0o500);
  const asItWas = allOf(vault);

  const running = await launch({ data });
  const { app, page } = running;
  await page.getByLabel('Your passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const read = page.getByRole('button', { name: 'Read them without changing anything' });
  await expect(read).toBeVisible({ timeout: 20_000 });
  await takePicture(page, 'read-only-trouble');
  await read.click();
  const open = page.getByRole('button', { name: 'Choose where the note goes, and open' });
  await expect(open).toBeVisible();
  await open.click();
  await expect(page.getByText('Say in a few words what you need to read them for.')).toBeVisible();
  await takePicture(page, 'read-only-open');
  await expectNoAxeViolations(page, 'opening plans to read');
  await page.getByLabel('What do you need to read them for?').fill('The office computer broke.');
  await page.getByLabel('Your passphrase').fill(passphrase);
  // Whoever names no place for the note sees nothing.
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  await open.click();
  await expect(page.getByText('Nothing was opened: no place was chosen')).toBeVisible();
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, note);
  await open.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plans to read' })).toBeVisible({
    timeout: 30_000,
  });
  const band = page.getByText('Read only: nothing can be written here');
  await expect(band).toBeVisible();
  await takePicture(page, 'read-only-list');
  await expectNoAxeViolations(page, 'plans to read');

  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByText(said)).toBeVisible();
  await expect(band).toBeVisible();
  // The one button that is not for going back, printing, reading aloud, hiding or locking would be one too many.
  await expect(page.locator('main input, main textarea, main select')).toHaveCount(0);
  await takePicture(page, 'read-only-plan');
  await expectNoAxeViolations(page, 'a plan to read');

  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  );
  await takePicture(page, 'read-only-plan-twice');
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
  );

  // What goes on paper, caught before it gets there.
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, done) => {
        void contents
          .printToPDF({ pageSize: 'A4' })
          .then((bytes) => Object.assign(globalThis, { printed: bytes.length }))
          .then(() => done?.(true, ''));
      };
    }
  });
  await page.getByRole('button', { name: 'Print what stands here' }).click();
  await expect(page.getByText('Given to the printer.')).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.print-sheet')).toHaveCount(0);

  await page.getByRole('button', { name: 'Lock Ctrl+L' }).click();
  await expect(page.getByLabel('Your passphrase')).toBeVisible({ timeout: 20_000 });
  const what = readFileSync(note, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { what: string }).what);
  expect(what).toEqual([
    ...['LOOKED_WHERE_NOTHING_IS_WRITTEN', 'VAULT_UNLOCKED', 'LIST_LOOKED_AT', 'PLAN_OPENED'],
    ...['COPY_PRINTED', 'VAULT_LOCKED'],
  ]);
  expect(allOf(vault)).toEqual(asItWas);
  chmodSync(vault, 0o700);
  await leave(running);
});
