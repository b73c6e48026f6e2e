// What waits for screens that were left: kept over every lock until they are there again, sent, or said not to be needed; and
// never taken for sent by what was done for another woman.

import { describe, expect, it } from 'vitest';
import {
  afterCall,
  joined,
  joinedFiles,
  leftFrom,
  type Waiting,
  waitingFrom,
} from '../../../../src/renderer/src/app/away/left-screens';

const mine = '3f6c1a52-0c5e-4a51-9f0e-6b1f2d9b7a10';
const other = '9b1d2c3e-0c5e-4a51-9f0e-6b1f2d9b7a11';
const word = (words: string) => ({ name: 'Their name', nth: 0, words });
const screen = (plan: string, ...held: ReturnType<typeof word>[]): Waiting => ({
  ...{ plan, place: JSON.stringify({ at: 'sharing', plan }), held, files: [], isLooked: false },
});
const nowhere = () => false;

describe('at an unlocking', () => {
  it('the screen that locked comes first, and one without anything is none', () => {
    const back = { ...screen(mine, word('Kit Marsh')), down: 0 };
    const { isLooked: _, ...left } = screen(other, word('Jo Marsh'));
    expect(waitingFrom(back, [left]).map(({ plan }) => plan)).toEqual([mine, other]);
    expect(waitingFrom({ ...back, held: [] }, [])).toEqual([]);
    expect(
      waitingFrom({ ...back, held: [], files: [{ of: 'key file', shownAs: 'a.p12' }] }),
    ).toHaveLength(1);
  });
});

describe('at the next lock', () => {
  it('whatever waits for a screen that is not there is kept, also where nobody has looked yet', () => {
    const all = [screen(mine, word('Kit Marsh')), screen(other, word('Jo Marsh'))];
    expect(leftFrom(all, ({ plan }) => plan === other)).toEqual([
      { plan: mine, place: all[0]?.place, held: [word('Kit Marsh')], files: [] },
    ]);
  });

  it('of more than ten screens the one left longest ago goes', () => {
    const all = Array.from({ length: 12 }, (_, nth) => screen(mine, word(`word ${nth}`)));
    const kept = leftFrom(all, nowhere);
    expect(kept).toHaveLength(10);
    expect(kept[0]?.held).toEqual([word('word 0')]);
  });

  it('words that were put back into their box are kept once, and changed words beside those before', () => {
    expect(joined([word('Kit')], [word('Kit')])).toEqual([word('Kit')]);
    expect(joined([word('Kit')], [word('Kit Marsh')])).toEqual([word('Kit'), word('Kit Marsh')]);
  });

  it('a file that was chosen again counts, and the one before it does not', () => {
    const before = [
      { of: 'picture 1', shownAs: 'a.jpg' },
      { of: 'key file', shownAs: 'k.p12' },
    ];
    expect(joinedFiles(before, [{ of: 'picture 1', shownAs: 'b.jpg' }])).toEqual([
      { of: 'key file', shownAs: 'k.p12' },
      { of: 'picture 1', shownAs: 'b.jpg' },
    ]);
  });
});

describe('words that were sent', () => {
  const waits = [screen(mine, word('Kit Marsh'))];
  const stillWaits = (call: string, input: unknown, isThere: (one: Waiting) => boolean = nowhere) =>
    afterCall(waits, [call, input], isThere, () => undefined);

  it('for that plan, from whatever screen, are offered no longer', () => {
    expect(stillWaits('sharing.say', { plan: mine, words: 'Kit Marsh' })).toEqual([]);
  });

  it('for another woman, or for none, still wait', () => {
    expect(stillWaits('sharing.say', { plan: other, words: 'Kit Marsh' })).toBe(waits);
    expect(stillWaits('contacts.save', { said: { name: 'Kit Marsh' } })).toBe(waits);
  });

  it('on their own screen count whatever the call is about, and not where it only looked', () => {
    expect(stillWaits('sharing.say', { consent: '1', words: 'Kit Marsh' }, () => true)).toEqual([]);
    expect(stillWaits('sharing.look', { plan: mine, words: 'Kit Marsh' }, () => true)).toBe(waits);
  });
});
