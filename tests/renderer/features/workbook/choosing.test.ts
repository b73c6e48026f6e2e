import { describe, expect, test } from 'vitest';
import {
  freeTextOption,
  pickOne,
  tickOption,
  withOwnWords,
} from '../../../../src/renderer/src/features/workbook/choosing';

const options = [
  { value: 'women' },
  { value: 'pet' },
  { value: 'other', freeText: true },
  { value: 'none', exclusive: true },
];

describe('picking one', () => {
  test.each([
    ['a plain option takes no words with it', 'pet', 'a boat', { chosen: 'pet' }],
    [
      'the option with words takes up those she wrote before',
      'other',
      'a boat',
      { chosen: 'other', other: 'a boat' },
    ],
    ['the option with words, before any are written', 'other', '', { chosen: 'other' }],
  ])('%s', (_, picked, kept, expected) => {
    expect(pickOne(options, picked, kept)).toEqual(expected);
  });
});

describe('ticking several', () => {
  test.each([
    ['the first tick', undefined, 'pet', { chosen: ['pet'] }],
    [
      'ticks keep the order of the question',
      { chosen: ['pet'] },
      'women',
      { chosen: ['women', 'pet'] },
    ],
    [
      'a second press takes a tick away',
      { chosen: ['women', 'pet'] },
      'pet',
      { chosen: ['women'] },
    ],
    [
      'an option that stands alone clears the others',
      { chosen: ['women', 'pet'] },
      'none',
      { chosen: ['none'] },
    ],
    [
      'any other option clears one that stands alone',
      { chosen: ['none'] },
      'pet',
      { chosen: ['pet'] },
    ],
    [
      'her own words stay while their option is ticked',
      { chosen: ['other'], other: 'a boat' },
      'pet',
      { chosen: ['pet', 'other'], other: 'a boat' },
    ],
    [
      'her own words go with their option',
      { chosen: ['pet', 'other'], other: 'a boat' },
      'other',
      { chosen: ['pet'] },
    ],
    [
      'an option that stands alone puts her words away too',
      { chosen: ['other'], other: 'a boat' },
      'none',
      { chosen: ['none'] },
    ],
    ['taking the last tick away leaves none', { chosen: ['pet'] }, 'pet', { chosen: [] }],
  ])('%s', (_, said, ticked, expected) => {
    expect(tickOption(options, said, ticked, '')).toEqual(expected);
  });

  test('ticking her option again brings back the words she wrote beside it', () => {
    expect(tickOption(options, { chosen: ['pet'] }, 'other', 'a boat')).toEqual({
      chosen: ['pet', 'other'],
      other: 'a boat',
    });
  });
});

describe('her own words beside an option', () => {
  test('are kept exactly as typed, spaces and all', () => {
    expect(withOwnWords({ chosen: ['other'] }, '  a  boat ')).toEqual({
      chosen: ['other'],
      other: '  a  boat ',
    });
  });
  test('leave nothing behind when they are taken out', () => {
    expect(withOwnWords({ chosen: 'other', other: 'x' }, '')).toEqual({ chosen: 'other' });
  });
  test('a question may have no option for them', () => {
    expect(freeTextOption([{ value: 'yes' }])).toBeUndefined();
  });
});
