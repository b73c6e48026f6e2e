// The program that scripts/promises.mjs starts: tries one row, or plays a part in one.
//   node promises.mjs ROW SIZE SEED [MANY]     prints one line of JSON
//   node promises.mjs --part NAME [arguments…]
//   node promises.mjs --list

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceFrom } from '../support/random-plans';
import { rows } from './all-rows';
import { type Outcome, type Size, sizes } from './row';

async function main(args: readonly string[]): Promise<unknown> {
  const [first, ...rest] = args;
  if (first === '--list') {
    return rows.map(({ id, promise, kind, many }) => ({ id, promise, kind, many }));
  }
  if (first === '--part') {
    const { parts } = await import('./harness/parts');
    const [name = '', ...given] = rest;
    const part = parts[name];
    if (!part) throw new Error(`no such part: ${name}`);
    await part(given);
    return undefined;
  }
  const [size, seed, many] = rest;
  return tryRow(first ?? '', sizes.find((one) => one === size) ?? 'ci', Number(seed), many);
}

async function tryRow(id: string, size: Size, seed: number, many?: string): Promise<Outcome> {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no such row: ${id}`);
  const folder = await mkdtemp(join(tmpdir(), 'alongside-promise-'));
  try {
    const asked = many === undefined ? row.many[size] : Number(many);
    return await row.run({ size, many: asked, seed, chance: chanceFrom(seed), folder });
  } finally {
    await rm(folder, { recursive: true, force: true });
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
