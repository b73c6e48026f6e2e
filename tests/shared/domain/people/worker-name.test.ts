// Which names somebody who works here may have, and which two cannot be told apart.

import { describe, expect, it } from 'vitest';
import {
  LONGEST_NAME,
  readsTheSame,
  workerName,
} from '../../../../src/shared/domain/people/worker-name';

describe('a name', () => {
  it.each<[string, string, boolean]>([
    ['of two words', 'Sam Okoro', true],
    ['with marks', 'Zoë Łucja O’Brien-Smith', true],
    ['in another alphabet', 'أمينة خان', true],
    ['with the joiner that Persian is written with', 'علی‌رضا', true],
    ['with a sign of code in it', '<b>Sam</b>', true],
    ['of nothing', '', false],
    ['of spaces', '   ', false],
    ['as long as may be', 'x'.repeat(LONGEST_NAME), true],
    ['a letter longer', 'x'.repeat(LONGEST_NAME + 1), false],
    ['that turns what follows round', 'Sam \u202Eevil\u202C', false],
    ['that sets what follows apart', '\u2067Sam\u2069', false],
    ['with a space nobody sees', 'Sam\u200B Okoro', false],
    ['with a hyphen nobody sees', 'Sam\u00AD Okoro', false],
    ['on two lines', 'Sam\nOkoro', false],
    ['with a tab', 'Sam\tOkoro', false],
    ['with half a character', 'Sam \uD800', false],
  ])('%s', (_, name, may) => {
    expect(workerName.safeParse(name).success).toBe(may);
  });

  it('is kept without the spaces around it', () => {
    expect(workerName.parse('  Sam Okoro ')).toBe('Sam Okoro');
  });
});

describe('two names', () => {
  it.each<[string, string, string, boolean]>([
    ['the same', 'Sam Okoro', 'Sam Okoro', true],
    ['in other letters', 'Sam Okoro', 'SAM okoro', true],
    ['with a space more', 'Sam Okoro', ' Sam  Okoro ', true],
    ['in wide letters', 'Rae Tester', 'Ｒae Tester', true],
    ['with a sign nobody sees', 'Rae Tester', 'Rae\u200B Tester', true],
    ['with a mark written in two', 'Zo\u00EB', 'Zoe\u0308', true],
    ['with a middle name', 'Sam Okoro', 'Sam J. Okoro', false],
    ['with a mark', 'Zoe', 'Zoë', false],
  ])('%s', (_, one, other, same) => {
    expect(readsTheSame(one, other)).toBe(same);
    expect(readsTheSame(other, one)).toBe(same);
  });
});
