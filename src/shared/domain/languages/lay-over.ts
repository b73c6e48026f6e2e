// Lays a translation over the English. What is missing stands in English, and so does a promise whose
// English has changed since. Pure: it is handed the marks of what each string was made from.

import { isPromise, isTranslated } from './scope';
import { flatten, pluralStem, sourceOf, unflatten, type WordsTree } from './words-tree';

/** The mark of an English string: equal strings, equal marks. */
export type MarkOf = (english: string) => string;
/** Key → what the translation was made from: the mark of the English and, after a space, that of the translation. */
export type MadeFrom = Readonly<Record<string, string>>;

export type LaidOver = {
  /** Whole: every English key is there. */
  words: WordsTree;
  /** The translated strings alone, for a library that falls back by itself. */
  translatedOnly: WordsTree;
  /** Keys that stand in English, in file order. */
  inEnglish: string[];
};

/** True when the English is no longer what this was made from, or nobody said what it was made from. */
export function isStale(
  english: ReadonlyMap<string, string>,
  key: string,
  madeFrom: MadeFrom,
  markOf: MarkOf,
): boolean {
  const source = sourceOf(english, key);
  return source === undefined || madeFrom[key]?.split(' ')[0] !== markOf(source);
}

/**
 * @param file the name of the locale file, such as `workbook`
 * @param translation undefined where the language has no such file
 */
export function layOver(
  file: string,
  english: WordsTree,
  translation: WordsTree | undefined,
  madeFrom: MadeFrom,
  markOf: MarkOf,
): LaidOver {
  const source = flatten(english);
  const given = flatten(translation ?? {});
  const usable = (key: string) =>
    given.get(key)?.trim() !== '' &&
    given.has(key) &&
    isTranslated(file, key) &&
    !(isPromise(file, key) && isStale(source, key, madeFrom, markOf));
  const inTheirForm = (key: string) => {
    const stem = pluralStem(source, key);
    return usable(key) || (stem !== undefined && usable(`${stem}other`));
  };
  const inEnglish = [...source.keys()].filter(
    (key) => isTranslated(file, key) && !inTheirForm(key),
  );
  const laid = [...source].map(([key, said]) => {
    const over = usable(key) ? given.get(key) : undefined;
    return [key, over ?? said] as const;
  });
  // Forms that English does not have, such as the Polish "few".
  const moreForms = [...given].filter(
    ([key]) => !source.has(key) && pluralStem(source, key) !== undefined && usable(key),
  );
  const own = [...given].filter(([key]) => source.has(key) && usable(key));
  return {
    words: unflatten([...laid, ...moreForms]),
    translatedOnly: unflatten([...own, ...moreForms]),
    inEnglish,
  };
}
