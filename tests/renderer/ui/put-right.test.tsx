// What to put right is said in a word and shown by a shape, and belongs to its field.

import '../../../src/renderer/src/app/i18n';
import '../../../src/renderer/src/app/desk-words';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextField } from '../../../src/renderer/src/ui/TextField';

const field = (problem?: string) =>
  renderToStaticMarkup(
    <TextField label="Prison number" value="" onChange={() => {}} problem={problem} />,
  );

test('a field to put right says so in words, with a drawn mark, and names its reason', () => {
  const shown = field('Type the number.');
  expect(shown.replace(/<[^>]+>/gu, '')).toContain('Check this: Type the number.');
  expect(shown).toMatch(/aria-hidden="true"><svg[^>]*><path/u);
  const [, id] = /aria-describedby="([^"]+)"/u.exec(shown) ?? [];
  expect(shown).toContain(`<p class="put-right" id="${id}">`);
});

test('a field with nothing to put right says nothing of it', () => {
  expect(field()).not.toMatch(/put-right|Check this|aria-describedby/u);
});
