// One column of a row in words: days written out, codes by their names, keys of the workbook by what it asks.

import { parseDay } from '../../../shared/domain/calendar/day';
import { formatDay } from '../../../shared/domain/calendar/day-in-words';
import type { WorkbookContent } from '../../../shared/domain/workbook/content';
import type { Words } from '../../../shared/i18n/words';
import { dayOfMoment } from '../../plans/local-days';
import type { Cell, Entry } from './read-file';

type Line = { label: string; text: string };
export type InWords = {
  /** "22 November 2026, 12:03". */
  moment: (at: string) => string;
  /** Who wrote it and when, as the head of a row. */
  head: (entry: Entry, at: number) => string;
  /** The lines of one row. */
  lines: (table: string, entry: Entry) => Line[];
};

const LANGUAGE = 'en';
const aMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u;
/** Under these, a code is the name of a page or a question of the workbook. Elsewhere it may only look like one. */
const namesOfWorkbook: ReadonlySet<string> = new Set([
  ...['questions', 'question', 'pages', 'page', 'partly', 'inShort', 'opened', 'what', 'id', 'key'],
]);
const aCode = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/u;

/** A page or a question by its name. */
const isTarget = (value: unknown): value is { kind: string; id: string } =>
  isPlainObject(value) &&
  Object.keys(value as object)
    .toSorted()
    .join() === 'id,kind';

const isPlainObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param words of her-file-paper.json, under `file:` */
export function inWords(
  content: WorkbookContent,
  words: Words,
  has: (key: string) => boolean,
): InWords {
  const asked = new Map(
    content.workbook.pages.flatMap(({ id, questions }) =>
      questions.map(({ key }) => [key, content.words.pages[id]?.questions[key]?.label] as const),
    ),
  );
  const readers: Readonly<Record<string, string>> = content.words.audiences;
  const place = (key: string) => asked.get(key) ?? content.words.pages[key]?.title;
  const moment = (at: string) => {
    const when = new Date(at);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${formatDay(dayOfMoment(at), LANGUAGE)}, ${two(when.getHours())}:${two(when.getMinutes())}`;
  };
  const code = (key: string) => {
    const plain = key.replaceAll(/[_-]/gu, ' ');
    return has(`file:codes.${key}`) ? words(`file:codes.${key}`) : plain;
  };
  const yesOrNo = (is: boolean) => words(is ? 'file:yes' : 'file:no');

  const any = (value: unknown, under: string): string => {
    if (typeof value === 'boolean') return yesOrNo(value);
    if (typeof value !== 'string') return String(value);
    if (parseDay(value) !== undefined) return formatDay(value, LANGUAGE);
    if (aMoment.test(value)) return moment(value);
    if (!aCode.test(value)) return value;
    const named = namesOfWorkbook.has(under) ? place(value) : undefined;
    return named ?? readers[value] ?? code(value);
  };
  const parts = (value: unknown, path: readonly string[], under: string): Line[] => {
    if (value === null || value === undefined || value === '') return [];
    const label = path.join(': ');
    if (Array.isArray(value)) {
      if (value.length === 0) return [];
      if (value.every((each) => typeof each !== 'object' || each === null)) {
        return [{ label, text: value.map((each) => any(each, under)).join('\n') }];
      }
      if (value.every(isTarget)) {
        return [{ label, text: value.map(({ id }) => any(id, 'id')).join('\n') }];
      }
      return value.flatMap((each, at) => parts(each, [...path, String(at + 1)], under));
    }
    if (typeof value === 'object') {
      return Object.entries(value).flatMap(([key, part]) =>
        parts(part, [...path, partName(key)], key),
      );
    }
    return [{ label, text: any(value, under) }];
  };
  /** "releaseDate" → "Release date"; a question by what it asks. */
  const partName = (key: string) => {
    const known = key.includes('_') ? asked.get(key) : undefined;
    if (known !== undefined) return known;
    const spaced = key.replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2').replaceAll('_', ' ');
    return spaced.charAt(0).toUpperCase() + spaced.slice(1).toLowerCase();
  };

  const textOf = ({ shown, value }: Cell): string => {
    const text = String(value);
    switch (shown) {
      case 'flag':
        return yesOrNo(value === true);
      case 'code':
        return code(text);
      case 'day':
        return parseDay(text) === undefined ? text : formatDay(text, LANGUAGE);
      case 'moment':
        return moment(text);
      case 'question':
      case 'page':
      case 'place':
        return place(text) ?? text;
      case 'reader':
        return readers[text] ?? code(text);
      case 'of':
        return aMoment.test(text) ? moment(text) : text;
      default:
        return text;
    }
  };

  return {
    moment,
    head: ({ by, at }, number) => {
      const parted = {
        ...(by ? { by: words('file:by', { name: by.name, role: code(by.role) }) } : {}),
        ...(at ? { at: moment(at) } : {}),
      };
      const head = [parted.at, parted.by].filter(Boolean).join(' · ');
      return head === '' ? words('file:row', { number: number + 1 }) : head;
    },
    lines: (table, { cells, at }) => {
      // Where a row has one such column, its name says no more than the heading.
      const isAlone = cells.filter(({ shown }) => shown === 'json').length === 1;
      return cells.flatMap((cell) => {
        const { column, shown, value } = cell;
        if (value === undefined || value === '') return [];
        // It is drawn, and not said.
        if (shown === 'picture') return [];
        // The moment of a row stands over it.
        if (shown === 'moment' && value === at && column === 'at') return [];
        const label = words(`file:columns.${table}.${column}`);
        if (shown === 'json')
          return parts(value, isPlainObject(value) && isAlone ? [] : [label], column);
        return [{ label, text: textOf(cell) }];
      });
    },
  };
}
