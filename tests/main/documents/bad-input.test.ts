// Whatever she or her worker puts in: it is whole on paper, or refused by name before anything is drawn.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MissingCharactersFailure, renderPlanCopy } from '../../../src/main/documents/render';
import { withoutSpace } from '../../../src/main/documents/words';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import type { Block } from '../../../src/shared/domain/workbook/blocks';
import { bodyText, checkSyntax } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';
import { checkStructure } from './structure/structure-check';

const render = (copy: PlanCopy) => renderPlanCopy(copy, copies.resourcesFolder);

const saying = (block: Block, changes: Partial<PlanCopy> = {}) =>
  copies.aCopy({
    groups: [
      copies.aGroup('Me', copies.aPage('About me', 'Leaf', copies.aQuestion('Words', block))),
    ],
    ...changes,
  });

const looks: [string, Partial<PlanCopy>][] = [
  ['12 points', {}],
  ['her own, 14 points', { isForHer: true }],
  ['easy, 16 points', { style: 'easy' }],
  ['large print', { large: true }],
  ['easy in large print', { style: 'easy', large: true }],
];

const longText = copies.aLongText(50_000);
const longWord = Array.from({ length: 1000 }, (_, index) => `n${index}x`)
  .join('')
  .slice(0, 5000);
const manyItems = Array.from({ length: 400 }, (_, index) => `Thing ${index} I must not forget.`);

describe.each(looks)('%s', (_, look) => {
  it('an answer of 50,000 characters is whole', async () => {
    const { bytes } = await render(saying(copies.words(longText), look));
    expect(withoutSpace(await bodyText(bytes))).toContain(withoutSpace(longText));
    await checkSyntax(bytes);
  }, 60_000);

  it('a word of 5,000 letters is whole', async () => {
    const { bytes } = await render(saying(copies.words(longWord), look));
    expect(withoutSpace(await bodyText(bytes))).toContain(longWord);
  }, 60_000);

  it('400 items are whole', async () => {
    const { bytes } = await render(saying({ kind: 'bullets', items: manyItems }, look));
    const read = withoutSpace(await bodyText(bytes));
    expect(manyItems.filter((item) => !read.includes(withoutSpace(item)))).toEqual([]);
  }, 60_000);
});

describe('in Arabic', () => {
  it('an answer of 50,000 characters is drawn, and sound', async () => {
    const text = Array.from({ length: 460 }, () => copies.otherWriting.arabic).join('\n');
    const { bytes } = await render(saying(copies.words(text)));
    expect(text.length).toBeGreaterThan(50_000);
    expect((await checkStructure(bytes)).faults).toEqual([]);
  }, 120_000);

  it('400 items are drawn, and sound', async () => {
    const items = manyItems.map((item, at) => (at % 2 === 0 ? `${at} نور` : item));
    const { bytes } = await render(saying({ kind: 'bullets', items }));
    expect((await checkStructure(bytes)).faults).toEqual([]);
  }, 60_000);
});

describe('what has no shape is left out, and all that has one stays', () => {
  it.each([
    ['NUL between letters', 'Na\u0000n', 'Nan'],
    ['other control characters', 'N\u0001a\u001b[31mn\u007f', 'Na[31mn'],
    ['a byte order mark', '\ufeffNan', 'Nan'],
    ['loose accents', 'Cafe\u0301, w\u0302yl', 'Café, ŵyl'],
    ['joiners and marks of direction among English', 'N\u200da\u202en', 'Nan'],
  ])('%s', async (_, text, wanted) => {
    const { bytes } = await render(saying(copies.words(text)));
    expect(withoutSpace(await bodyText(bytes))).toContain(withoutSpace(wanted));
    expect((await checkStructure(bytes)).faults).toEqual([]);
  });
});

describe('refused by name, with the place', () => {
  it.each([
    ['half of a pair of signs', 'Nan \ud83d', ['U+D83D']],
    ['the other half', '\ude00 Nan', ['U+DE00']],
    ['a family of faces', '👩‍👧', ['U+1F469', 'U+1F467']],
    ['a flag', '🇬🇧', ['U+1F1EC', 'U+1F1E7']],
    ['a private sign', '\ue000', ['U+E000']],
    ['a sign that stands for a lost one', '\ufffd', ['U+FFFD']],
  ])('%s', async (_, text, wanted) => {
    const failure = await render(saying(copies.words(text))).catch((problem: unknown) => problem);
    expect(failure).toBeInstanceOf(MissingCharactersFailure);
    const { missing } = failure as MissingCharactersFailure;
    expect(missing.map(({ codePoint }) => codePoint)).toEqual(wanted);
    expect(missing.every(({ where }) => where === 'Words')).toBe(true);
    // Half of a pair would break the sentence it is named in.
    for (const { character } of missing) expect(character.isWellFormed()).toBe(true);
  });
});

describe('anything at all', () => {
  it('is whole on paper or refused by name', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(fc.constantFrom(...'aé \u0301\n\t-نور\u200dঅক\u09cd(8)'), { maxLength: 300 })
        .map((all) => all.join('')),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const result = await render(saying(copies.words(text))).catch(
          (problem: unknown) => problem,
        );
        if (result instanceof MissingCharactersFailure) return;
        // A lost word or a broken drawing would have been thrown.
        expect(result).toHaveProperty('pages');
      }),
      { numRuns: 40, examples: [['a\t\u0301']] },
    );
  }, 120_000);
});
