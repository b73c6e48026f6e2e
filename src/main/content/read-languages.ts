// Reads the languages there are: one folder each under resources/locales. A folder that cannot be read as a
// language is left out and a file of words that cannot be read stands in English, so that a slip in a
// translation never stands between a worker and a plan. `npm run translations -- check` names the slip.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  FIRST_LANGUAGE,
  type Language,
  languageFile,
  languageTag,
} from '../../shared/domain/languages/language';
import { type LaidOver, layOver, type MadeFrom } from '../../shared/domain/languages/lay-over';
import { translatedFiles } from '../../shared/domain/languages/scope';
import { isWordsTree, type WordsTree } from '../../shared/domain/languages/words-tree';

/** Tells one English string from another: the first of its SHA-256. */
export function markOf(english: string): string {
  return createHash('sha256').update(english).digest('hex').slice(0, 12);
}

/** The languages under `locales`, English first and then by their own names. */
export async function readLanguages(locales: string): Promise<Language[]> {
  const folders = await readdir(locales, { withFileTypes: true }).catch(() => []);
  const read = await Promise.all(
    folders.filter((entry) => entry.isDirectory()).map(({ name }) => readLanguage(locales, name)),
  );
  const isFirst = ({ tag }: Language) => Number(tag === FIRST_LANGUAGE);
  return read
    .filter((language) => language !== undefined)
    .sort((a, b) => isFirst(b) - isFirst(a) || a.name.localeCompare(b.name, FIRST_LANGUAGE));
}

async function readLanguage(locales: string, tag: string): Promise<Language | undefined> {
  if (!languageTag.safeParse(tag).success) return undefined;
  const file = languageFile.safeParse(await readJsonOr(join(locales, tag, 'language.json')));
  return file.success ? { ...file.data, tag } : undefined;
}

/** The words of one language, file by file, each laid over the English. */
export async function readTranslation(
  locales: string,
  tag: string,
): Promise<Record<string, LaidOver>> {
  const marks = await readJsonOr(join(locales, tag, 'made-from.json'));
  const entries = await Promise.all(
    Object.keys(translatedFiles).map(async (file) => {
      const english = await readWords(join(locales, FIRST_LANGUAGE, `${file}.json`));
      if (!english) return [];
      const translation = await readWords(join(locales, tag, `${file}.json`));
      return [
        [file, layOver(file, english, translation, madeFromIn(marks, file), markOf)] as const,
      ];
    }),
  );
  return Object.fromEntries(entries.flat());
}

/** The marks of one file, from what `made-from.json` holds. */
export function madeFromIn(marks: unknown, file: string): MadeFrom {
  if (!isWordsTree(marks)) return {};
  const ofFile = marks[file];
  return typeof ofFile === 'object' && !Array.isArray(ofFile) ? (ofFile as MadeFrom) : {};
}

async function readWords(path: string): Promise<WordsTree | undefined> {
  const json = await readJsonOr(path);
  return isWordsTree(json) ? json : undefined;
}

async function readJsonOr(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
