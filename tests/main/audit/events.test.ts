// The table of what each call writes: every row of it, what is taken from what was asked, and never what was typed.

import { describe, expect, test } from 'vitest';
import type { Event } from '../../../src/main/audit/event';
import { aboutInput, eventOf, events } from '../../../src/main/audit/events';
import { auditAbout, auditDetail, kindOfAct } from '../../../src/shared/domain/audit/entry';
import { vaultCalls } from '../../../src/shared/ipc/calls';

const rows = Object.entries(vaultCalls).flatMap(([group, names]) =>
  names.map((call) => ({ group, call, event: eventOf(group, call) })),
);
const keyed = (about: string, text: string) => `${about}:${text}`.padEnd(64, '.');
const said = (group: string, call: string, input: unknown, output: unknown = {}) => {
  const event = eventOf(group, call);
  return event && 'said' in event ? event.said?.(input, output, keyed) : undefined;
};
const acts = rows.flatMap(({ group, call, event }) =>
  event && 'act' in event ? [{ group, call, event }] : [],
);

describe('the table', () => {
  test('has a row for every call, and for nothing else', () => {
    expect(rows.filter(({ event }) => event === undefined)).toEqual([]);
    expect(Object.keys(events).toSorted()).toEqual(Object.keys(vaultCalls).toSorted());
    for (const [group, calls] of Object.entries(events)) {
      const known: readonly string[] = vaultCalls[group as keyof typeof vaultCalls];
      expect(Object.keys(calls).toSorted(), group).toEqual([...known].toSorted());
    }
    for (const [group, call] of [
      ['plans', 'shred'],
      ['nothing', 'list'],
      ['toString', 'call'],
      ['plans', 'constructor'],
    ] as const) {
      expect(eventOf(group, call)).toBeUndefined();
    }
  });

  test('says of each act one that is known, and of each call without one why', () => {
    for (const { group, call, event } of acts) {
      expect(Object.hasOwn(kindOfAct, event.act), `${group}.${call}`).toBe(true);
      expect(['look', 'give', 'before', 'act']).toContain(event.how);
    }
    for (const { event } of rows) {
      if (event && 'none' in event) expect(event.none).toMatch(/^[A-Z].{20,}\.$/u);
    }
  });

  test('writes a giving out of her words before the answer leaves, and a look as a look', () => {
    const wrong: string[] = [];
    for (const { group, call, event } of acts) {
      const kind = kindOfAct[event.act];
      const isRight =
        kind === 'consultation'
          ? event.how === 'look' || event.how === 'give'
          : kind === 'collection' || kind === 'alteration'
            ? event.how === 'act' || event.how === 'give'
            : true;
      if (!isRight) wrong.push(`${group}.${call} ${event.act} ${event.how}`);
    }
    expect(wrong).toEqual([]);
  });

  // The ones on which most hangs, by name.
  test.each<[string, string, Event]>([
    ['answers', 'save', { act: 'answer-changed', how: 'act' }],
    ['plans', 'open', { act: 'plan-opened', how: 'look' }],
    ['audit', 'settle', { act: 'log-trouble-seen', how: 'give' }],
    ['audit', 'export', { act: 'log-exported', how: 'give' }],
    ['her', 'looks', { act: 'who-looked-looked-at', how: 'look' }],
    ['her', 'choose', { act: 'sharing-changed', how: 'act' }],
  ])('%s.%s', (group, call, event) => {
    expect(eventOf(group, call)).toMatchObject(event);
  });

  test('takes ids and codes from what was asked and answered, and what fits into an entry', () => {
    for (const { group, call } of acts) {
      const input = { id: 'b1', reference: 'A1111AA', plan: 'p1', place: 'x', backup: 'b1' };
      const somebody = { person: 'w1', name: 'Kit Marsh' };
      const answer = { kind: 'found', plan: 'p1', id: 'c1', copy: 'c1', ...somebody };
      const told = said(group, call, input, answer);
      if (!told) continue;
      expect(auditDetail.safeParse(told.detail ?? {}).success, `${group}.${call}`).toBe(true);
      expect(auditAbout.safeParse(told.about ?? {}).success, `${group}.${call}`).toBe(true);
      expect(JSON.stringify(told)).not.toContain('"A1111AA"');
    }
  });
});

