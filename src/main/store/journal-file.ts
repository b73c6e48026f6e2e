// The file of what was saved since a backup: a head that says which backup, and then one sealed record for each change, each
// bound to the one before it. Its own key stands in its head, sealed by the key of the plans: spoiling it makes the rest
// unreadable. What is torn at its end was never answered for. Source: security.md 5.3.

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Secret } from '../keys/secret';
import type { PageKey as FileKey } from './pages';
import type { Value } from './sqlcipher';

/** Beside the plans' file. */
export const JOURNAL = 'since-backup.journal';
/** One that is written no longer, and is not the whole of what came after its backup. */
export const JOURNAL_ENDED = 'since-backup.ended.journal';

/** In the open: which backup it goes on from, under which key, and how the file stood then. It names nobody. */
export type JournalHead = { base: string; salt: string; schema: number; startsAt: number };

/** As it was given to SQLite, and how many rows it changed. */
export type Statement = { sql: string; values: readonly Value[]; changes: number };

/**
 * change: one transaction, the n-th of this file. dropped: the n-th was not committed after all. schema: the tables were
 * brought up to this migration.
 */
export type Entry =
  | { kind: 'change'; n: number; at: string; statements: readonly Statement[] }
  | { kind: 'dropped'; n: number }
  | { kind: 'schema'; to: number };

export type JournalRead = {
  head: JournalHead;
  entries: Entry[];
  /** Bytes of it that are whole, and what the next record is bound to. */
  end: number;
  chain: Chain;
  /** There is something after them that is not a whole record. */
  isCut: boolean;
};

/** Seals records one after the other. */
export type Chain = { key: Buffer; last: Buffer; index: number };

const MAGIC = Buffer.from('ALSINCE1');
const [NONCE, TAG, KEY] = [12, 16, 32];
/** No record is larger; a length beyond it is damage. */
const BIGGEST = 256 * 1024 * 1024;

const sealing = (key: Secret) =>
  key.use((bytes) =>
    Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), 'alongside journal', 32)),
  );

function seal(key: Buffer, about: Buffer, words: Buffer): { bytes: Buffer; tag: Buffer } {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(about);
  const sealed = Buffer.concat([cipher.update(words), cipher.final()]);
  const tag = cipher.getAuthTag();
  return { bytes: Buffer.concat([nonce, sealed, tag]), tag };
}

function unseal(key: Buffer, about: Buffer, bytes: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    });
    decipher.setAAD(about);
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const words = bytes.subarray(NONCE, bytes.length - TAG);
    return Buffer.concat([decipher.update(words), decipher.final()]);
  } catch {
    return undefined;
  }
}

const u32 = (number: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
};

/** A new file's first bytes. @param key of the plans; its salt must be the head's */
export function beginJournal(head: JournalHead, { key }: FileKey): { bytes: Buffer; chain: Chain } {
  const text = Buffer.from(JSON.stringify(head));
  const plain = Buffer.concat([MAGIC, u32(text.length), text]);
  const own = randomBytes(KEY);
  const { bytes, tag } = seal(sealing(key), plain, own);
  return { bytes: Buffer.concat([plain, bytes]), chain: { key: own, last: tag, index: 0 } };
}

/** Where the sealed key stands, so that it can be spoiled. */
export function keyPlace(start: Buffer): { from: number; size: number } {
  return { from: MAGIC.length + 4 + start.readUInt32LE(MAGIC.length), size: NONCE + KEY + TAG };
}

/** One record, and the chain that goes on from it. */
export function sealEntry(chain: Chain, entry: Entry): { bytes: Buffer; chain: Chain } {
  const words = Buffer.from(JSON.stringify(entry, toText));
  const { bytes, tag } = seal(chain.key, boundTo(chain), words);
  return {
    bytes: Buffer.concat([u32(bytes.length), bytes]),
    chain: { ...chain, last: tag, index: chain.index + 1 },
  };
}

const boundTo = ({ last, index }: Chain) => Buffer.concat([last, u32(index)]);

/** What its head says, without any key; undefined where there is none of ours. */
export async function readHead(path: string): Promise<JournalHead | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  return bytes && headOf(bytes)?.head;
}

function headOf(bytes: Buffer): { head: JournalHead; plain: Buffer } | undefined {
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || bytes.length < MAGIC.length + 4) {
    return undefined;
  }
  const { from } = keyPlace(bytes);
  const plain = bytes.subarray(0, from);
  try {
    const said = JSON.parse(plain.subarray(MAGIC.length + 4).toString('utf8')) as JournalHead;
    const { base, salt, schema, startsAt } = said;
    const isOurs = typeof base === 'string' && typeof salt === 'string';
    if (!isOurs || !Number.isInteger(schema) || !Number.isInteger(startsAt)) return undefined;
    return { head: { base, salt, schema, startsAt }, plain };
  } catch {
    return undefined;
  }
}

/**
 * Reads all of it that is whole.
 * @returns undefined where there is none, or it is not of this key
 */
export async function readJournal(path: string, of: FileKey): Promise<JournalRead | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  const found = bytes && headOf(bytes);
  if (!bytes || !found || found.head.salt !== of.salt) return undefined;
  const { from, size } = keyPlace(bytes);
  const sealed = bytes.subarray(from, from + size);
  const own = sealed.length === size ? unseal(sealing(of.key), found.plain, sealed) : undefined;
  if (!own) return undefined;
  let chain: Chain = { key: own, last: sealed.subarray(size - TAG), index: 0 };
  const entries: Entry[] = [];
  let end = from + size;
  while (bytes.length >= end + 4) {
    const length = bytes.readUInt32LE(end);
    const record = bytes.subarray(end + 4, end + 4 + length);
    if (length > BIGGEST || length < NONCE + TAG || record.length < length) break;
    const words = unseal(chain.key, boundTo(chain), record);
    if (!words) break;
    entries.push(JSON.parse(words.toString('utf8'), fromText) as Entry);
    chain = { ...chain, last: record.subarray(length - TAG), index: chain.index + 1 };
    end += 4 + length;
  }
  return { head: found.head, entries, end, chain, isCut: end < bytes.length };
}

/** The number of its last change that counts. */
export function lastOf({ head, entries }: Pick<JournalRead, 'head' | 'entries'>): number {
  let last = head.startsAt;
  for (const entry of entries) {
    if (entry.kind === 'change') last = entry.n;
    if (entry.kind === 'dropped') last = entry.n - 1;
  }
  return last;
}

/** Bytes in a value are written in base 64. */
function toText(this: unknown, name: string, value: unknown): unknown {
  // A Buffer turns itself into a list of numbers before it comes here.
  const given = (this as Record<string, unknown>)[name];
  return given instanceof Uint8Array ? { b64: Buffer.from(given).toString('base64') } : value;
}

function fromText(_: string, value: unknown): unknown {
  const b64 = (value as { b64?: unknown } | null)?.b64;
  return typeof b64 === 'string' ? new Uint8Array(Buffer.from(b64, 'base64')) : value;
}
