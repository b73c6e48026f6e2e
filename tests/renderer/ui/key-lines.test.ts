import { describe, expect, test } from 'vitest';
import { keyLines } from '../../../src/renderer/src/ui/key-lines';

describe('a key on screen and on paper', () => {
  test('stands four groups to a line', () => {
    expect(keyLines('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH')).toEqual([
      ['AAAAA', 'BBBBB', 'CCCCC', 'DDDDD'],
      ['EEEEE', 'FFFFF', 'GGGGG', 'HHHHH'],
    ]);
  });

  test('loses no group when there are more or fewer', () => {
    expect(keyLines('AA-BB-CC-DD-EE').flat()).toEqual(['AA', 'BB', 'CC', 'DD', 'EE']);
    expect(keyLines('')).toEqual([]);
  });
});
