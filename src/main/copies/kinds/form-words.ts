// The words of the forms of prison, probation and council. In English only: they are what staff key in from and what
// the forms themselves say. Her own words on them stay as she said them.

import { FIRST_LANGUAGE } from '../../../shared/domain/languages/language';
import { makeWords, type Words } from '../../../shared/i18n/words';
import type { Content } from '../../content/read-content';

const made = new WeakMap<object, Words>();

/** The words under a key such as `pathway.HEALTH`. @throws Error when there are none */
export function formWords({ forms }: Pick<Content, 'forms'>): Words {
  const words = made.get(forms) ?? makeWords(FIRST_LANGUAGE, { statutory: forms });
  made.set(forms, words);
  return (key, params) => words(`statutory:${key}`, params);
}
