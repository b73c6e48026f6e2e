// Which tables count women, each once, and which count what was done with them: their wholes are worded apart.

import { expect, it } from 'vitest';
import { canCountTwice } from '../../../../src/shared/domain/monitoring/tables';

it.each(['reviews', 'holds', 'holds_system', 'referrals', 'contacts', 'promises', 'steps'])(
  'one woman can be counted more than once in %s',
  (table) => expect(canCountTwice(table)).toBe(true),
);

it('what is within a part of such a table counts no women either', () => {
  expect(canCountTwice('tried')).toBe(true);
  expect(canCountTwice('tried_system')).toBe(true);
});

it.each([
  'situation',
  'had_review',
  'home',
  'day.team_meeting',
  'age',
  'life.hers.now.home',
  'purpose',
])('each woman stands once in %s', (table) => expect(canCountTwice(table)).toBe(false));
