// Readings of how life feels: three at most, hers apart from a worker's, and none from before she would rather not say.

import { beforeAll, describe, expect, it } from 'vitest';
import {
  type AnswerValue,
  findQuestion,
  type GivenBy,
} from '../../../../src/shared/domain/workbook/answer';
import { stringsOfBlock } from '../../../../src/shared/domain/workbook/block-strings';
import type { Question, WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { presentAnswer } from '../../../../src/shared/domain/workbook/present';
import { readingBlocks, readingsOf } from '../../../../src/shared/domain/workbook/readings';
import type { QuestionWords } from '../../../../src/shared/domain/workbook/words';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
let question: Question;
let text: QuestionWords;
beforeAll(async () => {
  content = (await theContent()).workbook;
  const found = findQuestion(content.workbook, 'life_now');
  const words = content.words.pages['review']?.questions['life_now'];
  if (!found || !words) throw new Error('the scale is gone');
  [question, text] = [found, words];
});

type Row = { value: AnswerValue; givenBy: GivenBy; at: string };
const row = (day: string, safe: string | AnswerValue['kind'], givenBy: GivenBy = 'woman'): Row => ({
  at: `${day}T10:00:00.000Z`,
  givenBy,
  value:
    safe === 'cleared' || safe === 'private' || safe === 'later'
      ? { kind: safe }
      : { kind: 'said', said: { safe } },
});
/** @param rows oldest first, as they came */
const read = (rows: Row[], by: GivenBy = 'woman') =>
  readingsOf(question, rows.toReversed(), by, (at) => at.slice(0, 10)).map(
    ({ on, said }) => `${on} ${said['safe']}`,
  );

describe('readings', () => {
  it.each<[string, Row[], string[]]>([
    ['are none before the first', [], []],
    [
      'are the last three, oldest first',
      [
        row('2026-01-05', 'very_hard'),
        row('2026-03-02', 'hard'),
        row('2026-06-01', 'ok'),
        row('2026-11-21', 'good'),
      ],
      ['2026-03-02 hard', '2026-06-01 ok', '2026-11-21 good'],
    ],
    [
      'count what stood at the end of a day',
      [row('2026-06-01', 'hard'), row('2026-11-21', 'ok'), row('2026-11-21', 'good')],
      ['2026-06-01 hard', '2026-11-21 good'],
    ],
    [
      'leave a worker’s out',
      [row('2026-06-01', 'hard'), row('2026-08-01', 'good', 'worker'), row('2026-11-21', 'ok')],
      ['2026-06-01 hard', '2026-11-21 ok'],
    ],
    [
      'look at nothing from before she took it out',
      [row('2026-06-01', 'hard'), row('2026-08-01', 'cleared'), row('2026-11-21', 'ok')],
      ['2026-11-21 ok'],
    ],
    [
      'look at nothing from before she would rather not say',
      [row('2026-06-01', 'hard'), row('2026-08-01', 'private'), row('2026-11-21', 'ok')],
      ['2026-11-21 ok'],
    ],
    [
      'forget a slip put right the same day',
      [row('2026-06-01', 'hard'), row('2026-11-21', 'cleared'), row('2026-11-21', 'ok')],
      ['2026-06-01 hard', '2026-11-21 ok'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(read(rows)).toEqual(expected);
  });

  it('of a worker stand by themselves', () => {
    const rows = [row('2026-06-01', 'hard'), row('2026-08-01', 'good', 'worker')];
    expect(read(rows, 'worker')).toEqual(['2026-08-01 good']);
  });
});

describe('side by side', () => {
  const readings = [
    { on: '2026-03-02', said: { safe: 'hard', home: 'ok' } },
    { on: '2026-11-21', said: { safe: 'ok' } },
  ];
  const how = { language: 'en', easy: false };

  it('name each day, each word and what was picked, in the order of the content', () => {
    const [block] = readingBlocks(question, text, readings, how);
    expect(block).toMatchObject({
      kind: 'readings',
      days: ['2 March 2026', '21 November 2026'],
      words: ['Going well', 'OK', 'Hard', 'Very hard, I want help', 'I would rather not say'],
    });
    if (block?.kind !== 'readings') throw new Error('no readings');
    expect(block.rows).toHaveLength(5);
    expect(block.rows[0]).toEqual({
      label: 'I feel safe and have a say in my life',
      picked: [2, 1],
    });
    expect(block.rows[4]?.picked).toEqual([1, -1]);
    expect(stringsOfBlock(block)).toEqual([
      ...block.days,
      ...block.words,
      ...block.rows.map(({ label }) => label),
    ]);
  });

  it('are not there while there is only one; then the picks alone are read', () => {
    expect(readingBlocks(question, text, readings.slice(1), how)).toEqual([]);
    const presenting = { ...how, content, places: 'area' } as const;
    const value = { kind: 'said', said: { safe: 'ok' } } as const;
    const alone = presentAnswer(question, text, value, {
      ...presenting,
      readings: readings.slice(1),
    });
    expect(alone).toMatchObject([{ kind: 'cards' }]);
    expect(presentAnswer(question, text, value, { ...presenting, readings })).toMatchObject([
      { kind: 'readings' },
    ]);
  });

  it('say nothing once she has taken all of it out', () => {
    const presenting = { ...how, content, places: 'area', readings } as const;
    expect(presentAnswer(question, text, { kind: 'said', said: {} }, presenting)).toEqual([]);
    expect(presentAnswer(question, text, { kind: 'cleared' }, presenting)).toEqual([]);
  });
});
