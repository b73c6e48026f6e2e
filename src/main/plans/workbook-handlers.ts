// Answers the calls about the workbook's words: in which language, and which languages there are.

import { FIRST_LANGUAGE, offered } from '../../shared/domain/languages/language';
import type { Handlers, ScreenWords } from '../../shared/ipc/contract';
import type { Desk } from './desk';

/** Handlers for `workbook`, working at this desk. */
export function workbookHandlers(desk: Desk): Handlers<'workbook'> {
  return {
    content: async ({ language }) => (await desk.content.inLanguage(language)).workbook,
    languages: async () => desk.content.languages.map(offered),
    words: async ({ language }) => screenWords(desk, language),
  };
}

async function screenWords(desk: Desk, asked: string | undefined): Promise<ScreenWords> {
  const { tag, screenWords: files, inEnglish } = await desk.content.inLanguage(asked);
  const language = desk.content.languages.find((each) => each.tag === tag);
  return {
    language: language ? offered(language) : english,
    files,
    inEnglish: Object.keys(files).flatMap((file) =>
      (inEnglish[file] ?? []).map((key) => `${file}:${key}`),
    ),
  };
}

/** English is always there, whatever became of its folder's own small file. */
const english: ScreenWords['language'] = {
  tag: FIRST_LANGUAGE,
  name: 'English',
  englishName: 'English',
  direction: 'ltr',
  screen: true,
  print: true,
  needsNativeReader: false,
};
