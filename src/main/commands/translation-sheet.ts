// A translation as a sheet of rows, and back: for translators who work in a spreadsheet.

import { longestFor } from '../../shared/domain/languages/check-translation';
import { isStale } from '../../shared/domain/languages/lay-over';
import { isPromise, isTranslated } from '../../shared/domain/languages/scope';
import {
  flatten,
  pluralForms,
  pluralStem,
  sourceOf,
  unflatten,
  type WordsTree,
} from '../../shared/domain/languages/words-tree';
import { markOf } from '../content/read-languages';
import type { TranslationOnDisk } from '../content/translation-files';

const columns = ['key', 'English', 'easy English', 'translation', 'state', 'note', 'most letters'];

/** The sheet as CSV with a byte order mark, so that spreadsheets read ŵ and ł as they are. */
export function sheetOf(translation: TranslationOnDisk): string {
  const { language, files, marks } = translation;
  const rows = files.flatMap(({ file, english, translation: given }) => {
    const source = flatten(english);
    const said = flatten(given ?? {});
    return sheetKeys(source, language.tag)
      .filter((key) => isTranslated(file, key))
      .map((key) => {
        const from = sourceOf(source, key) ?? '';
        const words = said.get(key) ?? '';
        const isOld = words !== '' && isStale(source, key, marks[file] ?? {}, markOf);
        return [
          `${file}:${key}`,
          from,
          easyOf(source, key),
          words,
          words === '' ? 'to translate' : isOld ? 'English has changed' : '',
          noteOn(file, key, from, pluralStem(source, key) !== undefined),
          String(longestFor(from)),
        ];
      });
  });
  return `\u{feff}${[columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

function sheetKeys(english: ReadonlyMap<string, string>, tag: string): string[] {
  const keys = [...english.keys()].flatMap((key) => {
    const stem = pluralStem(english, key);
    return stem === undefined ? [key] : pluralForms(tag).map((form) => `${stem}${form}`);
  });
  return [...new Set(keys)];
}

/** The easy wording that stands beside a string in the same part of the file. */
function easyOf(english: ReadonlyMap<string, string>, key: string): string {
  const easy = key.replace(
    /(^|\.)(label|title|intro|text)$/,
    (_, dot, name: string) => `${dot}easy${name[0]?.toUpperCase()}${name.slice(1)}`,
  );
  return easy === key ? '' : (english.get(easy) ?? '');
}

function noteOn(file: string, key: string, english: string, isPlural: boolean): string {
  const notes: string[] = [];
  if (isPromise(file, key))
    notes.push('A promise: translate it exactly, and have it translated back.');
  if (/(^|\.)easy[A-Z]\w*$/.test(key))
    notes.push('Easy wording: the shortest plain words there are.');
  if (key.endsWith('.help')) notes.push('The worker says this to her: speak to her as you.');
  else if (/\.(label|easyLabel)$/.test(key)) notes.push('She says this of herself: I and my.');
  if (isPlural) notes.push('One row for each plural form of the language.');
  if (english.includes('{{')) notes.push('Keep what stands in {{ }} as it is, letter by letter.');
  return notes.join(' ');
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** True for text with the columns a sheet must have. */
export function isTranslationSheet(text: string): boolean {
  const [head = []] = rowsOf(text);
  return head.includes('key') && head.includes('translation');
}

/** The locale files as the sheet has them, in the order of the English. An empty cell leaves a string out. */
export function takeSheet(
  { language, files }: TranslationOnDisk,
  text: string,
): { files: { file: string; words: WordsTree }[]; unknown: string[] } {
  const [head = [], ...rows] = rowsOf(text);
  const [keyAt, wordsAt] = [head.indexOf('key'), head.indexOf('translation')];
  const given = new Map(rows.map((row) => [row[keyAt]?.trim() ?? '', row[wordsAt] ?? '']));
  given.delete('');
  const taken = files.map(({ file, english, translation }) => {
    const before = flatten(translation ?? {});
    const said = sheetKeys(flatten(english), language.tag).flatMap((key) => {
      const at = `${file}:${key}`;
      const words = given.has(at) ? given.get(at) : before.get(key);
      given.delete(at);
      return words?.trim() ? [[key, words] as const] : [];
    });
    return { file, words: unflatten(said), isThere: said.length > 0 };
  });
  return {
    files: taken.filter(({ isThere }) => isThere).map(({ file, words }) => ({ file, words })),
    unknown: [...given.keys()],
  };
}

/** Rows and cells of CSV: quotes, quotes in quotes, line ends in quotes, commas or semicolons between. */
function rowsOf(text: string): string[][] {
  const plain = text.replace(/^\u{feff}/u, '');
  const comma = /^[^\r\n]*;/.test(plain) && !/^[^\r\n]*,/.test(plain) ? ';' : ',';
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${comma}\\r\\n]*))(${comma}|\\r?\\n|$)`, 'gy');
  for (const [whole, inQuotes, bare, end] of plain.matchAll(cell)) {
    if (whole === '' && end === '') break;
    rows.at(-1)?.push(inQuotes === undefined ? (bare ?? '') : inQuotes.replaceAll('""', '"'));
    if (end !== comma && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.some((words) => words !== ''));
}
