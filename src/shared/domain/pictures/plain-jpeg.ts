// Whether a picture is nothing but dots: a JPEG as our own window writes it, gone through part by part. Where it was taken, by
// what, a small copy of it, a remark, another file behind its end: any of them and it is not kept. Never throws.
// Source: ITU-T T.81, annex B; JFIF 1.02.

import { LONGEST_SIDE, MOST_OF_PICTURE } from './picture';

/** Its size, or why it is not kept. */
export type PlainJpeg =
  | { ok: true; width: number; height: number }
  | { ok: false; why: 'too-big' | 'too-large' | 'not-plain' };

const SOI = 0xd8;
const EOI = 0xd9;
const APP0 = 0xe0;
const QUANTIZATION = 0xdb;
const HUFFMAN = 0xc4;
const BASELINE = 0xc0;
const RESTART = 0xdd;
const SCAN = 0xda;

const no = { ok: false, why: 'not-plain' } as const;

/** Goes through a JPEG from its first byte to its last. */
export function plainJpeg(bytes: Uint8Array): PlainJpeg {
  if (bytes.length > MOST_OF_PICTURE) return { ok: false, why: 'too-big' };
  const byte = (at: number) => bytes[at] ?? 0;
  const two = (at: number) => (byte(at) << 8) | byte(at + 1);
  if (byte(0) !== 0xff || byte(1) !== SOI) return no;
  let at = 2;
  let size: { width: number; height: number; ids: number[] } | undefined;
  let hasHead = false;
  let isDrawn = false;
  while (at + 1 < bytes.length) {
    if (byte(at) !== 0xff) return no;
    const marker = byte(at + 1);
    if (marker === EOI) {
      // Nothing stands behind the end.
      if (at + 2 !== bytes.length || !size || !isDrawn) return no;
      const { width, height } = size;
      if (Math.max(width, height) > LONGEST_SIDE) return { ok: false, why: 'too-large' };
      return { ok: true, width, height };
    }
    const from = at + 4;
    const length = two(at + 2) - 2;
    const end = from + length;
    if (length < 0 || end > bytes.length) return no;
    const part = bytes.subarray(from, end);
    if (marker === APP0) {
      // Only as the first part, only once, and without a small copy of the picture.
      if (hasHead || at !== 2 || !isBareHead(part)) return no;
      hasHead = true;
    } else if (marker === QUANTIZATION) {
      if (!areQuantizations(part)) return no;
    } else if (marker === HUFFMAN) {
      if (!areHuffmans(part)) return no;
    } else if (marker === BASELINE) {
      const parts = part[5] ?? 0;
      if (size || part[0] !== 8 || (parts !== 1 && parts !== 3)) return no;
      if (length !== 6 + 3 * parts) return no;
      const ids = [6, 9, 12].slice(0, parts).map((id) => part[id] ?? 0);
      size = { width: two(from + 3), height: two(from + 1), ids };
      if (size.width < 1 || size.height < 1) return no;
    } else if (marker === RESTART) {
      if (length !== 2) return no;
    } else if (marker === SCAN) {
      // All of it in one go, as our own window writes it.
      if (!size || isDrawn || !isOneScan(part, size.ids)) return no;
      isDrawn = true;
      const next = endOfDots(bytes, end);
      if (next === undefined || next === end) return no;
      at = next;
      continue;
    } else {
      return no;
    }
    at = end;
  }
  return no;
}

/** JFIF, its version, how dense the dots are, and a small copy of no dots at all. */
function isBareHead(part: Uint8Array): boolean {
  const name = [0x4a, 0x46, 0x49, 0x46, 0x00];
  return (
    part.length === 14 &&
    name.every((byte, at) => part[at] === byte) &&
    part[5] === 1 &&
    (part[7] ?? 3) <= 2 &&
    part[12] === 0 &&
    part[13] === 0
  );
}

/** Tables of 64 steps, four at most, each with its own number. */
function areQuantizations(part: Uint8Array): boolean {
  let at = 0;
  while (at < part.length) {
    const head = part[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3) return false;
    at += 1 + 64 * (1 + (head >> 4));
  }
  return part.length > 0 && at === part.length;
}

/** Tables with as many words as their first lines say. */
function areHuffmans(part: Uint8Array): boolean {
  let at = 0;
  while (at < part.length) {
    const head = part[at] ?? 0;
    if (head >> 4 > 1 || (head & 15) > 3 || at + 17 > part.length) return false;
    const words = part.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
    if (words > 256) return false;
    at += 17 + words;
  }
  return part.length > 0 && at === part.length;
}

/** The head of a scan that holds every colour of the picture, whole. */
function isOneScan(part: Uint8Array, ids: readonly number[]): boolean {
  const count = ids.length;
  const last = 1 + 2 * count;
  return (
    part.length === 4 + 2 * count &&
    part[0] === count &&
    ids.every((id, at) => part[1 + 2 * at] === id && ((part[2 + 2 * at] ?? 255) & 0xcc) === 0) &&
    part[last] === 0 &&
    part[last + 1] === 63 &&
    part[last + 2] === 0
  );
}

/** The place of the next part after the dots of a scan; undefined where they do not end. */
function endOfDots(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    const isDots = next === 0x00 || (next >= 0xd0 && next <= 0xd7);
    if (!isDots) return at;
    at += 1;
  }
  return undefined;
}

const COLOURS = 0xe2;

/**
 * A JPEG as Chromium writes one, without the note of which screen its colours are for: it is the one every picture is taken to
 * be for that has no such note. Bytes that are no JPEG come back as they are.
 */
export function withoutColourNote(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 3 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (bytes[at + 1] !== COLOURS) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const whole = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of kept) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}
