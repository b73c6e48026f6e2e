// The command `translations`: `check`, `mark`, `sheet` and `take`, for whoever adds or mends a language.
// It works on the files of resources/locales and opens no vault.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, isFault } from '../../shared/domain/languages/check-translation';
import { FIRST_LANGUAGE } from '../../shared/domain/languages/language';
import {
  checkOnDisk,
  openTranslation,
  TranslationUnusable,
  writeLocaleFile,
} from '../content/translation-files';
import { checkInUse } from './check-translation-in-use';
import { markTranslation } from './mark-translation';
import { notYetIn } from './not-yet';
import { isTranslationSheet, sheetOf, takeSheet } from './translation-sheet';

export type TranslationsRun = {
  argv: readonly string[];
  resources: string;
  print: (line: string) => void;
};

const usage = `usage:
  translations check [LANGUAGE]                    what is missing, left over, out of date or too long
  translations mark LANGUAGE [--still-right KEY…]  says that new and changed strings were made from today’s English;
                                                   with keys: that these still say what the changed English says
  translations not-yet LANGUAGE                    writes down in its language.json what it has no words for yet
  translations sheet LANGUAGE FILE.csv             a sheet to translate in, every string a row
  translations take LANGUAGE FILE.csv              takes such a sheet back in, and marks what is new`;

/** Runs one of them. @returns the exit code: 1 where something must be put right */
export async function runTranslations({
  argv,
  resources,
  print,
}: TranslationsRun): Promise<number> {
  const locales = join(resources, 'locales');
  const [what, tag, ...rest] = argv;
  try {
    if (what === 'check') return await check(resources, tag, print);
    if (what === 'mark' && tag) return await mark(locales, tag, rest, print);
    if (what === 'not-yet' && tag) return await notYet(locales, tag, print);
    if (what === 'sheet' && tag && rest[0]) return await sheet(locales, tag, rest[0], print);
    if (what === 'take' && tag && rest[0]) return await take(locales, tag, rest[0], print);
  } catch (problem) {
    if (!(problem instanceof TranslationUnusable)) throw problem;
    print(problem.message);
    return 1;
  }
  print(usage);
  return 1;
}

async function check(
  resources: string,
  only: string | undefined,
  print: (line: string) => void,
): Promise<number> {
  const locales = join(resources, 'locales');
  const folders = (await readdir(locales, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== FIRST_LANGUAGE)
    .map(({ name }) => name)
    .filter((name) => only === undefined || name === only);
  let faults = 0;
  for (const tag of folders.sort()) {
    const translation = await openTranslation(locales, tag);
    const findings = checkOnDisk(translation);
    const inUse = await checkInUse(resources, translation.language);
    for (const line of [...findings.map(lineOf), ...inUse]) print(line);
    const wrong = findings.filter(isFault).length + inUse.length;
    faults += wrong;
    const native = translation.language.needsNativeReader ? ', needs a native reader' : '';
    const toLookAt = findings.filter((finding) => !isFault(finding)).length;
    print(`${tag}: ${wrong} to put right, ${toLookAt} to look at${native}`);
  }
  if (folders.length === 0) print(only ? `There is no folder ${only}.` : 'English only.');
  return faults === 0 && (folders.length > 0 || only === undefined) ? 0 : 1;
}

function lineOf({ kind, file, key, about }: Finding): string {
  return `${kind.padEnd(12)}${file}:${key}  ${about}`;
}

async function mark(
  locales: string,
  tag: string,
  rest: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const [flag, ...keys] = rest;
  if (flag !== undefined && flag !== '--still-right') {
    print(usage);
    return 1;
  }
  const translation = await openTranslation(locales, tag);
  const { marks, marked, unknown } = markTranslation(translation, keys);
  for (const key of unknown) print(`There is no translated string under ${key}.`);
  await writeLocaleFile(locales, tag, 'made-from', marks);
  print(`${tag}: ${marked} marked as made from today’s English`);
  return unknown.length === 0 ? 0 : 1;
}

/** `only` says what a language is about; where it stands the rest is English on purpose. */
async function notYet(
  locales: string,
  tag: string,
  print: (line: string) => void,
): Promise<number> {
  const translation = await openTranslation(locales, tag);
  const { tag: _, notYet: before = [], ...about } = translation.language;
  const missing = about.only ? before : notYetIn(translation);
  const json = missing.length > 0 ? { ...about, notYet: missing } : about;
  await writeLocaleFile(locales, tag, 'language', json);
  print(`${tag}: ${missing.length === 0 ? 'nothing is missing' : missing.join(' ')}`);
  return 0;
}

async function sheet(
  locales: string,
  tag: string,
  path: string,
  print: (line: string) => void,
): Promise<number> {
  const text = sheetOf(await openTranslation(locales, tag));
  await writeFile(path, text);
  print(`Wrote ${path}.`);
  return 0;
}

async function take(
  locales: string,
  tag: string,
  path: string,
  print: (line: string) => void,
): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined || !isTranslationSheet(text)) {
    print(`${path} is not a translation sheet. It needs the columns key and translation.`);
    return 1;
  }
  const { files, unknown } = takeSheet(await openTranslation(locales, tag), text);
  for (const { file, words } of files) await writeLocaleFile(locales, tag, file, words);
  for (const key of unknown) print(`There is no English under ${key}. That row was left out.`);
  return mark(locales, tag, [], print);
}
