// How an answer stands in her file: whole, whatever other readers get, and earlier wordings of a list by what changed.

import { describe, expect, it } from 'vitest';
import {
  type AnswerRead,
  answersIn,
  changedSince,
} from '../../../../src/main/copies/her-file/answers-in-file';
import type { Entry } from '../../../../src/main/copies/her-file/read-file';
import { stringsOfBlock } from '../../../../src/shared/domain/workbook/block-strings';
import type { Block } from '../../../../src/shared/domain/workbook/blocks';
import type { Question } from '../../../../src/shared/domain/workbook/content';
import { theContent } from '../../../support/a-vault';

const words = (key: string) => key.replace('file:answers.', '');
const cards = (...titles: string[]): Block[] => [
  {
    kind: 'cards',
    cards: titles.map((title) => ({
      title: title.split(' ')[0] ?? '',
      rows: [{ label: 'r', text: title }],
    })),
  },
];
const said = (blocks: readonly Block[]) =>
  blocks.flatMap(stringsOfBlock).filter(Boolean).join(' | ');

describe('an earlier wording of a list shows what changed', () => {
  it.each<[string, Block[], Block[], string]>([
    ['the first line of all', cards('home'), [], 'home | r | home'],
    ['one line more', cards('home', 'work'), cards('home'), 'changed | work | r | work'],
    [
      'one line worded otherwise',
      cards('home two', 'work'),
      cards('home', 'work'),
      'changed | home | r | home two',
    ],
    ['one line gone', cards('work'), cards('home', 'work'), 'changed | gone | home'],
    ['nothing but the order', cards('work', 'home'), cards('home', 'work'), 'fewer'],
    [
      'plain words, whole each time',
      [{ kind: 'words', text: 'now' }],
      [{ kind: 'words', text: 'then' }],
      'now',
    ],
  ])('%s', (_, now, before, expected) => {
    expect(said(changedSince(now, before, words))).toBe(expected);
  });
});

async function oneAnswer(
  find: (question: Question) => boolean,
  value: (question: Question) => unknown,
) {
  const { workbook } = await theContent();
  const question = workbook.workbook.pages.flatMap(({ questions }) => questions).find(find);
  if (!question) throw new Error('no such question');
  const entry: Entry = {
    at: '2026-11-20T09:30:00.000Z',
    by: { name: 'Rae', role: 'specialist' },
    cells: [
      { column: 'question', shown: 'question', value: question.key },
      { column: 'value', shown: 'json', value: { kind: 'said', said: value(question) } },
      { column: 'given_by', shown: 'code', value: 'woman' },
    ],
  };
  const [answer] = answersIn(workbook, [entry], words);
  return (answer as AnswerRead).wordings[0]?.text.join('\n') ?? '';
}

describe('an answer stands whole', () => {
  it('an address nobody else may read, with what she chose about it', async () => {
    const text = await oneAnswer(
      ({ type }) => type === 'address',
      () => ({
        line1: '14 Copperfield Row',
        line2: '',
        town: 'Wexley',
        postcode: 'WX9 4QT',
        showAs: 'never',
      }),
    );
    expect(text).toContain('14 Copperfield Row');
    expect(text).toContain('Never');
  });

  it('words beside a choice that is not chosen any more', async () => {
    const text = await oneAnswer(
      ({ type, options }) =>
        type === 'choice' && options?.some(({ freeText }) => freeText) === true,
      ({ options }) => ({
        chosen: options?.find(({ freeText }) => !freeText)?.value,
        other: 'Words of Hers',
      }),
    );
    expect(text).toContain('Words of Hers');
  });

  it('a question the workbook no longer asks, under its key', async () => {
    const { workbook } = await theContent();
    const entry: Entry = {
      cells: [
        { column: 'question', shown: 'question', value: 'asked_long_ago' },
        { column: 'value', shown: 'json', value: { kind: 'said', said: 'Words of Hers' } },
        { column: 'given_by', shown: 'code', value: 'woman' },
      ],
    };
    const [answer] = answersIn(workbook, [entry], words);
    expect(answer?.label).toBe('asked_long_ago');
    expect(answer?.wordings[0]?.text).toEqual(['Words of Hers']);
  });
});
