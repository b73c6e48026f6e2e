// What an entry says it is about, from the rows that changed: ids and codes of each table, and never a word.

import { describe, expect, test } from 'vitest';
import { aboutRows } from '../../../src/main/audit/about-rows';
import type { ChangedRow } from '../../../src/main/audit/changed-rows';

type Safe = ChangedRow['safe'];
const row = (table: string, safe: Safe = {}, isTakenOut = false): ChangedRow => ({
  ...{ table, plan: 'p1', isTakenOut, safe },
});
const about = (...rows: ChangedRow[]) => aboutRows(rows).about;
const detail = (...rows: ChangedRow[]) => aboutRows(rows).detail;

describe('what an entry is about', () => {
  test('is nothing where no row changed', () => {
    expect(aboutRows([])).toEqual({ about: {}, detail: {} });
  });

  test.each<[string, ChangedRow, object, object]>([
    ['an answer', row('answer', { question: 'hopes' }), { questions: ['hopes'] }, {}],
    [
      'a choice for a page',
      row('sharing_choice', {
        ...{ target: 'page', target_id: 'home', audience: 'pom', level: 'all' },
        ...{ with_her: 1, on_her_screen: 0, kind: 'not for this table' },
      }),
      { pages: ['home'], readers: ['pom'] },
      { levels: ['all'], with_her: 1, on_her_screen: 0 },
    ],
    [
      'a choice for a question, of which less is known',
      row('sharing_choice', {
        ...{ target: 'question', target_id: 'hopes', audience: null, level: null, with_her: null },
      }),
      { questions: ['hopes'] },
      { levels: [] },
    ],
    [
      'a copy',
      row('copy', {
        ...{ id: 'c1', copy_for: 'council', questions: '["hopes","home"]', kind: 'letter' },
        ...{ version: 2, file_hash: 'ab', pages: 3, printed: 1, state: 'not for this table' },
      }),
      { copies: ['c1'], readers: ['council'], questions: ['hopes', 'home'] },
      { kind: 'letter', version: 2, file_hash: 'ab', pages: 3, printed: 1 },
    ],
    ['a copy of which no questions are known', row('copy', { id: 'c1' }), { copies: ['c1'] }, {}],
    [
      'the way a copy went',
      row('copy_went', { copy: 'c1', went: 'post', copies: 2, kind: 'not for this table' }),
      { copies: ['c1'] },
      { went: 'post', copies: 2 },
    ],
    [
      'a copy back',
      row('copy_back', { copy: 'c1', state: 'here' }),
      { copies: ['c1'] },
      { state: 'here' },
    ],
    [
      'somebody was met, written to or rung',
      row('contact_made', { contact: 'm1', words: 'not for this table' }),
      { thing: 'm1' },
      {},
    ],
    [
      'a picture of a place',
      row('place_picture', { question: 'places', picture: 'i1', is_away: 1 }),
      { questions: ['places'], thing: 'i1' },
      { is_away: 1 },
    ],
    ['a note for oneself', row('own_note', { note: 'n1' }), { thing: 'n1' }, {}],
    ['a copy saved again', row('copy_saved_again', { copy: 'c1' }), { copies: ['c1'] }, {}],
    [
      'a copy printed again',
      row('copy_printed_again', { copy: 'c1', copies: 4 }),
      { copies: ['c1'] },
      { copies: 4 },
    ],
    [
      'who is in a team',
      row('plan_team', { worker: 'w1', is_in: 0, why: 'moved', is_on: 1 }),
      { worker: 'w1' },
      { is_in: 0, why: 'moved' },
    ],
    [
      'who is kept away',
      row('plan_away', { worker: 'w1', is_away: 1 }),
      { worker: 'w1' },
      { is_away: 1 },
    ],
    ['a plan that is restricted', row('plan_restricted', { is_on: 1, id: 'x' }), {}, { is_on: 1 }],
    ['a person', row('worker', { id: 'w1', standing: 'x' }), { worker: 'w1' }, {}],
    [
      'a note',
      row('worker_note', { note: 'n1', page: 'home', id: 'x' }),
      { pages: ['home'], thing: 'n1' },
      {},
    ],
    [
      'a yes of hers',
      row('consent', { what: 'letters', said: 'no', id: 'x' }),
      {},
      { what: 'letters', said: 'no' },
    ],
    [
      'a review',
      row('review_state', { review: 'r1', standing: 'done' }),
      { thing: 'r1' },
      { standing: 'done' },
    ],
    [
      'an opening from outside that was looked at',
      row('glass_review', { glass: 'g1', outcome: 'fine' }),
      { thing: 'g1' },
      { outcome: 'fine' },
    ],
    [
      'an erasure',
      row('erasure', { id: 'e1', row_count: 40, found: 0 }),
      { thing: 'e1' },
      { row_count: 40, found: 0 },
    ],
    ['a setting', row('setting', { name: 'years' }), { thing: 'years' }, {}],
    ['a check-in', row('check_in', { sitting: 's1' }), { thing: 's1' }, {}],
    [
      'somebody to turn to',
      row('contact', { contact: 'k1', what: 'checked', id: 'x', name: 'not for this table' }),
      { thing: 'k1' },
      { what: 'checked' },
    ],
    [
      'whether a worker knows somebody to turn to',
      row('contact_known', { contact: 'k1', worker: 'w1', knows: 1 }),
      { thing: 'k1' },
      {},
    ],
    ['another place', row('another_place_back', { decision: 'd1' }), { thing: 'd1' }, {}],
    ['a sharing without her', row('override_told', { override: 'o1' }), { thing: 'o1' }, {}],
  ])('%s', (_, changed, isAbout, says) => {
    const rows = [`${changed.table} 1`];
    expect(aboutRows([changed])).toEqual({ about: isAbout, detail: { ...says, rows } });
  });

  test('names each once, in the order it came, and the first worker and thing', () => {
    expect(
      about(
        row('answer', { question: 'b' }),
        row('answer', { question: 'a' }),
        row('answer', { question: 'b' }),
        row('worker', { id: 'w1' }),
        row('plan_team', { worker: 'w2' }),
        row('sitting', { id: 's1' }),
        row('glass', { id: 'g1' }),
      ),
    ).toEqual({ questions: ['b', 'a'], worker: 'w1', thing: 's1' });
  });

  test('levels of several choices stand beside each other, each once', () => {
    const choice = (level: string) => row('sharing_choice', { target: 'page', level });
    expect(detail(choice('all'), choice('nothing'), choice('all'))).toMatchObject({
      levels: ['all', 'nothing'],
      rows: ['sharing_choice 3'],
    });
  });

  test('sixty of a kind are named, and more are only counted', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => row('answer', { question: `q${n}` }));
    expect(about(...many(60)).questions).toHaveLength(60);
    expect(about(...many(61)).questions).toHaveLength(60);
    expect(about(...many(61)).questions?.at(-1)).toBe('q59');
    expect(detail(...many(61))).toEqual({ rows: ['answer 61'] });
  });

  test('what was taken out is counted by itself and named by nobody', () => {
    const out = row('answer', { question: 'hopes' }, true);
    expect(aboutRows([out, out, row('answer', { question: 'home' })])).toEqual({
      about: { questions: ['home'] },
      detail: { rows: ['-answer 2', 'answer 1'] },
    });
  });
});
