// The runner of the table: what it calls held, and that one broken promise is enough for it to say so with its exit code.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/a-folder';
import { rows } from './all-rows';

type Ran = { code: number; out: string };

function run(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/promises.mjs', ...args], (problem, out, words) => {
      const code = typeof problem?.code === 'number' ? problem.code : problem ? -1 : 0;
      resolve({ code, out: out + words });
    });
  });
}

/** A program with one row, which answers in its own way. */
async function aProgram(kind: 'promise' | 'control', answer: string): Promise<string> {
  const path = join(await aFolder(), 'rows.mjs');
  const row = { id: 'REL-99', promise: 'A made-up promise', kind, many: {} };
  await writeFile(
    path,
    `if (process.argv[2] === '--list') console.log(${JSON.stringify(JSON.stringify([row]))});
     else ${answer};`,
  );
  return path;
}

const said = (outcome: object) => `console.log(${JSON.stringify(JSON.stringify(outcome))})`;

const cases: [string, 'promise' | 'control', string, string, number][] = [
  ['a promise nothing broke', 'promise', said({ tried: '7 times', found: [] }), '1 held', 0],
  ['a promise that broke', 'promise', said({ tried: '7', found: ['lost'] }), 'NOT HELD', 1],
  ['a control that found something', 'control', said({ tried: '7', found: ['lost'] }), 'caught', 0],
  ['a control that found nothing', 'control', said({ tried: '7', found: [] }), 'NOT CAUGHT', 1],
  ['a row that cannot be tried here', 'promise', said({ notTried: 'no cc' }), '1 not tried', 0],
  ['a row that breaks down', 'promise', 'process.exit(3)', 'NOT HELD', 1],
];

describe('the runner', () => {
  it.each(cases)('tells %s', async (_, kind, answer, words, code) => {
    const ran = await run('--program', await aProgram(kind, answer), '--seed', '5');
    expect(ran.out).toContain(words);
    expect(ran.out).toContain('A made-up promise');
    expect(ran.code).toBe(code);
  });

  it('writes each row into its document, with the line of the whole run, and keeps what is not its own', async () => {
    const program = await aProgram('promise', said({ tried: '7 times', found: [], processor: 3 }));
    const figures = join(await aFolder(), 'figures.md');
    const mark = (words: string) => `<!-- ${words}figures of size ci`;
    await writeFile(
      figures,
      `Before.\n${mark('')}: written by npm run promises -- --write -->\n\n| REL-98 | gone | 1 | held | 1 | 1 | 2026-01-01 |\n\n${mark('end of ')} -->\nAfter.\n`,
    );
    for (const seed of ['5', '6']) {
      const ran = await run('--program', program, '--seed', seed, '--write', '--figures', figures);
      expect(ran.code).toBe(0);
    }
    const text = await readFile(figures, 'utf8');
    expect(text).toMatch(/^Before\./);
    expect(text).toMatch(/After\.\n$/);
    expect(text).toContain('1 held, 0 controls caught, 0 not tried, 0 broken');
    expect(text.match(/\| REL-99 /g)).toHaveLength(1);
    expect(text).toMatch(
      /\| REL-99 \| A made-up promise \| 7 times \| held \| 6 {4}\| 3 {7}\| \d{4}-/,
    );
    // There is no such row any more.
    expect(text).not.toContain('REL-98');
  });

  it('tries a real row and its control with the seed it was given', async () => {
    const ran = await run('--smoke', '--seed', '11', 'REL-01', 'REL-05c');
    expect(ran.out).toMatch(/REL-01 \|.*2 kills, .* 0 lost.*\| held \| 11 \|/);
    expect(ran.out).toMatch(/REL-05c \|.*\| caught \| 11 \|/);
    expect(ran.code).toBe(0);
  }, 120_000);

  it('knows no row twice, and a size for each', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { many } of rows)
      expect(many.smoke <= many.ci && many.ci <= many.release).toBe(true);
  });
});
