// `npm test`: the checks and unit tests, then the journeys through the built app in real Electron, sandbox on.
// Installs what is missing first. Ends with the line "N passed, N failed", counted from the tests' own records,
// and with an exit code that is not 0 when anything at all was not right.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runJourneys } from './journeys.mjs';
import { shown } from './setup/child.mjs';
import { inRoot, root } from './setup/places.mjs';
import { main, say } from './setup/say.mjs';
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

await main(testEverything);
