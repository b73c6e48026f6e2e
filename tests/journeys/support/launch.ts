// Starts the built app for a journey, as a person would find it: real Electron, sandbox on, a data folder of its
// own. May know Playwright, axe and Linux's /proc; knows no screen and no words of the app.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';

/** A running app: Playwright's handle, its first window, and the folder its data is in. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly data: string;
  readonly options: LaunchOptions;
}

export interface LaunchOptions {
  /** An existing data folder; a new, empty one when left out. */
  readonly data?: string;
  /** Switches for the app, for example `--practice`. */
  readonly args?: readonly string[];
  /** Another app than the one that was built here: the app.asar of a package. */
  readonly app?: string;
  /** Names added to the app's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the app and waits until its first window has loaded its page. Playwright finds Electron by
 * ELECTRON_OVERRIDE_DIST_PATH and must not be given a path of its own: then it would leave out the part that
 * holds the app back until it is attached, and starts would hang now and then.
 */
export async function launch(options: LaunchOptions = {}): Promise<RunningApp> {
  refuseRoot();
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'alongside-journey-'));
  const app = await _electron.launch({
    // Under a virtual display there is no graphics card; without this line one process fails at each start.
    args: [options.app ?? '.', '--disable-gpu', ...(options.args ?? [])],
    cwd: resolve(import.meta.dirname, '..', '..', '..'),
    // Playwright adds --no-sandbox on Linux unless told not to.
    chromiumSandbox: true,
    env: { ...present(process.env), ...options.env, ALONGSIDE_DATA: data },
  });
  const page = await app.firstWindow();
  // A new window shows about:blank for a moment.
  await page.waitForURL('app://**');
  return { app, page, data, options };
}

/** Closes the app as a person would, and removes its data. */
export async function leave({ app, data }: RunningApp): Promise<void> {
  await app.close();
  rmSync(data, { recursive: true, force: true });
}

/** Closes the app and starts it again on the same data. */
export async function restart({ app, data, options }: RunningApp): Promise<RunningApp> {
  await app.close();
  return launch({ ...options, data });
}

/** Fails with the list of what axe found on the page. `name` says which screen it was. */
export async function expectNoAxeViolations(page: Page, name: string): Promise<void> {
  // The usual mode opens a page of its own, which Electron does not have.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`,
  );
  expect(found, `accessibility of ${name}`).toEqual([]);
}

/**
 * Saves a picture of what a person sees when ALONGSIDE_PICTURES names a folder; otherwise does nothing. It is asked for whole:
 * Playwright's own cuts by the page's measure, which at twice the size is the top left quarter of the window.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env['ALONGSIDE_PICTURES'];
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  // What was pressed or made larger just before has to be drawn first.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
  await session.detach();
  writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'));
}

/** What the kernel says about the sandbox of one process. */
export interface KernelWord {
  /** 2 means that a filter decides which system calls the process may make. */
  readonly seccomp: number;
  /** 1 means that the process can never gain rights. */
  readonly noNewPrivs: number;
}

/** The kernel's word on each window's process. Electron's own word is no proof: it is the same without sandbox. */
export async function seccompOf(app: ElectronApplication): Promise<KernelWord[]> {
  const pids = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
  );
  return pids.map((pid) => {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { seccomp: numberIn(status, 'Seccomp'), noNewPrivs: numberIn(status, 'NoNewPrivs') };
  });
}

function numberIn(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\t(\\d+)$`, 'm').exec(status)?.[1] ?? Number.NaN);
}

function refuseRoot(): void {
  if (process.getuid?.() !== 0) return;
  throw new Error(
    'Journeys cannot run as root: Chromium has no sandbox there. Start them with npm test, which uses an ordinary account.',
  );
}

function present(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment);
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
