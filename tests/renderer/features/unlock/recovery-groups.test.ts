import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstGroupThatDiffers } from '../../../../src/renderer/src/features/unlock/recovery-groups';

const sheet = 'AB01C-2K3M4-5N6P7-8Q9R0-S1T2V-W3X4Y-5Z6A7-B8C9D';

test.each([
  ['the same key', sheet, undefined],
  ['small letters and no dashes', sheet.toLowerCase().replaceAll('-', ''), undefined],
  ['O for 0 and l for 1, with spaces', sheet.replaceAll('0', 'O').replaceAll('1', ' l'), undefined],
  ['another letter in the third group', sheet.replace('5N6P7', '5N6P8'), 3],
  ['an old sheet, where all is other', '00000-00000-00000-00000-00000-00000-00000-00000', 1],
  ['a group left out', sheet.replace('-8Q9R0', ''), 4],
  ['something after the end', `${sheet}-XXXXX`, 8],
])('%s', (_, typed, expected) => {
  expect(firstGroupThatDiffers(typed, sheet)).toBe(expected);
});

test('the words are about the sheet, and not about opening the plans', () => {
  const { sheet: words } = JSON.parse(readFileSync('resources/locales/en/unlock.json', 'utf8')) as {
    sheet: { notThisSheet: string };
  };
  expect(words.notThisSheet).toMatch(/new sheet.*group \{\{group\}\}/);
  expect(words.notThisSheet).not.toMatch(/vault|locked|open/);
});
