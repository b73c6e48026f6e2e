// Pictures for tests: a bare one, and files that carry what a camera or a program puts beside the dots.

import { crc32 } from 'node:zlib';
import { bytesOf, pdfByHand } from './a-pdf-by-hand';

/** Twenty-four dots by sixteen, as base64: dots and nothing else. */
export const SMALL_JPEG =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKD' +
  'cpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy' +
  'MjIyMjIyMjIyMjIyMjIyMjL/wAARCAAQABgDASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8' +
  'QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0' +
  'NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7' +
  'i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcI' +
  'CQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGR' +
  'omJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmq' +
  'srO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwBn2H2rH12x/wCPfj' +
  '+9/Su++w+1Y+u2P/Hvx/e/pWOHxf7xHpZvjv8AY569vzRwP2H2orpvsPtRXpfWz4n695n/2Q==';

const SMALL_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAAJElEQVR4nGM8YVPBQAgkEFTBwMDCwEGEqlGDRg0aNWjUIJ' +
  'wAAA6eApLdkQ3SAAAAAElFTkSuQmCC';

/** Words that stand in no picture that is kept. */
export const GIVEAWAYS = ['GPSLatitude', 'Exif', 'W3CTAKENAT', 'THUMBNAILOFIT', 'REMARKOFCAMERA'];

export const smallJpeg = () => new Uint8Array(Buffer.from(SMALL_JPEG, 'base64'));

/** One part of a JPEG with its length. */
export function partOf(marker: number, words: string | Uint8Array): Uint8Array {
  const bytes = typeof words === 'string' ? Buffer.from(words, 'latin1') : Buffer.from(words);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return new Uint8Array(Buffer.concat([head, bytes]));
}

/** A JPEG with these parts behind its first one. */
export function jpegWith(...parts: Uint8Array[]): Uint8Array {
  const bytes = smallJpeg();
  const afterHead = 20;
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, afterHead), ...parts, bytes.subarray(afterHead)]),
  );
}

/** One number of a camera's notes: tag, type 2 is text, and where it stands. */
const noted = (tag: number, type: number, count: number, value: number) => {
  const entry = Buffer.alloc(12);
  entry.writeUInt16BE(tag, 0);
  entry.writeUInt16BE(type, 2);
  entry.writeUInt32BE(count, 4);
  if (type === 3) entry.writeUInt16BE(value, 8);
  else entry.writeUInt32BE(value, 8);
  return entry;
};

/** As a telephone notes it: which way up (turned by a quarter), a remark, and where it was taken. */
function cameraNotes(): Buffer {
  const remark = Buffer.from('REMARKOFCAMERA GPSLatitude 52.92 N THUMBNAILOFIT\0', 'latin1');
  const entries = [noted(0x010e, 2, remark.length, 8 + 2 + 24 + 4), noted(0x0112, 3, 1, 6)];
  const count = Buffer.from([0, entries.length]);
  const head = Buffer.from('MM\0*\0\0\0\b', 'latin1');
  return Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    ...[head, count, ...entries, Buffer.alloc(4), remark],
  ]);
}

/** A photo as a telephone keeps it: where it was taken, by what, a small copy, a remark, and something behind its end. */
export function photoOfTelephone(): Uint8Array {
  const xmp = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>W3CTAKENAT 52.92,-1.47</x:xmpmeta>';
  return new Uint8Array(
    Buffer.concat([
      jpegWith(
        partOf(0xe1, cameraNotes()),
        partOf(0xe1, xmp),
        partOf(0xe2, 'ICC_PROFILE\0W3CTAKENAT'),
        partOf(0xed, 'Photoshop 3.0\0REMARKOFCAMERA'),
        partOf(0xfe, 'REMARKOFCAMERA'),
      ),
      Buffer.from('THUMBNAILOFIT behind the end'),
    ]),
  );
}

function pngPart(kind: string, words: string): Buffer {
  const body = Buffer.from(kind + words, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG with words beside its dots. */
export function pngWithWords(): Uint8Array {
  const bytes = Buffer.from(SMALL_PNG, 'base64');
  const afterHead = 33;
  return new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, afterHead),
      pngPart('tEXt', 'Comment\0REMARKOFCAMERA W3CTAKENAT'),
      pngPart('eXIf', cameraNotes().subarray(6).toString('latin1')),
      bytes.subarray(afterHead),
    ]),
  );
}

/** The first lines of a PNG that says that it is that large, and is not. */
export function pngOfSize(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(SMALL_PNG, 'base64');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return new Uint8Array(bytes);
}

/** A leaflet with so many pages, an area of colour on each. */
export function leafletOf(pages: number): Uint8Array {
  const at = Array.from({ length: pages }, (_, page) => 3 + page * 2);
  const drawing = '0.4 0.16 0.36 rg 40 40 120 200 re f';
  const objects: Record<number, string> = {
    1: '<</Type /Catalog /Pages 2 0 R>>',
    2: `<</Type /Pages /Kids [${at.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages}>>`,
  };
  for (const number of at) {
    objects[number] =
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 298 420] /Resources <<>> /Contents ${number + 1} 0 R>>`;
    objects[number + 1] = `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`;
  }
  return bytesOf(pdfByHand({ objects, trailer: ` /Root 1 0 R /Size ${3 + pages * 2}` }));
}
