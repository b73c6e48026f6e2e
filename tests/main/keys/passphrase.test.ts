import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassphrase, suggestPassphrase } from '../../../src/main/keys/passphrase';
import { noTries, triesLeft, waitAfter, waitLeft } from '../../../src/main/keys/tries';
import type { KnownFailure } from '../../../src/shared/ipc/failure';

const verdict = (passphrase: string): string => {
  try {
    checkPassphrase(passphrase);
    return 'accepted';
  } catch (problem) {
    return (problem as KnownFailure).failure.code;
  }
};

describe('a passphrase', () => {
  const table: [string, string, string][] = [
    ['one letter short of 15', 'purple kettle1', 'passphrase-too-short'],
    ['exactly 15', 'purple kettle12', 'accepted'],
    ['15 letters where one is an emoji', '🌻purple kettle!', 'accepted'],
    ['four plain words', 'lantern orchard pebble thursday', 'accepted'],
    ['with Welsh letters', 'dŵr tŷ môr coeden las', 'accepted'],
    ['one letter over and over', 'aaaaaaaaaaaaaaaa', 'passphrase-too-common'],
    ['the alphabet', 'abcdefghijklmnop', 'passphrase-too-common'],
    ['the keyboard backwards', 'poiuytrewqlkjhgfdsa', 'passphrase-too-common'],
    ['our own name and digits', 'alongside2026!!', 'passphrase-too-common'],
    ['the place and password', 'fostonhall password 1', 'passphrase-too-common'],
    ['one short word twice', 'passwor1passwor1', 'passphrase-too-common'],
  ];
  it.each(table)('%s', (_, passphrase, expected) => {
    expect(verdict(passphrase)).toBe(expected);
  });

  it('that is offered is always accepted, and never the same twice', () => {
    const offered = Array.from({ length: 200 }, suggestPassphrase);
    expect(offered.map(verdict)).toEqual(offered.map(() => 'accepted'));
    expect(new Set(offered).size).toBe(200);
  });
});

describe('waiting between tries', () => {
  const table: [string, number, number][] = [
    ['nothing before the first try', 0, 0],
    ['nothing after four wrong ones', 4, 0],
    ['30 seconds after five', 5, 30],
    ['a minute after six', 6, 60],
    ['never more than 15 minutes', 40, 900],
  ];
  it.each(table)('%s', (_, wrong, seconds) => {
    expect(waitAfter(wrong)).toBe(seconds);
  });

  it('allows at most 65 tries in 15 hours', () => {
    let now = 1_000_000;
    const end = now + 15 * 3600 * 1000;
    let tries = noTries;
    let made = 0;
    while (now < end) {
      now += waitLeft(tries, now) * 1000;
      if (now >= end) break;
      tries = { wrong: tries.wrong + 1, lastAt: now };
      made += 1;
    }
    expect(made).toBeLessThanOrEqual(68);
    expect(made).toBeGreaterThan(60);
  });

  it('is not shortened by a clock set back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 30 }),
        fc.integer({ min: 0, max: 10 * 365 * 86_400 }),
        (wrong, back) => {
          const lastAt = 2e12;
          expect(waitLeft({ wrong, lastAt }, lastAt - back * 1000)).toBe(waitAfter(wrong));
        },
      ),
    );
  });

  it('says how many tries are left', () => {
    expect([0, 1, 4, 5, 9].map((wrong) => triesLeft({ wrong, lastAt: 0 }))).toEqual([
      5, 4, 1, 0, 0,
    ]);
  });
});
