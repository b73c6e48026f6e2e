import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/main/content/read-content';
import {
  byPage,
  byReason,
  canBeMade,
  optionTitles,
  pageControlling,
  titlesOf,
} from '../../../../src/renderer/src/features/copies/copy-words';
import { startingStyle } from '../../../../src/renderer/src/features/copies/starting-style';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import type { CopyPreview, OpenPlan } from '../../../../src/shared/ipc/contract';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await readContent(join(import.meta.dirname, '../../../../resources'))).workbook;
});

const aPreview = (more: Partial<CopyPreview>): CopyPreview => ({
  code: '',
  stops: [],
  draft: false,
  answersIn: 3,
  askEachTime: [],
  leftOut: [],
  missingCharacters: [],
  hiddenPlaceIn: [],
  leaks: [],
  suggestedName: 'My Plan.pdf',
  ...more,
});

describe('whether a copy can be made', () => {
  test.each([
    ['when nothing stands in the way', {}, true],
    ['as a draft', { draft: true }, true],
    [
      'with answers left out',
      { leftOut: [{ page: 'a', question: 'b', reason: 'not_shared' }] },
      true,
    ],
    ['not before sharing was talked through', { stops: ['sharing_not_talked_through'] }, false],
    [
      'not with a letter no font has',
      { missingCharacters: [{ character: 'ﷺ', where: 'x' }] },
      false,
    ],
    ['not with a hidden place in other words', { hiddenPlaceIn: ['My story'] }, false],
  ] as const)('%s', (_, more, isPossible) => {
    expect(canBeMade(aPreview(more as Partial<CopyPreview>))).toBe(isPossible);
  });
});

test('a part that is left out is named in the words of its options, in a list too', () => {
  const letter = optionTitles(content, { page: 'money-id', question: 'id_have' }, ['care_letter']);
  expect(letter).toEqual(['Letter that says I was in care']);
  const role = ['care_experienced_specialist'];
  expect(optionTitles(content, { page: 'team', question: 'team_people' }, role)).toEqual([
    'Care experienced specialist',
  ]);
  expect(optionTitles(content, { page: 'no page', question: 'q' }, ['x'])).toEqual(['x']);
});

test('places come page by page, in the order they were given', () => {
  const places = [
    { page: 'b', question: '1' },
    { page: 'a', question: '2' },
    { page: 'b', question: '3' },
  ];
  expect(byPage(places).map(([page, here]) => [page, here.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});

test('what is left out comes reason by reason, and nothing is lost', () => {
  const leftOut: CopyPreview['leftOut'] = [
    { page: 'a', question: '1', reason: 'place_hidden' },
    { page: 'a', question: '2', reason: 'not_shared' },
    { page: 'b', question: '3', reason: 'place_hidden' },
  ];
  const sorted = byReason(leftOut);
  expect(sorted.map(([reason]) => reason)).toEqual(['not_shared', 'place_hidden']);
  expect(sorted.flatMap(([, places]) => places)).toHaveLength(3);
});

test('a question is named as on her page, and by its key when the content does not know it', () => {
  expect(titlesOf(content, { page: 'start', question: 'stop_signal' })).toEqual({
    page: 'How I want to do this',
    question: 'How I will show that I need to stop',
  });
  expect(titlesOf(content, { page: 'gone', question: 'gone_too' })).toEqual({
    page: 'gone',
    question: 'gone_too',
  });
});

test('the page to put sharing right on is the sharing page', () => {
  expect(pageControlling(content, 'sharing.explained')?.id).toBe('sharing');
});

describe('how a copy reads to begin with', () => {
  const plan = (value?: unknown) =>
    ({ answers: value ? [{ question: 'reading_style', value }] : [] }) as unknown as OpenPlan;
  test.each([
    ['as she said she likes to read', { kind: 'said', said: { chosen: 'easy' } }, 'easy'],
    ['the key points when she has not said', undefined, 'key'],
    ['the key points when she would rather not say', { kind: 'private' }, 'key'],
  ])('%s', (_, value, style) => {
    expect(startingStyle(content, plan(value))).toBe(style);
  });
});
