import { describe, expect, test } from 'vitest';
import { askedFor } from '../../../src/renderer/src/ui/shortcuts';

const press = (key: string, held: 'ctrl' | 'meta' | 'alt' | 'shift' | 'none' = 'none') => ({
  key,
  ctrlKey: held === 'ctrl',
  metaKey: held === 'meta',
  altKey: held === 'alt',
  shiftKey: held === 'shift',
});

describe('keys of the desk', () => {
  test.each([
    ['F1 shows the list of keys', press('F1'), 'help'],
    ['Ctrl and K finds', press('k', 'ctrl'), 'find'],
    ['Ctrl and K finds with Caps Lock on', press('K', 'ctrl'), 'find'],
    ['Ctrl and L locks', press('l', 'ctrl'), 'lock'],
    ['Command and L locks on a Mac', press('l', 'meta'), 'lock'],
    ['Alt and the left arrow goes back', press('ArrowLeft', 'alt'), 'back'],
  ] as const)('%s', (_, pressed, asked) => {
    expect(askedFor('desk', pressed)).toBe(asked);
  });

  test.each([
    ['a letter alone', press('l')],
    ['a capital letter', press('L', 'shift')],
    ['the left arrow alone', press('ArrowLeft')],
    ['Caps Lock', press('CapsLock')],
    ['Insert', press('Insert')],
    ['Escape', press('Escape')],
  ])('%s does nothing', (_, pressed) => {
    expect(askedFor('desk', pressed)).toBeUndefined();
  });
});
