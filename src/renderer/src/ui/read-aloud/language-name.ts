// A language's name as people say it, without its place.

import { baseOf } from './voices';

/**
 * @param language BCP 47, the language to name
 * @param inLanguage BCP 47, the language to name it in
 */
export function languageName(language: string, inLanguage: string): string {
  const base = baseOf(language);
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(base) ?? base;
  } catch {
    return base;
  }
}
