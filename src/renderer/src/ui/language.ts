// The language a part of the screen is in. English, left to right, unless something around it says otherwise.

import { createContext, useContext } from 'react';

export type LanguageOnScreen = {
  /** BCP 47, as the words' folder is named. */
  tag: string;
  /** Its name in itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** True while some of the words around are still said in English. */
  someInEnglish: boolean;
  /** The files of words it has nothing of: all of them is said in English. */
  filesInEnglish: readonly string[];
};

export const englishOnScreen: LanguageOnScreen = {
  tag: 'en',
  name: 'English',
  direction: 'ltr',
  someInEnglish: false,
  filesInEnglish: [],
};

export const LanguageContext = createContext<LanguageOnScreen>(englishOnScreen);

/** The language of this part of the screen. */
export function useLanguage(): LanguageOnScreen {
  return useContext(LanguageContext);
}

/** What stands in a `lang` attribute: our English is British. */
export function langAttribute(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag;
}

/** What an element says that holds words of this file, where her language has none of them yet. */
export function useFileLanguage(file: string): { lang?: string; dir?: 'ltr' } {
  const { filesInEnglish } = useLanguage();
  return filesInEnglish.includes(file) ? { lang: 'en-GB', dir: 'ltr' } : {};
}
