// Her answers in her file: how each stands now, and every earlier wording. Nothing is left out for any reader: she is the
// reader. A place stands in full.

import { allStrings } from '../../../shared/domain/copies/leaving';
import type { HerFileAnswer, HerFileWording } from '../../../shared/domain/her-file/her-file';
import {
  type AddressValue,
  type AnswerValue,
  answerValue,
  findQuestion,
  type GivenBy,
} from '../../../shared/domain/workbook/answer';
import { stringsOfBlock } from '../../../shared/domain/workbook/block-strings';
import type { Block, Card } from '../../../shared/domain/workbook/blocks';
import type { Question, WorkbookContent } from '../../../shared/domain/workbook/content';
import { presentAnswer } from '../../../shared/domain/workbook/present';
import type { QuestionWords } from '../../../shared/domain/workbook/words';
import type { Words } from '../../../shared/i18n/words';
import type { Cell, Entry } from './read-file';

export type WordingRead = HerFileWording & { blocks: Block[] };
export type AnswerRead = Omit<HerFileAnswer, 'wordings'> & { wordings: WordingRead[] };

/** All answers by question, in the order of the workbook; what the workbook no longer asks comes last. */
export function answersIn(
  content: WorkbookContent,
  entries: readonly Entry[],
  words: Words,
): AnswerRead[] {
  const byQuestion = Map.groupBy(entries, (entry) => String(cell(entry, 'question')));
  const known = content.workbook.pages.flatMap(({ id, questions }) =>
    questions.map((question) => ({ page: id, question })),
  );
  const places = new Map(known.map(({ page, question }, at) => [question.key, { page, at }]));
  return [...byQuestion]
    .toSorted(
      ([a], [b]) => (places.get(a)?.at ?? known.length) - (places.get(b)?.at ?? known.length),
    )
    .map(([question, rows]) => {
      const page = places.get(question)?.page;
      const text = page === undefined ? undefined : content.words.pages[page]?.questions[question];
      return {
        question,
        label: text?.label ?? question,
        ...(page === undefined ? {} : { page }),
        wordings: rows.map((row) => wordingIn(content, row, question, text, words)),
      };
    });
}

const cell = ({ cells }: { cells: readonly Cell[] }, column: string) =>
  cells.find((each) => each.column === column)?.value;

function wordingIn(
  content: WorkbookContent,
  entry: Entry,
  key: string,
  text: QuestionWords | undefined,
  words: Words,
): WordingRead {
  const value = answerValue.parse(cell(entry, 'value'));
  const language = cell(entry, 'language');
  const question = findQuestion(content.workbook, key);
  const blocks = blocksOf(content, question, text, value, words, language);
  return {
    value,
    text: blocks.flatMap(stringsOfBlock).filter((line) => line.trim() !== ''),
    givenBy: cell(entry, 'given_by') as GivenBy,
    typedBy: entry.by ?? { name: '', role: '' },
    at: entry.at ?? '',
    ...(typeof language === 'string' ? { language } : {}),
    blocks,
  };
}

function blocksOf(
  content: WorkbookContent,
  question: Question | undefined,
  text: QuestionWords | undefined,
  value: AnswerValue,
  words: Words,
  language: unknown,
): Block[] {
  if (value.kind === 'cleared') return [{ kind: 'quiet', text: words('file:answers.cleared') }];
  if (!question || !text) return [{ kind: 'words', text: allStrings(value).join('\n') }];
  const how = {
    content,
    language: 'en',
    easy: false,
    places: 'full' as const,
    ownLanguage: typeof language === 'string' ? language : undefined,
  };
  // The picture says what the list under it says; in a file of many wordings it only makes pages.
  const blocks = presentAnswer(question, text, inFull(question, value), how).filter(
    ({ kind }) => kind !== 'circle',
  );
  return [...blocks, ...showsAs(question, value, content), ...leftOver(value, blocks, words)];
}

/** As it was typed, whoever may read it elsewhere. */
function inFull(question: Question, value: AnswerValue): AnswerValue {
  if (question.type !== 'address' || value.kind !== 'said') return value;
  const address = value.said as AddressValue;
  return { kind: 'said', said: { ...address, showAs: 'full_to_people_i_name' } };
}

function showsAs(question: Question, value: AnswerValue, content: WorkbookContent): Block[] {
  if (question.type !== 'address' || value.kind !== 'said') return [];
  const { showAs } = value.said as AddressValue;
  const words = content.words.shapes.address['showAs'];
  const label = words?.options?.[showAs];
  return label ? [{ kind: 'quiet', text: label }] : [];
}

/** A code or a day of ours, or an id of a line; anything else is somebody's words. */
const ours = /^(?:[a-z0-9_-]*|\d{4}-\d{2}-\d{2}|[0-9a-f-]{36})$/u;

/** Words that are kept and that the layout for readers does not show, such as words beside a choice that was changed. */
function leftOver(value: AnswerValue, blocks: readonly Block[], words: Words): Block[] {
  if (value.kind !== 'said') return [];
  const there = blocks.flatMap(stringsOfBlock).join('\n');
  const kept = allStrings(withoutDrawing(value.said)).filter(
    (each) => !ours.test(each) && !there.includes(each.trim()),
  );
  if (kept.length === 0) return [];
  return [
    { kind: 'quiet', text: words('file:answers.alsoKept') },
    { kind: 'bullets', items: kept },
  ];
}

function withoutDrawing(said: unknown): unknown {
  if (said === null || typeof said !== 'object' || !('drawing' in said)) return said;
  const { drawing: _, ...rest } = said;
  return rest;
}

/** Of lists only what differs from the wording before: a list of goals is kept whole each time one step is ticked. */
export function changedSince(
  now: readonly Block[],
  before: readonly Block[],
  words: Words,
): Block[] {
  if (!now.some(({ kind }) => kind === 'cards')) return [...now];
  const cards = cardsIn(now);
  const earlier = cardsIn(before);
  if (earlier.length === 0) return [...now];
  const had = new Set(earlier.map((card) => JSON.stringify(card)));
  const titles = new Set(cards.map(({ title }) => title));
  const fresh = cards.filter((card) => !had.has(JSON.stringify(card)));
  const gone = earlier.flatMap(({ title }) =>
    title !== undefined && !titles.has(title) ? [title] : [],
  );
  const quiet = (key: string) => ({ kind: 'quiet' as const, text: words(`file:answers.${key}`) });
  if (fresh.length === 0 && gone.length === 0) return [quiet('fewer')];
  return [
    quiet('changed'),
    ...(fresh.length > 0 ? [{ kind: 'cards' as const, cards: fresh }] : []),
    ...(gone.length > 0 ? [quiet('gone'), { kind: 'bullets' as const, items: gone }] : []),
  ];
}

const cardsIn = (blocks: readonly Block[]): Card[] =>
  blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []));
