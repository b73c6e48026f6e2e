// Her circle of support on paper: one picture on one page, in lines a copier can copy, with words for a screen
// reader; after it the list of everybody.

import { PDFArray, PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { createElement } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../src/main/documents/components/PlanDocument';
import { stringsOfCopy } from '../../../src/main/documents/copy-strings';
import { columnHeight, lookFor, paper } from '../../../src/main/documents/look';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { cutIntoPages } from '../../../src/main/documents/tagged/cuts';
import { unitOf } from '../../../src/main/documents/tagged/draw-scene';
import { layOut, type Placed } from '../../../src/main/documents/tagged/lay-out';
import { stretchesOf } from '../../../src/main/documents/tagged/stretches';
import { withoutSpace } from '../../../src/main/documents/words';
import { type PlanCopy, readingStyles } from '../../../src/shared/domain/copies/plan-copy';
import { type CirclePerson, findQuestion } from '../../../src/shared/domain/workbook/answer';
import type { Block } from '../../../src/shared/domain/workbook/blocks';
import { thinnestLine } from '../../../src/shared/domain/workbook/circle/signs';
import type { WorkbookContent } from '../../../src/shared/domain/workbook/content';
import { presentAnswer } from '../../../src/shared/domain/workbook/present';
import { theContent } from '../../support/a-vault';
import { aPerson } from '../../support/circles';
import { bodyText, checkSyntax, pageTexts } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';
import { circlesOfPractice } from '../../support/practice-circles';
import { n, nameOf, streamText, textOf } from './structure/reading';
import { checkStructure } from './structure/structure-check';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

/** As every copy gets it: through the one way from an answer to blocks. */
function blocksOf(people: readonly CirclePerson[], easy = false): Block[] {
  const question = findQuestion(content.workbook, 'circle_map');
  const text = content.words.pages['circle']?.questions['circle_map'];
  if (!question || !text) throw new Error('no circle in the workbook');
  const value = { kind: 'said', said: people } as const;
  return presentAnswer(question, text, value, { content, language: 'en', easy, places: 'area' });
}

function aCopyWith(
  people: readonly CirclePerson[],
  style: PlanCopy['style'],
  before = 0,
): PlanCopy {
  const circle = copies.aQuestion('The people around me', ...blocksOf(people, style === 'easy'));
  const opening = copies.aQuestion('Before', copies.words(copies.aLongText(200 + before)));
  const page = copies.aPage('My circle of support', 'CirclesThreePlus', circle);
  const first = copies.aPage('About me', 'Leaf', opening);
  return copies.aCopy({
    style,
    groups: [copies.aGroup('Me', first), copies.aGroup('People', page)],
  });
}

const everyMark: CirclePerson[] = [
  aPerson('Nan', { feel: 'good', marks: ['first'] }),
  aPerson('Bella', { feel: 'mixed', marks: ['animal', 'closer'], sector: 'friends' }),
  aPerson('Choir', { feel: 'unsure', marks: ['group'], ring: 'there', sector: 'community' }),
  aPerson('Grandad', { marks: ['lost'], ring: 'around', sector: '', note: 'Still in every song' }),
];
const largest = () => circlesOfPractice().toSorted((a, b) => b.length - a.length)[0] ?? [];
const crowd = Array.from({ length: 40 }, (_, at) => aPerson(`Cousin number ${at + 1}`));

async function sceneOf(copy: PlanCopy) {
  const sheet = { look: lookFor(copy), widthOf: (text: string) => text.length * 6 };
  const laid = await layOut(createElement(PlanDocument, { copy, sheet }));
  const find = (box: Placed): Placed[] => [
    ...(box.part.scene ? [box] : []),
    ...box.children.flatMap(find),
  ];
  const { solid, together } = stretchesOf(laid);
  return { boxes: find(laid), pages: cutIntoPages(solid, together, columnHeight) };
}

/** The figures of a file: what each is said to show, and where it stands on its page. */
async function figuresOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameOf(object.get(n('S'))) !== 'Figure') return [];
    const place = object.lookupMaybe(n('A'), PDFDict)?.lookupMaybe(n('BBox'), PDFArray);
    const box = place?.asArray().map((edge) => Number(String(edge))) ?? [];
    return [{ alt: textOf(object.lookup(n('Alt'))), box }];
  });
}

