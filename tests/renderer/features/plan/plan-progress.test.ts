import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/main/content/read-content';
import {
  agreementState,
  answersOf,
  countWithoutHer,
  groupsToShow,
  pageControlling,
  whereToCarryOn,
} from '../../../../src/renderer/src/features/plan/plan-progress';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import type { Situation } from '../../../../src/shared/domain/workbook/people-and-situations';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await readContent(join(import.meta.dirname, '../../../../resources'))).workbook;
});

let seq = 0;
function anAnswer(
  question: string,
  value: Answer['value'],
  givenBy: Answer['givenBy'] = 'woman',
): Answer {
  seq += 1;
  return {
    id: String(seq),
    question,
    value,
    givenBy,
    worker: 'Rae',
    at: '2026-11-21T10:00:00Z',
    session: 's',
    seq,
  };
}
const aPlan = (answers: Answer[], situation: Situation = 'short') =>
  ({ answers, situation }) as unknown as OpenPlan;
const said = (words: unknown): Answer['value'] => ({ kind: 'said', said: words });

describe('carrying on', () => {
  test('begins with the first page while she has given no answer', () => {
    const byStaff = aPlan([anAnswer('legal_name', said('Emma Hartley'), 'worker')]);
    expect(whereToCarryOn(content, byStaff)).toMatchObject({
      kind: 'start',
      page: { id: 'start' },
    });
  });

  test('goes to the page of the answer she gave last, not the furthest', () => {
    const plan = aPlan([
      anAnswer('agree_words', said('yes')),
      anAnswer('stop_signal', said('a hand')),
    ]);
    expect(whereToCarryOn(content, plan)).toMatchObject({
      kind: 'continue',
      page: { id: 'start' },
    });
  });

  test('prefers the page they have just come from', () => {
    const plan = aPlan([anAnswer('stop_signal', said('a hand'))]);
    expect(whereToCarryOn(content, plan, 'goals')?.page.id).toBe('goals');
  });

  test('passes over an answer on a page that is not for her situation any more', () => {
    const plan = aPlan([
      anAnswer('stop_signal', said('a hand')),
      anAnswer('not_a_question', said('x')),
    ]);
    expect(whereToCarryOn(content, plan)?.page.id).toBe('start');
  });
});

describe('answers written without her', () => {
  test('are counted, but not the facts that are staff’s to write', () => {
    const plan = aPlan([
      anAnswer('legal_name', said('Emma Hartley'), 'worker'),
      anAnswer('stop_signal', said('a hand'), 'worker'),
      anAnswer('known_as', said('Em')),
    ]);
    expect(countWithoutHer(content, plan)).toBe(1);
  });

  test('are not counted once taken out', () => {
    const plan = aPlan([anAnswer('stop_signal', { kind: 'cleared' }, 'worker')]);
    expect(countWithoutHer(content, plan)).toBe(0);
  });
});

describe('only the short questions', () => {
  test.each(['remand', 'short', 'long', 'life', 'recall'] as const)(
    'on %s leaves about forty and no empty page',
    (situation) => {
      const pages = groupsToShow(content, aPlan([], situation), true).flatMap(
        (group) => group.pages,
      );
      const questions = pages.flatMap((page) => page.questions);
      expect(questions.every(({ quick }) => quick)).toBe(true);
      expect(questions.length).toBeGreaterThanOrEqual(35);
      expect(questions.length).toBeLessThanOrEqual(45);
      expect(pages.every((page) => page.questions.length > 0)).toBe(true);
    },
  );
});

describe('how she feels about the plan', () => {
  const stateWith = (value?: Answer['value']) =>
    agreementState(content, answersOf(aPlan(value ? [anAnswer('agree_how', value)] : [])));

  test.each([
    ['nothing said', undefined, 'none'],
    ['taken out again', { kind: 'cleared' }, 'none'],
    ['not now', { kind: 'later' }, 'later'],
    ['would rather not say', { kind: 'private' }, 'private'],
    ['not for her', { kind: 'not_for_me' }, 'not_for_me'],
    ['more time', said({ chosen: 'time' }), 'time'],
    ['agrees', said({ chosen: 'agree' }), 'said'],
    ['does not agree', said({ chosen: 'disagree' }), 'said'],
  ] as const)('%s', (_, value, kind) => {
    expect(stateWith(value)).toMatchObject({ kind, page: 'agree' });
  });

  test('what she said stands in the words of the page', () => {
    const { said: words } = stateWith(said({ chosen: 'disagree' }));
    expect(words).toBe(content.words.pages['agree']?.questions['agree_how']?.options?.['disagree']);
  });
});

test('a page is found by what one of its questions controls', () => {
  expect(pageControlling(content, 'sharing.explained')).toBe('sharing');
  expect(pageControlling(content, 'no.such.thing')).toBeUndefined();
});
