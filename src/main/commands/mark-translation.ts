// Says of a translation which English each string was made from.

import { flatten, sourceOf } from '../../shared/domain/languages/words-tree';
import { markOf } from '../content/read-languages';
import type { TranslationOnDisk } from '../content/translation-files';

export type Marked = {
  marks: Record<string, Record<string, string>>;
  /** How many strings got a new mark. */
  marked: number;
  /** Keys asked for that have no translation. */
  unknown: string[];
};

/**
 * New marks for a translation. A string gets one when it has none, or when the translation itself changed. One
 * that is as it was while its English changed keeps its old mark: nobody has looked at it.
 * @param stillRight keys, `file:key`, that somebody has looked at: they say what the English says now
 */
export function markTranslation(
  { files, marks }: TranslationOnDisk,
  stillRight: readonly string[] = [],
): Marked {
  const asked = new Set(stillRight);
  let marked = 0;
  const all = files.map(({ file, english, translation }) => {
    const source = flatten(english);
    const ofFile = [...flatten(translation ?? {})].flatMap(([key, words]) => {
      const from = sourceOf(source, key);
      if (from === undefined) return [];
      const before = marks[file]?.[key];
      const isChanged = before?.split(' ')[1] !== markOf(words);
      const isAsked = asked.delete(`${file}:${key}`);
      const mark = isChanged || isAsked ? `${markOf(from)} ${markOf(words)}` : (before ?? '');
      if (mark !== before) marked += 1;
      return [[key, mark] as const];
    });
    return [file, Object.fromEntries(ofFile)] as const;
  });
  return {
    marks: Object.fromEntries(all.filter(([, ofFile]) => Object.keys(ofFile).length > 0)),
    marked,
    unknown: [...asked],
  };
}
