// The small parts that keys are made of: what a secret shows of itself, the PIN, the wait after wrong tries, seals.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { isPin, keepPin } from '../../../src/main/keys/pin';
import { Secret } from '../../../src/main/keys/secret';
import { noTries, readTries, triesLeft, waitAfter, waitLeft } from '../../../src/main/keys/tries';
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
