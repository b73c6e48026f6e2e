// What was put into a signed file, by the name a person has for it: over files written by hand, one change each.

import { describe, expect, test } from 'vitest';
import { nameChanges } from '../../../../src/main/documents/checking/name-change';
import { readRevisions } from '../../../../src/main/documents/pdf-file/revisions';
import { bytesOf, pdfByHand, type RevisionByHand, signed } from '../../../support/a-pdf-by-hand';

const before = pdfByHand(signed);
const revisionsOf = (text: string) => readRevisions(bytesOf(text));

function named(...later: RevisionByHand[]) {
  const text = pdfByHand(signed, ...later);
  return nameChanges(text, before.length, revisionsOf(before).revisions, revisionsOf(text));
}
const object = (number: number, body: string) =>
  named({ objects: { [number]: body }, trailer: '/Root 1 0 R /Info 8 0 R /Size 15' });
const catalogue = (more: string) =>
  object(1, `<</Type /Catalog /Pages 2 0 R /AcroForm 9 0 R ${more}>>`);

describe('what was added', () => {
  test('has no name where nothing was', () => {
    expect(nameChanges(before, before.length, revisionsOf(before).revisions, undefined)).toEqual(
      [],
    );
    expect(object(14, '<</Type /Unheard /More 1>>')).toEqual([]);
    expect(object(40, '<</Type /Page>>')).toEqual([]);
  });

  test.each([
    ['/XRefStm 1', 'hidden_table'],
    ['/Type /XRef', 'hidden_table'],
    ['/Type/ObjStm', 'hidden_table'],
    ['/Encrypt', 'locked_later'],
    ['/JavaScript', 'script_added'],
    ['/JS', 'script_added'],
    ['/OpenAction', 'acts_by_itself'],
    ['/Launch', 'acts_by_itself'],
    ['/URI', 'acts_by_itself'],
    ['/EmbeddedFile', 'attachment_changed'],
    ['/EmbeddedFiles', 'attachment_changed'],
    ['/Filespec', 'attachment_changed'],
    ['/XFA', 'form_changed'],
    ['/NeedAppearances', 'form_changed'],
    ['/OCProperties', 'layers_changed'],
    ['/OCG', 'layers_changed'],
    ['/DSS', 'proof_added'],
    ['/DocTimeStamp', 'proof_added'],
    ['/JSON', undefined],
  ])('with %s in it is %s, also where the file cannot be followed', (word, name) => {
    const text = `${before}${word} `;
    const { revisions } = revisionsOf(before);
    expect(nameChanges(text, before.length, revisions, undefined)).toEqual(name ? [name] : []);
    // What stood there when it was signed is no change.
    expect(nameChanges(text, text.length, revisions, undefined)).toEqual([]);
  });

  test.each([
    ['/Names 1', 'attachment_changed'],
    ['/AF 1', 'attachment_changed'],
    ['/AA 1', 'acts_by_itself'],
    ['/Extensions 1', 'proof_added'],
    ['/Metadata 1', 'title_changed'],
    ['/Lang (en)', 'title_changed'],
    ['/ViewerPreferences 1', 'title_changed'],
    ['/Perms 1', 'permission_changed'],
    ['/Unheard 1', 'part_added'],
  ])('to the catalogue: %s is %s', (entry, name) => {
    expect(catalogue(entry)).toEqual([name]);
  });

  test('to the catalogue: other pages, another form, or several at once', () => {
    expect(object(1, '<</Type /Catalog /Pages 3 0 R /AcroForm 9 0 R>>')).toEqual(['page_changed']);
    expect(object(1, '<</Type /Catalog /Pages 2 0 R>>')).toEqual(['form_changed']);
    expect(catalogue('/Lang (en) /AF 1')).toEqual(['title_changed', 'attachment_changed']);
    expect(catalogue('')).toEqual([]);
  });

  test.each([
    ['/Kids [3 0 R 4 0 R 40 0 R] /Count 3', ['page_added']],
    ['/Kids [3 0 R] /Count 1', ['page_taken_out']],
    ['/Kids [3 0 R]', ['page_taken_out']],
    ['/Kids [4 0 R 3 0 R] /Count 2', ['page_changed']],
  ])('to the tree of pages: %s is %j', (tree, names) => {
    expect(object(2, `<</Type /Pages ${tree}>>`)).toEqual(names);
  });

  test('to a page: a note, or anything else', () => {
    expect(object(4, '<</Type /Page /Contents 7 0 R /Annots [11 0 R]>>')).toEqual(['note_added']);
    expect(object(4, '<</Type /Page /Contents 7 0 R /Annots [] /Rotate 90>>')).toEqual([
      'page_changed',
    ]);
    expect(object(4, '<</Type /Page /Contents 6 0 R>>')).toEqual(['page_changed']);
    expect(object(4, '<</Type /Page /Contents 7 0 R>>')).toEqual(['page_changed']);
  });

  test('to what is drawn on a page, wherever it stands among its parts', () => {
    const other = '<</Length 1>>\nstream\nb\nendstream';
    for (const number of [5, 6, 7]) expect(object(number, other)).toEqual(['page_changed']);
  });

  test('to what the file is called, to a field, a form, a note, a script, a picture', () => {
    expect(object(8, '<</Title (Other)>>')).toEqual(['title_changed']);
    expect(object(10, '<</FT /Sig /T (Hers) /V 40 0 R>>')).toEqual(['field_changed']);
    expect(object(9, '<</Fields []>>')).toEqual(['form_changed']);
    expect(object(11, '<</Type /Annot /More 1>>')).toEqual(['note_added']);
    expect(object(12, '<</S /Other>>')).toEqual(['script_added']);
    expect(object(13, '<</Subtype /Image>>')).toEqual(['page_changed']);
    expect(object(14, '<</Type /StructElem>>')).toEqual(['page_changed']);
    expect(object(14, '<</Type /Font>>')).toEqual(['page_changed']);
    expect(object(14, '<</Type /Sig>>')).toEqual(['signature_changed']);
    expect(object(14, '<</Type /Metadata>>')).toEqual(['title_changed']);
  });

  test('by a page taken away, or a trailer that points elsewhere, is locked, or has another title', () => {
    const trailer = signed.trailer ?? '';
    expect(named({ freed: [3], trailer })).toEqual(['page_taken_out']);
    expect(named({ freed: [14], trailer })).toEqual([]);
    expect(named({ trailer: trailer.replace('Root 1', 'Root 9') })).toEqual(['pointed_elsewhere']);
    expect(named({ trailer: trailer.replace('Info 8', 'Info 9') })).toEqual(['title_changed']);
    expect(named({ trailer: `${trailer} /Encrypt 9 0 R` })).toEqual(['locked_later']);
    expect(named({ trailer: `${trailer.replace('15', '16')}` })).toEqual([]);
  });

  test('is still named where one object of it cannot be read, or the signed part is none', () => {
    const text = pdfByHand(signed, {
      objects: { 3: 'nothing', 8: '<</Title (Other)>>' },
      trailer: signed.trailer ?? '',
    });
    const { revisions } = revisionsOf(before);
    expect(nameChanges(text, before.length, revisions, revisionsOf(text))).toEqual([
      'title_changed',
    ]);
    expect(nameChanges(text, before.length, [], revisionsOf(text))).toEqual([]);
    const headless = revisionsOf(pdfByHand({ ...signed, trailer: '/Root /None' })).revisions;
    expect(nameChanges(text, before.length, headless, revisionsOf(text))).toEqual([]);
    const rootless = pdfByHand({ objects: { 1: '<<>>' }, trailer: '/Root 1 0 R' });
    const changed = pdfByHand(
      { objects: { 1: '<<>>' }, trailer: '/Root 1 0 R' },
      { objects: { 1: '<</Lang 1>>' } },
    );
    expect(
      nameChanges(changed, rootless.length, revisionsOf(rootless).revisions, revisionsOf(changed)),
    ).toContain('title_changed');
  });

  test('in pages that lead round in a circle is named all the same', () => {
    const circle: RevisionByHand = {
      objects: { 1: '<</Pages 2 0 R>>', 2: '<</Kids [2 0 R 3 0 R]>>', 3: '<</Kids [2 0 R]>>' },
      trailer: '/Root 1 0 R',
    };
    const was = pdfByHand(circle);
    const text = pdfByHand(circle, {
      objects: { 3: '<</Kids [] /Count 1>>' },
      trailer: '/Root 1 0 R',
    });
    expect(nameChanges(text, was.length, revisionsOf(was).revisions, revisionsOf(text))).toEqual([
      'page_added',
    ]);
  });
});
