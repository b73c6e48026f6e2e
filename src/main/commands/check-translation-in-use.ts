// What only shows when a translation is used: a workbook that no longer holds together, and letters that
// cannot be printed.

import type { Language } from '../../shared/domain/languages/language';
import { flatten, type WordsTree } from '../../shared/domain/languages/words-tree';
import {
  readWorkbookContent,
  WorkbookContentProblem,
} from '../../shared/domain/workbook/read-workbook';
import type { ContentInLanguage } from '../content/content-in-language';
import { readContent } from '../content/read-content';
import { findMissingInText, openFaces } from '../documents/fonts';

/** A line for each thing to put right. */
export async function checkInUse(resources: string, language: Language): Promise<string[]> {
  const content = await (await readContent(resources)).inLanguage(language.tag);
  const letters = language.tiers.includes('print') ? lettersNotPrinted(resources, content) : [];
  return [...notHoldingTogether(content), ...letters];
}

function notHoldingTogether({ workbook }: ContentInLanguage): string[] {
  const { inLanguage: _, workbook: structure, ...rest } = workbook;
  try {
    readWorkbookContent({ workbook: structure, ...rest });
    return [];
  } catch (problem) {
    if (!(problem instanceof WorkbookContentProblem)) throw problem;
    return problem.problems.map((what) => `${'workbook'.padEnd(12)}${what}`);
  }
}

function lettersNotPrinted(resources: string, { workbook, words }: ContentInLanguage): string[] {
  const faces = openFaces(resources);
  const trees = [
    ...[workbook.words as unknown as WordsTree, words.paper],
    ...[words.schedule, words.letters],
  ];
  const all = trees.flatMap((tree) => [...flatten(tree)]);
  const onPaper = Object.entries(words.paper['options'] ?? {}).flatMap(([question, options]) =>
    Object.keys(options).map((option) => `.questions.${question}.options.${option}`),
  );
  const printed = all.filter(([key]) => !onPaper.some((end) => key.endsWith(end)));
  return printed.flatMap(([key, text]) =>
    findMissingInText(text, faces).map(
      ({ character, codePoint }) =>
        `${'letter'.padEnd(12)}${key}  ${character} ${codePoint} cannot be printed`,
    ),
  );
}
