// Her own words in Arabic, Urdu, Bengali, Hindi, Punjabi and Hebrew: drawn as outlines with their words beside them,
// and a copy without such words never waits for what draws them.

import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { MissingCharactersFailure, renderPlanCopy } from '../../../src/main/documents/render';
import { makeSigningIdentity } from '../../../src/main/documents/signing/identity';
import { signPdf } from '../../../src/main/documents/signing/sign-pdf';
import { withoutSpace } from '../../../src/main/documents/words';
import { bodyText, checkSyntax, lastPageInGrey, pageTexts } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';
import { order } from '../../support/signed-copies';
import { n, textOf } from './structure/reading';
import { checkStructure } from './structure/structure-check';

const render = (copy = copies.aCopyInOtherWriting()) =>
  renderPlanCopy(copy, copies.resourcesFolder);

const saying = (...blocks: Parameters<typeof copies.aQuestion>[1][]) =>
  copies.aCopy({
    identity: [],
    dates: { heading: 'Dates', lines: [] },
    groups: [
      copies.aGroup('Me', copies.aPage('About me', 'Leaf', copies.aQuestion('Words', ...blocks))),
    ],
    signatureFields: [],
    wetSignatures: [],
  });

/** What the outlines of a file say, with their language, in the order of its objects. */
async function spokenWords(bytes: Uint8Array): Promise<{ text: string; lang: string }[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    const text = object instanceof PDFDict ? textOf(object.get(n('ActualText'))) : undefined;
    if (text === undefined || !(object instanceof PDFDict)) return [];
    return [{ text, lang: textOf(object.get(n('Lang'))) ?? '' }];
  });
}

describe('a copy with other writing in every place', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    ({ bytes } = await render());
  });

  it('is sound, and still is when signed', async () => {
    const identity = await makeSigningIdentity({
      establishment: 'HMP Example',
      today: '2026-11-21',
    });
    for (const file of [bytes, await signPdf(bytes, order(identity))]) {
      await checkSyntax(file);
      expect((await checkStructure(file)).faults).toEqual([]);
    }
  });

  it('carries every word of it to be read aloud, each in its language', async () => {
    const spoken = await spokenWords(bytes);
    const all = spoken.map(({ text }) => text).join('\n');
    for (const text of Object.values(copies.otherWriting)) expect(all).toContain(text);
    const langOf = (text: string) => spoken.find((one) => one.text.startsWith(text))?.lang;
    expect(langOf('أحب')).toBe('ar');
    expect(langOf('میں چاہتی')).toBe('ur');
    expect(langOf('আমি')).toBe('bn');
    // Mostly English: the copy's own.
    expect(langOf('My girl')).toBe('');
  });

  it('gives other programs no wrong letters where it holds none', async () => {
    const text = (await pageTexts(bytes)).join();
    expect(text).not.toMatch(/[\u0590-\u0dff]/u);
    expect(text).toContain('What I do not agree with');
  });

  it('is the same file every time', async () => {
    expect(Buffer.from((await render()).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

/** Where her answer begins and ends across the page, as parts of its width: the lines that her bar stands beside. */
async function answerAcross(bytes: Uint8Array): Promise<{ first: number; last: number }> {
  const rows = (await lastPageInGrey(bytes, 1)).slice(700, 1500);
  const inkOf = (row: Uint8Array) => [...row].flatMap((shade, at) => (shade < 110 ? [at] : []));
  const plum = rows.map(inkOf).filter((ink) => ink.length > 0);
  const bar = plum.findLast((ink) => ink.length > 2) ?? [];
  const answer = plum.filter((ink) => ink.some((at) => bar.includes(at))).flat();
  const width = rows[0]?.length ?? 1;
  return { first: Math.min(...answer) / width, last: Math.max(...answer) / width };
}

describe('on the page', () => {
  it('Arabic runs from the right edge, where her bar then stands; English from the left', async () => {
    const arabic = await answerAcross((await render(saying(copies.words('نور')))).bytes);
    const english = await answerAcross((await render(saying(copies.words('Nan')))).bytes);
    expect(arabic.first).toBeGreaterThan(0.7);
    expect(arabic.last).toBeGreaterThan(0.85);
    expect(english.first).toBeLessThan(0.15);
    expect(english.last).toBeLessThan(0.5);
  });

  it('an English paragraph beside it stays text that can be found', async () => {
    const both = saying(copies.words('نور'), copies.words('Bread and tea'));
    expect(await bodyText((await render(both)).bytes)).toContain('Bread and tea');
  });

  it('words without a space in them for two thousand letters stay whole', async () => {
    const long = 'নারী'.repeat(500);
    const { bytes } = await render(saying(copies.words(long)));
    const [spoken] = await spokenWords(bytes);
    expect(withoutSpace(spoken?.text ?? '')).toBe(long.normalize('NFC'));
  });
});

describe('what no face has', () => {
  it.each([
    ['Chinese', '我的家', ['我', '的', '家']],
    ['a smiling face among Arabic', 'نور 😀', ['😀']],
    ['Thai', 'บ้าน', ['บ', '้', 'า', 'น']],
  ])('%s is refused by name before anything is drawn', async (_, text, wanted) => {
    const failure = await render(saying(copies.words(text))).catch((problem: unknown) => problem);
    expect(failure).toBeInstanceOf(MissingCharactersFailure);
    const { missing } = failure as MissingCharactersFailure;
    expect(missing.map(({ character }) => character)).toEqual(wanted);
    expect(missing.map(({ where }) => where)).toEqual(wanted.map(() => 'Words'));
  });
});

describe('what shapes letters', () => {
  afterEach(() => {
    vi.doUnmock('harfbuzzjs');
    vi.resetModules();
  });

  it('is loaded for a copy that needs it and for no other', async () => {
    vi.resetModules();
    vi.doMock('harfbuzzjs', () => {
      throw new Error('loaded');
    });
    const fresh = await import('../../../src/main/documents/render');
    const draw = (copy: ReturnType<typeof saying>) =>
      fresh.renderPlanCopy(copy, copies.resourcesFolder);
    await expect(draw(copies.aCopyInManyLetters())).resolves.toBeDefined();
    await expect(draw(saying(copies.words('نور')))).rejects.toThrow();
  });
});
