// The small parts that keys are made of: what a secret shows of itself, the PIN, the wait after wrong tries, seals.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { isPin, keepPin } from '../../../src/main/keys/pin';
import { checkOf, isSameCheck } from '../../../src/main/keys/public-check';
import { readRecoveryKey } from '../../../src/main/keys/recovery-key';
import { Secret } from '../../../src/main/keys/secret';
import { noTries, readTries, triesLeft, waitAfter, waitLeft } from '../../../src/main/keys/tries';
import { KnownFailure } from '../../../src/shared/ipc/failure';
import { aFolder } from '../../support/a-folder';

describe('a secret', () => {
  it('shows nothing of itself, however it is printed', () => {
    const secret = new Secret(Buffer.from('lantern orchard'));
    for (const shown of [inspect(secret), JSON.stringify({ secret }), `${inspect({ secret })}`])
      expect(shown).toContain('[secret]');
    expect(inspect(secret, { showHidden: true, depth: 9 })).not.toContain('lantern');
    expect(Object.keys(secret)).toEqual([]);
  });

  it('is lent for one call, and wiped', () => {
    const bytes = Buffer.from([1, 2, 3]);
    const secret = new Secret(bytes);
    expect(secret.use((lent) => [...lent])).toEqual([1, 2, 3]);
    secret.purge();
    expect([...bytes]).toEqual([0, 0, 0]);
    expect(secret.use((lent) => [...lent])).toEqual([0, 0, 0]);
  });
});

test('a PIN is known again, no other is, and text that is none of a PIN lets nobody in', async () => {
  const kept = await keepPin('480913');
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPin(kept, '480913')).toBe(true);
  expect(await isPin(kept, '480914')).toBe(false);
  for (const text of ['', '480913', '$argon2id$']) expect(await isPin(text, '480913')).toBe(false);
  expect(await keepPin('480913')).not.toBe(kept);
});

describe('wrong tries', () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [9, 480],
    [10, 900],
    [11, 900],
    [5000, 900],
  ])('after %i of them the wait is %i seconds', (wrong, seconds) => {
    expect(waitAfter(wrong)).toBe(seconds);
  });

  test.each([
    [0, 5],
    [4, 1],
    [5, 0],
    [50, 0],
  ])('after %i of them %i are left', (wrong, left) => {
    expect(triesLeft({ wrong, lastAt: 0 })).toBe(left);
  });

  const lastAt = Date.UTC(2026, 10, 21, 9);
  test.each([
    ['at once', 0, 30],
    ['half a second later', 500, 30],
    ['a second later', 1000, 29],
    ['one millisecond before the end', 29_999, 1],
    ['at its end', 30_000, 0],
    ['long after', 3_600_000, 0],
    ['on a clock that was set back', -3_600_000, 30],
  ])('%s, of a wait of 30 seconds is left', (_, passed, left) => {
    expect(waitLeft({ wrong: 5, lastAt }, lastAt + passed)).toBe(left);
  });

  it.each(['', '{', 'null', '{"wrong":-1,"lastAt":0}', '{"wrong":1.5,"lastAt":0}', '{"wrong":3}'])(
    'whose record says %s are none: argon2id still guards the key',
    async (text) => {
      const folder = await aFolder();
      await writeFile(join(folder, 'tries.json'), text);
      expect(await readTries(folder)).toEqual(noTries);
    },
  );
});

describe('letters compared on two screens', () => {
  // Enough of them for every letter and digit to stand in one.
  const halves = Array.from({ length: 40 }, (_, at) => at.toString(16).padStart(64, '0'));
  const half = 'f9128e5f848ba2ec4211e466cf682e14e82c692656c613ec82706a8aef841b26';
  const check = checkOf(half);

  it('are three groups of four, without letters that look like another', () => {
    expect(check).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it.each<[string, (text: string) => string]>([
    ['as they stand', (text) => text],
    ['in small letters', (text) => text.toLowerCase()],
    ['without dashes', (text) => text.replaceAll('-', '')],
    ['with spaces', (text) => ` ${text.split('').join(' ')} `],
    [
      'O for 0, I and l for 1',
      (text) => text.replaceAll('0', 'O').replace('1', 'I').replaceAll('1', 'l'),
    ],
    ['o for 0', (text) => text.replaceAll('0', 'o')],
  ])('%s are the same', (_, typed) => {
    for (const other of [half, ...halves]) {
      expect(isSameCheck(typed(checkOf(other)), other)).toBe(true);
    }
  });

  it.each<[string, (text: string) => string]>([
    ['nothing', () => ''],
    ['the first group', (text) => text.slice(0, 4)],
    ['one letter more', (text) => `${text}A`],
    ['two letters changed over', (text) => `${text[1]}${text[0]}${text.slice(2)}`],
  ])('%s are not', (_, typed) => {
    expect(isSameCheck(typed(check), half)).toBe(false);
  });
});

describe('a key on paper', () => {
  const typedSheet = 'W6WHE-RW7GP-JG9PQ-CM73F-WHS6N-0CMZM-0NX2B-ET3VT';
  const sheet = readRecoveryKey(typedSheet);
  const groups = typedSheet.split('-');
  const failure = (typed: string) => {
    try {
      readRecoveryKey(typed);
      return 'read';
    } catch (problem) {
      return problem instanceof KnownFailure ? problem.failure : problem;
    }
  };
  it.each<[string, string]>([
    ['in small letters', typedSheet.toLowerCase()],
    ['with spaces for dashes', typedSheet.replaceAll('-', ' ')],
    ['with nothing between', typedSheet.replaceAll('-', '')],
    ['O for 0 and I for 1', typedSheet.replaceAll('0', 'O').replaceAll('1', 'I')],
    ['l for 1', typedSheet.replaceAll('1', 'l')],
  ])('is read %s', (_, typed) => {
    expect(readRecoveryKey(typed).equals(sheet)).toBe(true);
  });

  it.each<[string, string, object]>([
    ['two groups changed over', [groups[1], groups[0], ...groups.slice(2)].join('-'), { group: 1 }],
    ['its last letter left out', typedSheet.slice(0, -1), { group: 8 }],
    ['its last group left out', groups.slice(0, -1).join('-'), { group: 8, groups: 8 }],
    ['a letter that is none of them', `U${typedSheet.slice(1)}`, { group: 1 }],
    [
      'a letter that is none, in the middle',
      `${groups[0]?.slice(0, 2)}U${typedSheet.slice(3)}`,
      { group: 1 },
    ],
    [
      'typed twice',
      'W6WHE-RW7GP-JG9PQ-CM73F-WHS6N-0CMZM-0NX2B-ET3VT-W6WHE-RW7GP-JG9PQ-CM73F-WHS6N-0CMZM-0NX2B-ET3VT',
      { groups: 8, typed: 16 },
    ],
    ['nothing', '', { group: 1 }],
  ])('says where it does not fit: %s', (_, typed, params) => {
    expect(failure(typed)).toEqual({ code: 'wrong-recovery-key', params });
  });
});
