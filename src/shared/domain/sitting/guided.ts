/*
 * What a guided session with a peer mentor may show: only questions the content opens to a peer mentor. The rest is not
 * hidden but absent, so that nobody can tell it is there. Source: ux.md 2.2.
 */

import type { SharingChoice } from '../sharing/levels';
import type { Answer } from '../workbook/answer';
import type { Question, WorkbookContent } from '../workbook/content';

/** True for a question that may be answered with a peer mentor beside her, and whose answer a peer mentor may see. */
export function isForGuided({
  completedWith,
  defaultSharing,
}: Pick<Question, 'completedWith' | 'defaultSharing'>): boolean {
  return completedWith.includes('peer') && defaultSharing.includes('peer');
}

/** The content with nothing but what a guided session may show. */
export function guidedContent(content: WorkbookContent): WorkbookContent {
  const pages = content.workbook.pages
    .map((page) => ({ ...page, questions: page.questions.filter(isForGuided) }))
    .filter((page) => page.questions.length > 0);
  const words = Object.fromEntries(
    pages.flatMap((page) => {
      const text = content.words.pages[page.id];
      if (!text) return [];
      const questions = Object.fromEntries(
        page.questions.flatMap(({ key }) => {
          const kept = text.questions[key];
          return kept ? [[key, kept]] : [];
        }),
      );
      return [[page.id, { ...text, questions }]];
    }),
  );
  return {
    ...content,
    workbook: { ...content.workbook, pages },
    words: { ...content.words, pages: words },
    staffWords: { pages: {} },
    ...(content.inLanguage ? { inLanguage: onlyOpen(content.inLanguage, pages) } : {}),
  };
}

/** Without the names of pages and questions that are not there. */
function onlyOpen(
  language: NonNullable<WorkbookContent['inLanguage']>,
  pages: WorkbookContent['workbook']['pages'],
): NonNullable<WorkbookContent['inLanguage']> {
  const open = new Map(pages.map(({ id, questions }) => [id, questions.map(({ key }) => key)]));
  const inEnglish = language.inEnglish.filter((at) => {
    const [first, page = '', part, question = ''] = at.split('.');
    if (first !== 'pages') return true;
    return part === 'questions' ? open.get(page)?.includes(question) : open.has(page);
  });
  return { ...language, inEnglish };
}

/** Her answers to those questions. */
export function guidedAnswers(content: WorkbookContent, answers: readonly Answer[]): Answer[] {
  const open = new Set(
    content.workbook.pages.flatMap((page) =>
      page.questions.filter(isForGuided).map(({ key }) => key),
    ),
  );
  return answers.filter(({ question }) => open.has(question));
}

/** Her choices about what a peer mentor can tell is there, and nothing else. */
export function guidedSharing(
  content: WorkbookContent,
  choices: readonly SharingChoice[],
): SharingChoice[] {
  const { pages } = guidedContent(content).workbook;
  const open = new Set(
    pages.flatMap(({ id, questions }) => [id, ...questions.map(({ key }) => key)]),
  );
  return choices
    .filter(({ target }) => open.has(target.id))
    .map(({ short: _, ...choice }) => choice);
}
