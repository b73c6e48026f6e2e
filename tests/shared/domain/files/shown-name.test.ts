import { expect, test } from 'vitest';
import { shownName } from '../../../../src/shared/domain/files/shown-name';

test.each([
  ['rlo\u202efdp.json', 'rlofdp.json'],
  ['\u2067a\u2069\u200b.\u200fpdf\ufeff', 'a.pdf'],
  ['a\nb\u2028c\u0000.pdf', 'abc.pdf'],
  ['half \ud800.pdf', 'half \ufffd.pdf'],
  ['Cynllun Siân – copi 2.pdf', 'Cynllun Siân – copi 2.pdf'],
  ['خطة.pdf', 'خطة.pdf'],
])('%j is shown as %j', (name, shown) => expect(shownName(name)).toBe(shown));
