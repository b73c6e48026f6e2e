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
const aCode = /^[a-z0-9]+(?:[_-][a-z0-9]+)*$/u;

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

  const any = (value: unknown): string => {
    if (typeof value === 'boolean') return yesOrNo(value);
    if (typeof value !== 'string') return String(value);
    if (parseDay(value) !== undefined) return formatDay(value, LANGUAGE);
    if (aMoment.test(value)) return moment(value);
    if (!aCode.test(value)) return value;
    return place(value) ?? readers[value] ?? code(value);
  };
  /** "releaseDate" → "Release date". */
  const partName = (key: string) => {
    const known = place(key);
    if (known !== undefined) return known;
    const spaced = key
      .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase();
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  };
  const parts = (value: unknown, path: readonly string[]): Line[] => {
    if (value === null || value === undefined || value === '') return [];
    if (Array.isArray(value)) {
      if (value.every((each) => typeof each !== 'object' || each === null)) {
        return value.length === 0
          ? []
          : [{ label: path.join(': '), text: value.map(any).join('\n') }];
      }
      return value.flatMap((each, at) => parts(each, [...path, String(at + 1)]));
    }
    if (typeof value === 'object') {
      return Object.entries(value).flatMap(([key, part]) => parts(part, [...path, partName(key)]));
    }
    return [{ label: path.join(': '), text: any(value) }];
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
    lines: (table, { cells, at }) =>
      cells.flatMap((cell) => {
        const { column, shown, value } = cell;
        if (value === undefined || value === '') return [];
        // The moment of a row stands over it.
        if (shown === 'moment' && value === at && column === 'at') return [];
        const label = words(`file:columns.${table}.${column}`);
        if (shown === 'json') return parts(value, [label]);
        return [{ label, text: textOf(cell) }];
      }),
  };
}
