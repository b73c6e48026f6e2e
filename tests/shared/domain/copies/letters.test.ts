import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  careWordsIn,
  letterKinds,
  letterRules,
  prisonWordsIn,
  stopsOfLetter,
} from '../../../../src/shared/domain/copies/letters';

const names = ['HMP & YOI Low Brook'];

describe('words that say where she is', () => {
  it.each([
    ['the prison by name', 'Write to Low Brook', ['Low Brook']],
    ['the prison with its letters', 'HMP Low Brook, wing B', ['HMP', 'wing', 'Low Brook']],
    ['with dots', 'from H.M.P. somewhere', ['H.M.P.']],
    ['custody', 'I leave custody soon', ['custody']],
    ['with a letter nobody sees', 'in pri\u200bson now', ['prison']],
    ['release', 'After my release', ['release']],
    ['a swing is no wing', 'I like the swing', []],
    ['a cellar is no cell', 'Tools are in the cellar', []],
    ['ordinary words', 'I am away from home for now', []],
  ])('%s', (_, text, found) => {
    expect(prisonWordsIn(text, names)).toEqual(found);
  });
});

describe('words that say she was in care', () => {
  it.each([
    ['a care leaver', 'I am a care leaver', ['care leaver']],
    ['in care', 'I grew up in care', ['in care']],
    ['a foster home', 'My foster mum', ['foster']],
    ['her adviser', 'Ask my personal adviser', ['personal adviser']],
    ['careful', 'I am careful and I take care', []],
    ['care work', 'I would like to do care work', []],
  ])('%s', (_, text, found) => {
    expect(careWordsIn(text)).toEqual(found);
  });
});

describe('what stands in the way of a letter', () => {
  const open = { stops: [], closedGates: new Set<string>() };
  const yes = () => ({ holds: true });
  const no = () => ({ holds: false });
  it.each([
    ['nothing', 'landlord', open, yes, []],
    ['no yes for her landlord', 'landlord', open, no, ['no_yes_landlord']],
    ['no yeses for a referral', 'housing', open, no, ['no_yes_to_refer']],
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

  it('is never less than what the copy would be stopped by, but for a landlord she said yes to', () => {
    const stop = fc.constantFrom(
      'sharing_not_talked_through' as const,
      'she_has_not_said_yes' as const,
    );
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds), fc.uniqueArray(stop), (letter, stops) => {
        const found = stopsOfLetter(letter, { stops, closedGates: new Set() }, yes);
        const isLandlord = letterRules[letter].needs === 'landlord';
        return stops.every(
          (each) => found.includes(each) || (isLandlord && each === 'she_has_not_said_yes'),
        );
      }),
    );
  });
});

it('says where she is to nobody who did not have to know, until she ticks it', () => {
  expect(letterKinds.filter((letter) => !letterRules[letter].saysPrison)).toEqual([
    'landlord',
    'employer',
  ]);
});