describe('a search', () => {
  test('says whether anything was found and whose, and the words only as a hash', () => {
    const input = { reference: ' a1111aa ' };
    expect(said('team', 'find', input, { kind: 'found', plan: 'p1' })).toEqual({
      plan: 'p1',
      detail: { found: 1, term: keyed('search', 'A1111AA').slice(0, 16) },
    });
    expect(said('team', 'find', input, { kind: 'none' })).toEqual({
      detail: { found: 0, term: 'search:A1111AA..' },
    });
    expect(said('team', 'find', {}, { kind: 'none' })).toEqual({ detail: { found: 0 } });
  });

  test('and a list say how many', () => {
    expect(said('plans', 'list', {}, ['a', 'b'])).toEqual({ detail: { found: 2 } });
    expect(said('plans', 'list', {}, 'none')).toEqual({ detail: { found: 0 } });
  });

  test.each([
    ['by its own name', 'last-month', { time: 'last-month' }],
    [
      'by its days',
      { from: '2026-11-01', to: '2026-11-07' },
      { from: '2026-11-01', to: '2026-11-07' },
    ],
  ])('a report is told with the time it is about, %s', (_, period, detail) => {
    expect(said('monitoring', 'save', { period })).toEqual({ detail });
    expect(said('monitoring', 'toPaper', { period })).toEqual({ detail });
  });

  test.each(['add', 'newCode'])(
    'people.%s says who was let in, by name, and not their code',
    (call) => {
      const answer = { person: 'w2', name: 'Kit Marsh', code: 'in secret' };
      expect(said('people', call, {}, answer)).toEqual({
        ...{ about: { worker: 'w2' }, detail: { name: 'Kit Marsh' } },
      });
    },
  );

  test('a backup is named by its id, where one was', () => {
    expect(said('backups', 'restore', { id: 'b1' })).toEqual({
      detail: { asked: true, backup: 'b1' },
    });
    expect(said('backups', 'restore', {})).toEqual({ detail: { asked: true } });
    expect(said('backups', 'restore', { id: 7 })).toEqual({ detail: { asked: true } });
  });
});

describe('ids that a call names', () => {
  test.each<[object | undefined, object]>([
    [undefined, {}],
    [{}, {}],
    [{ question: 'hopes' }, { questions: ['hopes'] }],
    [{ copy: 'c1' }, { copies: ['c1'] }],
    [{ copyFor: 'council' }, { readers: ['council'] }],
    [{ order: { copyFor: 'pom', question: 'home' } }, { readers: ['pom'], questions: ['home'] }],
    [{ copyFor: 'pom', order: { copyFor: 'council' } }, { readers: ['pom'] }],
    [{ worker: 'w1', person: 'w2' }, { worker: 'w1' }],
    [{ person: 'w2' }, { worker: 'w2' }],
    [{ note: 'n1', sitting: 's1' }, { thing: 'n1' }],
    [{ sitting: 's1', glass: 'g1' }, { thing: 's1' }],
    [{ glass: 'g1', decision: 'd1' }, { thing: 'g1' }],
    [{ decision: 'd1' }, { thing: 'd1' }],
    [{ question: 7, copy: null, worker: ['w1'], note: {} }, {}],
    [{ value: 'her words', said: 'her words', text: 'her words' }, {}],
  ])('%j', (input, about) => {
    expect(aboutInput(input)).toEqual(about);
  });
});

test('what is wrong with the log, and every kind of act, has a name of its own', () => {
  for (const [act, kind] of Object.entries(kindOfAct)) {
    expect(act).toMatch(/^[a-z]+(-[a-z]+)*$/u);
    expect(kind).toMatch(
      /^(collection|alteration|consultation|disclosure|combination|erasure|security)$/u,
    );
  }
});
