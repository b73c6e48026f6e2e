// The first rule broken by what was put into a signed file: over files written by hand, one change each.

import { describe, expect, test } from 'vitest';
import { changeAfter } from '../../../../src/main/documents/checking/later-changes';
import { readRevisions } from '../../../../src/main/documents/pdf-file/revisions';
import { bytesOf, pdfByHand, type RevisionByHand, signed } from '../../../support/a-pdf-by-hand';

const before = pdfByHand(signed);
const revisionsOf = (text: string) => readRevisions(bytesOf(text));

describe('the rule that an addition breaks', () => {
  const trailer = signed.trailer ?? '';
  const change = (...later: RevisionByHand[]) => {
    const text = pdfByHand(signed, ...later);
    return changeAfter(revisionsOf(text), before.length, []);
  };
  const field = '<</FT /Sig /T (Hers) /V 40 0 R>>';
  const signature = '<</Type /Sig /Contents <00>>>';
  const form = '<</Fields [10 0 R] /SigFlags 3>>';

  test.each<[string, string, RevisionByHand]>([
    ['bytes between', 'bytes-left-over', { objects: { 40: '<<>>' }, between: 'x\n', trailer }],
    ['bytes after', 'no-field-filled', { objects: { 9: form }, trailer }],
    ['another root', 'trailer-changed', { trailer: trailer.replace('Root 1', 'Root 9') }],
    ['no size', 'trailer-changed', { trailer: trailer.replace('/Size 15', '') }],
    ['a size in words', 'trailer-changed', { trailer: trailer.replace('15', '/A') }],
    ['an odd mark', 'trailer-changed', { trailer: `${trailer} /ID (a)` }],
    ['something taken away', 'object-freed', { freed: [11], trailer }],
    ['another catalogue', 'catalogue-changed', { objects: { 1: '<<>>' }, trailer }],
    ['another form', 'form-changed', { objects: { 9: '<</Fields []>>' }, trailer }],
    [
      'a form that says nothing is signed',
      'form-changed',
      { objects: { 9: '<</Fields [10 0 R]>>' }, trailer },
    ],
    ['no form that says so', 'form-changed', { objects: { 10: field, 40: signature }, trailer }],
    ['another object', 'other-object', { objects: { 9: form, 11: '<</Type /Annot>>' }, trailer }],
    [
      'a field renamed',
      'field-changed',
      { objects: { 10: field.replace('Hers', 'Mine'), 9: form, 40: signature }, trailer },
    ],
    [
      'a field with nothing in it',
      'field-changed',
      { objects: { 10: '<</FT /Sig /T (Hers)>>' }, trailer },
    ],
    [
      'a field filled with what was there',
      'field-changed',
      { objects: { 10: field.replace('40', '11'), 9: form }, trailer },
    ],
    [
      'a field whose picture is none',
      'field-changed',
      { objects: { 10: field.replace('>>', ' /AP (none)>>'), 9: form, 40: signature }, trailer },
    ],
    [
      'a field with two pictures',
      'field-changed',
      {
        objects: {
          10: field.replace('>>', ' /AP <</N 41 0 R /D 41 0 R>>>>'),
          9: form,
          40: signature,
        },
        trailer,
      },
    ],
    [
      'a picture that is no stream',
      'other-object',
      {
        objects: {
          ...{ 10: field.replace('>>', ' /AP <</N 41 0 R>>>>'), 9: form, 40: signature },
          41: '<</Subtype /Form /Resources <<>>>>',
        },
        trailer,
      },
    ],
    [
      'a signature with more in it than there is to one',
      'other-object',
      { objects: { 10: field, 9: form, 40: '<</Type /Sig /JS (x)>>' }, trailer },
    ],
    [
      'a signature over nothing',
      'not-signed-whole',
      { objects: { 10: field, 9: form, 40: signature }, trailer },
    ],
  ])('%s: %s', (_, fault, later) => {
    expect(change(later)).toBe(fault);
  });

  test('nothing but white space is still more than we write', () => {
    const text = `${before}  \n`;
    expect(changeAfter(revisionsOf(text), before.length, [])).toBe('bytes-left-over');
  });

  test('a picture as we draw it is let be, and then the signature is missing', () => {
    const picture = (extra = '', resources = '<<>>') =>
      `<</Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources ${resources} ${extra} /Length 1>>\nstream\na\nendstream`;
    const withPicture = (drawn: string) =>
      change({
        objects: {
          10: field.replace('>>', ' /AP <</N 41 0 R>>>>'),
          9: form,
          40: signature,
          41: drawn,
        },
        trailer,
      });
    expect(withPicture(picture())).toBe('not-signed-whole');
    expect(withPicture(picture('/JS (x)'))).toBe('other-object');
    expect(withPicture(picture('', '<</Font <<>>>>'))).toBe('other-object');
  });

  test('a file without a form, or with an object put into the signed part, is found', () => {
    const bare: RevisionByHand = {
      objects: { 1: '<</Type /Catalog>>' },
      trailer: '/Root 1 0 R /Size 2',
    };
    const was = pdfByHand(bare);
    const text = pdfByHand(bare, { objects: { 2: '<<>>' }, trailer: '/Root 1 0 R /Size 3' });
    expect(changeAfter(revisionsOf(text), was.length, [])).toBe('form-changed');
    const inside = pdfByHand(signed, {
      ...{ objects: { 9: form }, trailer },
      table: (written) => written.replace(/\n9 1\n\d{10}/u, '\n9 1\n0000000009'),
    });
    expect(changeAfter(revisionsOf(inside), before.length, [])).toBe('tables-changed');
    const skipped = pdfByHand(signed, { objects: { 9: form }, trailer }).replace(
      / \/Prev \d+/u,
      '',
    );
    expect(changeAfter(revisionsOf(skipped), before.length, [])).toBe('tables-changed');
  });

  test('a stream that does not end where it says is not read', () => {
    const open = (length: string) => () =>
      change({ objects: { 40: `<<${length}>>\nstream\na\nendstream` }, trailer });
    for (const length of ['/Length 9', '/Length (1)', '']) {
      expect(open(length)).toThrow('an open stream');
    }
    expect(open('/Length 1')()).toBe('other-object');
  });
});
