// Where the keyring lies: keyring.json with keyring.json.bak beside it, each written whole. The copy
// is written first, so where both are whole and differ the copy is the later one. Knows no passphrase.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KnownFailure } from '../../shared/ipc/failure';
import { fileFailure } from '../files/file-failure';
import { isCode, writeWhole } from '../files/write-whole';
import { type Keyring, keyring } from './keyring';

const NAME = 'keyring.json';
const COPY = `${NAME}.bak`;
const BIGGEST = 1024 * 1024;

/** What the two files hold. Nothing in it is proved: only the vault's key can prove a keyring. */
export type Keyrings = {
  /** Those that can be read, the later one first; one only when both are the same. */
  readable: readonly Keyring[];
  /** False when one is missing or damaged. */
  bothReadable: boolean;
  /** True when both are there and the same, letter for letter. */
  alike: boolean;
};

/**
 * Reads the keyring and its copy.
 * @returns undefined when neither is there
 * @throws KnownFailure keyring-damaged when something is there but nothing can be read;
 *   folder-read-only
 */
export async function readKeyrings(folder: string): Promise<Keyrings | undefined> {
  const copy = await readOne(join(folder, COPY));
  const first = await readOne(join(folder, NAME));
  if (!copy && !first) return undefined;
  const alike = copy?.text !== undefined && copy.text === first?.text;
  const found = (alike ? [first] : [copy, first]).map((file) => file?.ring);
  const readable = inOrderOfEdition(found.filter((ring) => ring !== undefined));
  if (readable.length === 0) throw new KnownFailure('keyring-damaged');
  return { readable, alike, bothReadable: Boolean(copy?.ring && first?.ring) };
}

/** By the number it has: a copy that was put back from earlier must not shut everybody out. */
function inOrderOfEdition([one, other, ...none]: Keyring[]): Keyring[] {
  if (!one || !other) return one ? [one] : none;
  return one.vault === other.vault && editionOf(other) > editionOf(one)
    ? [other, one]
    : [one, other];
}

const editionOf = (ring: Keyring) => (ring.format === 2 ? ring.edition : 0);

/** The later of the readable keyrings, or undefined when there is none. Throws as `readKeyrings` does. */
export async function readKeyring(folder: string): Promise<Keyring | undefined> {
  return (await readKeyrings(folder))?.readable[0];
}

/** @returns undefined when the file is not there; no ring when it cannot be read */
async function readOne(path: string): Promise<{ text?: string; ring?: Keyring } | undefined> {
  try {
    // Asked before it is read: a file without end would fill the memory.
    const there = await stat(path);
    if (!there.isFile() || there.size > BIGGEST) return {};
    const text = await readFile(path, 'utf8');
    return { text, ring: keyring.parse(JSON.parse(text)) };
  } catch (problem) {
    if (isCode(problem, 'ENOENT')) return undefined;
    if (isCode(problem, 'EACCES', 'EPERM')) throw new KnownFailure('folder-read-only');
    return {};
  }
}

/**
 * Writes the keyring's copy and then the keyring. After a crash at any moment both are whole, and once
 * this returns nothing is left that an earlier passphrase or sheet could open. Only a crash between
 * the two writes leaves both the earlier and the later keyring able to open; the next unlock ends that
 * by `settleKeyrings`.
 */
export async function writeKeyring(folder: string, ring: Keyring): Promise<void> {
  // What could not be read again is never written.
  const text = `${JSON.stringify(keyring.parse(ring), undefined, 1)}\n`;
  try {
    await writeWhole(join(folder, COPY), text);
    await writeWhole(join(folder, NAME), text);
  } catch (problem) {
    throw fileFailure(problem, 'folder-read-only');
  }
}

/**
 * After the vault was opened: makes both files the keyring that opened it, where they differ. What a
 * person has just shown she can open is the one to keep. A full disk must not shut her out, so what
 * goes wrong here is left for the next unlock.
 */
export async function settleKeyrings(
  folder: string,
  found: Keyrings,
  opened: Keyring,
): Promise<void> {
  if (!found.alike) await writeKeyring(folder, opened).catch(() => undefined);
}
