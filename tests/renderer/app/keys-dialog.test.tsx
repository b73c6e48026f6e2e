// The list on F1 holds every key that does something, and nothing that does nothing.

import '../../../src/renderer/src/app/i18n';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { zoomFor } from '../../../src/main/app/zoom';
import { KeysDialog } from '../../../src/renderer/src/app/KeysDialog';
import { askedFor, shortcuts } from '../../../src/renderer/src/ui/shortcuts';

const list = renderToStaticMarkup(<KeysDialog shiftThrice onClose={() => {}} />);
const keysIn = (html: string) =>
  [...html.matchAll(/<kbd>([^<]+)<\/kbd><\/th><td>([^<]+)</gu)].map(([, keys, does]) => [
    keys,
    does,
  ]);
const listed = keysIn(list);

describe('the list of keys', () => {
  test('says whether Shift three times hides', () => {
    const off = renderToStaticMarkup(<KeysDialog shiftThrice={false} onClose={() => {}} />);
    expect(list).toMatch(/Shift[^<]*<\/kbd><\/th><td>Hide/u);
    expect(off).not.toMatch(/Shift[^<]*three[^<]*<\/kbd><\/th><td>Hide/u);
  });

  test('names none that does nothing where plans can only be read', () => {
    const reading = renderToStaticMarkup(<KeysDialog shiftThrice isReading onClose={() => {}} />);
    const keys = keysIn(reading).map(([key]) => key);
    for (const dead of ['Ctrl + K', 'Ctrl + S', 'Ctrl + Z', 'Ctrl + Enter', 'Ctrl + E', '↑']) {
      expect(keys).not.toContain(dead);
    }
    const live = ['F8', 'F1', 'Ctrl + L', 'Alt + ←', 'Ctrl + R', 'Ctrl + +', 'Tab', 'Esc'];
    expect(keys).toEqual(expect.arrayContaining(live));
  });

  test('says each key once, with what it does', () => {
    // Shift three times is none of the shortcuts: it is one key, pressed again.
    expect(listed).toHaveLength(shortcuts.length + 1);
    expect(new Set(listed.map(([keys]) => keys)).size).toBe(listed.length);
    expect(listed).toContainEqual(['Ctrl + E', 'Change the words: easy, key, detail']);
    expect(listed).toContainEqual(['Ctrl + Shift + Enter', 'Page of her plan before']);
    expect(listed).toContainEqual(['Alt + ←', 'Back to the screen before']);
  });

  test.each(
    shortcuts.filter(({ where }) =>
      ['desk', 'workbook', 'aloud', 'circle', 'anywhere'].includes(where),
    ),
  )('$does is what its keys do', ({ does, where, presses }) => {
    for (const press of presses) {
      const { key, ctrl, alt, shift } = { ctrl: false, alt: false, shift: false, ...press };
      const pressed = { key, ctrlKey: ctrl, altKey: alt, shiftKey: shift, metaKey: false };
      expect(
        askedFor(where as 'desk' | 'workbook' | 'aloud' | 'circle' | 'anywhere', pressed),
      ).toBe(does);
    }
  });

  test('every key that changes the size is one of the list, or the same key without Shift', () => {
    const named: Record<string, string> = { zoomIn: '+=', zoomOut: '-_', zoomReset: '0' };
    const known = shortcuts.flatMap(({ does }) => [...(named[does] ?? '')]);
    const printable = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
    expect(printable.filter((key) => zoomFor(key, 1) !== undefined).sort()).toEqual(known.sort());
  });
});

test('nobody else listens for keys on a whole screen and decides by their names', () => {
  const root = join(import.meta.dirname, '../../../src/renderer/src');
  const deciding = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .filter((name) => {
      const source = readFileSync(join(root, name), 'utf8');
      return /addEventListener\('key/u.test(source) && /\.(key|code)\b/u.test(source);
    });
  expect(deciding).toEqual([]);
});
