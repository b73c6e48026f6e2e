// What a file that somebody chose is, by its own first bytes and never by its name, and how large the picture in it says that it
// is. Nothing is drawn here: a file that would fill the memory is turned away before anything opens it. Never throws.

import { LEAST_SIDE, MOST_DOTS } from './picture';

export type PictureFile =
  | { kind: 'jpeg' | 'png'; width: number; height: number }
  | { kind: 'pdf' }
  /** No picture we take; one of a telephone that has to be saved another way; too many dots; too few; cut off or spoiled. */
  | { kind: 'other' | 'heic' | 'too-large' | 'too-small' | 'broken' };

const ascii = (bytes: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...bytes.subarray(from, from + length));
const two = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const four = (bytes: Uint8Array, at: number) => two(bytes, at) * 0x10000 + two(bytes, at + 2);

/** Of these kinds (ISO 14496-12 brands) are the pictures that telephones keep. */
const heics = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif']);
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Readers look so far for the head of a PDF (ISO 32000-1, annex H.3, note 13). */
const HEAD_WITHIN = 1024;

/** Looks at a whole file. */
export function lookAtFile(bytes: Uint8Array): PictureFile {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return sized('jpeg', sizeOfJpeg(bytes));
  if (pngHead.every((byte, at) => bytes[at] === byte)) return sized('png', sizeOfPng(bytes));
  if (ascii(bytes, 4, 4) === 'ftyp' && heics.has(ascii(bytes, 8, 4))) return { kind: 'heic' };
  // What a program or a mail put in front of it is no harm: nothing but the drawing window ever opens it.
  if (ascii(bytes, 0, HEAD_WITHIN + 5).includes('%PDF-')) return { kind: 'pdf' };
  return { kind: 'other' };
}

type Size = { width: number; height: number } | undefined;

function sized(kind: 'jpeg' | 'png', size: Size): PictureFile {
  if (!size || size.width < 1 || size.height < 1) return { kind: 'broken' };
  if (Math.min(size.width, size.height) < LEAST_SIDE) return { kind: 'too-small' };
  return size.width * size.height > MOST_DOTS ? { kind: 'too-large' } : { kind, ...size };
}

/** The size stands in the first part of a PNG, which has one length only. */
function sizeOfPng(bytes: Uint8Array): Size {
  if (bytes.length < 33 || four(bytes, 8) !== 13 || ascii(bytes, 12, 4) !== 'IHDR') {
    return undefined;
  }
  return { width: four(bytes, 16), height: four(bytes, 20) };
}

/** Those that begin a picture: all of C0 to CF but the tables among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Parts that have no length. */
const isBare = (marker: number) =>
  marker === 0x01 || marker === 0xd8 || (marker >= 0xd0 && marker <= 0xd7);

/** Goes from part to part until the one that begins the picture. */
function sizeOfJpeg(bytes: Uint8Array): Size {
  let at = 2;
  while (at + 3 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (isFrame(marker)) {
      return at + 8 < bytes.length
        ? { width: two(bytes, at + 7), height: two(bytes, at + 5) }
        : undefined;
    } else {
      const length = two(bytes, at + 2);
      if (length < 2) return undefined;
      at += 2 + length;
    }
  }
  return undefined;
}
