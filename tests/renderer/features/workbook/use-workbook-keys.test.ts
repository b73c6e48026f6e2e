import { describe, expect, test } from 'vitest';
import { askedFor } from '../../../../src/renderer/src/ui/shortcuts';

describe('keys', () => {
  const press = (key: string, more: object = {}) => ({
    key,
    ctrlKey: true,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    ...more,
  });
  test.each([
    ['Ctrl+Enter goes on', press('Enter'), false, 'next'],
    ['Ctrl+Enter goes on from a text field too', press('Enter'), true, 'next'],
    ['Ctrl+Shift+Enter goes back', press('Enter', { shiftKey: true }), true, 'previous'],
    ['Ctrl+E changes the words', press('e'), true, 'wording'],
    ['Ctrl+S with Caps Lock on', press('S'), true, 'save'],
    ['Ctrl+Z outside a text field', press('z'), false, 'undo'],
    ['Ctrl+Z in a text field is the field’s own', press('z'), true, undefined],
    ['Ctrl+Y outside a text field', press('y'), false, 'redo'],
    ['Ctrl+Shift+Z outside a text field', press('Z', { shiftKey: true }), false, 'redo'],
    [
      'the Windows key is the computer’s',
      press('e', { ctrlKey: false, metaKey: true }),
      false,
      undefined,
    ],
    ['a letter alone is a letter', press('e', { ctrlKey: false }), false, undefined],
    [
      'AltGr, which comes as Ctrl+Alt, types letters',
      press('e', { altKey: true }),
      true,
      undefined,
    ],
  ])('%s', (_, event, isInTextField, expected) => {
    expect(askedFor('workbook', event, isInTextField)).toBe(expected);
  });
});
