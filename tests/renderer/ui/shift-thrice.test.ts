import { describe, expect, test } from 'vitest';
import { afterPress, isThrice, type Presses } from '../../../src/renderer/src/ui/shift-thrice';

type Press = [key: string, at: number, repeat?: true];

function hides(presses: readonly Press[]): boolean {
  return presses.reduce<{ so: Presses; isHidden: boolean }>(
    ({ so, isHidden }, [key, at, repeat = false]) => {
      const next = afterPress(so, { key, repeat }, at);
      return { so: next, isHidden: isHidden || isThrice(next) };
    },
    { so: [], isHidden: false },
  ).isHidden;
}

describe('Shift three times', () => {
  test.each<[string, Press[], boolean]>([
    [
      'three in a row',
      [
        ['Shift', 0],
        ['Shift', 300],
        ['Shift', 600],
      ],
      true,
    ],
    [
      'three at the longest gap',
      [
        ['Shift', 0],
        ['Shift', 700],
        ['Shift', 1400],
      ],
      true,
    ],
    [
      'a gap a moment too long',
      [
        ['Shift', 0],
        ['Shift', 300],
        ['Shift', 1001],
      ],
      false,
    ],
    [
      'only two',
      [
        ['Shift', 0],
        ['Shift', 300],
      ],
      false,
    ],
    [
      'held down',
      [
        ['Shift', 0],
        ['Shift', 50, true],
        ['Shift', 90, true],
      ],
      false,
    ],
    [
      'capital letters between',
      [
        ['Shift', 0],
        ['A', 50],
        ['Shift', 200],
        ['B', 250],
        ['Shift', 400],
      ],
      false,
    ],
    [
      'three after two that were too far off',
      [
        ['Shift', 0],
        ['Shift', 2000],
        ['Shift', 2300],
        ['Shift', 2600],
      ],
      true,
    ],
  ])('%s', (_, presses, isHidden) => {
    expect(hides(presses)).toBe(isHidden);
  });
});
