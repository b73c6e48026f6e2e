import { beforeAll, describe, expect, test } from 'vitest';
import { ringBeside, tickMark } from '../../../../src/renderer/src/features/workbook/circle-rings';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { realContent } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

describe('the circle of support', () => {
  test.each([
    ['closer from the middle ring', 'there', 'closer', 'close'],
    ['further from the middle ring', 'there', 'further', 'around'],
    ['nobody can be closer than close', 'close', 'closer', undefined],
    ['nobody can be further than around', 'around', 'further', undefined],
  ] as const)('%s', (_, ring, by, expected) => {
    expect(ringBeside(ring, by)).toBe(expected);
  });
  test('marks keep the order of the content', () => {
    const order = content.workbook.shapes.network.marks;
    const nan = {
      id: 'n',
      name: 'Nan',
      ring: 'close',
      sector: 'family',
      feel: 'good',
      marks: ['animal'],
      note: '',
    } as const;
    const ticked = tickMark({ ...nan, marks: [...nan.marks] }, 'first', order);
    expect(ticked.marks).toEqual(['first', 'animal']);
    expect(tickMark(ticked, 'animal', order).marks).toEqual(['first']);
  });
});
