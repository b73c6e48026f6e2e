// Each thing that can be wrong with a vault ends in a screen of its own: what happened, what is safe, what to
// do next, and nothing that deletes. Spoiled by hand, opened in the real app.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openRaw } from '../../src/main/store/sqlcipher';
import { plansKeyIn } from '../support/plans-key';
import { passphrase, setUpVault } from './support/bridge';
import { arrive } from './support/desk';
import { expectNoAxeViolations, launch, leave, takePicture } from './support/launch';

const words = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../resources/locales/en/failures.json'), 'utf8'),
) as Record<string, { what: string; safe: string; next: string }>;

let whole: string;

test.beforeAll(async () => {
  const running = await launch();
  await setUpVault(running.page);
  await running.app.close();
  whole = running.data;
});
test.afterAll(() => rmSync(whole, { recursive: true, force: true }));

type Spoil = (vault: string) => void | Promise<void>;

async function aSpoiledCopy(spoil: Spoil): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'alongside-trouble-'));
  cpSync(whole, data, { recursive: true });
  await spoil(join(data, 'vault'));
  return data;
}

async function tryToOpen(page: Page): Promise<void> {
  const field = page.getByLabel('Your passphrase');
  const trouble = page.getByRole('heading', { name: 'The plans are not open' });
  await expect(field.or(trouble)).toBeVisible();
  if (await trouble.isVisible()) return;
  await field.fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

function flipOneBit(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

/** The plans' file under its key, as another program with the passphrase would have it. */
async function openPlansFile(vault: string) {
  const key = await plansKeyIn(vault, passphrase);
  const raw = await openRaw(join(vault, 'plans.db'));
  await raw.exec(`PRAGMA key = "x'${key.key.use((bytes) => bytes.toString('hex'))}${key.salt}'"`);
  return raw;
}

/** As a later version of the app would leave it: with steps this one does not know. */
async function makeNewer(vault: string): Promise<void> {
  const raw = await openPlansFile(vault);
  await raw.exec('PRAGMA user_version = 99');
  await raw.close();
}

const table: [string, string, Spoil][] = [
  ['the vault was opened with a newer version', 'vault-newer', makeNewer],
  ['the vault file is gone', 'vault-missing', (at) => rmSync(join(at, 'plans.db'))],
  [
    'the keyring is gone',
    'keyring-missing',
    (at) => {
      for (const name of ['keyring.json', 'keyring.json.bak']) rmSync(join(at, name));
    },
  ],
  [
    'the keyring is nonsense',
    'keyring-damaged',
    (at) => {
      for (const name of ['keyring.json', 'keyring.json.bak']) writeFileSync(join(at, name), 'x');
    },
  ],
  [
    'one bit of the vault file is changed',
    'vault-damaged',
    (at) => flipOneBit(join(at, 'plans.db'), 3000),
  ],
  ['the vault file is empty', 'vault-damaged', (at) => writeFileSync(join(at, 'plans.db'), '')],
  [
    'the vault file is not encrypted',
    'vault-not-protected',
    (at) => writeFileSync(join(at, 'plans.db'), `SQLite format 3\0${'x'.repeat(8000)}`),
  ],
  ['the folder may not be written', 'folder-read-only', (at) => chmodSync(at, 0o500)],
];

for (const [what, code, spoil] of table) {
  test(`${what}: a clear screen, and nothing is deleted`, async () => {
    const data = await aSpoiledCopy(spoil);
    const running = await launch({ data });
    const { page } = running;
    await tryToOpen(page);
    await expect(page.getByText(words[code]?.what ?? '')).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(words[code]?.safe ?? '')).toBeVisible();
    await expect(page.getByText(words[code]?.next ?? '')).toBeVisible();
    await expect(page.getByRole('button', { name: /delete|erase|reset|start again/i })).toHaveCount(
      0,
    );
    await takePicture(page, `trouble-${code}`);
    await expectNoAxeViolations(page, what);
    chmodSync(join(data, 'vault'), 0o700);
    await leave(running);
  });
}

test('a wrong passphrase says how many tries are left, and then when to try again', async () => {
  const data = await aSpoiledCopy(() => undefined);
  const running = await launch({ data });
  const { page } = running;
  const guess = async () => {
    await page.getByLabel('Your passphrase').fill('these are not the words');
    await page.getByRole('button', { name: 'Open', exact: true }).click();
  };
  await guess();
  await expect(page.getByText('4 tries left').first()).toBeVisible({ timeout: 20_000 });
  await takePicture(page, 'unlock-wrong');
  await expectNoAxeViolations(page, 'wrong passphrase');
  for (const left of ['3 tries left', '2 tries left', '1 try left']) {
    await guess();
    await expect(page.getByText(left).first()).toBeVisible({ timeout: 20_000 });
  }
  await guess();
  await expect(page.getByText(/Try again after \d\d:\d\d/).first()).toBeVisible({
    timeout: 20_000,
  });
  await takePicture(page, 'unlock-wait');
  await expectNoAxeViolations(page, 'waiting for the next try');
  await leave(running);
});

test('a second start shows the first window and opens no second vault', async () => {
  const data = await aSpoiledCopy(() => undefined);
  const running = await launch({ data });
  await tryToOpen(running.page);
  await arrive(running.page);
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  // As from the menu a second time: nobody holds this one, and it ends by itself.
  const second = spawn(running.app.process().spawnfile, ['.', '--disable-gpu'], {
    cwd: resolve(import.meta.dirname, '..', '..'),
    env: { ...process.env, ALONGSIDE_DATA: data },
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  const windows = () =>
    running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    );
  await expect.poll(windows).toEqual([false]);
  await leave(running);
});

test('plans in a folder that another program copies elsewhere are not opened there', async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'alongside-trouble-')), 'OneDrive - Testbourne');
  cpSync(whole, data, { recursive: true });
  const running = await launch({ data });
  const { page } = running;
  await expect(page.getByText(words['vault-synced']?.what ?? '')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(words['vault-synced']?.next ?? '')).toBeVisible();
  await takePicture(page, 'trouble-vault-synced');
  await expectNoAxeViolations(page, 'a synced folder');
  await leave(running);
});

