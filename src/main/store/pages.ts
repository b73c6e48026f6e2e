// Reads the encrypted file page by page, without SQLite: is each page as it was written, and what does it hold? Used before
// a file is believed, and where SQLite itself cannot read it any more. Never while a connection holds the file: open.ts.

import { createDecipheriv, createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Secret } from '../keys/secret';

/** SQLCipher 4's own layout: the words, then 16 bytes of IV and 64 of HMAC-SHA512. */
export const PAGE_SIZE = 4096;
const IV_SIZE = 16;
const MAC_SIZE = 64;
const RESERVED = IV_SIZE + MAC_SIZE;
/** The first page begins with the salt, which is not encrypted. */
const SALT_SIZE = 16;
const PAGES_AT_ONCE = 256;

export type PageKey = { key: Secret; salt: string };

export type PageScan = {
  /** Pages there are, and pages the file says it has: fewer means that its end is missing. */
  pages: number;
  said: number;
  /** Numbers of the pages that are not as they were written, from 1. */
  damaged: readonly number[];
  /** Of the whole file. */
  sha256: string;
};

/** One page. `plain` is missing where it is not as it was written. */
export type Page = { number: number; plain?: Buffer };

/** Every page in order, decrypted where it is whole. A piece at the end that is no whole page counts as a damaged one. */
export async function* readPages(path: string, { key, salt }: PageKey): AsyncGenerator<Page> {
  const keys = pageKeys({ key, salt });
  for await (const { number, bytes } of rawPages(path)) {
    const plain = openPage(bytes, number, keys);
    yield plain ? { number, plain } : { number };
  }
}

/** Looks at every page. @throws what the file system said */
export async function scanPages(path: string, of: PageKey): Promise<PageScan> {
  const keys = pageKeys(of);
  const hash = createHash('sha256');
  const damaged: number[] = [];
  let [pages, said] = [0, 0];
  for await (const { number, bytes } of rawPages(path)) {
    pages = number;
    hash.update(bytes);
    if (!isAsWritten(bytes, number, keys)) damaged.push(number);
    else if (number === 1) said = pagesSaid(openPage(bytes, 1, keys));
  }
  return { pages, said, damaged, sha256: hash.digest('hex') };
}

/** True when nothing of the file is damaged or missing. */
export function isWhole({ pages, said, damaged }: PageScan): boolean {
  return pages > 0 && damaged.length === 0 && said <= pages;
}

type PageKeys = { words: Buffer; mac: Buffer };

function pageKeys({ key, salt }: PageKey): PageKeys {
  const macSalt = Buffer.from(salt, 'hex').map((byte) => byte ^ 0x3a);
  return key.use((bytes) => ({
    words: Buffer.from(bytes),
    mac: pbkdf2Sync(bytes, macSalt, 2, 32, 'sha512'),
  }));
}

const startOf = (number: number) => (number === 1 ? SALT_SIZE : 0);

function macOf(sealed: Buffer, number: number, mac: Buffer): Buffer {
  const at = Buffer.alloc(4);
  at.writeUInt32LE(number);
  return createHmac('sha512', mac).update(sealed).update(at).digest();
}

function isAsWritten(bytes: Buffer, number: number, { mac }: PageKeys): boolean {
  if (bytes.length !== PAGE_SIZE) return false;
  const sealed = bytes.subarray(startOf(number), PAGE_SIZE - MAC_SIZE);
  return timingSafeEqual(macOf(sealed, number, mac), bytes.subarray(PAGE_SIZE - MAC_SIZE));
}

/** As SQLite sees it, 4096 bytes; the first 16 of page 1 are left empty. */
function openPage(bytes: Buffer, number: number, keys: PageKeys): Buffer | undefined {
  if (!isAsWritten(bytes, number, keys)) return undefined;
  const iv = bytes.subarray(PAGE_SIZE - RESERVED, PAGE_SIZE - MAC_SIZE);
  const decipher = createDecipheriv('aes-256-cbc', keys.words, iv).setAutoPadding(false);
  const plain = Buffer.alloc(PAGE_SIZE);
  const from = startOf(number);
  const words = bytes.subarray(from, PAGE_SIZE - RESERVED);
  Buffer.concat([decipher.update(words), decipher.final()]).copy(plain, from);
  return plain;
}

/** The file's own count of its pages, where it can be relied on. Source: the SQLite file format, 1.3.8. */
function pagesSaid(first: Buffer | undefined): number {
  if (!first) return 0;
  return first.readUInt32BE(24) === first.readUInt32BE(92) ? first.readUInt32BE(28) : 0;
}

async function* rawPages(path: string): AsyncGenerator<{ number: number; bytes: Buffer }> {
  const file = await open(path, 'r');
  try {
    const many = Buffer.alloc(PAGE_SIZE * PAGES_AT_ONCE);
    for (let number = 1; ; ) {
      const { bytesRead } = await file.read(many, 0, many.length, (number - 1) * PAGE_SIZE);
      if (bytesRead === 0) return;
      for (let at = 0; at < bytesRead; at += PAGE_SIZE) {
        yield { number, bytes: many.subarray(at, Math.min(at + PAGE_SIZE, bytesRead)) };
        number += 1;
      }
    }
  } finally {
    await file.close();
  }
}
