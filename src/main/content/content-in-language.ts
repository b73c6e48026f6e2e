// The content as it reads in one language: the workbook's words and the words for paper laid over the
// English, and the words of her screens.

import { join } from 'node:path';
import { FIRST_LANGUAGE, type Language, offered } from '../../shared/domain/languages/language';
import type { LaidOver } from '../../shared/domain/languages/lay-over';
import type { WordsTree } from '../../shared/domain/languages/words-tree';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import type { WorkbookWords } from '../../shared/domain/workbook/words';
import { readTranslation } from './read-languages';

export type ContentInLanguage = {
  /** `en` where the asked-for language is not on this computer. */
  tag: string;
  workbook: WorkbookContent;
  /** Fixed words for paper, whole. */
  words: Record<'paper' | 'schedule' | 'letters' | 'her', WordsTree>;
  /** Words of her screens, by file: only what is translated. */
  screenWords: Record<string, WordsTree>;
  /** Keys that stand in English, by file. */
  inEnglish: Record<string, string[]>;
};

type English = Pick<ContentInLanguage, 'workbook' | 'words'>;

/** Makes what gives the content in a language; each is read once, when it is first asked for. */
export function contentInLanguages(
  resources: string,
  languages: readonly Language[],
  english: English,
): (tag?: string) => Promise<ContentInLanguage> {
  const inEnglish: ContentInLanguage = {
    ...english,
    tag: FIRST_LANGUAGE,
    screenWords: {},
    inEnglish: {},
  };
  const read = new Map<string, Promise<ContentInLanguage>>();
  return async (tag = FIRST_LANGUAGE) => {
    const language = languages.find((each) => each.tag === tag);
    if (!language || tag === FIRST_LANGUAGE) return inEnglish;
    const content =
      read.get(tag) ??
      readTranslation(join(resources, 'locales'), tag).then((files) =>
        laidOver(language, english, files),
      );
    read.set(tag, content);
    return content;
  };
}

function laidOver(
  language: Language,
  english: English,
  files: Record<string, LaidOver>,
): ContentInLanguage {
  const { workbook, explainers, paper, schedule, 'letter-text': letters, ...screens } = files;
  const forScreens = Object.entries({ ...screens, ...(schedule ? { schedule } : {}) });
  return {
    tag: language.tag,
    workbook: {
      ...english.workbook,
      // The English had this shape when it was read, and laying over changes no key.
      ...(workbook ? { words: workbook.words as WorkbookWords } : {}),
      ...(explainers
        ? { explainers: explainers.words as unknown as WorkbookContent['explainers'] }
        : {}),
      inLanguage: {
        ...offered(language),
        inEnglish: [
          ...(workbook?.inEnglish ?? []),
          ...(explainers?.inEnglish ?? []).map((key) => `explainers.${key}`),
        ],
      },
    },
    words: {
      paper: paper?.words ?? english.words.paper,
      schedule: schedule?.words ?? english.words.schedule,
      letters: letters?.words ?? english.words.letters,
      // What stands on her own screens can be printed for her in the same words.
      her: files['her']?.words ?? english.words.her,
    },
    screenWords: Object.fromEntries(
      forScreens.map(([file, { translatedOnly }]) => [file, translatedOnly]),
    ),
    inEnglish: Object.fromEntries(
      Object.entries(files).map(([file, { inEnglish }]) => [file, inEnglish]),
    ),
  };
}