test('plans that another sign-in has open say since when, and open once they are free', async () => {
  const data = await aSpoiledCopy(() => undefined);
  const vault = join(data, 'vault');
  // Another sign-in: it has the file, and has noted since when.
  const other = await openPlansFile(vault);
  await other.exec('PRAGMA locking_mode = EXCLUSIVE');
  await other.exec('BEGIN EXCLUSIVE');
  const since = new Date(Date.now() - 60_000);
  writeFileSync(join(vault, 'open-since'), since.toISOString());
  const running = await launch({ data });
  const { page } = running;
  await tryToOpen(page);
  await expect(page.getByText(/Another sign-in on this computer .* since \d\d:\d\d/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByText('Ask them to lock Alongside there')).toBeVisible();
  await takePicture(page, 'trouble-vault-in-use');
  await expectNoAxeViolations(page, 'plans that are taken');
  await other.exec('ROLLBACK');
  await other.close();
  await page.getByRole('button', { name: 'Try again' }).click();
  await tryToOpen(page);
  await arrive(page);
  await leave(running);
});

test('a clock that went back is spoken of, and stops nobody', async () => {
  const data = await aSpoiledCopy((at) => {
    const nextYear = Date.now() / 1_000 + 365 * 86_400;
    utimesSync(join(at, 'keyring.json'), nextYear, nextYear);
  });
  const running = await launch({ data });
  const { page } = running;
  await expect(page.getByText('The clock on this computer went back.')).toBeVisible({
    timeout: 20_000,
  });
  await takePicture(page, 'trouble-clock');
  await expectNoAxeViolations(page, 'a clock that went back');
  await tryToOpen(page);
  await arrive(page);
  await leave(running);
});
