// Saying what became of a date: what must be put right first, and that nothing is lost or said too early.

import { describe, expect, test } from 'vitest';
import { createMarker } from '../../../../src/renderer/src/features/timeline/marker';
import { readSaid } from '../../../../src/renderer/src/features/timeline/what-became';
import { addDays } from '../../../../src/shared/domain/calendar/day';
import type { MilestoneMark } from '../../../../src/shared/domain/review/milestone-marks';
import { today } from './a-plan';

describe('what a form says', () => {
  const nothing = { day: undefined, words: '' };

  test('done needs a day that has come', () => {
    expect(readSaid('done', nothing, today)).toBe('needsDay');
    expect(readSaid('done', { ...nothing, day: addDays(today, 1) }, today)).toBe('dayToCome');
    expect(readSaid('done', { ...nothing, day: today }, today)).toEqual({
      state: 'done',
      day: today,
    });
  });

  test('not needed and waiting need words, kept without the spaces around them', () => {
    expect(readSaid('not_needed', { ...nothing, words: '  ' }, today)).toBe('needsWhy');
    expect(readSaid('waiting', nothing, today)).toBe('needsWho');
    expect(readSaid('waiting', { ...nothing, words: ' Del ' }, today)).toEqual({
      state: 'waiting',
      words: 'Del',
    });
    expect(readSaid('not_needed', { ...nothing, words: 'x'.repeat(501) }, today)).toBe('tooLong');
  });
});

describe('keeping a mark', () => {
  const done: MilestoneMark = { state: 'done', day: today };
  const open: MilestoneMark = { state: 'open' };

  function marker(answers: ('kept' | 'not')[]) {
    const sent: [string, MilestoneMark][] = [];
    const said: string[] = [];
    const made = createMarker({
      send: async (key, mark) => {
        sent.push([key, mark]);
        if (answers.shift() === 'not') throw new Error('not kept');
      },
      report: (state) => said.push(state),
    });
    return { ...made, sent, said };
  }

  test('says saved only after the reply', async () => {
    let answer = () => {};
    const said: string[] = [];
    const { mark } = createMarker({
      send: () => new Promise((resolve) => (answer = resolve)),
      report: (state) => said.push(state),
    });
    const kept = mark('a', done);
    await new Promise((resolve) => setTimeout(resolve));
    expect(said).toEqual([]);
    answer();
    await kept;
    expect(said).toEqual(['saved']);
  });

  test('what was not kept is tried again before the screen is left', async () => {
    const { mark, flush, sent, said } = marker(['not', 'kept']);
    await expect(mark('a', done)).rejects.toThrow();
    expect(said).toEqual(['not-saved']);
    await flush();
    expect(sent).toEqual([
      ['a', done],
      ['a', done],
    ]);
    expect(said.at(-1)).toBe('saved');
    await flush();
    expect(sent).toHaveLength(2);
  });

  test('what was given up is never sent again', async () => {
    const { mark, giveUp, flush, sent, said } = marker(['not']);
    await expect(mark('a', done)).rejects.toThrow();
    giveUp('a');
    await flush();
    expect(sent).toHaveLength(1);
    expect(said.at(-1)).toBe('quiet');
  });

  test('one that was kept does not hide another that was not', async () => {
    const { mark, flush, said } = marker(['not', 'kept', 'not']);
    await expect(mark('a', done)).rejects.toThrow();
    await mark('b', done);
    expect(said.at(-1)).toBe('not-saved');
    await expect(flush()).rejects.toThrow();
  });

  test('they go one after the other: the last one said is the last one kept', async () => {
    const { mark, sent } = marker([]);
    await Promise.all([mark('a', done), mark('b', open), mark('c', done)]);
    expect(sent.map(([key]) => key)).toEqual(['a', 'b', 'c']);
  });
});
