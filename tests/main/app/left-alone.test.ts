// What the app never asks of the system: notices, lists of recent files and crash reports would carry names out of the
// vault, and readers need the tree of the screen.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const sources = readdirSync(resolve('src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name, text: readFileSync(join(resolve('src'), name), 'utf8') }));

const naming = (word: RegExp) =>
  sources.filter(({ text }) => word.test(text)).map(({ name }) => name);

test('leaves nothing with the system', () => {
  expect(sources.length).toBeGreaterThan(400);
  expect(naming(/\bnew Notification\b|\baddRecentDocument\b|\bcrashReporter\b/u)).toEqual([]);
});

test('keeps readers away from nothing', () => {
  expect(naming(/\bsetAccessibilitySupportEnabled\(false|disable-renderer-accessibility/u)).toEqual(
    [],
  );
});
