// preauth.log: the wrong tries to get in since somebody last came in, each sealed, a line each. Nothing that is wrong with it
// keeps anybody out; that it was changed is told. Source: security.md 2.1.

import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isCode, writeWhole } from '../files/write-whole';
import type { Keyring2, Keys } from '../keys/keyring';
import { readKeyring } from '../keys/keyring-file';
import { sealedKey } from '../keys/seal';
import { openTry, sealTry, type WrongTry } from '../keys/sealed-try';

const TRIES_RECORD = 'preauth.log';
/** So many are kept one by one. More than that in one locked stretch takes days at the desk's own pace. */
const MOST = 250;
/** Of these, so many from its beginning: how it began is not pushed out by what came after. */
const FIRST = 200;
const BIGGEST = 256 * 1024;

const line = sealedKey.extend({ n: z.number().int().min(1) });
type Line = z.infer<typeof line>;

/** What was written down while nobody was in. `missing`: tries that were counted and are not there one by one. */
export type TriesRead = {
  tries: { id: string; try: WrongTry }[];
  missing: number;
  /** Changed, cut or not to be read in some place. */
  damaged: boolean;
};

/** Writes a wrong try down. Where that cannot be done, the next one who tries is answered all the same. */
export async function noteTry(folder: string, made: WrongTry): Promise<void> {
  try {
    const ring = await readKeyring(folder);
    if (ring?.format !== 2 || !ring.tries) return;
    const half = { vault: ring.vault, tries: ring.tries };
    const path = join(folder, TRIES_RECORD);
    const lines = await readLines(path);
    if (!lines) return;
    const last = lines.flatMap((text) => parsed(text)?.n ?? []).at(-1) ?? 0;
    const next = JSON.stringify({ n: last + 1, ...sealTry(half, last + 1, made) });
    if (lines.length < MOST) return await append(path, `${next}\n`);
    lines.splice(FIRST, lines.length - MOST + 1);
    await writeWhole(path, `${[...lines, next].join('\n')}\n`);
  } catch {
    // A full disk, a folder that is closed: tries.json still counts, and waits.
  }
}

/** What is written down, read with the keys of whoever came in. Nothing is taken away yet. */
export async function readTriesRecord(
  folder: string,
  ring: Pick<Keyring2, 'vault'>,
  { control, next }: Keys,
): Promise<TriesRead> {
  const lines = await readLines(join(folder, TRIES_RECORD)).catch(() => undefined);
  if (lines === undefined) return { tries: [], missing: 0, damaged: true };
  const keys = [control.key, ...(next ? [next.control.key] : [])];
  const tries: TriesRead['tries'] = [];
  let before = 0;
  let missing = 0;
  let damaged = false;
  for (const [i, text] of lines.entries()) {
    const found = parsed(text);
    const made = found && openTry(ring.vault, found.n, found, keys);
    if (!found || !made || found.n <= before) {
      damaged = true;
      continue;
    }
    // Once it is full, and only at that one place, some are left out.
    const isFull = lines.length >= MOST && i === FIRST;
    if (found.n !== before + 1) missing += found.n - before - 1;
    if (found.n !== before + 1 && !isFull) damaged = true;
    before = found.n;
    tries.push({ id: found.from, try: made });
  }
  return { tries, missing, damaged };
}

/** Takes the record away, once what it held is kept. */
export async function dropTriesRecord(folder: string): Promise<void> {
  await rm(join(folder, TRIES_RECORD), { force: true }).catch(() => undefined);
}

/** @returns undefined where there is something that is no record of ours */
async function readLines(path: string): Promise<string[] | undefined> {
  const there = await stat(path).catch((problem: unknown) => {
    if (isCode(problem, 'ENOENT')) return undefined;
    throw problem;
  });
  if (!there) return [];
  // Asked before it is read: a file without end would fill the memory.
  if (!there.isFile() || there.size > BIGGEST) return undefined;
  return (await readFile(path, 'utf8')).split('\n').filter((one) => one !== '');
}

function parsed(text: string): Line | undefined {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
