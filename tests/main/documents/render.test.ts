// Every word of a copy is on paper, whole, and the paper says whose copy it is on every page. Read
// back with other people's tools.

import { PDFArray, PDFDict, PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { stringsOfCopy } from '../../../src/main/documents/copy-strings';
import { MissingCharactersFailure, renderPlanCopy } from '../../../src/main/documents/render';
import { withoutSpace } from '../../../src/main/documents/words';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import { bodyText, checkSyntax, fileFacts, fontLines, pageTexts } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';
import { dict, n, streamText, textOf } from './structure/reading';

const render = (copy: PlanCopy) => renderPlanCopy(copy, copies.resourcesFolder);

/** Words only in the margins or across the page, which the body of the page does not repeat. */
function isFurniture(copy: PlanCopy, text: string): boolean {
  const { establishment, planReference, shortHash, draft, practice } = copy;
  const marks = [draft?.mark, practice?.mark];
  return [
    establishment,
    planReference,
    shortHash,
    ...marks,
    ...Object.values(copy.furniture),
  ].includes(text);
}

/** The bookmarks in order, deeper ones after the one they stand under. */
function bookmarksOf(document: PDFDocument): string[] {
  const from = (item: PDFDict | undefined): string[] =>
    item === undefined
      ? []
      : [
          textOf(item.lookup(n('Title'))) ?? '',
          ...from(dict(item.lookup(n('First')))),
          ...from(dict(item.lookup(n('Next')))),
        ];
  return from(dict(dict(document.catalog.lookup(n('Outlines')))?.lookup(n('First'))));
}

/** The texts in one object of a file, its members' too. */
function textsIn(object: PDFObject): string[] {
  if (object instanceof PDFDict) return object.values().flatMap(textsIn);
  if (object instanceof PDFArray) return object.asArray().flatMap(textsIn);
  return [textOf(object) ?? []].flat();
}

const kinds: [string, PlanCopy][] = [
  ['an ordinary copy', copies.aCopy()],
  ['the least a copy can hold', copies.aTinyCopy()],
  ['an ordinary copy in the easy style', copies.aCopy({ style: 'easy' })],
  ['a copy she disagrees with at length', copies.aDisagreeingCopy()],
  ['answers of 6,000 characters', copies.aLongCopy()],
  ['answers of 6,000 characters, easy', copies.aLongCopy('easy')],
  ['two hundred items', copies.aCopyWithTwoHundredItems()],
  ['Welsh, Polish, Romanian, Lithuanian, loose accents, quotes', copies.aCopyInManyLetters()],
];

describe('nothing is lost', () => {
  it.each(kinds)('%s: every text is found whole', async (_, copy) => {
    const { bytes } = await render(copy);
    const read = withoutSpace(await bodyText(bytes));
    const lost = stringsOfCopy(copy).filter(
      ({ text }) => !isFurniture(copy, text) && !read.includes(withoutSpace(text)),
    );
    expect(lost).toEqual([]);
  });

  it('a word with no space in it for two thousand letters is whole and stays on the page', async () => {
    const word = Array.from({ length: 400 }, (_, index) => `n${index}x`).join('');
    const copy = copies.aCopy({
      groups: [
        copies.aGroup(
          'Me',
          copies.aPage('About me', 'Leaf', copies.aQuestion('Long', copies.words(word))),
        ),
      ],
    });
    const { bytes } = await render(copy);
    expect(withoutSpace(await bodyText(bytes))).toContain(word);
  });

  it('her line ends and empty lines are kept', async () => {
    const poem = 'First line\nSecond line\n\n\nAfter a gap\n   further in';
    const { bytes } = await render(
      copies.aCopy({
        groups: [
          copies.aGroup(
            'Me',
            copies.aPage('About me', 'Leaf', copies.aQuestion('Poem', copies.words(poem))),
          ),
        ],
      }),
    );
    const lines = (await bodyText(bytes)).split('\n').map((line) => line.trim());
    const start = lines.indexOf('First line');
    expect(lines.slice(start, start + 4)).toEqual([
      'First line',
      'Second line',
      'After a gap',
      'further in',
    ]);
  });

  it('words that look like code are only words', async () => {
    const text = '%PDF-1.7 endstream endobj << /JS (app.alert) >> (unclosed \\ [x] {y} </b> & ;';
    const { bytes } = await render(
      copies.aCopy({
        name: text,
        groups: [
          copies.aGroup(
            'Me',
            copies.aPage(text, 'Leaf', copies.aQuestion(text, copies.words(text))),
          ),
        ],
      }),
    );
    expect(withoutSpace(await bodyText(bytes))).toContain(withoutSpace(text));
    await checkSyntax(bytes);
  });
});

describe('the file', () => {
  it.each(kinds)('%s: is sound, tagged, A4, and carries its fonts', async (_, copy) => {
    const { bytes, pages } = await render(copy);
    await checkSyntax(bytes);
    const facts = await fileFacts(bytes);
    expect(facts).toMatch(/^Tagged: +yes$/m);
    expect(facts).toMatch(/^Encrypted: +no$/m);
    expect(facts).toMatch(/^JavaScript: +no$/m);
    expect(facts).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    expect(facts).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));
    const fonts = await fontLines(bytes);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/AtkinsonHyperlegibleNext.*yes yes yes/);
  });

  it('says which plan it is in its title, and nothing about her', async () => {
    const facts = await fileFacts((await render(copies.aCopy())).bytes);
    expect(facts).toMatch(/^Title: +My Plan AL-7K2M-4QXP$/m);
    expect(facts).not.toContain('Sam');
    expect(facts).not.toMatch(/Author|Subject/);
    expect(facts).not.toContain('A1234BC');
  });

  it('has bookmarks and fields that do not say her name', async () => {
    const name = 'Quillwyn';
    const identity = [{ label: 'My full name', text: `${name} Example` }];
    const { bytes } = await render(copies.aCopy({ name, identity }));
    const document = await PDFDocument.load(bytes);
    expect(bookmarksOf(document)).toEqual(expect.arrayContaining(['My Plan', 'Me', 'My team']));
    // Every text that is kept beside the pages: bookmarks, title, fields, what a picture shows.
    const beside = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => textsIn(object))
      .concat(streamText(document.catalog.lookup(n('Metadata'))));
    expect(beside.length).toBeGreaterThan(20);
    expect(beside.filter((text) => text.includes(name))).toEqual([]);
    expect(await bodyText(bytes)).toContain(name);
  });

  it('is the same, byte for byte, when the copy is the same', async () => {
    const [one, other] = [await render(copies.aCopy()), await render(copies.aCopy())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('is another file when the check code is another', async () => {
    const one = await render(copies.aCopy());
    const other = await render(copies.aCopy({ shortHash: 'ffffffffff' }));
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(false);
  });
});

describe('every page', () => {
  it('says whose copy, which version, which page and the check code', async () => {
    const copy = copies.aLongCopy();
    const { bytes, pages } = await render(copy);
    const texts = await pageTexts(bytes);
    expect(texts).toHaveLength(pages);
    expect(pages).toBeGreaterThanOrEqual(18);
    texts.forEach((text, index) => {
      for (const word of [
        'My Plan',
        copy.whose,
        copy.establishment,
        copy.planReference,
        'Version 3',
        '21 November 2026',
        'Check code 9f3ab2c41d',
        `Page ${index + 1} of ${pages}`,
        'Private',
      ]) {
        expect(text).toContain(word);
      }
    });
  });

  it('does not carry her name in its margins', async () => {
    const copy = { ...copies.aLongCopy(), name: 'Quillwyn' };
    const [first, ...others] = await pageTexts((await render(copy)).bytes);
    expect(first).toContain('Quillwyn');
    for (const text of others) expect(text).not.toContain('Quillwyn');
  });

  it('of a draft is marked as one, and page one says why', async () => {
    const copy = { ...copies.aLongCopy(), ...pick(copies.aPracticeDraftCopy()) };
    const texts = await pageTexts((await render(copy)).bytes);
    for (const text of texts) {
      // Once across the page, where poppler gives each slanted letter a line, and once in the margin.
      expect(text.match(/D\s*R\s*A\s*F\s*T/g)?.length).toBeGreaterThanOrEqual(2);
      expect(text.match(/P\s*R\s*A\s*C\s*T\s*I\s*C\s*E/g)?.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain('DRAFT · PRACTICE · Private');
    }
    expect(texts.filter((text) => text.includes(copy.draft?.why ?? 'none'))).toHaveLength(1);
    expect(texts[0]).toContain(copy.draft?.why);
    expect(texts[0]).toContain(copy.practice?.why);
  });

  it('of a copy that is no draft carries no such word', async () => {
    const text = (await pageTexts((await render(copies.aCopy())).bytes)).join();
    expect(text).not.toContain('DRAFT');
    expect(text).not.toContain('PRACTICE');
  });

  it.each([
    ['a short reader, in one line', 'my prison offender manager (POM)'],
    ['a reader by name, in two', 'my prison offender manager (POM): Mr Tamworth-Fitzgerald'],
    [
      'a name of 120 letters, in three',
      `someone I choose: ${'Wilhelmina '.repeat(11).slice(0, 119)}n`,
    ],
  ])('of a draft names its whole reader in its head: %s', async (_, reader) => {
    const whose = `This copy is for ${reader}`;
    const copy = { ...copies.aLongCopy(), ...pick(copies.aPracticeDraftCopy()), whose };
    const [, ...others] = await pageTexts((await render(copy)).bytes);
    expect(others.length).toBeGreaterThan(10);
    const unsaid = others.filter((text) => !withoutSpace(text).includes(withoutSpace(whose)));
    expect(unsaid.map((text) => text.slice(0, 300))).toEqual([]);
  });

  it('keeps a very long establishment and audience clear of what stands beside them', async () => {
    const long =
      'This copy is for somebody whose place of work has a very long name indeed, twice over';
    const { bytes } = await render(copies.aCopy({ whose: long, establishment: long }));
    const [first] = await pageTexts(bytes);
    expect(first).toContain('Private');
    expect(first).toContain(long);
  });
});

const pick = ({ draft, practice }: PlanCopy) => ({
  ...(draft ? { draft } : {}),
  ...(practice ? { practice } : {}),
});

describe('a character no font has', () => {
  it('stops the copy before anything is drawn, and is named with its place', async () => {
    const copy = copies.aCopy({
      name: 'Sam ✓',
      groups: [
        copies.aGroup(
          'Me',
          copies.aPage('About me', 'Leaf', copies.aQuestion('My day', copies.words('Good 😀'))),
        ),
      ],
    });
    const failure = await render(copy).catch((problem: unknown) => problem);
    expect(failure).toBeInstanceOf(MissingCharactersFailure);
    expect((failure as MissingCharactersFailure).missing).toEqual([
      { character: '✓', codePoint: 'U+2713', where: 'My Plan' },
      { character: '😀', codePoint: 'U+1F600', where: 'My day' },
    ]);
  });
});
