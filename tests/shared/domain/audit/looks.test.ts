// What she is told of who looked: each way under its own name, once a day where once says it all, in one order for ever.

import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AuditAct } from '../../../../src/shared/domain/audit/entry';
import type { LookMade, OneLook, PlainLook } from '../../../../src/shared/domain/audit/looks';
import { day } from '../../../../src/shared/domain/calendar/day';

// Loaded anew for each test, so that `npm run mutation` tries what is fixed as the file is loaded too.
let looks: typeof import('../../../../src/shared/domain/audit/looks');
beforeEach(async () => {
  vi.resetModules();
  looks = await import('../../../../src/shared/domain/audit/looks');
});

const opened = { what: 'opened' } as const;
const copy = (pages: number): LookMade => ({ what: 'copy', copyFor: 'pom', pages });
const printed: LookMade = { what: 'printed', copyFor: 'pom', pages: 1 };
const outside: LookMade = { what: 'outside', purpose: 'other' };
/** Rae, a specialist, on the day of the moment. */
const look = (at: string, made: LookMade, over: Partial<OneLook> = {}): OneLook => ({
  ...{ by: 'Rae', role: 'specialist', at, day: day.parse(at.slice(0, 10)), made },
  ...over,
});
const told = (of: readonly OneLook[], most = 40) => looks.byWorkerAndDay(of, most);
const ways = (...made: LookMade[]) =>
  told(made.map((one, nr) => look(`2026-11-20T09:0${nr}`, one)))[0]?.made;

describe('what is written down is told to her as', () => {
  test.each<[string, AuditAct, PlainLook | undefined]>([
    ['her plan was found by a search', 'plan-searched', 'found'],
    ['her plan was opened', 'plan-opened', 'opened'],
    ['a page of it was opened, which is opening it', 'page-looked-at', 'opened'],
    ['the pages she shares were read', 'shared-pages-looked-at', 'pages'],
    ['what she said before was read', 'history-looked-at', 'history'],
    ['notes were read', 'notes-looked-at', 'notes'],
    ['reviews were read', 'reviews-looked-at', 'reviews'],
    ['what she shares with whom was read', 'sharing-looked-at', 'choices'],
    ['the list of copies was read', 'copies-looked-at', 'copies'],
    ['one copy was read', 'copy-looked-at', 'copies'],
    ['letters about copies were read', 'letters-looked-at', 'copies'],
    ['meetings were read', 'sittings-looked-at', 'meetings'],
    ['what is kept about her was read', 'file-looked-at', 'kept'],
    ['what would be erased was read', 'erasure-looked-at', 'kept'],
    ['who works with her was read', 'team-looked-at', 'team'],
    ['this log was read', 'log-looked-at', 'log'],
    ['what others are to type was read', 'keyed-in-looked-at', 'typed'],
    ['a copy was saved again', 'copy-saved-again', 'again'],
    ['a copy was printed again', 'copy-printed-again', 'again'],
    ['a copy was signed', 'copy-signed', 'signed'],
    ['her whole file was made', 'file-made', 'wholeFile'],
    ['this list was printed', 'looks-printed', 'list'],
    ['a first answer is no look', 'answer-first-given', undefined],
    ['a copy that was made has a row that says more', 'copy-made', undefined],
    ['what she does on her own side is not looked at by others', 'her-side-looked-at', undefined],
  ])('%s', (_, act, what) => {
    expect(looks.lookOfAct[act]).toBe(what);
  });
});

describe('who did it is told', () => {
  test.each<[string, Partial<OneLook>, number]>([
    ['once for one worker on one day', {}, 1],
    ['apart for another worker', { by: 'Sam' }, 2],
    ['apart for the same worker in another role', { role: 'probation' }, 2],
    ['apart for another day', { day: day.parse('2026-11-19') }, 2],
  ])('%s', (_, over, count) => {
    const days = told([look('2026-11-20T09:00', opened), look('2026-11-20T10:00', opened, over)]);
    expect(days).toHaveLength(count);
    expect(days).toContainEqual({
      ...{ by: 'Rae', role: 'specialist', day: '2026-11-20', made: [opened] },
    });
  });

  test('not at all where nobody looked', () => expect(told([])).toEqual([]));
});

describe('the same thing done again the same day', () => {
  test.each<[string, LookMade[], LookMade[]]>([
    ['is told once', [opened, opened, opened], [opened]],
    ['is no other thing', [opened, { what: 'notes' }, opened], [opened, { what: 'notes' }]],
    ['is told each time of a copy', [copy(1), copy(2)], [copy(2), copy(1)]],
    ['is told each time of a paper', [printed, printed], [printed, printed]],
    ['is told each time from outside the team', [outside, outside], [outside, outside]],
    ['of a copy does not hide what else there is', [copy(1), opened], [opened, copy(1)]],
  ])('%s', (_, made, is) => {
    expect(ways(...made)).toEqual(is);
  });
});

describe('the order', () => {
  test('of what somebody did: from outside first, what was given out last, however they came', () => {
    const plain = looks.plainLooks.map((what) => ({ what }));
    const first = plain.at(0) as LookMade;
    const last = plain.at(-1) as LookMade;
    expect(plain.map(({ what }) => what).slice(0, 3)).toEqual(['found', 'opened', 'pages']);
    const is = [outside, first, last, copy(1), printed];
    expect(ways(...is)).toEqual(is);
    expect(ways(...is.toReversed())).toEqual(is);
    expect(ways(printed, outside, last, copy(1), first)).toEqual(is);
    expect(new Set(plain.map(({ what }) => what)).size).toBe(plain.length);
  });

  const rows = ([early, middle, late]: [string, string, string]) => [
    look(middle, opened, { by: 'Mid' }),
    look(late, opened, { by: 'Late' }),
    look(early, opened, { by: 'Early' }),
  ];
  test.each<[string, [string, string, string]]>([
    ['of three days', ['2026-11-19T12:00', '2026-11-20T12:00', '2026-11-21T12:00']],
    ['of three hours of a day', ['2026-11-20T10:00', '2026-11-20T11:00', '2026-11-20T12:00']],
  ])('%s is the newest first', (_, moments) => {
    expect(told(rows(moments)).map(({ by }) => by)).toEqual(['Late', 'Mid', 'Early']);
    expect(
      told(rows(moments), 2).map(({ by }) => by),
      'older ones are left off',
    ).toEqual([...['Late', 'Mid']]);
  });

  test('goes by the day at the place, also where the clock was put back over midnight', () => {
    const before = look('2026-10-25T23:30', opened, { by: 'Rae', day: day.parse('2026-10-26') });
    const after = look('2026-10-25T23:45', opened, { by: 'Sam', day: day.parse('2026-10-25') });
    for (const both of [
      [before, after],
      [after, before],
    ]) {
      expect(told(both).map(({ by }) => by)).toEqual(['Rae', 'Sam']);
    }
  });

  test('of one and the same moment has what was written down last first', () => {
    const same = ['Ada', 'Bea', 'Cat'].map((by) => look('2026-11-20T09:00', opened, { by }));
    expect(told(same).map(({ by }) => by)).toEqual(['Cat', 'Bea', 'Ada']);
  });
});
