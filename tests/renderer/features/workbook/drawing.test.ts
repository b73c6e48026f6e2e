import { beforeAll, describe, expect, test } from 'vitest';
import {
  addPoint,
  beginStroke,
  joinStrokes,
  strokePath,
} from '../../../../src/renderer/src/features/workbook/drawing';
import { saidSchema } from '../../../../src/shared/domain/workbook/answer';
import { questionOf, realContent } from './workbook-content';

/** Whether the vault would keep this as her name or mark. */
let isAccepted: (mark: unknown) => boolean;
beforeAll(async () => {
  const schema = saidSchema(questionOf(await realContent(), 'sign_me'));
  isAccepted = (mark) => schema.safeParse(mark).success;
});

describe('a drawn mark', () => {
  test('is path data that the shape of a signature takes', () => {
    const stroke = [
      { x: 80.4, y: 20.6 },
      { x: 120, y: 90 },
    ].reduce(addPoint, beginStroke({ x: -5, y: 900 }));
    const drawing = joinStrokes(joinStrokes('', stroke), beginStroke({ x: 10, y: 10 }));
    expect(drawing).toBe('M0,200 L80,21 L120,90 M10,10 L10,10');
    expect(isAccepted({ kind: 'drawn', name: '', drawing, on: '2026-11-21' })).toBe(true);
  });
  test('points on top of each other add nothing', () => {
    expect(addPoint(beginStroke({ x: 10, y: 10 }), { x: 11, y: 10 })).toHaveLength(1);
  });
  test('never grows past what can be kept', () => {
    let drawing = '';
    for (let line = 0; line < 4000; line += 1) {
      drawing = joinStrokes(drawing, [
        { x: 100, y: 100 },
        { x: 200, y: 200 },
        { x: 300, y: 100 },
      ]);
    }
    expect(isAccepted({ kind: 'drawn', name: '', drawing, on: '2026-11-21' })).toBe(true);
  });
  test('no stroke is no path', () => {
    expect(strokePath([])).toBe('');
  });
});
