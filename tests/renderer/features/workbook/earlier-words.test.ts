import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../../../src/renderer/src/features/workbook/earlier-words';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import { aRow, said } from './workbook-content';

/** Oldest first, as they were said; the vault gives them newest first. */
const shown = (...rows: Answer[]) => versionsOf(rows.toReversed()).map((version) => version.seq);

describe('earlier words', () => {
  test.each([
    [
      'words growing within one sitting are one version',
      [0, 1, 2],
      ['I am', 'I am a mu', 'I am a mum'],
      [3],
    ],
    ['just under five minutes apart is still one version', [0, 4.99], ['I am', 'I am a mum'], [2]],
    ['five minutes apart are two', [0, 5], ['I am', 'I am a mum'], [2, 1]],
    [
      'a chain of short steps is one version however long it gets',
      [0, 4, 8, 12],
      ['a', 'a b', 'a b c', 'a b c d'],
      [4],
    ],
    [
      'words that are gone from the later version keep their own',
      [0, 1],
      ['I love Kai', 'I love'],
      [2, 1],
    ],
    ['a word put right is shown both ways', [0, 1], ['my sun', 'my son'], [2, 1]],
  ])('%s', (_, minutes, words, expected) => {
    expect(shown(...words.map((text, at) => aRow(at + 1, said(text), minutes[at] ?? 0)))).toEqual(
      expected,
    );
  });

  test('another sitting is another version, even a minute later', () => {
    expect(
      shown(aRow(1, said('I am'), 0), aRow(2, said('I am here'), 1, { session: 'next' })),
    ).toEqual([2, 1]);
  });

  test('what a worker wrote never hides behind what she said, nor the other way round', () => {
    expect(
      shown(aRow(1, said('hers'), 0), aRow(2, said('hers'), 1, { givenBy: 'worker' })),
    ).toEqual([2, 1]);
  });

  test('her words never hide behind "Not now", or behind having been taken out', () => {
    expect(
      shown(
        aRow(1, said('mine'), 0),
        aRow(2, { kind: 'later' }, 1),
        aRow(3, { kind: 'cleared' }, 2),
      ),
    ).toEqual([3, 2, 1]);
  });

  test('the same non-answer pressed twice is one version', () => {
    expect(shown(aRow(1, { kind: 'private' }, 0), aRow(2, { kind: 'private' }, 1))).toEqual([2]);
  });

  test('picks within one sitting are one version: no words are lost with them', () => {
    expect(
      shown(aRow(1, said({ chosen: 'rent' }), 0), aRow(2, said({ chosen: 'own' }), 1)),
    ).toEqual([2]);
  });

  test('her own words beside a pick are words', () => {
    expect(
      shown(
        aRow(1, said({ chosen: 'other', other: 'a boat' }), 0),
        aRow(2, said({ chosen: 'own' }), 1),
      ),
    ).toEqual([2, 1]);
  });

  test('a list that lost a line keeps the version that had it, whatever its fields are called', () => {
    const line = (when: string) => ({ id: when, fields: { when } });
    expect(
      shown(aRow(1, said([line('Easter'), line('May')]), 0), aRow(2, said([line('May')]), 1)),
    ).toEqual([2, 1]);
  });

  test('moving someone in the circle is no loss of words', () => {
    const nan = {
      id: 'n',
      name: 'Nan',
      ring: 'there',
      sector: 'family',
      feel: 'good',
      marks: [],
      note: '',
    };
    expect(shown(aRow(1, said([nan]), 0), aRow(2, said([{ ...nan, ring: 'close' }]), 1))).toEqual([
      2,
    ]);
  });

  test('no rows, no versions', () => {
    expect(versionsOf([])).toEqual([]);
  });
});
