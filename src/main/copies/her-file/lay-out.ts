// Her whole file laid out for paper: what it is, what is in it, her answers, every earlier wording, then part by part.

import type { CopyGroup, CopyPage, CopyQuestion } from '../../../shared/domain/copies/plan-copy';
import type { Block } from '../../../shared/domain/workbook/blocks';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { Words } from '../../../shared/i18n/words';
import { type AnswerRead, changedSince, type WordingRead } from './answers-in-file';
import type { InWords } from './in-words';
import type { Entry, PartRead } from './read-file';

export type FileRead = {
  answers: readonly AnswerRead[];
  parts: readonly PartRead[];
};

/** What stands in it, list by list, for the front and for the screen: one number never counts two kinds of thing. */
export type Contents = { title: string; entries: number }[];

export function contentsOf({ answers, parts }: FileRead, words: Words): Contents {
  const earlier = answers.reduce((sum, { wordings }) => sum + wordings.length - 1, 0);
  return [
    { title: words('file:parts.answers'), entries: answers.length },
    { title: words('file:parts.earlier'), entries: earlier },
    ...parts.flatMap(({ tables }) =>
      tables.map(({ table, entries }) => ({
        title: words(`file:tables.${table}`),
        entries: entries.length,
      })),
    ),
  ].filter(({ entries }) => entries > 0);
}

/** Everything as groups of a copy. @param helper whom she can ask */
export function layOutFile(
  file: FileRead,
  content: WorkbookContent,
  words: Words,
  say: InWords,
  helper: string,
): CopyGroup[] {
  const groups = [
    answersNow(file.answers, content, words, say),
    earlierWordings(file.answers, content, words, say),
    ...file.parts.map((part) => partOnPaper(part, words, say)),
  ];
  return [front(file, words, helper), ...groups.filter(({ pages }) => pages.length > 0)];
}

function front(file: FileRead, words: Words, helper: string): CopyGroup {
  const contents = contentsOf(file, words).map(({ title, entries }) =>
    words('file:contents.line', { title, number: entries }),
  );
  const page = (id: string, lines: string[]): CopyPage => ({
    ...{ id, title: words(`file:front.${id}`), lines, questions: [] },
  });
  return {
    id: 'front',
    title: words('file:front.title'),
    pages: [
      page(
        'keep',
        ['keep1', 'keep2', 'keep3'].map((key) => words(`file:front.${key}`)),
      ),
      page(
        'what',
        ['what1', 'what2', 'what3', 'what4'].map((key) => words(`file:front.${key}`)),
      ),
      page('inside', [...contents, words('file:contents.data')]),
      page('help', [
        words('file:front.help1', { helper }),
        ...['help2', 'help3'].map((key) => words(`file:front.${key}`)),
      ]),
    ],
  };
}

/** Answers by the pages of the workbook, in its order. */
function byPage(
  answers: readonly AnswerRead[],
  content: WorkbookContent,
  words: Words,
  id: string,
  draw: (answer: AnswerRead) => CopyQuestion[],
): CopyPage[] {
  const grouped = Map.groupBy(answers, ({ page }) => page);
  return [...grouped].flatMap(([page, of]) => {
    const questions = of.flatMap(draw);
    if (questions.length === 0) return [];
    const title = page === undefined ? undefined : content.words.pages[page]?.title;
    return [
      { id: `${id}-${page ?? 'gone'}`, title: title ?? words('file:answers.gone_page'), questions },
    ];
  });
}

function answersNow(
  answers: readonly AnswerRead[],
  content: WorkbookContent,
  words: Words,
  say: InWords,
): CopyGroup {
  const pages = byPage(answers, content, words, 'now', ({ question, label, wordings }) => {
    const now = wordings.at(-1);
    if (!now) return [];
    return [{ key: question, label, blocks: now.blocks, marks: [marked(now, words, say)] }];
  });
  return { id: 'answers', title: words('file:parts.answers'), pages };
}

function earlierWordings(
  answers: readonly AnswerRead[],
  content: WorkbookContent,
  words: Words,
  say: InWords,
): CopyGroup {
  const pages = byPage(answers, content, words, 'earlier', ({ question, label, wordings }) =>
    wordings.slice(0, -1).map((wording, at) => {
      const blocks =
        at === 0
          ? wording.blocks
          : changedSince(wording.blocks, wordings[at - 1]?.blocks ?? [], words);
      return {
        key: `${question}-${at}`,
        label: words('file:answers.earlier', { label, at: say.moment(wording.at) }),
        blocks,
        marks: [marked(wording, words, say)],
      };
    }),
  );
  return { id: 'earlier', title: words('file:parts.earlier'), pages };
}

/** Who said it, at whose desk, when, and in which language. */
function marked(
  { givenBy, typedBy, at, language }: WordingRead,
  words: Words,
  say: InWords,
): string {
  const head = say.head({ cells: [], by: typedBy, at }, 0);
  return [
    words(givenBy === 'woman' ? 'file:answers.said' : 'file:answers.without'),
    head,
    language ? words('file:answers.language', { language }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function partOnPaper({ id, tables }: PartRead, words: Words, say: InWords): CopyGroup {
  return {
    id,
    title: words(`file:parts.${id}`),
    pages: tables.flatMap(({ table, entries }) => {
      if (entries.length === 0) return [];
      return [
        {
          id: table,
          title: words(`file:tables.${table}`),
          questions: entries.map((entry, at) => rowOnPaper(table, entry, at, say)),
        },
      ];
    }),
  };
}

/** One row: who and when over it, what it holds in a card under it. */
export function rowOnPaper(table: string, entry: Entry, at: number, say: InWords): CopyQuestion {
  const rows = say.lines(table, entry);
  const drawn = picturesIn(entry);
  return {
    key: `${table}-${at}`,
    label: say.head(entry, at),
    blocks: [...(rows.length > 0 ? [{ kind: 'cards' as const, cards: [{ rows }] }] : []), ...drawn],
    marks: [],
  };
}

/** Pictures stand small under what is said of them. */
function picturesIn({ cells }: Entry): Block[] {
  const alt = cells.find(({ column }) => column === 'words')?.value;
  return cells.flatMap(({ shown, value }): Block[] =>
    shown === 'picture' && value !== ''
      ? [{ kind: 'photo', jpeg: String(value), alt: String(alt ?? '') }]
      : [],
  );
}
