// A copy of the resources with a made-up language in it: a folder and its files, and nothing else.

import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { markOf } from '../../src/main/content/read-languages';
import { flatten, unflatten, type WordsTree } from '../../src/shared/domain/languages/words-tree';
import { aFolder } from './a-folder';

export type Change = (english: string, key: string) => string | undefined;

export const readTree = async (path: string): Promise<WordsTree> =>
  JSON.parse(await readFile(path, 'utf8'));

/** A whole copy of the resources, to be changed at will. */
export async function aCopyOfResources(): Promise<string> {
  const folder = join(await aFolder(), 'resources');
  await cp(resolve('resources'), folder, { recursive: true });
  return folder;
}

/** Adds the language of one folder. Each file is English, changed string by string; undefined leaves a string out. */
export async function addLanguage(
  resources: string,
  tag: string,
  files: Record<string, Change>,
  about: object = {},
): Promise<void> {
  const folder = join(resources, 'locales', tag);
  await mkdir(folder, { recursive: true });
  const write = (file: string, json: unknown) =>
    writeFile(join(folder, file), JSON.stringify(json));
  const marks: WordsTree = {};
  for (const [file, change] of Object.entries(files)) {
    const english = flatten(await readTree(join(resources, 'locales/en', `${file}.json`)));
    const said = [...english].flatMap(([key, words]) => {
      const changed = change(words, key);
      return changed === undefined ? [] : [[key, changed] as const];
    });
    await write(`${file}.json`, unflatten(said));
    marks[file] = Object.fromEntries(said.map(([key]) => [key, markOf(english.get(key) ?? '')]));
  }
  await write('made-from.json', marks);
  await write('language.json', {
    name: 'Examplish',
    englishName: 'Example',
    direction: 'ltr',
    tiers: ['screen', 'print'],
    needsNativeReader: true,
    ...about,
  });
}

/** Changes one English string, as somebody mending a sentence would. */
export async function changeEnglish(
  resources: string,
  file: string,
  key: string,
  to: string,
): Promise<void> {
  const path = join(resources, 'locales/en', `${file}.json`);
  const flat = flatten(await readTree(path));
  if (!flat.has(key)) throw new Error(`no English under ${key}`);
  await writeFile(path, JSON.stringify(unflatten(flat.set(key, to))));
}
