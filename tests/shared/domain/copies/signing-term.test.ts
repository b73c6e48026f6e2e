// When a signing certificate is spoken of, and when it signs no more.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { signingTerm } from '../../../../src/shared/domain/copies/signing-term';

const until = day.parse('2027-03-01');

describe('a certificate that may sign until 1 March 2027', () => {
  it.each([
    ['years before', '2024-02-29', 'good', 1096],
    ['61 days before its last day', '2026-12-30', 'good', 61],
    ['60 days before its last day', '2026-12-31', 'soon', 60],
    ['the day before its last day', '2027-02-28', 'soon', 1],
    ['on its last day', '2027-03-01', 'soon', 0],
    ['the day after', '2027-03-02', 'over', 0],
    ['years after', '2030-01-01', 'over', 0],
  ])('%s', (_, today, state, daysLeft) => {
    expect(signingTerm(until, day.parse(today))).toEqual({
      state,
      until: '2027-03-01',
      warnFrom: '2026-12-31',
      daysLeft,
    });
  });
});
