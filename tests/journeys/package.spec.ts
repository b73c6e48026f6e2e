// The package as it is put on a computer: what is burnt into it, that it does its work, and what no flag or name in the
// environment can make of it. The very program that is installed lets nobody attach to it, so it is used by its keys.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { fuses } from '../../src/main/app/hardening/fuses';
import { readWorkbook } from './support/a-workbook';
import { get, setUpVault, startPlan } from './support/bridge';
import { goToWomen } from './support/desk';
import { launch, leave } from './support/launch';
import { practiceWords } from './support/practice';
import { isRenderer, isVault, processesOf, quiet, statusOf } from './support/processes';
import { xKeyboard } from './support/x-keyboard';

const root = resolve(import.meta.dirname, '..', '..');
let folder: string;
let packaged: string;
const program = () => join(packaged, 'alongside-app');
const asar = () => join(packaged, 'resources', 'app.asar');

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-package-'));
  packaged = join(folder, 'alongside');
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) throw new Error('the tests name no Electron');
  const script = join(root, 'scripts', 'package', 'make-package.mjs');
  execFileSync(process.execPath, [script, dist, packaged], { cwd: root });
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the fuses are in the program itself, and as they were settled', async () => {
  const wire = await getCurrentFuseWire(program());
  const states = Object.entries(fuses).map(([name, isOn]) => {
    const state = wire[FuseV1Options[name as keyof typeof fuses]];
    // An Electron that does not know a fuse yet has no place for it.
    return [name, state === undefined ? isOn : String.fromCharCode(state) === '1'];
  });
  expect(Object.fromEntries(states)).toEqual(fuses);
  expect(wire[FuseV1Options.RunAsNode]).toBe('0'.charCodeAt(0));
});

test('the app is in one file, with its words and fonts; only native code lies beside it', () => {
  expect(readdirSync(join(packaged, 'resources')).sort()).toEqual([
    'app.asar',
    'app.asar.unpacked',
  ]);
  const beside = readdirSync(`${asar()}.unpacked`, { recursive: true, encoding: 'utf8' });
  const files = beside.filter((name) => statSync(join(`${asar()}.unpacked`, name)).isFile());
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((name) => !name.endsWith('.node'))).toEqual([]);
  expect(existsSync(join(packaged, 'chrome_crashpad_handler'))).toBe(false);
});

test('beside it lies a list of what it is made of, with every npm package that is in it', () => {
  const text = readFileSync(join(packaged, 'sbom.cdx.json'), 'utf8');
  const { components } = JSON.parse(text) as { components: { name: string; version?: string }[] };
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const manifests = listPackage(asar(), { isPack: false }).filter((path) =>
    /\/node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/u.test(path),
  );
  expect(manifests.length).toBeGreaterThan(5);
  for (const path of manifests) {
    const { name, version } = JSON.parse(extractFile(asar(), path.slice(1)).toString()) as {
      name?: string;
      version?: string;
    };
    // Parts of one package name themselves now and then; they have no version of their own.
    if (name !== undefined && version !== undefined) expect(listed).toContain(`${name}@${version}`);
  }
  // And what the builder put into its own files.
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'zod', 'pkijs', '@fontsource/andika']));
});

test('what is in the package does the main job: a plan, her words, a signed copy, and back', async () => {
  const running = await launch({ app: asar() });
  const { app, page, data } = running;
  expect(await app.evaluate(({ app: inside }) => inside.getAppPath())).toBe(asar());
  const out = join(data, 'copy.pdf');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, out);
  await setUpVault(page);
  const plan = await startPlan(page);
  const said = 'I never give up on anyone. Cŵn a môr.';
  const question = readWorkbook('short').find(({ type }) => type === 'longtext')?.key;
  const value = { kind: 'said', said };
  await get(page, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
  await get(page, 'plans', 'open', { plan });
  const suggestedName = 'copy.pdf';
  const { place } = await get<{ place: string }>(page, 'shell', 'chooseWhereToSave', {
    suggestedName,
  });
  const order = { plan, copyFor: 'woman', style: 'full', saidYes: [], place };
  await get(page, 'copies', 'make', order);
  expect(execFileSync('pdftotext', [out, '-'], { encoding: 'utf8' })).toContain(said);
  const signed = execFileSync('pdfsig', ['-nocert', out], { encoding: 'utf8' });
  expect(signed).toContain('Signature is Valid');
  await page.reload();
  await goToWomen(page);
  await expect(page.getByText('Nia').first()).toBeVisible();
  await leave(running);
});

