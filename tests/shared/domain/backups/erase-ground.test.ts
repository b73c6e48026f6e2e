import { describe, expect, it } from 'vitest';
import {
  type EraseGround,
  readReason,
  reasonToKeep,
  saysAnyOf,
} from '../../../../src/shared/domain/backups/erase-ground';
import { day } from '../../../../src/shared/domain/calendar/day';

const ground: EraseGround = { kind: 'time_over', day: day.parse('2024-02-29') };

describe('what taking a plan out rests on', () => {
  it('comes back as it was kept, beside the words', () => {
    expect(readReason(reasonToKeep(ground, 'Six years'))).toEqual({ ground, reason: 'Six years' });
  });

  it.each(['asked', '{half', '{"kind":"time_over"}\nwords', '{"a":1', 'two\nlines'])(
    'is not read out of words from before: %j',
    (kept) => {
      expect(readReason(kept)).toEqual({ reason: kept });
    },
  );
});

describe('a reason', () => {
  const names = ['Nia Éxample-Rees', 'Ni', 'A1234BC', '7KXM-3TQ9'];
  it.each([
    ...['asked by NIA', 'for Mrs Example', 'rees left', 'number a1234bc', 'Ni asked'],
    ...[
      'A 1234 BC wanted it',
      'a-1234-bc',
      'no. A.1234/BC',
      'A1234\u200bBC',
      'Ａ１２３４ＢＣ',
      'a1234bcs',
    ],
    ...['7kxm 3tq9', '7KXM–3TQ9', '7kxm3tq9 was made twice', 'Ni\u200ba asked'],
  ])('names her: %s', (text) => expect(saysAnyOf(text, names)).toBe(true));
  it.each(['she asked', 'Niamh asked', 'an examples list', '', 'a b c', '1234 BC', '7KXM'])(
    'names nobody: %s',
    (text) => expect(saysAnyOf(text, names)).toBe(false),
  );
});
