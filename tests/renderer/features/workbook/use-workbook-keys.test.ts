import { describe, expect, test } from 'vitest';
import { keyAsks } from '../../../../src/renderer/src/features/workbook/use-workbook-keys';

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
    ['Ctrl+Enter goes on', press('Enter'), false, 'onNext'],
    ['Ctrl+Enter goes on from a text field too', press('Enter'), true, 'onNext'],
    ['Ctrl+Shift+Enter goes back', press('Enter', { shiftKey: true }), true, 'onBack'],
    ['Ctrl+E changes the words', press('e'), true, 'onNextWording'],
    ['Ctrl+S with Caps Lock on', press('S'), true, 'onSave'],
    ['Ctrl+Z outside a text field', press('z'), false, 'onUndo'],
    ['Ctrl+Z in a text field is the field’s own', press('z'), true, undefined],
    ['Ctrl+Y outside a text field', press('y'), false, 'onRedo'],
    ['Ctrl+Shift+Z outside a text field', press('Z', { shiftKey: true }), false, 'onRedo'],
    ['a letter alone is a letter', press('e', { ctrlKey: false }), false, undefined],
    [
      'AltGr, which comes as Ctrl+Alt, types letters',
      press('e', { altKey: true }),
      true,
      undefined,
    ],
  ])('%s', (_, event, isInTextField, expected) => {
    expect(keyAsks(event, isInTextField)).toBe(expected);
  });
});
