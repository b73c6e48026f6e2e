// Reads the workbook, its words and the review settings from the resources folder, checking them as
// they come in. Nothing in here decides what they mean.

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FIRST_LANGUAGE, type Language } from '../../shared/domain/languages/language';
import type { WordsTree } from '../../shared/domain/languages/words-tree';
import { readSettings, type ScheduleSettings } from '../../shared/domain/review/settings';
import type { WorkbookContent } from '../../shared/domain/workbook/content';
import {
  readWorkbookContent,
  WorkbookContentProblem,
} from '../../shared/domain/workbook/read-workbook';
import { KnownFailure } from '../../shared/ipc/failure';
import { type ContentInLanguage, contentInLanguages } from './content-in-language';
import { readLanguages } from './read-languages';

export type Content = {
  workbook: WorkbookContent;
  settings: ScheduleSettings;
  /** Fixed English words by namespace, as they stand in the locale files. */
  words: Record<'paper' | 'schedule' | 'letters' | 'her', WordsTree>;
  /** The words of other people's forms. English only. */
  forms: WordsTree;
  /** The words of the report on all plans, for its file. English only. */
  report: WordsTree;
  /** Every language there is a folder of, English first. */
  languages: Language[];
  /** The content in that language, English where it is not there. */
  inLanguage: (tag?: string) => Promise<ContentInLanguage>;
  resources: string;
};

/**
 * Reads everything the vault walks.
 * @param resources the resources folder
 * @throws KnownFailure content-damaged, naming the file that does not hold together
 */
export async function readContent(resources: string): Promise<Content> {
  const locales = join(resources, 'locales');
  const locale = join(locales, FIRST_LANGUAGE);
  const [
    raw,
    words,
    explainers,
    staffWords,
    symbols,
    settings,
    paper,
    schedule,
    letters,
    her,
    forms,
    report,
    languages,
  ] = await Promise.all([
    readJson(join(resources, 'workbook', 'my-plan.json')),
    readJson(join(locale, 'workbook.json')),
    readJson(join(locale, 'explainers.json')),
    readJson(join(locale, 'workbook-staff.json')),
    readSymbols(join(resources, 'icons')),
    readText(join(resources, 'settings', 'schedule.json')),
    readJson(join(locale, 'paper.json')),
    readJson(join(locale, 'schedule.json')),
    readJson(join(locale, 'letter-text.json')),
    readJson(join(locale, 'her.json')),
    readJson(join(locale, 'statutory.json')),
    readJson(join(locale, 'monitoring.json')),
    readLanguages(locales),
  ]);
  try {
    const english = {
      workbook: readWorkbookContent({ workbook: raw, words, explainers, staffWords, symbols }),
      words: {
        paper: paper as WordsTree,
        schedule: schedule as WordsTree,
        letters: letters as WordsTree,
        her: her as WordsTree,
      },
    };
    return {
      ...english,
      settings: readSettings(JSON.parse(settings), settings),
      forms: forms as WordsTree,
      report: report as WordsTree,
      languages,
      inLanguage: contentInLanguages(resources, languages, english),
      resources,
    };
  } catch (problem) {
    const what = problem instanceof WorkbookContentProblem ? problem.problems[0] : String(problem);
    throw new KnownFailure('content-damaged', { what: what ?? '' });
  }
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new KnownFailure('content-damaged', { what: basename(path) });
  });
}

async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new KnownFailure('content-damaged', { what: basename(path) });
  }
}

/** Symbol name → path data. Only the path is taken out of a picture file, nothing else in it. */
async function readSymbols(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.svg'));
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      const paths = [...text.matchAll(/ d="([MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+)"/g)].map((m) => m[1]);
      return [basename(name, '.svg'), paths.join(' ')] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, path]) => path !== ''));
}
