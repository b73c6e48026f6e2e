// Which lines are asked for.

import { describe, expect, test } from 'vitest';
import {
  areDaysTurned,
  askedFor,
  type LogFilter,
  scopesFor,
} from '../../../../src/renderer/src/features/log/log-filter';

const all: LogFilter = { scope: 'all', from: '', to: '' };

describe('whose lines somebody may look at', () => {
  test.each([
    ['a specialist: her own acts and her own plans', false, false, ['mine', 'plan']],
    ['a reader: own acts', true, false, ['mine']],
    ['whoever holds the keys: all', false, true, ['mine', 'plan', 'all']],
    ['a reader who holds the keys: all', true, true, ['mine', 'plan', 'all']],
  ] as const)('%s', (_, isReader, isKeyholder, scopes) => {
    expect(scopesFor({ isReader, isKeyholder })).toEqual(scopes);
  });
});

describe('what is asked', () => {
  test('nothing narrows where nothing was chosen', () => {
    expect(askedFor(all)).toEqual({});
  });
  test('days, a person and a kind', () => {
    expect(
      askedFor({ ...all, worker: 'w', kind: 'disclosure', from: '2026-11-01', to: '2026-11-01' }),
    ).toEqual({ worker: 'w', kinds: ['disclosure'], from: '2026-11-01', to: '2026-11-01' });
  });
  test('half a day, or one there is not, narrows nothing', () => {
    expect(askedFor({ ...all, from: '2026-02-30', to: '2026' })).toEqual({});
  });
  test('nothing is asked while the days are the wrong way round', () => {
    const turned = { ...all, from: '2026-11-02', to: '2026-11-01' };
    expect(areDaysTurned(turned)).toBe(true);
    expect(askedFor(turned)).toBeUndefined();
  });
  test('nothing is asked about one plan before one was chosen', () => {
    expect(askedFor({ ...all, scope: 'plan' })).toBeUndefined();
    expect(askedFor({ ...all, scope: 'plan', plan: 'p' })).toEqual({});
  });
  test('of what I did, nobody else is asked for', () => {
    expect(askedFor({ ...all, scope: 'mine', worker: 'w' })).toEqual({});
  });
});
