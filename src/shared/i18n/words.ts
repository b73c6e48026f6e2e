// Fixed words outside the screens: for paper and for the command line. One i18next instance per
// language, made from locale files that the caller has read.

import { createInstance, type i18n } from 'i18next';

/** The words under a key such as `paper:draft.why`, filled in. @throws Error when there are none */
export type Words = (key: string, params?: Record<string, string | number>) => string;

/**
 * Words by namespace.
 * @param language BCP 47
 * @param files namespace → content of its locale file
 */
export function makeWords(language: string, files: Record<string, Record<string, unknown>>): Words {
  const instance: i18n = createInstance();
  void instance.init({
    lng: language,
    ns: Object.keys(files),
    resources: { [language]: files },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, params = {}) => {
    if (!instance.exists(key, params)) throw new Error(`no words for ${key}`);
    return instance.t(key, params);
  };
}
