// The language of the words that stand in a question's fields, where it is not the one of the screen.

import { createContext, useContext } from 'react';
import { spokenIn } from './spoken-in';

/** BCP 47; undefined where the fields are in the language of the screen. */
export const OwnLanguageContext = createContext<string | undefined>(undefined);

/** What a field says of the language of its words. */
export function useOwnLanguage(): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const language = useContext(OwnLanguageContext);
  return language === undefined ? {} : spokenIn(language);
}
