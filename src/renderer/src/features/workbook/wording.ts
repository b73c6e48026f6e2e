// The three wordings of the same pages and questions: easy, key, full. Pure; the words come from the
// content, this only picks. Source: ux.md 2.7.

import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { type ReadingStyle, readingStyles } from '../../../../shared/domain/copies/plan-copy';
import type { AnswerValue, ChoiceValue } from '../../../../shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type {
  ExplainerWords,
  QuestionWords,
  WorkbookWords,
} from '../../../../shared/domain/workbook/words';

export type Wording = ReadingStyle;
/** While she has not said how she likes to read. */
export const usualWording: Wording = 'key';

/** The next of the three, round and round. */
export function nextWording(wording: Wording): Wording {
  const at = readingStyles.indexOf(wording);
  return readingStyles[(at + 1) % readingStyles.length] ?? usualWording;
}

/** The question whose answer chooses the wording, and the wording an answer asks for. */
export function wordingQuestion(content: WorkbookContent): string | undefined {
  return questionControlling(content, 'display.reading');
}
export function wordingAskedFor(value: AnswerValue | undefined): Wording | undefined {
  if (value?.kind !== 'said') return undefined;
  const { chosen } = value.said as ChoiceValue;
  return readingStyles.find((style) => style === chosen);
}

/** Sentences one by one, so that easy wording can give each its own line. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?؟]+(?:[.!?؟]+|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

export function pageTitle(words: WorkbookWords, page: string, wording: Wording): string {
  const text = words.pages[page];
  if (!text) return page;
  return wording === 'easy' ? text.easyTitle : text.title;
}

/** True when the easy title of the page says word for word what the question is called: once is enough. */
export function isSaidByTitle(
  words: WorkbookWords,
  page: string,
  question: string,
  wording: Wording,
): boolean {
  const text = words.pages[page]?.questions[question];
  return wording === 'easy' && text?.easyLabel === pageTitle(words, page, wording);
}

export function groupTitle(words: WorkbookWords, group: string, wording: Wording): string {
  const text = words.groups[group];
  if (!text) return group;
  return wording === 'easy' ? text.easyTitle : text.title;
}

/** The introduction, one line each: all of the easy one, the first sentence, or the whole. */
export function pageIntro(words: WorkbookWords, page: string, wording: Wording): string[] {
  const text = words.pages[page];
  if (!text) return [];
  if (wording === 'easy') return sentencesOf(text.easyIntro);
  return wording === 'key' ? sentencesOf(text.intro).slice(0, 1) : [text.intro];
}

/** A notice, one line each: every easy sentence, or the whole. Nothing where there is none. */
export function noticeLines(
  words: WorkbookWords,
  notice: string | null,
  wording: Wording,
): string[] {
  const text = notice === null ? undefined : words.notices[notice];
  if (!text) return [];
  return wording === 'easy' ? sentencesOf(text.easyText) : [text.text];
}

/** A card's title and its lines or paragraphs. */
export function cardIn(card: ExplainerWords, wording: Wording): { title: string; lines: string[] } {
  if (wording === 'easy') return { title: card.easyTitle, lines: card.easy };
  return { title: card.title, lines: wording === 'full' ? card.detail : card.key };
}

export function labelIn(
  text: Pick<QuestionWords, 'label' | 'easyLabel'>,
  wording: Wording,
): string {
  return wording === 'easy' ? text.easyLabel : text.label;
}
