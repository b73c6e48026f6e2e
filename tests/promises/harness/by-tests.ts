// Runs unit tests as a row: those that hold a promise by thousands of made-up cases, at the size the row asks for.

import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type RanTests = {
  /** Tests that held. */
  held: number;
  /** The names of those that did not. */
  broken: readonly string[];
};

type Report = {
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

/**
 * @param files relative to the checkout, where the row is tried
 * @param folder empty, and theirs
 * @param more the environment that says how many, and with which dice; and another configuration than that of `npm test`
 * @throws Error when the tests could not be run at all: that is no promise held
 */
export async function runTests(
  files: readonly string[],
  folder: string,
  more: { env?: Readonly<Record<string, string>>; config?: string } = {},
): Promise<RanTests> {
  const out = join(folder, 'tests.json');
  const args = [
    ...[join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...files],
    ...[
      '--reporter=json',
      `--outputFile=${out}`,
      ...(more.config ? ['--config', more.config] : []),
    ],
  ];
  const words = await whole(args, { ...process.env, NODE_ENV: 'test', ...more.env });
  const report = await readFile(out, 'utf8').catch(() => undefined);
  if (report === undefined) throw new Error(`the tests did not run: ${words.slice(-600)}`);
  return readReport(JSON.parse(report) as Report, files);
}

function readReport({ testResults }: Report, files: readonly string[]): RanTests {
  const missing = files.filter((file) => !testResults.some(({ name }) => name.endsWith(file)));
  if (missing.length > 0) throw new Error(`no such tests: ${missing.join(', ')}`);
  const empty = testResults.find(({ assertionResults }) => assertionResults.length === 0);
  if (empty) throw new Error(`${empty.name}: ${empty.message}`);
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = all.filter(({ status }) => status === 'failed');
  return {
    held: all.filter(({ status }) => status === 'passed').length,
    broken: broken.map(
      ({ fullName, failureMessages: [why = ''] }) => `${fullName}: ${why.slice(0, 200)}`,
    ),
  };
}

function whole(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let words = '';
    child.stdout.on('data', (chunk) => (words += chunk));
    child.stderr.on('data', (chunk) => (words += chunk));
    child.once('error', reject);
    child.once('close', () => resolve(words));
  });
}
