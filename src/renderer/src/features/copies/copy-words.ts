// Names pages and questions for the copy screen, and groups what is left out by its reason. Pure.

import {
  type LeftOutReason,
  leftOutReasons,
  questionControlling,
} from '../../../../shared/domain/copies/allowed';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { CopyPreview } from '../../../../shared/ipc/contract';

export type PlaceInPlan = { page: string; question: string };

/** The page's title and the question's label, or their keys when the content does not hold them. */
export function titlesOf(content: WorkbookContent, { page, question }: PlaceInPlan) {
  const words = content.words.pages[page];
  return { page: words?.title ?? page, question: words?.questions[question]?.label ?? question };
}

/** The page a question stands on, by id. */
export function pageOf({ workbook }: WorkbookContent, question: string): string | undefined {
  return workbook.pages.find(({ questions }) => questions.some(({ key }) => key === question))?.id;
}

/** The words of options of a question, wherever in it they stand; their values when it has none. */
export function optionTitles(
  content: WorkbookContent,
  { page, question }: PlaceInPlan,
  options: readonly string[],
): string[] {
  const words = content.words.pages[page]?.questions[question];
  const inFields = Object.values(words?.itemFields ?? {}).map((field) => field.options);
  const known = Object.assign({}, ...inFields, words?.options) as Record<string, string>;
  return options.map((value) => known[value] ?? value);
}

/** The words of fields of a list's lines; their keys when it has none. */
export function fieldTitles(
  content: WorkbookContent,
  { page, question }: PlaceInPlan,
  fields: readonly string[],
): string[] {
  const words = content.words.pages[page]?.questions[question]?.itemFields;
  return fields.map((field) => words?.[field]?.label ?? field);
}

/** The page a question that controls something stands on: its id and title. */
export function pageControlling(content: WorkbookContent, what: string) {
  const key = questionControlling(content, what);
  const page = content.workbook.pages.find(({ questions }) => questions.some((q) => q.key === key));
  return page && { id: page.id, title: content.words.pages[page.id]?.title ?? page.id };
}

/** Places page by page, in the order they come. */
export function byPage<P extends PlaceInPlan>(places: readonly P[]): [string, P[]][] {
  const pages = new Map<string, P[]>();
  for (const place of places) {
    pages.set(place.page, [...(pages.get(place.page) ?? []), place]);
  }
  return [...pages];
}

/** What is left out, reason by reason; reasons with nothing are not there. */
export function byReason(
  leftOut: CopyPreview['leftOut'],
): [LeftOutReason, CopyPreview['leftOut']][] {
  return leftOutReasons
    .map((reason): [LeftOutReason, CopyPreview['leftOut']] => [
      reason,
      leftOut.filter((place) => place.reason === reason),
    ])
    .filter(([, places]) => places.length > 0);
}

/** True when nothing stands in the way of making this copy. */
export function canBeMade(preview: CopyPreview): boolean {
  return (
    preview.stops.length === 0 &&
    preview.missingCharacters.length === 0 &&
    preview.hiddenPlaceIn.length === 0
  );
}
