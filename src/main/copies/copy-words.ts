// The words of one copy: in her language, with English where that has none, and beside it where asked.

import { withEnglishBeside } from '../../shared/domain/languages/beside';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import type { Explanation } from '../../shared/domain/review/ruling';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { QuestionWords } from '../../shared/domain/workbook/words';
import { explanationWords } from '../../shared/i18n/explain';
import { makeWords, type Words } from '../../shared/i18n/words';
import type { ContentInLanguage } from '../content/content-in-language';
import type { Content } from '../content/read-content';

/** A sentence and its language, where that is not the copy's. */
export type Spoken = { text: string; lang?: string };

export type CopyWords = {
  /** BCP 47, the language of the copy. */
  language: string;
  workbook: WorkbookContent;
  /** The fixed words of paper. */
  words: Words;
  /** The furniture's words, their placeholders left in. */
  furniture: Record<string, string>;
  /** Options that read otherwise on paper, by question: a language named in letters we cannot print. */
  options: Record<string, Record<string, string>>;
  /** The sentence that explains a rule's answer, in her voice. */
  explain: (explanation: Explanation) => Spoken;
  /** One of the schedule's own words, in her voice. */
  schedule: (key: string) => Spoken;
  /** What a question's words are in English, where English stands beside. */
  english?: (page: string, question: string) => QuestionWords | undefined;
  /** The language of this string of the workbook, where it is not the copy's. */
  langOf: (key: string) => string | undefined;
};

const ENGLISH = 'en-GB';

/**
 * @param content the content in the copy's language
 * @param bundled the English content
 */
export function copyWords(
  bundled: Pick<Content, 'workbook' | 'words'>,
  content: ContentInLanguage,
  withEnglish = false,
): CopyWords {
  const { tag } = content;
  const isEnglish = tag === FIRST_LANGUAGE;
  const words = makeWords(tag, content.words);
  const stillEnglish = Object.fromEntries(
    Object.entries(content.inEnglish).map(([file, keys]) => [file, new Set(keys)]),
  );
  const langIn = (file: string, key: string) =>
    !isEnglish && stillEnglish[file]?.has(key) ? ENGLISH : undefined;
  const schedule = (key: string, params?: Record<string, string | number>): Spoken => {
    const lang = langIn('schedule', key);
    return { text: words(`schedule:${key}`, params), ...(lang ? { lang } : {}) };
  };
  return {
    language: tag,
    workbook:
      withEnglish && !isEnglish ? beside(content.workbook, bundled.workbook) : content.workbook,
    words,
    furniture: content.words.paper['furniture'] as Record<string, string>,
    options: content.words.paper['options'] as Record<string, Record<string, string>>,
    schedule: (key) => schedule(key),
    explain: (explanation) => {
      const { key } = explanationWords(explanation, 'her', tag);
      const inWhich = langIn('schedule', key) ? FIRST_LANGUAGE : tag;
      return schedule(key, explanationWords(explanation, 'her', inWhich).params);
    },
    ...(withEnglish && !isEnglish
      ? { english: (page, key) => bundled.workbook.words.pages[page]?.questions[key] }
      : {}),
    langOf: (key) => langIn('workbook', key),
  };
}

function beside(hers: WorkbookContent, english: WorkbookContent): WorkbookContent {
  return { ...hers, words: withEnglishBeside(hers.words, english.words) };
}
