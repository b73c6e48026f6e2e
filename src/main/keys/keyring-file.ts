// Where the keyring lies: keyring.json with keyring.json.bak beside it, each written whole.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { isCode, writeWhole } from '../files/write-whole';
import { type Keyring, keyring } from './keyring';

const NAME = 'keyring.json';
const BIGGEST = 1024 * 1024;

/**
 * Reads the keyring, or the copy beside it when the first is gone or cannot be read.
 * @returns undefined when neither is there
 * @throws KnownFailure keyring-damaged when something is there but nothing can be read
 */
export async function readKeyring(folder: string): Promise<Keyring | undefined> {
  let somethingIsThere = false;
  for (const name of [NAME, `${NAME}.bak`]) {
    try {
      const text = await readFile(join(folder, name), 'utf8');
      somethingIsThere = true;
      if (text.length <= BIGGEST) return keyring.parse(JSON.parse(text));
    } catch (problem) {
      if (isCode(problem, 'ENOENT')) continue;
      if (isCode(problem, 'EACCES', 'EPERM')) throw new KnownFailure('folder-read-only');
      somethingIsThere = true;
    }
  }
  if (somethingIsThere) throw new KnownFailure('keyring-damaged');
  return undefined;
}

/** Writes the keyring and then its copy. After a crash at any moment one of the two is whole. */
export async function writeKeyring(folder: string, ring: Keyring): Promise<void> {
  const text = `${JSON.stringify(ring, undefined, 1)}\n`;
  try {
    await writeWhole(join(folder, NAME), text);
    await writeWhole(join(folder, `${NAME}.bak`), text);
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}
