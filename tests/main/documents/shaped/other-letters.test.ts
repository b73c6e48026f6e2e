// Words in Arabic, Urdu, Bengali, Hindi, Punjabi and Hebrew, set with the real faces.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFaces } from '../../../../src/main/documents/fonts';
import { openOtherLetters } from '../../../../src/main/documents/shaped/other-letters';
import { withoutSpace } from '../../../../src/main/documents/words';
import { otherWriting, resourcesFolder } from '../../../support/plan-copies';

const letters = await openOtherLetters(openFaces(resourcesFolder), resourcesFolder);
const pen = { size: 12, leading: 17.5, weight: 'regular', colour: '#000' } as const;
const ids = (text: string) => letters.line(text, 'regular').glyphs.map(({ id }) => id);

describe('letters take the shape their neighbours ask for', () => {
  it('an Arabic letter at the start of a word is not the one that stands alone', () => {
    // Drawn from left to right: the first letter comes last.
    expect(ids('شراكة').at(-1)).not.toBe(ids('ش').at(-1));
  });

  it('lam and alef lean on each other', () => {
    const together = ids('لا');
    expect(together).not.toContain(ids('ل')[0]);
    expect(together).not.toContain(ids('ا')[0]);
  });

  it('Bengali letters join into one sign', () => {
    expect(ids('ক্ষ')).toHaveLength(1);
    expect(ids('ক\u09cd\u200cষ').length).toBeGreaterThan(1);
  });

  it('a Hindi vowel sign written after its letter stands before it', () => {
    const [sign] = ids('कि');
    expect(sign).not.toBe(ids('क')[0]);
    expect(ids('कि')[1]).toBe(ids('क')[0]);
  });
});

describe.each(Object.entries(otherWriting))('%s', (_, text) => {
  it.each([40, 90, 450])('is set whole, no wider than a column of %i points', (width) => {
    const set = letters.paragraph(text.split('\n'), pen, width);
    expect(withoutSpace(set.lines.join(''))).toBe(withoutSpace(text));
    expect(set.shaped.lines.map((line) => line.text)).toEqual(
      set.lines.map((line) => line.trimEnd()),
    );
    if (width < 90) return;
    for (const line of set.shaped.lines) expect(line.width * pen.size).toBeLessThan(width + 2);
  });

  it('is set the same way every time', async () => {
    const again = await openOtherLetters(openFaces(resourcesFolder), resourcesFolder);
    expect(again.line(text, 'bold')).toEqual(letters.line(text, 'bold'));
  });
});

describe('any mixture', () => {
  const letter = fc.constantFrom(...'ab 1.،(ن)ورঅকষ\u09cd\u0947कष\u094dאבਅਕ\u200d\u200c\u200eé-');
  it('is set whole', () => {
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 60 }), (all) => {
        const text = all.join('').trim();
        const set = letters.paragraph([text], pen, 120);
        expect(withoutSpace(set.shaped.lines.map((line) => line.text).join(''))).toBe(
          withoutSpace(text),
        );
      }),
      { numRuns: 200 },
    );
  });
});
