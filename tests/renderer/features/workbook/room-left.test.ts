import { describe, expect, test } from 'vitest';
import { roomLeft } from '../../../../src/renderer/src/features/workbook/room-left';

describe('the room left in a text', () => {
  test.each([
    ['nothing is said while there is plenty', 179, { kind: 'plenty' }],
    ['nine tenths full is near', 180, { kind: 'near', left: 20 }],
    ['exactly full still fits', 200, { kind: 'near', left: 0 }],
    ['one letter over', 201, { kind: 'over', by: 1 }],
  ])('%s', (_, letters, expected) => {
    expect(roomLeft('x'.repeat(letters), 200)).toEqual(expected);
  });
  test('a letter of two halves counts once', () => {
    expect(roomLeft('🐾'.repeat(200), 200)).toEqual({ kind: 'near', left: 0 });
  });
  test('a question with no such limit never speaks of it', () => {
    expect(roomLeft('x'.repeat(99_999), undefined)).toEqual({ kind: 'plenty' });
  });
});
