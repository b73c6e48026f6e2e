// `npm start`: gets everything ready, builds, and opens Alongside in practice mode, with made-up women.
// Never runs the app as root and never without its sandbox. Where there is no display it says so, runs the demo
// and takes pictures of the screens instead.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { asUser } from './as-user.mjs';
import { buildIfStale } from './build.mjs';
import { whyNoSandbox } from './setup/account.mjs';
import { ended, shown } from './setup/child.mjs';
import { withoutPictures } from './setup/no-pictures.mjs';
import { inRoot } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

async function startAlongside() {
  const noDisplay = whyNoDisplay();
  if (noDisplay) say(noDisplay);
  const tools = await setUp(noDisplay ? 'screens' : 'start');
  await buildIfStale(tools);
  return noDisplay ? showWithoutDisplay(tools) : open(tools);
}

function whyNoDisplay() {
  if (process.platform !== 'linux' || process.env['DISPLAY']) return undefined;
  const instead = 'So the demo is run instead, and pictures of the screens are taken.';
  if (!process.env['WAYLAND_DISPLAY'])
    return `There is no display here to open a window on. ${instead}`;
  // Only the account that owns a Wayland display may open windows on it, and root is not run.
  if (process.getuid() !== 0) return undefined;
  return `The display belongs to another account; start Alongside from that account. ${instead}`;
}

async function open(tools) {
  const user = await asUser(tools);
  try {
    refuseWithoutSandbox(user, tools);
    sayHowToUnlock();
    const args = [...onWayland(), user.folder, '--practice', ...process.argv.slice(2)];
    const stdio = ['inherit', 'inherit', 'pipe'];
    const line = withoutPictures(user.path(tools.electron.program), args);
    const app = user.start(...line, { stdio });
    passOnButNotChatter(app.stderr);
    return await ended(app);
  } finally {
    user.leave();
  }
}

// Older versions of Electron look for an X display unless told.
const onWayland = () =>
  process.platform === 'linux' && !process.env['DISPLAY'] ? ['--ozone-platform=wayland'] : [];

// Chromium writes a line for each service of a full desktop that it does not find. They mean nothing to anyone
// who starts the app, and would push the words that unlock it off the screen.
const chatter =
  /^\[\d+:\S+:(ERROR|WARNING):(bus|object_proxy|viz_\w+|gpu_\w+|gl_\w+|vaapi_\w+)\.cc/;

function passOnButNotChatter(stream) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!chatter.test(line)) process.stderr.write(`${line}\n`);
  });
}

function refuseWithoutSandbox(user, tools) {
  const trouble = whyNoSandbox(user.ids, user.path(tools.electron.dist));
  if (trouble) throw new CannotGoOn(trouble);
}

function sayHowToUnlock() {
  const words = practiceWords();
  if (words) say(`Opening Alongside to practise with. To unlock it, type: ${words}`);
}

/** The words that open the practice vault; they protect nothing and are kept with the made-up women. */
function practiceWords() {
  const file = inRoot('resources', 'practice', 'unlock.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).words : undefined;
}

async function showWithoutDisplay(tools) {
  const out = resolve('demo-out');
  // The demo never writes over an earlier one; this folder is its own, so the earlier one goes.
  for (const part of ['vault', 'pdf', 'screens']) {
    rmSync(join(out, part), { recursive: true, force: true });
  }
  const demo = [inRoot('out', 'main', 'demo.cjs'), '--out', out];
  const demoCode = await shown(tools.node, demo, { env: tools.environment });
  const screensCode = await takeScreens(tools, join(out, 'screens'));
  say(`\nWritten to ${out}:`);
  for (const file of filesUnder(out)) say(`  ${relative(out, file)}`);
  say('To open the app itself, run npm start where there is a display.');
  return demoCode || screensCode;
}

const onVirtualDisplay = ['-a', '-s', '-screen 0 1440x1000x24'];

async function takeScreens(tools, out) {
  const user = await asUser(tools);
  try {
    refuseWithoutSandbox(user, tools);
    const own = user.ownFolder('screens');
    const line = [user.path(tools.node), user.path(inRoot('scripts', 'screens.mjs')), own];
    const env = { TMPDIR: user.ownFolder('temporary') };
    const code = await user.run('xvfb-run', [...onVirtualDisplay, ...line], { env });
    mkdirSync(out, { recursive: true });
    cpSync(own, out, { recursive: true });
    return code;
  } finally {
    user.leave();
  }
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

await main(startAlongside);
