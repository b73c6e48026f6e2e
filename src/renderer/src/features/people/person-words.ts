// How somebody stands here, in words.

import type { TFunction } from 'i18next';
import type { Person } from '../../../../shared/ipc/people-calls';
import { dayWords, hourWords } from './moment-words';

/** One sentence: what this person can do here now, or what is still to happen first. */
export function stateWords(t: TFunction<'people'>, person: Person, language: string): string {
  if (person.state === 'gone') {
    return t('state.gone', { moment: dayWords(person.goneAt ?? person.addedAt, language) });
  }
  if (person.state === 'active') {
    if (person.role === 'administrator') return t('state.administrator');
    if (!person.codeUntil) return t('state.active');
    return t('state.activeWithCode', { moment: hourWords(person.codeUntil, language) });
  }
  if (person.waitsFor === 'keyholder') return t('state.keyholder');
  if (person.waitsFor === 'code' && person.codeUntil) {
    return t('state.code', { moment: hourWords(person.codeUntil, language) });
  }
  return t('state.new_code');
}
