// SEC-10: spoiled files through every way in. Each is refused by name or taken; nothing crashes, hangs, fills the memory or
// changes a row.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSignedCopies } from '../../support/signed-copies';
import { type Part, startPart } from '../harness/a-part';
import type { Brought } from '../harness/bringer';
import { few, type Row, type Trial } from '../row';

const SLOWEST_MS = 2000;
const MOST_MEGABYTES = 512;
/** Nothing said for so long: it hangs. More than the slowest, since others use the computer too. */
const PATIENCE_MS = 30_000;
/** A part brings in so many; then a fresh one, so that one case cannot spoil all that come after. */
const CASES_OF_A_PART = 1250;

type Seen = {
  brought: number;
  refused: number;
  slowest: number;
  megabytes: number;
  /** Of these, before the first file came in. */
  atStart: number;
  found: string[];
};

async function watch(part: Part, seen: Seen): Promise<number | undefined> {
  let open: { began: number; what: string } | undefined;
  for (;;) {
    const line = (await Promise.race([
      part.next(),
      new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, 'late').unref()),
    ])) as Brought | 'late' | undefined;
    if (line === 'late') {
      part.process.kill('SIGKILL');
      await part.over;
      seen.found.push(`case ${open?.began}, ${open?.what}: it hung`);
      return open?.began;
    }
    if (line === undefined) {
      const { code, words } = await part.over;
      if (code === 0) return undefined;
      seen.found.push(`case ${open?.began}, ${open?.what}: it crashed. ${words.slice(-300)}`);
      return open?.began;
    }
    if ('began' in line) open = line;
    else if ('ended' in line) note(line, open?.what ?? '', seen);
    else {
      seen.megabytes = Math.max(seen.megabytes, line.megabytes);
      seen.atStart = Math.max(seen.atStart, line.atStart);
      seen.found.push(...line.changed.map((table) => `${table} was changed by looking`));
      if (line.polluted) seen.found.push('an object of everybody was changed');
      if (line.megabytes > MOST_MEGABYTES) seen.found.push(`${line.megabytes} MiB of memory`);
    }
  }
}

function note(line: Extract<Brought, { ended: number }>, what: string, seen: Seen): void {
  const { ended, code, milliseconds, problem } = line;
  seen.brought += 1;
  if (code !== 'taken') seen.refused += 1;
  seen.slowest = Math.max(seen.slowest, milliseconds);
  const about = `case ${ended}, ${what}`;
  if (code === 'thrown') seen.found.push(`${about}: ${problem}`);
  if (code === 'unexpected') seen.found.push(`${about}: refused without a name`);
  if (milliseconds > SLOWEST_MS) seen.found.push(`${about}: ${milliseconds} ms of work`);
}

export const importFuzz: Row = {
  id: 'SEC-10',
  promise: 'No file from outside crashes, holds up or fills the memory of what reads it',
  kind: 'promise',
  stretches: true,
  many: { smoke: 60, ci: 5000, release: 100_000 },
  run: async ({ many, seed, folder }: Trial) => {
    const seen: Seen = { brought: 0, refused: 0, slowest: 0, megabytes: 0, atStart: 0, found: [] };
    const signedPdf = join(folder, 'signed.pdf');
    await writeFile(signedPdf, (await makeSignedCopies()).twice);
    let parts = 0;
    for (let from = 0; from < many; ) {
      const home = join(folder, `part-${parts}`);
      parts += 1;
      await mkdir(home);
      const to = Math.min(many, from + CASES_OF_A_PART);
      const numbers = [seed, from, to].map(String);
      const part = startPart(['bringer', home, ...numbers, signedPdf]);
      const stoppedAt = await watch(part, seen);
      from = stoppedAt === undefined ? to : stoppedAt + 1;
      if (seen.found.length > 50) break;
    }
    const { brought, refused, slowest, megabytes, atStart, found } = seen;
    const tried = `${brought} files, ${refused} refused by name, slowest ${slowest} ms, at most ${megabytes} MiB (${atStart} before the first)`;
    return { tried, found: few(found, 12) };
  },
};
