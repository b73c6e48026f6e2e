// The files of one language as a translator works on them: read strictly, so that a slip is named, and
// written back in the order of the English.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTranslation, type Finding } from '../../shared/domain/languages/check-translation';
import {
  FIRST_LANGUAGE,
  type Language,
  languageFile,
  languageTag,
} from '../../shared/domain/languages/language';
import { translatedFiles } from '../../shared/domain/languages/scope';
import { isWordsTree, type WordsTree } from '../../shared/domain/languages/words-tree';

import { madeFromIn, markOf } from './read-languages';

/** A file of a language cannot be used as it is. The message is a whole sentence that names it. */
export class TranslationUnusable extends Error {
  override readonly name = 'TranslationUnusable';
}

/** One locale file in English and in the language; `translation` is undefined while there is none. */
export type TranslatedFile = {
  file: string;
  english: WordsTree;
  translation: WordsTree | undefined;
};

export type TranslationOnDisk = {
  language: Language;
  files: TranslatedFile[];
  /** What `made-from.json` holds: file → key → mark. */
  marks: Record<string, Record<string, string>>;
};

/** Reads one language. @throws TranslationUnusable */
export async function openTranslation(locales: string, tag: string): Promise<TranslationOnDisk> {
  if (!languageTag.safeParse(tag).success || tag === FIRST_LANGUAGE) {
    throw new TranslationUnusable(`${tag} is not the tag of a language to translate into.`);
  }
  const folder = join(locales, tag);
  const about = languageFile.safeParse(await read(join(folder, 'language.json')));
  if (!about.success) {
    const [issue] = about.error.issues;
    throw new TranslationUnusable(
      `${tag}/language.json is not there or does not say what it must: ${issue?.path.join('.')} ${issue?.message}`,
    );
  }
  const files = await Promise.all(
    Object.keys(translatedFiles).map(async (file) => {
      const english = await tree(locales, FIRST_LANGUAGE, file);
      return english ? [{ file, english, translation: await tree(locales, tag, file) }] : [];
    }),
  );
  const marks = await read(join(folder, 'made-from.json'));
  const present = files.flat();
  return {
    language: { ...about.data, tag },
    files: present,
    marks: Object.fromEntries(present.map(({ file }) => [file, { ...madeFromIn(marks, file) }])),
  };
}

/** Everything there is to say about one language. */
export function checkOnDisk({ language, files, marks }: TranslationOnDisk): Finding[] {
  return files.flatMap(({ file, english, translation }) =>
    checkTranslation({
      ...{ language, file, english, translation, markOf },
      madeFrom: marks[file] ?? {},
    }),
  );
}

/** Writes a locale file, or the marks, of a language. */
export async function writeLocaleFile(
  locales: string,
  tag: string,
  file: string,
  json: object,
): Promise<void> {
  const text = `${JSON.stringify(json, undefined, 1)}\n`;
  await writeFile(join(locales, tag, `${file}.json`), text);
}

async function tree(locales: string, tag: string, file: string): Promise<WordsTree | undefined> {
  const json = await read(join(locales, tag, `${file}.json`));
  if (json === undefined || isWordsTree(json)) return json;
  throw new TranslationUnusable(`${tag}/${file}.json holds something that is not words.`);
}

/** Undefined where there is no such file. */
async function read(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new TranslationUnusable(`${path} cannot be read as JSON: ${(problem as Error).message}`);
  }
}
