import { describe, expect, test } from 'vitest';
import { timeAfter } from '../../../../src/renderer/src/features/unlock/wait';

const at = (hours: number, minutes: number, seconds: number) =>
  new Date(2026, 10, 21, hours, minutes, seconds).getTime();

describe('when to try again', () => {
  test.each([
    ['rounds up, so that it is never too early', at(14, 31, 1), '14:32'],
    ['stays on a whole minute', at(14, 32, 0), '14:32'],
    ['goes over the hour', at(14, 59, 30), '15:00'],
    ['goes over midnight', at(23, 59, 30), '00:00'],
  ])('%s', (_, until, said) => {
    expect(timeAfter(until, 'en')).toBe(said);
  });
});
