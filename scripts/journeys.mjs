// Runs journeys through the built app in real Electron, sandbox on: all of them, or those of the named files. Imported by
// test.mjs; by hand, and by rows of the table of promises:  node scripts/journeys.mjs [tests/journeys/FILE.spec.ts …]
// Its last line then is JSON: how many passed and failed, or why none could be run here.

import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { asUser } from './as-user.mjs';
import { buildIfStale } from './build.mjs';
import { whyNoSandbox } from './setup/account.mjs';
import { shown } from './setup/child.mjs';
import { inRoot } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

/**
 * `specs`: files below the checkout; all journeys when empty. Answers `{ isRight, passed, failed, where?, whyNot? }`:
 * `whyNot` says why none could be run, which counts as one that failed.
 */
export async function runJourneys(tools, specs = []) {
  const { user, whyNot } = await readyForJourneys(tools);
  if (user === undefined) return { isRight: false, passed: 0, failed: 1, whyNot };
  const results = user.ownFolder('journeys');
  try {
    const playwright = user.path(inRoot('node_modules', '.bin', 'playwright'));
    const line = [user.path(tools.node), playwright, 'test', ...specs];
    const [command, ...args] = process.platform === 'linux' ? [...onVirtualDisplay, ...line] : line;
    // What the app leaves in the temporary folder goes when this run's own folder goes.
    const env = { ALONGSIDE_TEST_OUT: results, TMPDIR: user.ownFolder('temporary') };
    const code = await user.run(command, args, { env });
    const counted = countJourneys(join(results, 'journeys.json'), code);
    if (code === 0) return { isRight: true, ...counted };
    rmSync(inRoot('test-results'), { recursive: true, force: true });
    mkdirSync(inRoot('test-results'));
    await shown('cp', ['-r', '--no-preserve=ownership', `${results}/.`, inRoot('test-results')]);
    return { isRight: false, ...counted, where: 'Pictures and traces are in test-results.' };
  } finally {
    user.leave();
  }
}

const onVirtualDisplay = ['xvfb-run', '-a', '-s', '-screen 0 1440x1000x24'];

async function readyForJourneys(tools) {
  try {
    await buildIfStale(tools);
    const user = await asUser(tools);
    const trouble = whyNoSandbox(user.ids, user.path(tools.electron.dist));
    if (trouble === undefined) return { user };
    user.leave();
    throw new CannotGoOn(trouble);
  } catch (reason) {
    if (!(reason instanceof CannotGoOn)) throw reason;
    say(reason.message);
    return { whyNot: reason.message };
  }
}

// A journey that passed at its second try counts as passed; Playwright's own list above names it as flaky.
function countJourneys(record, code) {
  if (!existsSync(record)) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = JSON.parse(readFileSync(record, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected === 0 && code !== 0 ? 1 : unexpected };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const told = await runJourneys(await setUp('test'), process.argv.slice(2));
    process.stdout.write(`${JSON.stringify(told)}\n`);
    return told.isRight ? 0 : 1;
  });
}
