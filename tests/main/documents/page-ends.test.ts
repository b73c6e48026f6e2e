// Where the pages of real copies end: no heading alone at the foot, no single line left behind.

import { createElement } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanDocument } from '../../../src/main/documents/components/PlanDocument';
import { columnHeight, lookFor, type Pen } from '../../../src/main/documents/look';
import { cutIntoPages, type Stretch } from '../../../src/main/documents/tagged/cuts';
import { layOut, type Placed } from '../../../src/main/documents/tagged/lay-out';
import { linesOf, stretchesOf } from '../../../src/main/documents/tagged/stretches';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import * as copies from '../../support/plan-copies';

async function paged(
  copy: PlanCopy,
): Promise<{ boxes: Placed[]; pageOf: (line: Stretch) => number }> {
  const widthOf = (text: string, { size }: Pen) => text.length * size * 0.5;
  const sheet = { look: lookFor(copy), widthOf };
  const laid = await layOut(createElement(PlanDocument, { copy, sheet }));
  const { solid, together } = stretchesOf(laid);
  const pages = cutIntoPages(solid, together, columnHeight);
  const boxes: Placed[] = [];
  const visit = (box: Placed) => {
    if (box.part.words) boxes.push(box);
    box.children.forEach(visit);
  };
  visit(laid);
  const pageOf = (line: Stretch) =>
    pages.findIndex(({ top, bottom }) => line.top >= top - 0.01 && line.bottom <= bottom + 0.01);
  return { boxes, pageOf };
}

/** The same copy with a first answer of another length, so that page ends fall elsewhere. */
function copyOfLength(style: 'easy' | 'key', large: boolean, length: number): PlanCopy {
  const copy = { ...copies.aLongCopy(style), large };
  const opening = copies.aQuestion('Before', copies.words(copies.aLongText(200 + length)));
  copy.groups[0]?.pages[0]?.questions.unshift(opening);
  const questions = copy.groups.flatMap(({ pages }) => pages.flatMap((page) => page.questions));
  for (const question of questions) {
    question.marks = ['Written by my worker. Not yet checked with me.'];
    if (style === 'easy') question.symbol = 'M0 0H256V256H0Z';
  }
  for (const page of copy.groups.flatMap(({ pages }) => pages)) {
    page.stamps = ['Done with my specialist, 21 November 2026', 'Done with me, 3 March 2026'];
  }
  return copy;
}

const cases = (['key', 'easy'] as const).flatMap((style) =>
  [false, true].flatMap((large) =>
    Array.from({ length: 5 }, (_, index) => [style, large, index * 171] as const),
  ),
);

describe.each(cases)(
  'in the %s style, large: %s, %i characters further on',
  (style, large, length) => {
    let plan: Awaited<ReturnType<typeof paged>>;
    beforeAll(async () => {
      plan = await paged(copyOfLength(style, large, length));
    });

    it('no heading stands alone at the end of a page', () => {
      const { boxes, pageOf } = plan;
      const alone = boxes.filter((box, index) => {
        const last = linesOf(box).at(-1);
        const [next] = linesOf(boxes[index + 1] ?? box);
        const isHeading = /^H\d$/.test(box.part.tag ?? '');
        return isHeading && (!last || !next || pageOf(last) !== pageOf(next));
      });
      expect(alone.map((box) => box.part.words?.source)).toEqual([]);
    });

    it('no remark stands on another page than the end of what it is about', () => {
      const { boxes, pageOf } = plan;
      const parted = boxes.filter((box, index) => {
        const [first] = linesOf(box);
        const before = linesOf(boxes[index - 1] ?? box).at(-1);
        return box.part.keepBehind && (!first || !before || pageOf(first) !== pageOf(before));
      });
      expect(boxes.some((box) => box.part.keepBehind)).toBe(true);
      expect(parted.map((box) => box.part.words?.source)).toEqual([]);
    });

    it('no line is cut, and none of a paragraph is left alone', () => {
      const { boxes, pageOf } = plan;
      for (const box of boxes) {
        const pagesOfLines = linesOf(box).map(pageOf);
        expect(pagesOfLines).not.toContain(-1);
        if (pagesOfLines.length < 2) continue;
        expect(pagesOfLines[0]).toBe(pagesOfLines[1]);
        expect(pagesOfLines.at(-1)).toBe(pagesOfLines.at(-2));
      }
    });
  },
);
