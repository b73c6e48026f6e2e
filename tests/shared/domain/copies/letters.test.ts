import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  letterKinds,
  letterLimits,
  letterRules,
  stopsOfLetter,
  tooLongIn,
} from '../../../../src/shared/domain/copies/letters';

describe('what stands in the way of a letter', () => {
  const open = { stops: [], closedGates: new Set<string>() };
  const yes = () => ({ holds: true });
  const no = () => ({ holds: false });
  it.each([
    ['nothing', 'landlord', open, yes, []],
    ['no yes for her landlord', 'landlord', open, no, ['no_yes_landlord']],
    ['no yeses for a referral', 'housing', open, no, ['no_yes_to_refer']],
    ['no yes for the benefits office', 'benefits', open, no, ['no_yes_benefits']],
    [
      'her yes to the benefits office is enough',
      'benefits',
      { ...open, stops: ['she_has_not_said_yes'] },
      yes,
      [],
    ],
    ['an employer needs none', 'employer', open, no, []],
    [
      'care is private',
      'duty',
      { stops: [], closedGates: new Set(['share_care']) },
      yes,
      ['care_is_private'],
    ],
    [
      'her yes to a landlord is enough',
      'landlord',
      { ...open, stops: ['she_has_not_said_yes'] },
      yes,
      [],
    ],
    [
      'her PA needs naming',
      'pa',
      { ...open, stops: ['she_has_not_said_yes'] },
      yes,
      ['she_has_not_said_yes'],
    ],
    [
      'nobody talked it through',
      'landlord',
      { ...open, stops: ['sharing_not_talked_through'] },
      yes,
      ['sharing_not_talked_through'],
    ],
  ] as const)('%s', (_, letter, allowed, lookup, stops) => {
    expect(stopsOfLetter(letter, { ...allowed, stops: [...allowed.stops] }, lookup)).toEqual(stops);
  });

  it('is never less than what the copy would be stopped by, but for whom she said yes to talking with', () => {
    const stop = fc.constantFrom(
      'sharing_not_talked_through' as const,
      'she_has_not_said_yes' as const,
    );
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds), fc.uniqueArray(stop), (letter, stops) => {
        const found = stopsOfLetter(letter, { stops, closedGates: new Set() }, yes);
        const isNamed = ['landlord', 'benefits'].includes(letterRules[letter].needs ?? '');
        return stops.every(
          (each) => found.includes(each) || (isNamed && each === 'she_has_not_said_yes'),
        );
      }),
    );
  });
});

it('says where she is to nobody who did not have to know, until she ticks it', () => {
  expect(letterKinds.filter((letter) => !letterRules[letter].saysPrison)).toEqual([
    'landlord',
    'benefits',
    'employer',
  ]);
});

describe('a letter with too many words', () => {
  const lines = { to: 'Ms Bell', address: '', from: '', subject: 'a', greeting: 'b', reply: '' };
  const parts = (...lengths: number[]) =>
    lengths.map((length, at) => ({ id: String(at), text: 'x'.repeat(length) }));
  it.each([
    ['nothing too long', lines, parts(20_000), []],
    ['a part one letter too long', lines, parts(3, 20_001), [{ at: 'part-2', most: 20_000 }]],
    ['50,000 letters in one part', lines, parts(50_000), [{ at: 'part-1', most: 20_000 }]],
    [
      'a name of a page',
      { ...lines, to: 'x'.repeat(121) },
      parts(1),
      [{ at: 'to', most: letterLimits.to }],
    ],
    [
      'many parts that are long together',
      lines,
      parts(20_000, 20_000, 20_000, 1),
      [{ at: 'whole', most: 60_000 }],
    ],
  ])('%s', (_, typed, paragraphs, found) => {
    expect(tooLongIn({ ...typed, paragraphs })).toEqual(found);
  });
});