describe.each(readingStyles)('a circle in the %s style', (style) => {
  const circles: [string, () => readonly CirclePerson[]][] = [
    ['with every feeling and mark', () => everyMark],
    ['of seventeen', largest],
    ['of forty, numbered', () => crowd],
  ];
  it.each(circles)('%s: sound, whole, and with words for its picture', async (_, people) => {
    const copy = aCopyWith(people(), style);
    const { bytes } = await renderPlanCopy(copy, copies.resourcesFolder);
    await checkSyntax(bytes);
    const { faults } = await checkStructure(bytes);
    expect(faults).toEqual([]);
    const [block] = blocksOf(people(), style === 'easy');
    const figures = await figuresOf(bytes);
    const summary = block?.kind === 'circle' ? block.summary : 'no picture';
    expect(figures.map(({ alt }) => alt)).toEqual([summary]);
    for (const { box } of figures) {
      const [left = -1, bottom = -1, right = 9999, top = 9999] = box;
      expect(left).toBeGreaterThanOrEqual(paper.left - 0.1);
      expect(right).toBeLessThanOrEqual(paper.width - paper.right + 0.1);
      expect(bottom).toBeGreaterThanOrEqual(paper.bottom - 0.1);
      expect(top).toBeLessThanOrEqual(paper.height - paper.top + 0.1);
    }
    const read = withoutSpace((await bodyText(bytes)) + figures.map(({ alt }) => alt).join(' '));
    const around = new Set<string>([copy.establishment, copy.planReference, copy.shortHash]);
    for (const text of Object.values(copy.furniture)) around.add(text);
    const lost = stringsOfCopy(copy).filter(
      ({ text }) => !around.has(text) && !read.includes(withoutSpace(text)),
    );
    expect(lost).toEqual([]);
  });

  it('is never cut at a page end, whatever stands before it', async () => {
    for (const before of [0, 400, 900, 1500, 2200, 3000]) {
      const { boxes, pages } = await sceneOf(aCopyWith(largest(), style, before));
      const [picture] = boxes;
      if (!picture) throw new Error('no picture');
      const bottom = picture.top + picture.height;
      const home = pages.filter(
        (page) => picture.top >= page.top - 0.01 && bottom <= page.bottom + 0.01,
      );
      expect(home).toHaveLength(1);
    }
  });

  it('has no line thinner than 0.75 points, with the longest key there is', async () => {
    const { boxes } = await sceneOf(aCopyWith(everyMark, style));
    const [picture] = boxes;
    const scene = picture?.part.scene;
    if (!picture || !scene) throw new Error('no picture');
    const widths = scene.shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.line ? [shape.line.width] : [],
    );
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(thinnestLine);
    expect(Math.min(...widths) * unitOf(scene, picture)).toBeGreaterThanOrEqual(0.75);
  });
});

describe('what the paper says of a circle', () => {
  it('everybody in words after the picture, with the whole name, where, how it feels and her note', async () => {
    const long = aPerson('My auntie by the sea and all of her many noisy dogs', { feel: 'good' });
    const { bytes } = await renderPlanCopy(
      aCopyWith([...everyMark, long], 'key'),
      copies.resourcesFolder,
    );
    const text = (await bodyText(bytes)).replace(/\s+/g, ' ');
    expect(text).toContain(long.name);
    expect(text).toContain('Up and down · Animal · I want closer');
    expect(text).toContain('Still in every song');
  });

  it('numbers in the picture are explained in the list', async () => {
    const { bytes } = await renderPlanCopy(aCopyWith(crowd, 'key'), copies.resourcesFolder);
    const text = (await pageTexts(bytes)).join('\n').replace(/\s+/g, ' ');
    for (const at of [1, 17, 40]) expect(text).toContain(`${at}. Cousin number ${at}`);
  });

  it('nothing at all when nobody is in it', () => {
    expect(blocksOf([])).toEqual([]);
    expect(blocksOf([aPerson('', { id: 'begun' })])).toEqual([]);
  });
});

it('leaves the mark across a draft in sight', async () => {
  const draft = {
    ...aCopyWith(everyMark, 'key'),
    draft: { mark: 'DRAFT', why: 'Not agreed yet.' },
  };
  const { bytes } = await renderPlanCopy(draft, copies.resourcesFolder);
  const page = (await pageTexts(bytes)).findIndex((text) => text.includes('Grandad'));
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const drawn = streamText(document.context.lookup(document.getPage(page).node.get(n('Contents'))));
  // The mark is the first text of a page. The outermost ring has to be filled before it.
  const mark = drawn.search(/\bBT\b/);
  const ring = drawn.search(/0\.97\d* 0\.96\d* 0\.93\d* scn/);
  expect(ring).toBeGreaterThan(0);
  expect(ring).toBeLessThan(mark);
});

it('names in Arabic and Bengali stand in the picture and in the list, and the copy is sound', async () => {
  const people = [aPerson('نور الهدى', { marks: ['first'] }), aPerson('আমার মা'), aPerson('Nan')];
  const { bytes } = await renderPlanCopy(aCopyWith(people, 'key'), copies.resourcesFolder);
  // That no name was lost is seen by the drawing itself; outlines are all there is of it in the file.
  expect((await checkStructure(bytes)).faults).toEqual([]);
  await checkSyntax(bytes);
  expect(await bodyText(bytes)).toContain('Nan');
});
