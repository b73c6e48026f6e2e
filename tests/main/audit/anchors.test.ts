// Notes from outside held against a log with a gap in it: only what an entry says it left out is excused.

import { describe, expect, test } from 'vitest';
import { type Anchor, holdAgainst } from '../../../src/main/audit/anchors';
import type { RawConnection } from '../../../src/main/store/sqlcipher';

type Line = { seq: number; act: string; detail?: object };

/** Stands in for the file. The hash of each line is made of its number. */
const hashOf = (seq: number) => `hash ${seq}`;
const fileOf = (lines: readonly Line[]) => {
  const all = async (sql: string, [value]: readonly unknown[] = []) =>
    sql.includes('WHERE seq = ?')
      ? lines.filter(({ seq }) => seq === value).map(({ seq }) => ({ hash: hashOf(seq) }))
      : lines
          .filter(({ act }) => act === value)
          .map(({ seq, detail = {} }) => ({ seq, at: 'at', detail: JSON.stringify(detail) }));
  return { all } as unknown as Pick<RawConnection, 'all'>;
};
const line = (seq: number): Line => ({ seq, act: 'plan-opened' });
const held = (lines: readonly Line[], ...anchors: Anchor[]) => {
  const seq = lines.at(-1)?.seq ?? 0;
  return holdAgainst(fileOf(lines), { seq, hash: hashOf(seq), at: 'end' }, anchors);
};
const note = (seq: number, hash = 'another'): Anchor => ({ seq, hash, at: `note ${seq}` });
const isOther = (seq: number) => [
  { what: 'log-other', from: seq, to: seq, knownAt: `note ${seq}` },
];

describe.each(['log-trouble-found', 'backup-put-back'])('%s', (act) => {
  /** 3 to 6 are not there; the entry 7 says what it left out. */
  const log = (detail: object) => [line(1), line(2), { seq: 7, act, detail }, line(8)];

  test.each<[string, object, number, boolean]>([
    ['after 3: the number itself is not excused', { leftOutAfter: 3 }, 3, false],
    ['after 3: the first that is left out', { leftOutAfter: 3 }, 4, true],
    ['after 3: the last that is left out', { leftOutAfter: 3 }, 6, true],
    ['after 3: its own number with another line', { leftOutAfter: 3 }, 7, false],
    ['after 3: a line beyond it', { leftOutAfter: 3 }, 8, false],
    ['nothing: no gap is excused', {}, 4, false],
    ['words in place of a number', { leftOutAfter: '3' }, 4, false],
  ])('leaves out what it says, %s', async (_, detail, seq, isExcused) => {
    const { findings, furthest } = await held(log(detail), note(seq));
    expect(findings).toEqual(isExcused ? [] : isOther(seq));
    expect(furthest).toBe(8);
  });

  test('excuses no line that was put into what it left out', async () => {
    const lines = [line(1), line(2), line(5), { seq: 7, act, detail: { leftOutAfter: 2 } }];
    expect((await held(lines, note(5))).findings).toEqual(isOther(5));
    expect((await held(lines, note(5, hashOf(5)))).findings).toEqual([]);
  });

  test('goes on to the next note after one that is excused', async () => {
    const lines = log({ leftOutAfter: 2 });
    expect((await held(lines, note(4), note(2, hashOf(2)), note(1))).findings).toEqual(isOther(1));
  });
});

test('another act leaves nothing out, whatever it says', async () => {
  const lines = [line(1), { seq: 7, act: 'plan-opened', detail: { leftOutAfter: 1 } }];
  expect((await held(lines, note(4))).findings).toEqual(isOther(4));
});
