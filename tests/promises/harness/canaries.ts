// Looks for words in files: as they are, in UTF-16, in base64, and inside whatever was deflated.

import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  readSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync, inflateSync } from 'node:zlib';

/** Every form in which a word could lie about. */
function formsOf(word: string): Buffer[] {
  const inBase64 = [0, 1, 2].map((shift) =>
    // The first and last letters depend on the neighbours; the middle does not.
    Buffer.from(
      Buffer.from(' '.repeat(shift) + word)
        .toString('base64')
        .slice(4, -4),
    ),
  );
  return [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), ...inBase64];
}

/** @param isDeep false: only what lies in the folder itself */
export function filesBelow(folder: string, since = 0, isDeep = true): string[] {
  const found: string[] = [];
  const visit = (at: string) => {
    let entries: ReturnType<typeof entriesOf>;
    try {
      entries = entriesOf(at);
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && isDeep) visit(path);
      else if (entry.isFile() && isSince(path, since)) found.push(path);
    }
  };
  visit(folder);
  return found;
}

const entriesOf = (folder: string) => readdirSync(folder, { withFileTypes: true });

function isSince(path: string, since: number): boolean {
  try {
    return statSync(path).mtimeMs >= since;
  } catch {
    // Gone, or not ours to read: then it was not ours to write either.
    return false;
  }
}

/** Files this process has open though they have no name any more, as `/proc/self/fd/N`. */
export function namelessFiles(): string[] {
  try {
    return readdirSync('/proc/self/fd')
      .map((fd) => `/proc/self/fd/${fd}`)
      .filter((path) => linkOf(path).endsWith(' (deleted)') || /etilqs_/.test(linkOf(path)));
  } catch {
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Nothing where it is gone again, or not ours to read. */
function bytesOf(path: string): Buffer {
  try {
    return read(path);
  } catch {
    return Buffer.alloc(0);
  }
}

function read(path: string): Buffer {
  if (!path.startsWith('/proc/')) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MOST_BYTES);
    return bytes.subarray(0, readSync(file, bytes, 0, MOST_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** Each word that lies in one of the files, and where. */
export function findWords(words: readonly string[], paths: readonly string[]): string[] {
  return paths.flatMap((path) => findWordsIn(words, path, bytesOf(path)));
}

/** Each word that lies in these bytes. @param name what they are, for the answer */
export function findWordsIn(words: readonly string[], name: string, bytes: Buffer): string[] {
  const texts = [bytes, ...inflated(bytes)];
  return words
    .filter((word) => formsOf(word).some((form) => texts.some((text) => text.includes(form))))
    .map((word) => `${word} in ${name}`);
}

/** What files without a name hold in this moment. */
export function namelessBytes(): Buffer[] {
  return namelessFiles().map(bytesOf);
}

/** What comes out of each place where a deflated stream may begin. */
function inflated(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (
    let at = bytes.indexOf(0x78);
    at >= 0 && at < bytes.length - 2;
    at = bytes.indexOf(0x78, at + 1)
  ) {
    if (((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) % 31 !== 0) continue;
    try {
      found.push(inflateSync(bytes.subarray(at), { maxOutputLength: MOST_BYTES }));
    } catch {
      // No stream after all, or one that is cut off: then what there is of it.
      try {
        found.push(
          inflateRawSync(bytes.subarray(at + 2), { maxOutputLength: MOST_BYTES, finishFlush: 2 }),
        );
      } catch {
        // Not even that.
      }
    }
  }
  return found;
}
