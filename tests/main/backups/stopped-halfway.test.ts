// The process is killed at each step of making a backup and of putting one back. Whatever step it was, the plans open
// afterwards, and hold the one state or the other; what was half made is no backup.

import { execFile } from 'node:child_process';
import { cp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BackupsShown } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';
import type { Work } from './killed-program';

const question = 'about_words';
let program: string;
let whole: string;
let plan: string;

/** Runs one piece of work in a process of its own that kills itself at the n-th step. @returns the steps it got to */
function killedAt(step: number, work: Work, folder: string): Promise<string[]> {
  return new Promise((done) => {
    const args = [program, work, join(folder, 'vault'), passphrase, String(step)];
    execFile(process.execPath, args, { cwd: resolve('.') }, (_, out) =>
      done(out.trim().split('\n')),
    );
  });
}

beforeAll(async () => {
  // Where the driver is found from.
  const out = resolve('node_modules/.killed-program');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ...{ outDir: out, target: 'node20', minify: false, emptyOutDir: true },
      ssr: resolve('tests/main/backups/killed-program.ts'),
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  program = join(out, 'program.mjs');
  whole = await aFolder();
  const vault = await anOpenVault(whole);
  plan = await aPlan(vault);
  const say = (said: string) =>
    get(vault, 'answers', 'save', {
      plan,
      question,
      value: { kind: 'said', said },
      givenBy: 'woman',
    });
  await say('first');
  await get(vault, 'backups', 'make');
  await say('second');
  await vault.close();
});

async function openedAfter(folder: string): Promise<{ said: string[]; shown: BackupsShown }> {
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase });
  const history = await get<{ value: { said: string } }[]>(vault, 'answers', 'history', {
    plan,
    question,
  });
  const shown = await get<BackupsShown>(vault, 'backups', 'show');
  for (const { id } of shown.backups) {
    expect(await get(vault, 'backups', 'test', { id })).toMatchObject({ kind: 'good' });
  }
  await vault.close();
  return { said: history.map(({ value }) => value.said), shown };
}

describe.each([
  ['make', [['second', 'first']]],
  ['put-back', [['second', 'first'], ['first']]],
] as const)('killed while it should %s', (work, allowed) => {
  it('at every step: the plans open, and every backup is a whole one', async () => {
    const seen: string[] = [];
    for (let step = 1; step < 40; step += 1) {
      const folder = await aFolder();
      await cp(whole, folder, { recursive: true });
      const steps = await killedAt(step, work, folder);
      const { said } = await openedAfter(folder);
      expect(allowed, `killed before ${steps.at(-1)}`).toContainEqual(said);
      const left = await readdir(join(folder, 'vault'));
      expect(left).not.toContain('to-put-back');
      await rm(folder, { recursive: true, force: true });
      if (steps.at(-1) === 'finished') break;
      seen.push(steps.at(-1) ?? '');
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(new Set(seen).size).toBe(seen.length);
  }, 300_000);
});
