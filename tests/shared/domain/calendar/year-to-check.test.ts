// Which days are asked about once more, at their edges.

import { expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { hasYearToCheck } from '../../../../src/shared/domain/calendar/year-to-check';

it.each([
  ['a year ago to the day', '2025-11-23', false],
  ['a day more', '2025-11-22', true],
  ['ten years typed too few', '2016-11-20', true],
  ['today', '2026-11-23', false],
  ['ten years ahead to the day', '2036-11-23', false],
  ['a day more than that', '2036-11-24', true],
])('%s', (_, on, asks) => {
  expect(hasYearToCheck(day.parse(on), day.parse('2026-11-23'))).toBe(asks);
});
