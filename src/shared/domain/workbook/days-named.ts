// Days that stand in her own lists, such as the day a birth certificate should have come: which of them still ask for
// something, and in whose words. The content says of which field a day is due and what settles it. Pure.

import { addDays, type Day, isAfter, isBefore, parseDay } from '../calendar/day';
import type { Due } from '../review/due';
import { DUE_AHEAD_DAYS } from '../review/due-list';
import type { ListItem } from './answer';
import type { ItemField, Question, WorkbookContent } from './content';
import { languageOf } from './own-words';
import type { Situation } from './people-and-situations';
import { type Answers, pagesFor, saidTo } from './walk';

export type DayNamed = {
  /** Tells it from every other of the same plan, and says where it stands. */
  key: string;
  page: string;
  /** What that page is called. */
  title: string;
  question: string;
  date: Day;
  /** What it is about, in her words or those of what she picked; empty when the line says nothing else. */
  what: string;
  /** BCP 47 of those words. */
  language: string;
  /** It only tells of a day, such as an appointment. */
  isTelling: boolean;
  /** Somebody has said what became of it. */
  isSettled: boolean;
};

const KEY = 'answer:';

/** The questions of the workbook that hold such days. */
export function questionsWithDays({ workbook }: Pick<WorkbookContent, 'workbook'>): string[] {
  return workbook.pages
    .flatMap(({ questions }) => questions)
    .filter(({ itemFields = [] }) => itemFields.some(({ due }) => due))
    .map(({ key }) => key);
}

/** Every whole day she has named in a list of her situation, earliest first. A month or a year alone is no day. */
export function daysNamed(
  content: Pick<WorkbookContent, 'workbook' | 'words'>,
  answers: Answers,
  situation: Situation,
): DayNamed[] {
  return pagesFor(content.workbook, situation)
    .flatMap((page) =>
      page.questions.flatMap((question) => daysIn(content, page.id, question, answers)),
    )
    .sort((a, b) => a.date.localeCompare(b.date));
}

function daysIn(
  content: Pick<WorkbookContent, 'words'>,
  page: string,
  question: Question,
  answers: Answers,
): DayNamed[] {
  const fields = question.itemFields ?? [];
  const dated = fields.filter(({ due }) => due);
  if (dated.length === 0) return [];
  const language = languageOf(answers.get(question.key) ?? {});
  return (saidTo<ListItem[]>(answers, question.key) ?? []).flatMap((item) =>
    dated.flatMap((field): DayNamed[] => {
      const date = parseDay((item.fields[field.key] ?? '').trim());
      if (date === undefined) return [];
      return [
        {
          key: `${KEY}${page}:${question.key}:${item.id}:${field.key}`,
          ...{ page, question: question.key, date, language },
          title: content.words.pages[page]?.title ?? '',
          what: whatItIs(content, page, question, item),
          isTelling: field.due?.tells === true,
          isSettled: isSettled(field, item),
        },
      ];
    }),
  );
}

/** The words of its short line: the first of them that says something. */
function whatItIs(
  { words }: Pick<WorkbookContent, 'words'>,
  page: string,
  { key, itemFields = [] }: Question,
  item: ListItem,
): string {
  const short = itemFields.filter(({ inShort }) => inShort);
  const others = itemFields.filter(({ type }) => type !== 'date');
  for (const { key: field, type } of [...short, ...others]) {
    const said = (item.fields[field] ?? '').trim();
    if (said === '') continue;
    const options = words.pages[page]?.questions[key]?.itemFields?.[field]?.options;
    return type === 'choice' ? (options?.[said] ?? said) : said;
  }
  return '';
}

function isSettled({ due }: ItemField, { fields }: ListItem): boolean {
  return Object.entries(due?.settledBy ?? {}).some(([field, values]) => {
    const said = (fields[field] ?? '').trim();
    return values.length === 0 ? said !== '' : values.includes(said);
  });
}

/**
 * Those of them that belong on Today: what is still to be done, however long ago its day was, and what only tells from
 * today on; both no further ahead than {@link DUE_AHEAD_DAYS}.
 */
export function daysNamedSoon(days: readonly DayNamed[], today: Day): DayNamed[] {
  const last = addDays(today, DUE_AHEAD_DAYS);
  return days.filter(
    ({ date, isTelling, isSettled: isDone }) =>
      !isDone && !isAfter(date, last) && !(isTelling && isBefore(date, today)),
  );
}

/** The same as one more thing that is due. */
export function dayNamedDue({ key, date, what, language, title, isTelling }: DayNamed): Due {
  return {
    kind: isTelling ? 'day_told' : 'day_named',
    key,
    date,
    basis: 'fact',
    words: 'dayNamed',
    params: {},
    isClamped: false,
    isTelling,
    said: { words: what, language, page: title },
  };
}

/** Where a day with this key stands; undefined when it is no such key. */
export function whereDayIsNamed(key: string): { page: string; question: string } | undefined {
  if (!key.startsWith(KEY)) return undefined;
  const [page, question] = key.slice(KEY.length).split(':');
  return page && question ? { page, question } : undefined;
}
