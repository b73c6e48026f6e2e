// No field of a copy can be forgotten: every text in it is replaced by a word of its own, and each of
// those words must be looked at by the font check and be found on paper. New fields are caught too.

import { describe, expect, it } from 'vitest';
import { findMissingCharacters, openFaces } from '../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import { pageTexts } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';

/** Not read by people: keys, path data, and what decides how the rest is written. */
const notWords = ['id', 'key', 'kind', 'symbol', 'path', 'language', 'style', 'madeOn', 'pageOf'];

function fullCopy(): PlanCopy {
  const copy = {
    ...copies.aPracticeDraftCopy(),
    ...copies.aDisagreeingCopy(),
    ...copies.aPracticeDraftCopy(),
    disagreement: { heading: 'x', how: 'x', words: 'x' },
  };
  const question = copy.groups[0]?.pages[0]?.questions[0];
  if (question) question.help = 'Help';
  const note = { label: 'x', by: 'x', words: 'x', steps: { label: 'x', words: 'x' }, marks: ['x'] };
  const page = copy.groups[0]?.pages[0];
  if (page) Object.assign(page, { stamps: ['x', 'x'], notes: [note] });
  return { ...copy, notesApart: { heading: 'x', notes: [note] } };
}

type Replaced = { copy: PlanCopy; words: { word: string; path: string }[] };

/** The copy with every text in it replaced by what `wordFor` makes of its number. */
function withWords(copy: PlanCopy, wordFor: (index: number) => string): Replaced {
  const words: Replaced['words'] = [];
  const visit = (value: unknown, path: string): unknown => {
    const name = /[^.[\]]+$/.exec(path.replace(/\[\d+\]$/, ''))?.[0] ?? '';
    if (
      typeof value === 'string' &&
      !notWords.includes(name) &&
      path !== '.signatureFields[0].name'
    ) {
      const word = wordFor(words.length);
      words.push({ word, path });
      return word;
    }
    if (Array.isArray(value)) return value.map((item, index) => visit(item, `${path}[${index}]`));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, visit(inner, `${path}.${key}`)]),
      );
    }
    return value;
  };
  return { copy: visit(copy, '') as PlanCopy, words };
}

describe('every text of a copy', () => {
  it.each<[string, Partial<PlanCopy>]>([
    ['in ordinary letters', {}],
    ['in large print', { large: true }],
    ['on her own copy', { isForHer: true }],
    ['in the easy style, large', { style: 'easy', large: true }],
  ])('is on paper %s', async (_, look) => {
    const { copy, words } = withWords(fullCopy(), (index) => `w${index}x`);
    expect(words.length).toBeGreaterThan(90);
    const { bytes } = await renderPlanCopy({ ...copy, ...look }, copies.resourcesFolder);
    const read = (await pageTexts(bytes)).join('\n').replace(/\s/g, '');
    expect(words.filter(({ word }) => !read.includes(word))).toEqual([]);
  });

  it('is looked through for characters no font has', () => {
    const faces = openFaces(copies.resourcesFolder);
    // Signs from a block of Unicode that our fonts do not have at all.
    const signFor = (index: number) => String.fromCodePoint(0x2800 + index);
    const { copy, words } = withWords(fullCopy(), signFor);
    const found = findMissingCharacters(copy, faces).map(({ character }) => character);
    expect(words.filter(({ word }) => !found.includes(word))).toEqual([]);
  });
});
