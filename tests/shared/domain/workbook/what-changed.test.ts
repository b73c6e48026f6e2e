// What is told as changed since last time: what says something else, and nothing that only was saved again.

import { describe, expect, test } from 'vitest';
import type { Answer, AnswerValue } from '../../../../src/shared/domain/workbook/answer';
import { whatChanged } from '../../../../src/shared/domain/workbook/what-changed';
import { theContent } from '../../../support/a-vault';

const { workbook } = (await theContent()).workbook;
const question = 'going_well';

let seq = 0;
const an = (value: AnswerValue): Answer => {
  seq += 1;
  return {
    id: `a${seq}`,
    question,
    value,
    givenBy: 'woman',
    worker: 'Rae',
    at: '',
    session: 's',
    seq,
  };
};
const said = (words: unknown): AnswerValue => ({ kind: 'said', said: words });
const answers = (value: AnswerValue | undefined) => new Map(value ? [[question, an(value)]] : []);

describe('since last time', () => {
  test.each([
    ['new words are new', undefined, said('My course'), { now: true }],
    [
      'other words are changed',
      said('My course'),
      said('My nan rang'),
      { before: true, now: true },
    ],
    ['words taken out are told', said('My course'), { kind: 'cleared' } as const, { before: true }],
    [
      'a non-answer after words is told',
      said('x'),
      { kind: 'later' } as const,
      { before: true, now: true },
    ],
    ['the same words saved again are not told', said('My course'), said('My course'), undefined],
    [
      'nothing then and nothing now is not told',
      undefined,
      { kind: 'cleared' } as const,
      undefined,
    ],
    ['words that are only spaces are nothing', undefined, said('  '), undefined],
    [
      'the same parts in another order are the same',
      said({ a: 1, b: 2 }),
      said({ b: 2, a: 1 }),
      undefined,
    ],
  ])('%s', (_, before, now, told) => {
    const [change] = whatChanged(workbook, answers(before), answers(now));
    expect(
      change && { ...(change.before && { before: true }), ...(change.now && { now: true }) },
    ).toEqual(told);
  });

  test('names the page, in the order of the workbook', () => {
    const now = new Map(
      ['agree_words', 'going_well', 'known_as'].map((key) => [
        key,
        { ...an(said('x')), question: key },
      ]),
    );
    const order = workbook.pages.flatMap(({ questions }) => questions.map(({ key }) => key));
    const told = whatChanged(workbook, new Map(), now);
    expect(told.map((one) => order.indexOf(one.question))).toEqual(
      told.map((one) => order.indexOf(one.question)).toSorted((a, b) => a - b),
    );
    expect(told.find((one) => one.question === question)?.page).toBe('review');
  });
});
