// What a file says that it is, and what of a picture may be kept: nothing but dots.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookAtFile } from '../../../../src/shared/domain/pictures/look-at-file';
import { fittedSize, MOST_OF_PICTURE } from '../../../../src/shared/domain/pictures/picture';
import { plainJpeg, withoutColourNote } from '../../../../src/shared/domain/pictures/plain-jpeg';
import {
  jpegWith,
  partOf,
  photoOfTelephone,
  pngOfSize,
  pngWithWords,
  smallJpeg,
} from '../../../support/pictures';

const text = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'));
const small = { width: 24, height: 16 };

/** The same with one byte changed. */
const changed = (bytes: Uint8Array, at: number, to: number) => {
  const copy = bytes.slice();
  copy[at] = to;
  return copy;
};

/** Where this part of it begins. */
const placeOf = (bytes: Uint8Array, marker: number) =>
  Buffer.from(bytes).indexOf(Buffer.from([0xff, marker]));

describe('a chosen file', () => {
  it.each([
    ['a photo', smallJpeg(), { kind: 'jpeg', ...small }],
    ['a photo of a telephone', photoOfTelephone(), { kind: 'jpeg', ...small }],
    ['a picture of a screen', pngWithWords(), { kind: 'png', ...small }],
    ['a leaflet', text('%PDF-1.7\n'), { kind: 'pdf' }],
    ['a photo only some telephones show', text('\0\0\0\x18ftypheic\0\0\0\0'), { kind: 'heic' }],
    ['the same by its other name', text('\0\0\0\x18ftypmif1\0\0\0\0'), { kind: 'heic' }],
    ['a film', text('\0\0\0\x18ftypisom\0\0\0\0'), { kind: 'other' }],
    ['a drawing that is a program', text('<svg onload="x()"/>'), { kind: 'other' }],
    ['nothing', new Uint8Array(), { kind: 'other' }],
    ['only the beginning of a photo', smallJpeg().slice(0, 40), { kind: 'broken' }],
    ['only the beginning of a picture', pngWithWords().slice(0, 20), { kind: 'broken' }],
    ['a leaflet behind 1,024 other bytes', text(`${'x'.repeat(1024)}%PDF-1.7`), { kind: 'pdf' }],
    ['one behind 1,025', text(`${'x'.repeat(1025)}%PDF-1.7`), { kind: 'other' }],
    ['a photo that names a leaflet', jpegWith(partOf(0xfe, '%PDF-')), { kind: 'jpeg', ...small }],
    ['a picture of no height', pngOfSize(24, 0), { kind: 'broken' }],
    ['the least there is to see', pngOfSize(16, 16), { kind: 'png', width: 16, height: 16 }],
    ['one dot less across', pngOfSize(15, 900), { kind: 'too-small' }],
    ['one dot less down', pngOfSize(900, 15), { kind: 'too-small' }],
  ])('%s is known by its first bytes', (_what, bytes, is) => {
    expect(lookAtFile(bytes)).toEqual(is);
  });

  it('of more than 50 million dots is turned away before anything draws it', () => {
    expect(lookAtFile(pngOfSize(10_000, 5_000)).kind).toBe('png');
    expect(lookAtFile(pngOfSize(10_000, 5_001)).kind).toBe('too-large');
    expect(lookAtFile(pngOfSize(0xffffffff, 0xffffffff)).kind).toBe('too-large');
    const frame = placeOf(smallJpeg(), 0xc0);
    const wide = [5, 6, 7, 8].reduce((bytes, at) => changed(bytes, frame + at, 0xff), smallJpeg());
    expect(lookAtFile(wide).kind).toBe('too-large');
  });

  it('is looked at without an end to it, whatever its bytes are', () => {
    const heads = [text('\xff\xd8'), text('\x89PNG\r\n\x1a\n'), text('%PDF-'), text('')];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        const { kind } = lookAtFile(new Uint8Array([...head, ...rest]));
        expect(kind).toMatch(/^(jpeg|png|pdf|other|heic|too-large|too-small|broken)$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a picture that may be kept', () => {
  it('is dots and nothing else, with its size', () => {
    expect(plainJpeg(smallJpeg())).toEqual({ ok: true, ...small });
  });

  it.each([
    ['where it was taken', jpegWith(partOf(0xe1, 'Exif\0\0MM'))],
    ['what a program wrote of it', jpegWith(partOf(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>'))],
    ['colours of a named screen', jpegWith(partOf(0xe2, 'ICC_PROFILE\0'))],
    ['words of an agency', jpegWith(partOf(0xed, 'Photoshop 3.0\0'))],
    ['who drew it', jpegWith(partOf(0xee, 'Adobe\0'))],
    ['a remark', jpegWith(partOf(0xfe, 'taken at the back door'))],
    ['a second head', jpegWith(smallJpeg().slice(2, 20))],
    ['a small copy of itself', changed(smallJpeg(), 18, 1)],
    ['words in front', new Uint8Array([...text('x'), ...smallJpeg()])],
    ['words behind its end', new Uint8Array([...smallJpeg(), 0x20])],
    ['another picture behind it', new Uint8Array([...smallJpeg(), ...smallJpeg()])],
    ['no end', smallJpeg().slice(0, -2)],
    ['no dots', new Uint8Array([...smallJpeg().slice(0, 20), 0xff, 0xd9])],
    ['a table longer than its words', jpegWith(partOf(0xdb, `\0${'x'.repeat(70)}`))],
    ['words in a table of nothing', jpegWith(partOf(0xc4, 'x'.repeat(40)))],
    ['a length of less than nothing', jpegWith(new Uint8Array([0xff, 0xdb, 0, 1]))],
    ['an interval with words in it', jpegWith(partOf(0xdd, 'ab taken at'))],
  ])('is not one that carries %s', (_what, bytes) => {
    expect(plainJpeg(bytes)).toEqual({ ok: false, why: 'not-plain' });
  });

  it('is no larger than a screen and no heavier than is kept', () => {
    const frame = placeOf(smallJpeg(), 0xc0);
    const wide = changed(changed(smallJpeg(), frame + 7, 0x06), frame + 8, 0x41);
    expect(plainJpeg(wide)).toEqual({ ok: false, why: 'too-large' });
    expect(plainJpeg(new Uint8Array(MOST_OF_PICTURE + 1))).toEqual({ ok: false, why: 'too-big' });
  });

  it('loses the note of its colours that every window writes, and no dot', () => {
    const noted = jpegWith(partOf(0xe2, 'ICC_PROFILE\0\x01\x01sRGB'));
    expect(Buffer.from(withoutColourNote(noted))).toEqual(Buffer.from(smallJpeg()));
    expect(Buffer.from(withoutColourNote(smallJpeg()))).toEqual(Buffer.from(smallJpeg()));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(withoutColourNote(bytes).length).toBeLessThanOrEqual(bytes.length + 2);
      }),
    );
  });

  it('is none of random bytes, with or without the right beginning', () => {
    const heads = [new Uint8Array(), smallJpeg().slice(0, 2), smallJpeg().slice(0, 20)];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 600 }), (head, rest) => {
        expect(plainJpeg(new Uint8Array([...head, ...rest])).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('with one part put anywhere but between its own is never kept with that part', () => {
    fc.assert(
      fc.property(
        fc.nat(smallJpeg().length),
        fc.integer({ min: 0xe1, max: 0xfe }),
        (at, marker) => {
          const bytes = smallJpeg();
          const put = Buffer.concat([
            bytes.subarray(0, at),
            partOf(marker, 'TAKEN AT THE BACK DOOR'),
            bytes.subarray(at),
          ]);
          expect(plainJpeg(new Uint8Array(put)).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is made no longer than 1,600 dots along its longer side, and never larger', () => {
    expect(fittedSize(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 });
    expect(fittedSize(100, 30_000)).toEqual({ width: 5, height: 1_600 });
    expect(fittedSize(50_000_000, 1)).toEqual({ width: 1_600, height: 1 });
    expect(fittedSize(640, 480)).toEqual({ width: 640, height: 480 });
  });
});
