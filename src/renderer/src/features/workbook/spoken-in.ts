// What an element says of the language of the words in it.

import { directionOf } from '../../../../shared/domain/workbook/own-words';
import { langAttribute } from '../../ui/language';

/** @param language BCP 47 */
export function spokenIn(language: string): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: langAttribute(language), dir: directionOf(language) };
}
