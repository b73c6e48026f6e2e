import { describe, expect, it } from 'vitest';
import { boxAround, pathForPdf } from '../../../../src/main/documents/shaped/glyph-paths';

describe('an outline in the words of PDF', () => {
  it.each([
    ['nothing, as of a space', '', ''],
    ['lines', 'M10,20L30,-40Z', '10 20 m\n30 -40 l\nh'],
    ['a cubic curve as it is', 'M0,0C1,2,3,4,5,6', '0 0 m\n1 2 3 4 5 6 c'],
    [
      'a quadratic curve as the cubic one of the same shape',
      'M0,0Q30,30,60,0',
      '0 0 m\n20 20 40 20 60 0 c',
    ],
    ['places between two points are rounded', 'M0.4,9.6L1.2,-1.6', '0 10 m\n1 -2 l'],
  ])('%s', (_, outline, wanted) => {
    expect(pathForPdf(outline)).toBe(wanted);
  });
});

it('the box around an outline holds all of it', () => {
  expect(boxAround('10 20 m\n30 -40 l\n1 2 3 90 5 6 c\nh')).toEqual([1, -40, 30, 90]);
});
