// Every string of a copy that a person or a program will read, with the heading it stands under, for the search for what she
// keeps back. A part added to the copy later is looked over without being named here.

import type { Leaving } from '../places/leak';
import { stringsOfBlock } from '../workbook/block-strings';
import {
  type CopyNote,
  type CopyPage,
  type CopyQuestion,
  foundAs,
  type PlanCopy,
} from './plan-copy';

/** Fields that hold no words: names for programs, languages, lines of a drawing. */
const noWords: ReadonlySet<string> = new Set([
  'id',
  'key',
  'kind',
  'lang',
  'whyLang',
  'symbol',
  'path',
  'style',
  'language',
]);

/** All strings in a value that a person wrote or will read, in order. */
export function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(allStrings);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => (noWords.has(key) ? [] : allStrings(part)));
}

const together = (where: string, value: unknown): Leaving => ({
  where,
  text: allStrings(value).join('\n'),
});

function ofQuestion(asked: CopyQuestion, page: string): Leaving {
  const { blocks, findAs: _, ...question } = asked;
  // A number on one line and a street on the next are one place.
  const text = together(foundAs(asked, page), [question, blocks.flatMap(stringsOfBlock)]);
  return { ...text, question: asked.key };
}

const ofNotes = (notes: readonly CopyNote[], where: string) =>
  notes.map((note) => together(`${where}: ${note.label}`, note));

/** @param whole what the copy is called: a page without a title of its own is found by it */
function ofPage({ questions, notes = [], ...page }: CopyPage, whole: string): Leaving[] {
  return [
    together(page.title || whole, page),
    ...questions.map((each) => ofQuestion(each, page.title)),
    ...ofNotes(notes, page.title),
  ];
}

/** Everything on the copy. */
export function leavingOn(copy: PlanCopy): Leaving[] {
  const { groups, notesApart, disagreement, identity = [], dates, ...around } = copy;
  return [
    ...Object.values(around).map((part) => together(copy.title, part)),
    ...identity.map((line) => together(line.label, line)),
    ...(dates?.lines ?? []).map((line) =>
      together(line.label || dates.heading || copy.title, line),
    ),
    ...(notesApart ? ofNotes(notesApart.notes, notesApart.heading) : []),
    ...(disagreement ? [together(disagreement.heading, disagreement)] : []),
    ...groups.flatMap(({ title, pages }) => [
      { where: title, text: title },
      ...pages.flatMap((page) => ofPage(page, copy.title)),
    ]),
  ].filter(({ text }) => text !== '');
}
