// Stands in for argon2id in the rows' program. Stretching is pure: the same passphrase with the same settings gives the same
// key. So what was stretched once in a row is kept in that row's folder and not paid for again, hundreds of times, where
// something else is tried. Whatever differs in one byte is stretched. Rows about guessing and about memory keep nothing.

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRaw as hashForReal } from '@node-rs/argon2';

export { hash, verify } from '@node-rs/argon2';

const FOLDER = 'ALONGSIDE_STRETCHED_IN';

/** From now on, here and in every part that is started. */
export function stretchOnceIn(folder: string): void {
  process.env[FOLDER] = folder;
}

type Given = Parameters<typeof hashForReal>;

export async function hashRaw(typed: Given[0], settings: Given[1]): Promise<Buffer> {
  const folder = process.env[FOLDER];
  if (!folder) return hashForReal(typed, settings);
  const { salt, ...rest } = settings ?? {};
  const name = createHash('sha256')
    .update(JSON.stringify([Buffer.from(typed).toString('hex'), salt && Buffer.from(salt), rest]))
    .digest('hex');
  const path = join(folder, name);
  const known = read(path);
  if (known) return known;
  const made = await hashForReal(typed, settings);
  // Under its own name only when it is whole: several parts may stretch the same at once.
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, made);
  renameSync(beside, path);
  return made;
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
