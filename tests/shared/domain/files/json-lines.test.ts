// JSON with the lines of its parts.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonWithLines } from '../../../../src/shared/domain/files/json-lines';

const text = `{
  "reviews": {
    "note": "reviews",
    "lifeMonths": {
      "value": 24
    }
  },
  "days": [
    "2030-01-01",
    { "date": "2030-04-19" }
  ]
}
`;

function lineOf(written: string, path: string): number {
  const read = readJsonWithLines(written);
  if (!read.ok) throw new Error('not read');
  return read.lineOf(path === '' ? [] : path.split('.'));
}

describe('the line of a part', () => {
  test.each([
    ['', 1],
    ['reviews', 2],
    ['reviews.note', 3],
    ['reviews.lifeMonths', 4],
    ['reviews.lifeMonths.value', 5],
    ['reviews.lifeMonths.nothing', 4],
    ['reviews.nothing.at.all', 2],
    ['nothing', 1],
    ['days.0', 9],
    ['days.1.date', 10],
    ['days.7', 8],
  ])('%s stands on line %d', (path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });

  test('a name that stands twice in one part is found, with the line of the second', () => {
    const read = readJsonWithLines('{\n"a": 1,\n"b": { "a": 2 },\n"a": 3\n}');
    expect(read.ok && read.twice).toEqual(['a']);
    expect(read.ok && read.lineOf(['a'])).toBe(4);
    expect(readJsonWithLines(text)).not.toHaveProperty('twice');
  });
});

describe('text that is no JSON', () => {
  test.each([
    ['nothing', '', 1],
    ['a comma too many', '{\n "a": 1,\n}', 3],
    ['a comma too few', '{\n "a": 1\n "b": 2\n}', 3],
    ['quotes that do not end', '{\n "a": "1\n}', 2],
    ['something after the end', '{}\n\nx', 3],
    ['a number nobody writes', '{\n\n"a": 01}', 3],
  ])('%s: the line where reading stopped', (_, written, line) => {
    expect(readJsonWithLines(written)).toEqual({ ok: false, line });
  });

  test('nested without end it is refused, not followed', () => {
    expect(readJsonWithLines('['.repeat(100_000)).ok).toBe(false);
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
    expect(readJsonWithLines(deep).ok).toBe(false);
  });
});

test('any value is read as it is, and any text at all is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(4), (value, indent) => {
      const read = readJsonWithLines(JSON.stringify(value, undefined, indent));
      expect(read.ok && JSON.stringify(read.json)).toBe(JSON.stringify(value));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (written) => {
      readJsonWithLines(written);
      readJsonWithLines(`{"a": ${written}`);
    }),
  );
});
