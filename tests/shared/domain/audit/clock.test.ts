// When a clock went back, and when it was only put right.

import { expect, test } from 'vitest';
import { wentBack } from '../../../../src/shared/domain/audit/clock';

const last = '2026-11-23T12:00:00.000Z';
test.each<[string, string, boolean]>([
  ['the same moment', '2026-11-23T12:00:00.000Z', false],
  ['later', '2026-11-24T12:00:00.000Z', false],
  ['ten minutes back', '2026-11-23T11:50:00.000Z', false],
  ['ten minutes and a moment back', '2026-11-23T11:49:59.999Z', true],
  ['an hour back, as summer ends where nobody knows zones', '2026-11-23T11:00:00.000Z', true],
  ['years back', '2020-01-01T00:00:00.000Z', true],
  ['the same moment, written in another zone', '2026-11-23T13:00:00.000+01:00', false],
])('%s', (_, now, is) => {
  expect(wentBack(last, now)).toBe(is);
});
