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
      : pluralForms(tag).every((form) => given.has(`${stem}${form}`));
  const begun = new Set(stems.filter(isThere).flatMap(partsAbove));
  const parts = stems
    .filter((stem) => !isThere(stem))
    .map((stem) => partsAbove(stem).find((part) => !begun.has(part)) ?? stem.replace(/_$/, ''));
  return [...new Set(parts)].map((part) => `${file}:${part}`);
}

/** `a.b.c` stands in the whole file (nothing), in `a.` and in `a.b.`. */
function partsAbove(key: string): string[] {
  const names = key.split('.');
  return names.map((_, at) => names.slice(0, at).join('.') + (at > 0 ? '.' : ''));
}
