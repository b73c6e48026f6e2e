// The program that scripts/promises.mjs starts: tries one row. Parts of rows are played by part.ts.
//   node promises.mjs ROW SIZE SEED [MANY]     prints one line of JSON
//   node promises.mjs --list

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom } from '../support/random-plans';
import { rows } from './all-rows';
import { stretchOnceIn } from './harness/stretch-once';
import { type Outcome, type Size, sizes } from './row';

async function main(args: readonly string[]): Promise<unknown> {
  const [first, ...rest] = args;
  if (first === '--list') {
    return rows.map(({ id, promise, kind, many }) => ({ id, promise, kind, many }));
  }
  const [size, seed, many] = rest;
  return tryRow(first ?? '', sizes.find((one) => one === size) ?? 'ci', Number(seed), many);
}

async function tryRow(id: string, size: Size, seed: number, many?: string): Promise<Outcome> {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no such row: ${id}`);
  const folder = await mkdtemp(join(tmpdir(), 'alongside-promise-'));
  const once = await mkdtemp(join(tmpdir(), 'alongside-once-'));
  if (!row.stretches) stretchOnceIn(once);
  // Its parts are the same program each time, and need be compiled once only.
  process.env['NODE_COMPILE_CACHE'] = join(once, 'compiled');
  try {
    const asked = many === undefined ? row.many[size] : Number(many);
    return await row.run({ size, many: asked, seed, chance: chanceFrom(seed), folder });
  } finally {
    for (const one of [folder, once]) await rm(one, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).then(
  (answer) => {
    if (answer !== undefined) process.stdout.write(`${JSON.stringify(answer)}\n`);
    process.exit(0);
  },
  (problem: unknown) => {
    process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
    process.exit(1);
  },
);
