// `npm test`: the checks and unit tests, then the journeys through the built app in real Electron, sandbox on.
// Installs what is missing first. Ends with the line "N passed, N failed", counted from the tests' own records,
// and with an exit code that is not 0 when anything at all was not right.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asUser } from './as-user.mjs';
import { buildIfStale } from './build.mjs';
import { whyNoSandbox } from './setup/account.mjs';
import { shown } from './setup/child.mjs';
import { inRoot, root } from './setup/places.mjs';
import { CannotGoOn, main, say } from './setup/say.mjs';
import { setUp } from './setup.mjs';

async function testEverything() {
  const tools = await setUp('test');
  const checks = await runChecks(tools);
  const journeys = await runJourneys(tools);
  if (!checks.isRight) say('\nThe checks are not all right; the list above says which.');
  if (!journeys.isRight) say(`\nThe journeys are not all right. ${journeys.where ?? ''}`);
  const passed = checks.passed + journeys.passed;
  const failed = checks.failed + journeys.failed;
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return checks.isRight && journeys.isRight && failed === 0 && passed > 0 ? 0 : 1;
}

async function runChecks({ node, environment }) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-checks-'));
  const record = join(folder, 'unit.json');
  try {
    const line = [inRoot('scripts', 'check.mjs'), '--unit-results', record];
    const isRight = (await shown(node, line, { cwd: root, env: environment })) === 0;
    return { isRight, ...countUnitTests(record) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// A file that could not be read as tests has no test in it that failed, but it is a failure all the same.
function countUnitTests(record) {
  if (!existsSync(record)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults, success } = JSON.parse(
    readFileSync(record, 'utf8'),
  );
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && !success ? 1 : failed };
}

async function runJourneys(tools) {
  const user = await readyForJourneys(tools);
  if (user === undefined) return { isRight: false, passed: 0, failed: 1 };
  const results = user.ownFolder('journeys');
  try {
    const playwright = user.path(inRoot('node_modules', '.bin', 'playwright'));
    const line = [user.path(tools.node), playwright, 'test'];
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
    if (trouble === undefined) return user;
    user.leave();
    throw new CannotGoOn(trouble);
  } catch (reason) {
    if (!(reason instanceof CannotGoOn)) throw reason;
    say(reason.message);
    return undefined;
  }
}

// A journey that passed at its second try counts as passed; Playwright's own list above names it as flaky.
function countJourneys(record, code) {
  if (!existsSync(record)) return { passed: 0, failed: 1 };
  const { expected, flaky, unexpected } = JSON.parse(readFileSync(record, 'utf8')).stats;
  return { passed: expected + flaky, failed: unexpected === 0 && code !== 0 ? 1 : unexpected };
}

await main(testEverything);
