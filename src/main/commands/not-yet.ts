// What a language has no words for yet, named as shortly as can be: a whole file, a part of one, or single keys.

import { isTranslated } from '../../shared/domain/languages/scope';
import { flatten, pluralForms, pluralStem } from '../../shared/domain/languages/words-tree';
import type { TranslatedFile, TranslationOnDisk } from '../content/translation-files';

/** Keys and parts for `notYet` in the language's own file, in the order of the English. */
export function notYetIn({ language, files }: TranslationOnDisk): string[] {
  return files.flatMap((each) => partsMissing(each, language.tag));
}

function partsMissing({ file, english, translation }: TranslatedFile, tag: string): string[] {
  const source = flatten(english);
  const given = flatten(translation ?? {});
  const keys = [...source.keys()].filter((key) => isTranslated(file, key));
  const stems = [...new Set(keys.map((key) => pluralStem(source, key) ?? key))];
  const isThere = (stem: string) =>
    source.has(stem)
      ? given.has(stem)
      : pluralForms(tag).every((form) => given.has(`${stem}_${form}`));
  const missing = stems.filter((stem) => !isThere(stem));
  if (missing.length === stems.length) return [`${file}:`];
  const headOf = (stem: string) => stem.split('.')[0] ?? stem;
  const parts = missing.map((stem) => {
    const head = headOf(stem);
    const isWhole = stem !== head && !stems.some((each) => headOf(each) === head && isThere(each));
    return isWhole ? `${file}:${head}.` : `${file}:${stem}`;
  });
  return [...new Set(parts)];
}
