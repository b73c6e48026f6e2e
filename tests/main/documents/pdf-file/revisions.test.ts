// A PDF followed from its end: which revisions it has, what stands in each, and the files that lead a reader astray.

import { describe, expect, test } from 'vitest';
import {
  lookUp,
  placeOf,
  readObject,
  readRevisions,
} from '../../../../src/main/documents/pdf-file/revisions';
import { readSignatureForm } from '../../../../src/main/documents/pdf-file/signature-fields';
import { UnreadableFailure } from '../../../../src/main/documents/pdf-file/values';
import { bytesOf, pdfByHand, type RevisionByHand } from '../../../support/a-pdf-by-hand';

const read = (...revisions: RevisionByHand[]) => readRevisions(bytesOf(pdfByHand(...revisions)));
const refused = (text: string, reason: string) =>
  expect(() => readRevisions(bytesOf(text))).toThrow(new UnreadableFailure(reason));
const first: RevisionByHand = {
  objects: { 1: '<</Type /Catalog>>', 2: '<</Length 3>>\nstream\nabc\nendstream' },
  trailer: '/Root 1 0 R',
};

describe('a file', () => {
  test('is followed through all its revisions, the newest first', () => {
    const { text, revisions } = read(first, { objects: { 1: '<</Type /Other>>' }, freed: [2] });
    expect(revisions).toHaveLength(2);
    const [newest, oldest] = revisions;
    expect(newest?.tableAt).toBeGreaterThan(oldest?.tableAt ?? 0);
    expect([...(newest?.freed ?? [])]).toEqual([2]);
    expect(oldest?.trailer.get('Root')).toBe('1 0 R');
    expect(text.slice(newest?.trailerEnd).trim()).toMatch(/^startxref/u);
    expect(lookUp(text, revisions, 1).dictionary.get('Type')).toBe('/Other');
    expect(lookUp(text, revisions.slice(1), 1).dictionary.get('Type')).toBe('/Catalog');
    expect(placeOf(revisions, 2)).toBeUndefined();
    expect(placeOf(revisions.slice(1), 2)).toBeGreaterThan(0);
    expect(placeOf(revisions, 9)).toBeUndefined();
    expect(() => lookUp(text, revisions, 2)).toThrow('no such object');
    expect(() => lookUp(text, revisions, undefined)).toThrow('no such object');
  });

  test('tells a stream from an object, and an object that is not there or has no end', () => {
    const { text, revisions } = read(first);
    const [at, stream] = [placeOf(revisions, 1) ?? 0, placeOf(revisions, 2) ?? 0];
    expect(readObject(text, 1, at)).toMatchObject({ isStream: false, start: at });
    expect(readObject(text, 2, stream)).toMatchObject({ isStream: true });
    expect(text.startsWith('endobj', readObject(text, 1, at).end)).toBe(true);
    expect(() => readObject(text, 3, at)).toThrow('an object that is not there');
    expect(() => readObject('1 0 obj\n<<>>\nopen', 1, 0)).toThrow('an open object');
  });

  test('may have a hundred revisions, and no more', () => {
    const many = (count: number) => pdfByHand(...Array.from({ length: count }, () => ({})));
    expect(readRevisions(bytesOf(many(100))).revisions).toHaveLength(100);
    refused(many(101), 'a loop');
  });

  test('that leads round in a circle is left', () => {
    const text = pdfByHand(first, {});
    const at = /startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1] ?? '';
    const previous = /\/Prev (\d+)/u.exec(text)?.[1] ?? '';
    refused(text.replace(`/Prev ${previous}`, `/Prev ${at}`), 'a loop');
  });

  test.each<[string, string, (text: string) => string]>([
    ['no PDF', 'not a PDF', (text) => text.slice(1)],
    ['without its last lines', 'no end of file', (text) => text.replace('%%EOF', '')],
    ['with more after its last line', 'no end of file', (text) => `${text}more`],
    [
      'whose table is elsewhere',
      'not a classic cross-reference table',
      (text) => text.replace(/startxref\n\d+/u, 'startxref\n9'),
    ],
    ['without a trailer', 'no trailer', (text) => text.replace('trailer', 'trailor')],
    [
      'with a row too short',
      'a row that cannot be read',
      (text) => text.replace('00000 n \n', 'n \n'),
    ],
    [
      'with a row of another kind',
      'a row that cannot be read',
      (text) => text.replace('n \n', 'x \n'),
    ],
    ['with an object twice', 'an object twice', (text) => text.replace('\n2 1\n', '\n1 1\n')],
    ['with a hidden table', 'a hidden table', (text) => text.replace('/Root', '/XRefStm 9 /Root')],
    [
      'that says what was before in words',
      'no Prev',
      (text) => text.replace('/Root', '/Prev /A /Root'),
    ],
    [
      'whose trailer has no end',
      'not a dictionary entry',
      (text) => text.replace('1 0 R>>', '1 0 R'),
    ],
  ])('%s is refused', (_, reason, change) => {
    const text = pdfByHand(first);
    const changed = change(text);
    expect(changed).not.toBe(text);
    refused(changed, reason);
  });

  test('with an object both there and taken away is refused', () => {
    refused(pdfByHand({ ...first, freed: [1] }), 'an object twice');
  });

  test('that announces more objects than there can be is not gone through', () => {
    const table = (written: string) => written.replace('1 1\n', '1 500000\n');
    refused(pdfByHand({ ...first, table }), 'too many objects');
    const fewer = (written: string) => written.replace('1 1\n', '1 499000\n');
    refused(pdfByHand({ ...first, table: fewer }), 'a row that cannot be read');
  });

  test('with a dictionary longer than any of ours is not read to its end', () => {
    const long = (length: number) => pdfByHand({ ...first, trailer: `/A (${'x'.repeat(length)})` });
    expect(readRevisions(bytesOf(long(200_000))).revisions).toHaveLength(1);
    refused(long(300_000), 'text without an end');
  });

  test('with white space after its last line, or a table of other line ends, is read', () => {
    expect(readRevisions(bytesOf(`${pdfByHand(first)} \r\n`)).revisions).toHaveLength(1);
    const table = (written: string) =>
      written.replace('xref\n', 'xref \r\n').replaceAll(' \n', '\r\n');
    expect(read({ ...first, table }).revisions[0]?.objects.size).toBe(2);
  });
});

