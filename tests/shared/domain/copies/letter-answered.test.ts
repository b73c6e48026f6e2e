// Could somebody who gets this letter answer it?

import { describe, expect, it } from 'vitest';
import { answerGapOf } from '../../../../src/shared/domain/copies/letter-answered';

const names = ['Nia Example', 'Nia'];
const bare = { from: 'Nia Example', reply: '', names };

describe('whoever gets a letter can answer it', () => {
  it.each([
    ['with nothing but her full name', bare, 'no_way'],
    ['with nothing but the name she likes', { ...bare, from: ' nia ' }, 'no_way'],
    ['with every line taken out', { ...bare, from: '\n \n' }, 'no_way'],
    ['with blanks as the way to answer', { ...bare, reply: '  ' }, 'no_way'],
    ['with a box of her own that is empty', { ...bare, contact: ' ' }, 'no_way'],
    [
      'care of a worker at a prison by name only',
      { ...bare, from: 'Nia Example\nc/o Sam Doe\nHMP Example' },
      'no_street',
    ],
    [
      'with the prison and its postcode',
      { ...bare, from: 'Nia Example\nHMP Example\nAshford TW15 3JZ' },
      undefined,
    ],
    ['with an email under her name', { ...bare, from: 'Nia\nteam@example.org' }, undefined],
    ['with a way to answer in words', { ...bare, reply: 'Ring Sam at the office' }, undefined],
    [
      'with a box that says how and not where',
      { ...bare, contact: 'Write to me. Do not ring before 10.' },
      'no_way',
    ],
    ['with a box that has a number', { ...bare, contact: 'Ring (0777) 123 456' }, undefined],
    ['with a box that has a postcode', { ...bare, contact: 'c/o Mum, TW15 3JZ' }, undefined],
    ['with a box that has an email', { ...bare, contact: 'nia@example.org' }, undefined],
  ] as const)('%s', (_, letter, gap) => {
    expect(answerGapOf(letter)).toBe(gap);
  });
});
