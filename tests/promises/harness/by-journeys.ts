// Runs journeys as a row: what only the windows can show, at the size the row asks for.

import { spawn } from 'node:child_process';
import { few, type Outcome } from '../row';

type Told = { isRight: boolean; passed: number; failed: number; whyNot?: string };

/**
 * @param spec a file of journeys, below the checkout
 * @param env how many, for the journey to read
 * @param tried what they tried, in words
 */
export async function byJourneys(
  spec: string,
  env: Readonly<Record<string, string>>,
  tried: string,
): Promise<Outcome> {
  const out = await whole(['scripts/journeys.mjs', spec], { ...process.env, ...env });
  const told = read(out);
  if (!told) throw new Error(`the journeys did not run: ${out.slice(-600)}`);
  if (told.whyNot) return { notTried: `needs the windows. ${told.whyNot}` };
  const broken = out.split('\n').filter((line) => /^\s+(?:✘|\d+\)|Error:)/.test(line));
  return {
    tried: `${tried}, ${told.passed} journeys`,
    found: told.isRight ? [] : few(broken.length > 0 ? broken : [`${told.failed} failed`]),
  };
}

function read(out: string): Told | undefined {
  try {
    return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as Told;
  } catch {
    return undefined;
  }
}

function whole(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let words = '';
    child.stdout.on('data', (chunk) => (words += chunk));
    child.stderr.on('data', (chunk) => process.stderr.write(chunk));
    child.once('error', reject);
    child.once('close', () => resolve(words));
  });
}
