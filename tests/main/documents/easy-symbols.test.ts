// The easy copy: a picture left of each question that is seen and not heard, and each name once.

import { describe, expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { CopyQuestion, PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import { bodyText, lastPageInGrey } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';
import { checkStructure } from './structure/structure-check';

const square = 'M0 0H256V256H0Z';
const nothing = 'M0 0';

function easyCopy(symbol: string | undefined, title = 'About me'): PlanCopy {
  const asked = (label: string, said: string): CopyQuestion => ({
    ...copies.aQuestion(label, copies.words(said)),
    ...(symbol === undefined ? {} : { symbol }),
  });
  const page = copies.aPage(
    title,
    'Leaf',
    asked('What I like', 'Dancing'),
    asked('My words', 'she and her'),
  );
  return copies.aCopy({ style: 'easy', groups: [copies.aGroup('Me', page)] });
}
const render = (copy: PlanCopy) => renderPlanCopy(copy, copies.resourcesFolder);

/** Dots nearly as dark as ink in the band left of the questions: 72 to 106 points from the edge. */
async function darkAtTheLeft(copy: PlanCopy): Promise<number> {
  const { bytes } = await render(copy);
  const rows = await lastPageInGrey(bytes, 1);
  return rows.reduce(
    (sum, row) => sum + row.subarray(144, 212).filter((dot) => dot < 110).length,
    0,
  );
}

describe('a picture left of each question', () => {
  it('is drawn there', async () => {
    const [drawn, empty] = [
      await darkAtTheLeft(easyCopy(square)),
      await darkAtTheLeft(easyCopy(nothing)),
    ];
    // Two squares of 34 × 0.62 points, two dots to the point.
    expect(drawn - empty).toBeGreaterThan(2 * 40 * 40);
  });

  it('is not heard: nothing in the structure or the words is there because of it', async () => {
    const [seen, plain] = [await render(easyCopy(square)), await render(easyCopy(undefined))];
    const [first, second] = [await checkStructure(seen.bytes), await checkStructure(plain.bytes)];
    expect(first.faults).toEqual([]);
    expect(Object.fromEntries(first.counts)).toEqual(Object.fromEntries(second.counts));
    const squeezed = async (bytes: Uint8Array) => (await bodyText(bytes)).replace(/\s+/gu, ' ');
    expect(await squeezed(seen.bytes)).toBe(await squeezed(plain.bytes));
  });
});

describe('a page and a question of the same name', () => {
  it('stand under one heading, which is in the outline', async () => {
    const { bytes } = await render(easyCopy(square, 'What I like'));
    const { faults, counts } = await checkStructure(bytes);
    expect(faults).toEqual([]);
    expect([counts.get('H3'), counts.get('H4')]).toEqual([1, 1]);
    expect((await bodyText(bytes)).split('What I like')).toHaveLength(2);
  });
});
