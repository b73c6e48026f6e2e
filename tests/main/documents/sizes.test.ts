// How large the letters on paper are, read back from the file: 12 points on a worker's copy, 14 on hers, 16 in easy words.

import { describe, expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { PlanCopy } from '../../../src/shared/domain/copies/plan-copy';
import { pieceSizes } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';

/** Words of hers, and what stands in small letters beside a date. */
const copy = (changes: Partial<PlanCopy>) =>
  copies.aCopy({
    ...changes,
    groups: [
      copies.aGroup(
        'Me',
        copies.aPage(
          'About me',
          'HandHeart',
          copies.aQuestion('Said', copies.words('What I said myself')),
        ),
      ),
    ],
  });

describe('letters on paper', () => {
  it.each([
    ['a worker’s copy', { style: 'key' }, 12, 11],
    ['a worker’s copy with all the help', { style: 'full' }, 12, 11],
    ['her own copy', { style: 'key', isForHer: true }, 14, 12],
    ['her own copy with all the help', { style: 'full', isForHer: true }, 14, 12],
    ['a worker’s copy in easy words', { style: 'easy' }, 16, 14],
    ['her own copy in easy words', { style: 'easy', isForHer: true }, 16, 14],
  ] as const)('%s', async (_, changes, body, least) => {
    const { bytes } = await renderPlanCopy(copy(changes), copies.resourcesFolder);
    const pieces = await pieceSizes(bytes);
    const hers = pieces.filter(({ text }) => text.includes('What I said myself'));
    expect(hers.map(({ size }) => size)).toEqual([body]);
    // The margins say the same on every copy, in ten points.
    const inside = pieces.filter(({ top }) => top > 78 && top < 758);
    expect(inside.length).toBeGreaterThan(5);
    expect(Math.min(...inside.map(({ size }) => size))).toBeGreaterThanOrEqual(least);
  });
});