test('the installed program, used by its keys alone: made, unlocked, locked, and nothing attached to it', async () => {
  test.setTimeout(120_000);
  const tabs = await tabsToTheButton();
  const started = startInstalled(['--practice']);
  const keys = await xKeyboard();
  try {
    await started.window();
    const all = () => processesOf(started.pid()).filter(({ line }) => line.includes('alongside'));
    await expect.poll(() => all().filter(isVault).length).toBe(1);
    await expect.poll(() => all().filter(isRenderer).length).toBeGreaterThan(0);
    const [drawing] = all().filter(isRenderer);
    expect(statusOf(drawing?.pid ?? 0, 'Seccomp')).toBe('2');
    // A program that falls over, whichever of them, may leave nothing behind.
    for (const { pid } of all()) {
      expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/^Max core file size\s+0\s+0/mu);
    }
    await keys.point(700, 400);
    await quiet(drawing?.pid ?? 0);
    for (let i = 0; i < tabs; i += 1) await keys.press('Tab');
    await keys.press('Return');
    const plans = join(started.data, 'practice-vault', 'plans.db');
    await expect.poll(() => existsSync(plans), { timeout: 60_000 }).toBe(true);
    // Made, it is closed again and waits for its passphrase.
    const isOpen = () => existsSync(`${plans}-wal`) && statSync(`${plans}-wal`).size >= 0;
    await expect.poll(isOpen, { timeout: 60_000 }).toBe(false);
    const [before] = all().filter(isVault);
    await expect(async () => {
      await keys.type(practiceWords);
      await keys.press('Return');
      await expect.poll(isOpen, { timeout: 5_000 }).toBe(true);
    }).toPass({ timeout: 40_000 });
    await expect(async () => {
      await quiet(drawing?.pid ?? 0);
      await keys.press('Control_L', 'l');
      await expect.poll(() => existsSync(`/proc/${before?.pid}`), { timeout: 3_000 }).toBe(false);
    }).toPass({ timeout: 40_000 });
    await expect.poll(isOpen).toBe(false);
  } finally {
    keys.close();
    await started.end();
  }
});

for (const [what, args, env] of [
  ['plain Node', ['-e', 'console.log("ran as node")'], { ELECTRON_RUN_AS_NODE: '1' }],
  ['code of its own', ['--version'], { NODE_OPTIONS: '--require=/tmp/alongside-other-code.cjs' }],
  ['a way in for a debugger', ['--inspect=127.0.0.1:0'], {}],
  ['a way in for a browser’s tools', ['--remote-debugging-port=0'], {}],
  ['no sandbox', ['--no-sandbox'], {}],
] as const) {
  test(`the installed program gives nobody ${what}`, async () => {
    const other = '/tmp/alongside-other-code.cjs';
    writeFileSync(other, 'console.log("other code ran")');
    const started = startInstalled(args, env);
    try {
      // Long enough for a debugger to be listening and for code to have run: the window itself is there by then.
      await Promise.race([started.window().catch(() => undefined), started.over]);
      expect(started.said()).not.toMatch(/ran as node|other code ran|listening on ws/iu);
      const drawing = processesOf(started.pid()).find(isRenderer);
      const word = drawing && statusOf(drawing.pid, 'Seccomp');
      expect([undefined, '2']).toContain(word);
    } finally {
      await started.end();
      rmSync(other, { force: true });
    }
  });
}

test('made to fall over, none of its processes leaves a picture of its memory', async () => {
  const started = startInstalled(['--practice']);
  try {
    await started.window();
    const all = () => processesOf(started.pid()).filter(({ line }) => line.includes('--type='));
    await expect.poll(() => all().filter(isVault).length).toBe(1);
    const kinds = ['--type=renderer', 'network.mojom', 'node.mojom', '--type=gpu-process'];
    for (const kind of kinds) {
      const found = all().find(({ line }) => line.includes(kind));
      expect(found, kind).toBeDefined();
      if (found) process.kill(found.pid, 'SIGABRT');
      const isAtWork = () => /^[RSD]/u.test(statusOf(found?.pid ?? 0, 'State') ?? '');
      await expect.poll(isAtWork, { message: kind, timeout: 10_000 }).toBe(false);
    }
    process.kill(started.pid(), 'SIGABRT');
    await started.over;
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(left.length).toBeGreaterThan(10);
    expect(left.filter((name) => /(^|\/)core(\.\d+)?$|\.dmp$/u.test(name))).toEqual([]);
  } finally {
    await started.end();
  }
});

test('a changed byte of app.asar is not noticed on Linux: who may write there may change the program', async () => {
  const bytes = readFileSync(asar());
  const at = bytes.indexOf('My Plan does not start with');
  expect(at).toBeGreaterThan(0);
  bytes.write('m', at);
  writeFileSync(asar(), bytes);
  const started = startInstalled([]);
  try {
    await started.window();
  } finally {
    await started.end();
  }
});

/** How often Tab is pressed until it is at the button that makes the practice women. */
async function tabsToTheButton(): Promise<number> {
  const running = await launch({ app: asar(), args: ['--practice'] });
  const button = running.page.getByRole('button', { name: 'Make the practice women' });
  await button.waitFor();
  let tabs = 0;
  for (; tabs < 20; tabs += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) break;
    await running.page.keyboard.press('Tab');
  }
  await leave(running);
  return tabs;
}

type Installed = {
  pid: () => number;
  data: string;
  /** Resolves when its window is there. */
  window: () => Promise<void>;
  said: () => string;
  over: Promise<void>;
  end: () => Promise<void>;
};

/** Starts the installed program by the start that people use, with a home of its own. */
function startInstalled(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Installed {
  const home = mkdtempSync(join(folder, 'home-'));
  const config = join(home, 'config');
  mkdirSync(config);
  const child: ChildProcess = spawn(join(packaged, 'alongside'), ['--disable-gpu', ...args], {
    cwd: home,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: config, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: () => child.pid ?? 0,
    data: join(config, 'Alongside'),
    window: async () => {
      const isThere = () =>
        /"My Plan".*1366x768|"Error": \("alongside-app/u.test(
          execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' }),
        );
      await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
    },
    said: () => said,
    over,
    end: async () => {
      child.kill('SIGKILL');
      await over;
    },
  };
}
