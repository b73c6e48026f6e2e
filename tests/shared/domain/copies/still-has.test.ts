import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import {
  type CopyOut,
  type Shown,
  whoStillHas,
} from '../../../../src/shared/domain/copies/still-has';

const copy = (id: string, changes: Partial<CopyOut> = {}): CopyOut => ({
  id,
  copyFor: 'pom',
  madeOn: day.parse('2026-03-03'),
  questions: ['about_words', 'unfair'],
  inShort: [],
  back: [],
  ...changes,
});
const unfair: Shown = { kind: 'question', id: 'unfair' };
const about: Shown = { kind: 'page', id: 'about', questions: ['about_words', 'hopes'] };

describe('who still has a copy that shows it', () => {
  const cases: [string, CopyOut[], Shown, string, string[]][] = [
    ['a copy for this reader shows this answer', [copy('a')], unfair, 'pom', ['a']],
    ['it went to another reader', [copy('a')], unfair, 'probation', []],
    ['the answer is not on it', [copy('a', { questions: ['about_words'] })], unfair, 'pom', []],
    ['one answer of the page is on it', [copy('a')], about, 'pom', ['a']],
    [
      'only her short words for the page are on it',
      [copy('a', { questions: [], inShort: ['about'] })],
      about,
      'pom',
      ['a'],
    ],
    [
      'it was made and did not go out',
      [copy('a', { went: { went: 'not_out' } })],
      unfair,
      'pom',
      [],
    ],
    ['it was sent as a file', [copy('a', { went: { went: 'file' } })], unfair, 'pom', ['a']],
    [
      'it came back',
      [copy('a', { back: [{ state: 'asked' }, { state: 'came_back' }] })],
      unfair,
      'pom',
      [],
    ],
    [
      'they say it is destroyed',
      [copy('a', { back: [{ state: 'asked' }, { state: 'destroyed' }] })],
      unfair,
      'pom',
      [],
    ],
    [
      'they were asked and nothing was said',
      [copy('a', { back: [{ state: 'asked' }, { state: 'asked' }] })],
      unfair,
      'pom',
      ['a'],
    ],
    [
      'they did not reply',
      [copy('a', { back: [{ state: 'asked' }, { state: 'no_reply' }] })],
      unfair,
      'pom',
      ['a'],
    ],
    [
      'they keep it',
      [copy('a', { back: [{ state: 'asked' }, { state: 'keeps_it' }] })],
      unfair,
      'pom',
      ['a'],
    ],
    [
      'two of them, the newest first',
      [copy('old'), copy('new', { madeOn: day.parse('2026-04-01') })],
      unfair,
      'pom',
      ['new', 'old'],
    ],
  ];
  it.each(cases)('%s', (_, copies, shown, audience, ids) => {
    expect(whoStillHas(copies, shown, audience).map(({ id }) => id)).toEqual(ids);
  });
});
