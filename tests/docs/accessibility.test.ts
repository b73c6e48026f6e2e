// The list of what was done for everybody names tests and pictures: each must be there, or the list has rotted.

import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const list = readFileSync(resolve('docs/accessibility.md'), 'utf8');
const lines = list
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => /^\d+$/u.test(cells[1] ?? ''))
  .map(([, number, what = '', where = '']) => ({ number: Number(number), what, where }));

const testsIn = (words: string) =>
  [...words.matchAll(/`(tests\/[^`:]+): ([^`]+)`/gu)].map(([, file = '', title = '']) => ({
    file,
    title,
  }));
const picturesIn = (words: string) =>
  [...words.matchAll(/\]\((screens\/[^)]+)\)/gu)].map(([, file = '']) => file);

test('the list has its fifty lines, each once', () => {
  expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

describe.each(lines)('$number. $what', ({ where }) => {
  test('is held by a test or a picture, or says what is not known', () => {
    const held = testsIn(where).length + picturesIn(where).length;
    expect(held > 0 || /^Not known yet: \S/u.test(where)).toBe(true);
  });

  test('names nothing that is not there', () => {
    for (const { file, title } of testsIn(where)) {
      expect(existsSync(resolve(file)), file).toBe(true);
      expect(readFileSync(resolve(file), 'utf8'), `${file}: ${title}`).toContain(title);
    }
    for (const file of picturesIn(where)) {
      expect(existsSync(resolve('docs', file)), file).toBe(true);
    }
    // A path in a form that is not understood would be checked by nobody.
    const paths = [...where.matchAll(/tests\/[\w./-]+/gu)].length;
    expect(testsIn(where)).toHaveLength(paths);
  });
});
