// Names in the picture are measured without a font, so what is measured is compared with the fonts themselves.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFaces } from '../../../../../src/main/documents/fonts';
import { setName, widthOfText } from '../../../../../src/shared/domain/workbook/circle/letters';
import { resources } from '../../../../support/a-vault';

const faces = openFaces(resources);
/** Without kerning, which a browser may leave out. */
function trueWidth(text: string, size: number): number {
  const widths = [faces.regular, faces.bold].map((face) =>
    [...text.normalize('NFC')].reduce(
      (sum, letter) => sum + face.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
      0,
    ),
  );
  return (Math.max(...widths) / faces.regular.unitsPerEm) * size;
}
const latin = fc.nat({ max: 0x1ff }).map((at) => String.fromCodePoint(0x20 + at));
const written = fc.string({
  unit: fc.oneof(latin, fc.constantFrom('’', '‘', '“', '”', '–', '—', '…', '·')),
  maxLength: 40,
});

it('never says that words are narrower than they are, in either face', () => {
  fc.assert(
    fc.property(written, (text) => {
      const known = [...text].filter((letter) => {
        const point = letter.codePointAt(0) ?? 0;
        return faces.regular.hasGlyphForCodePoint(point) && !/\p{C}/u.test(letter);
      });
      const line = known.join('');
      expect(widthOfText(line, 17)).toBeGreaterThanOrEqual(trueWidth(line, 17) - 0.001);
    }),
    { numRuns: 500 },
  );
});

it('is not far from the truth for ordinary names, or there would be no room for them', () => {
  for (const name of ['Nan', 'Women’s centre', 'Siân', 'Mr Khan (POM)']) {
    expect(widthOfText(name, 17)).toBeLessThan(trueWidth(name, 17) * 1.12);
  }
});

it.each([
  ['a short name stays on one line', 'Nan', ['Nan']],
  ['two words that fit together stay together', 'Aunty Jo', ['Aunty Jo']],
  ['a longer name takes a second line', 'Mr Khan (POM)', ['Mr Khan', '(POM)']],
  ['what does not fit ends in dots', 'The girls on two landing', ['The girls', 'on two l…']],
  ['one long word is shortened', 'Wolfeschlegelstein', ['Wolfesc…']],
  ['a long word after a short one', 'My Wolfeschlegelstein', ['My', 'Wolfesc…']],
  ['no name gives no line', '  ', []],
])('%s', (_, name, lines) => {
  expect(setName(name, 84, 17, 2)).toEqual(lines);
});

it('keeps every line within its width and their number within bounds, whatever is typed', () => {
  const anything = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 3 }), (name, most) => {
      const lines = setName(name, 90, 17, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(widthOfText(line, 17)).toBeLessThanOrEqual(90);
    }),
  );
});
