// The plan as data, question by question: each kind of answer as what it is, and only what stands on the copy.

import { describe, expect, test } from 'vitest';
import type { PlanCopy } from '../../../../src/shared/domain/copies/plan-copy';
import {
  type PlanFileSources,
  planFile,
  toPlanFile,
} from '../../../../src/shared/domain/copies/plan-file';

const words = (text: string, own?: string) => ({
  ...{ kind: 'words', text },
  ...(own ? { own: { lang: own } } : {}),
});

/** A copy with one question on one page. */
function fileOf({
  type = 'words',
  said,
  options,
  blocks = [words('Something')],
  question = {},
  copy = {},
  to,
  isKnown = true,
}: {
  type?: string;
  said?: unknown;
  options?: object[];
  blocks?: object[];
  question?: object;
  copy?: object;
  to?: string;
  isKnown?: boolean;
}) {
  const asked = { key: 'q', label: 'A question', blocks, marks: [], ...question };
  const sources = {
    ...{ copyFor: 'pom', closedGates: new Set<string>(), ...(to ? { to } : {}) },
    questions: isKnown ? [{ key: 'q', type, ...(options ? { options } : {}) }] : [],
    answers: new Map([['q', { value: { kind: 'said', said } }]]),
  };
  const on = {
    ...{ planReference: '7KXM-3TQ0', version: 1, madeOn: '2026-11-22', shortHash: 'AB12-CD34' },
    ...{ language: 'en', establishment: 'HMP Testbourne', name: 'Made-up', identity: [] },
    dates: { lines: [] },
    groups: [{ id: 'g', title: 'G', pages: [{ id: 'p', title: 'P', questions: [asked] }] }],
    ...copy,
  };
  return toPlanFile(on as unknown as PlanCopy, sources as unknown as PlanFileSources);
}
const answerOf = (of: Parameters<typeof fileOf>[0]) => fileOf(of).sections[0]?.pages[0]?.answers[0];

describe('an answer', () => {
  test('is its words, and what they were said in', () => {
    expect(answerOf({})).toEqual({
      question: 'q',
      label: 'A question',
      text: ['Something'],
      marks: [],
    });
    expect(answerOf({ blocks: [words('Coś', 'pl')] })).toMatchObject({ language: 'pl' });
    const bullets = { kind: 'bullets', items: ['a', 'b'], own: [undefined, { lang: 'ro' }] };
    expect(answerOf({ blocks: [bullets] })).toMatchObject({ language: 'ro' });
    expect(answerOf({ blocks: [{ kind: 'bullets', items: ['a'] }] })).not.toHaveProperty(
      'language',
    );
    expect(answerOf({ question: { inEnglish: { text: 'Something' } } })).toMatchObject({
      inEnglish: 'Something',
    });
  });

  test('that was drawn is what stands under it, and no picture', () => {
    const drawing = { kind: 'drawing', caption: 'Signed by me', strokes: [[1, 2]] };
    const found = answerOf({ blocks: [drawing] });
    expect(found?.text).toEqual(['Signed by me']);
    expect(JSON.stringify(found)).not.toContain('strokes');
  });

  test('on cards is those cards, one inside another, and not their words a second time', () => {
    const inner = { rows: [{ label: 'Who', text: 'Sam' }] };
    const cards = { kind: 'cards', cards: [{ title: 'A flat', rows: [], cards: [inner] }, inner] };
    expect(answerOf({ blocks: [cards] })).toMatchObject({
      text: [],
      cards: [
        { title: 'A flat', lines: [], cards: [{ lines: [{ label: 'Who', text: 'Sam' }] }] },
        { lines: [{ label: 'Who', text: 'Sam' }] },
      ],
    });
  });

  test.each([
    ['choice', { chosen: 'a' }, { codes: ['a'] }],
    ['multichoice', { chosen: ['a', 'b'] }, { codes: ['a', 'b'] }],
    ['multichoice', { chosen: [] }, {}],
    ['choice', undefined, {}],
    ['date', '2026-12-01', { date: '2026-12-01' }],
    ['date', '2026-02-30', {}],
    ['date', undefined, {}],
    ['scale', { chosen: 'often' }, { scale: { chosen: 'often' } }],
    ['scale', undefined, {}],
    ['words', 'Something', {}],
    ['goals', undefined, { goals: [] }],
  ])('to a %s said as %j has %j', (type, said, picked) => {
    const options = [{ value: 'a' }, { value: 'b' }];
    const {
      question: _,
      label: __,
      text: ___,
      marks: ____,
      ...rest
    } = answerOf({
      ...{ type, said, options },
    }) as Record<string, unknown>;
    expect(rest).toEqual(picked);
  });

  test('of which only a remark is on the copy has no value, and one we do not know none either', () => {
    const quiet = { kind: 'quiet', text: 'I would rather not say' };
    const chosen = { type: 'choice', said: { chosen: 'a' }, options: [{ value: 'a' }] };
    expect(answerOf({ ...chosen, blocks: [quiet] })).not.toHaveProperty('codes');
    expect(answerOf({ ...chosen, blocks: [quiet, words('A')] })).toHaveProperty('codes');
    expect(answerOf({ ...chosen, isKnown: false })).not.toHaveProperty('codes');
  });

  test('that is goals has those on the copy, by their titles, and each part of them', () => {
    const goal = (over: object) => ({
      ...{ id: 'g', goal: 'A flat', why: 'Peace', area: 'home', status: 'now', steps: [], ...over },
    });
    const cards = { kind: 'cards', cards: [{ title: 'A flat', rows: [] }, { rows: [] }] };
    const step = { id: 's', step: 'Ring', who: 'Sam', done: 'not_yet' };
    const said = [
      goal({
        when: 'a_date',
        date: '2026-12-24',
        steps: [{ ...step, when: 'a_date', date: '2026-12-01' }],
      }),
      goal({ goal: ' ', steps: [{ ...step, when: 'this_year' }] }),
      goal({ goal: 'Put away' }),
    ];
    const found = answerOf({ type: 'goals', said, blocks: [cards] }) as { goals?: object[] };
    expect(found.goals).toHaveLength(2);
    expect(found.goals?.[0]).toMatchObject({
      ...{ goal: 'A flat', when: 'a_date', date: '2026-12-24' },
      steps: [{ step: 'Ring', who: 'Sam', when: 'a_date', date: '2026-12-01', done: 'not_yet' }],
    });
    expect(found.goals?.[1]).not.toHaveProperty('date');
  });
});

describe('the file', () => {
  test('says what copy it goes with, for whom, and what it is not', () => {
    expect(fileOf({}).copy).toMatchObject({
      kind: 'plan',
      for: 'pom',
      draft: false,
      practice: false,
    });
    expect(fileOf({}).copy).not.toHaveProperty('to');
    const copy = { kind: 'easy', draft: 'Draft', practice: 'Practice' };
    expect(fileOf({ copy, to: 'Mr Khan' }).copy).toMatchObject({
      ...{ to: 'Mr Khan', draft: true, practice: true },
    });
    expect(planFile.safeParse(fileOf({})).success).toBe(true);
  });

  test('says where she does not agree, in her words', () => {
    expect(fileOf({})).not.toHaveProperty('disagreement');
    const disagreement = { how: 'with_some', words: 'Not this', more: 'not for the file' };
    expect(fileOf({ copy: { disagreement } }).disagreement).toEqual({
      ...{ how: 'with_some', words: 'Not this' },
    });
  });
});
