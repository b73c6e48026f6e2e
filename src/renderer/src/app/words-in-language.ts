// The words of another language, beside the English the window starts with: added at run time, and spoken
// by an instance of its own, so that one part of the screen can be in it and the rest not.

import i18next, { type i18n } from 'i18next';
import type { ScreenWords } from '../../../shared/ipc/contract';
import type { LanguageOnScreen } from '../ui/language';

export type SpokenWords = { language: LanguageOnScreen; instance: i18n };

/** Takes the words in. What is not among them is said in English. */
export function speak(words: ScreenWords): SpokenWords {
  const { tag, name, direction } = words.language;
  const files = new Set(words.inEnglish.map((key) => key.split(':')[0] ?? ''));
  for (const [file, tree] of Object.entries(words.files)) {
    i18next.addResourceBundle(tag, file, tree);
  }
  return {
    language: {
      ...{ tag, name, direction },
      someInEnglish: words.inEnglish.length > 0,
      filesInEnglish: [...files].filter(
        (file) => Object.keys(words.files[file] ?? {}).length === 0,
      ),
    },
    instance: i18next.cloneInstance({ lng: tag }),
  };
}
