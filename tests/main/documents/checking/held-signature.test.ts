// The field a signature stands in, and what its own entries say: when and by whom, or nothing.

import { expect, test } from 'vitest';
import {
  fieldHolding,
  isWrittenAt,
  signedAtIn,
  signedByIn,
} from '../../../../src/main/documents/checking/held-signature';
import { lookUp, readRevisions } from '../../../../src/main/documents/pdf-file/revisions';
import { bytesOf, pdfByHand } from '../../../support/a-pdf-by-hand';

const catalogue = '<</AcroForm 2 0 R>>';
const field = '<</FT /Sig /T (Hers) /V 4 0 R>>';

/** A file in which object 4 is the signature. */
function signedFile(signature: string, objects: Record<number, string> = {}) {
  const all = {
    1: catalogue,
    2: '<</Fields [5 0 R 3 0 R]>>',
    3: field,
    5: '<</FT /Sig /T (Empty)>>',
  };
  const text = pdfByHand({ objects: { ...all, 4: signature, ...objects }, trailer: '/Root 1 0 R' });
  return readRevisions(bytesOf(text));
}

/** Where `<aa>` stands, and a range that its entries claim. */
function withRange() {
  const of = (hole: number, after: number) =>
    `<</Type /Sig /ByteRange [0 ${String(hole).padStart(4)} ${String(after).padStart(4)} 7] /Contents <aa>>>`;
  const at = signedFile(of(0, 0)).text.indexOf('<aa>');
  return { file: signedFile(of(at, at + 4)), range: { hole: at, after: at + 4, end: at + 11 } };
}

test('is the one whose signature is in that hole and claims exactly those stretches', () => {
  const { file, range } = withRange();
  expect(fieldHolding(file, range)).toMatchObject({ name: 'Hers' });
  for (const other of [
    { ...range, end: range.end + 1 },
    { ...range, hole: range.hole - 1 },
    { ...range, after: range.after + 1 },
    { hole: 0, after: 4, end: 11 },
  ]) {
    expect(fieldHolding(file, other)).toBeUndefined();
  }
  const object = lookUp(file.text, file.revisions, 4);
  expect(isWrittenAt(file.text, object, range)).toBe(true);
  expect(isWrittenAt(file.text, { ...object, start: range.hole }, range)).toBe(false);
  expect(isWrittenAt(file.text, { ...object, end: range.after - 1 }, range)).toBe(false);
});

test('is none where the file has no form, or a signature stands in no field', () => {
  const { range } = withRange();
  expect(fieldHolding(signedFile('<<>>', { 1: '<<>>' }), range)).toBeUndefined();
  expect(fieldHolding(signedFile('<<>>', { 3: '<</FT /Sig>>' }), range)).toBeUndefined();
});

test.each([
  ['(D:20261121101112Z)', '2026-11-21T10:11:12.000Z'],
  ['(D:20261321101112Z)', undefined],
  ['(D:20261121101112)', undefined],
  ["(D:20261121101112+00'00')", undefined],
  ['(D:20261121101112Z) ', undefined],
  [undefined, undefined],
])('%s is the moment %s', (written, at) => {
  expect(signedAtIn(new Map(written ? [['M', written]] : []))).toBe(at);
});

test('who signed is what the file says, or nothing', () => {
  expect(signedByIn(new Map([['Name', '(Rae)']]))).toBe('Rae');
  expect(signedByIn(new Map())).toBeUndefined();
});