describe('the form of a file', () => {
  const form = (
    catalogue: string,
    objects: Record<number, string> = {},
    trailer = '/Root 1 0 R',
  ) => {
    const { text, revisions } = read({ objects: { 1: catalogue, ...objects }, trailer });
    return readSignatureForm(text, revisions);
  };
  const withFields = (fields: string, objects: Record<number, string> = {}) =>
    form('<</AcroForm 2 0 R>>', { 2: `<<${fields}>>`, ...objects });

  test('is none where the catalogue names none', () => {
    expect(form('<</Type /Catalog>>')).toBeUndefined();
    expect(withFields('/SigFlags 3')?.fields).toEqual([]);
  });

  test('has the fields for signatures, and says which are empty', () => {
    const found = withFields('/Fields [3 0 R 4 0 R 5 0 R 6 0 R]', {
      3: '<</FT /Sig /T (Hers) /V 9 0 R>>',
      4: '<</FT /Tx /T (No signature)>>',
      5: '<</FT /Sig /T <feff0041>>>',
      6: '<</FT /Sig /V (no reference)>>',
    });
    expect(found?.catalogue.number).toBe(1);
    expect(found?.form.number).toBe(2);
    expect(found?.fields.map(({ number, name, signature }) => [number, name, signature])).toEqual([
      [3, 'Hers', 9],
      [5, 'A', undefined],
      [6, '', undefined],
    ]);
  });

  test('is refused where something of it is not an object, or there are too many fields', () => {
    expect(() => form('<<>>', {}, '/Root /None')).toThrow('no catalogue');
    expect(() => form('<<>>', {}, '')).toThrow('no catalogue');
    expect(() => form('<</AcroForm <<>>>>')).toThrow('a form that is not an object');
    expect(() => withFields('/Fields [<<>>]')).toThrow('a field that is not an object');
    expect(() => withFields('/Fields 3 0 R')).toThrow('not an array');
    const many = (count: number) => `/Fields [${'3 0 R '.repeat(count)}]`;
    const field = { 3: '<</FT /Sig>>' };
    expect(withFields(many(200), field)?.fields).toHaveLength(200);
    expect(() => withFields(many(201), field)).toThrow('too many fields');
    expect(() => readSignatureForm('', [])).toThrow('no catalogue');
  });
});
