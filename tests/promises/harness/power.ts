// Cuts the power: puts a folder back to what its disk is sure to hold, as tests/promises/shim/power-cut.c kept it. Of what
// was written and never flushed, a disk may hold any part: every other time some of it is there, block by block.

import { readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../../support/random-plans';

const BLOCK = 512;

/** Notes the folder as it lies there as flushed. */
export async function beginKeeping(live: string, kept: string): Promise<void> {
  await rm(kept, { recursive: true, force: true });
  await mkdir(join(kept, 'i'), { recursive: true });
  const lines: string[] = [];
  for (const name of await readdir(live)) {
    const path = join(live, name);
    const { ino, isFile } = await stat(path).then((it) => ({ ino: it.ino, isFile: it.isFile() }));
    if (!isFile) continue;
    await copyFile(path, join(kept, 'i', String(ino)));
    lines.push(`${ino} ${name}\n`);
  }
  await writeFile(join(kept, 'names'), lines.join(''));
}

/**
 * Puts the folder back to what survived.
 * @param chance given: some blocks and names that were never flushed survived too
 */
export async function cutPower(live: string, kept: string, chance?: Chance): Promise<void> {
  const after = new Map<string, Buffer>();
  const isSome = chance !== undefined && chance() < 0.5;
  const names = isSome && chance() < 0.5 ? await namesOf(live) : await namesKept(kept);
  for (const [name, ino] of names) {
    const flushed = read(join(kept, 'i', ino)) ?? Buffer.alloc(0);
    const written = inodeOf(join(live, name)) === ino ? read(join(live, name)) : undefined;
    after.set(name, isSome && written ? mixed(flushed, written, chance) : flushed);
  }
  for (const name of await readdir(live)) {
    if ((await stat(join(live, name))).isFile()) await rm(join(live, name));
  }
  for (const [name, bytes] of after) await writeFile(join(live, name), bytes, { mode: 0o600 });
}

function mixed(flushed: Buffer, written: Buffer, chance: Chance): Buffer {
  const share = chance();
  const length = chance() < 0.5 ? written.length : flushed.length;
  const bytes = Buffer.alloc(length);
  flushed.copy(bytes);
  for (let at = 0; at < Math.min(length, written.length); at += BLOCK) {
    if (chance() < share) written.copy(bytes, at, at, Math.min(at + BLOCK, written.length));
  }
  return bytes;
}

async function namesKept(kept: string): Promise<Map<string, string>> {
  const lines = (await readFile(join(kept, 'names'), 'utf8')).split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(space + 1), line.slice(0, space)];
    }),
  );
}

async function namesOf(live: string): Promise<Map<string, string>> {
  const names = await readdir(live);
  return new Map(
    names.flatMap((name) => {
      const ino = inodeOf(join(live, name));
      return ino === undefined ? [] : [[name, ino] as const];
    }),
  );
}

function inodeOf(path: string): string | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.isFile() ? String(there.ino) : undefined;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
