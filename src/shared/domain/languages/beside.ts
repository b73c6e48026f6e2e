// English beside her language, for a copy that her worker reads along with her: a choice, a field or a
// title carries both. Labels stay in her language; whoever sets the page puts the English under them.

import type { WorkbookWords } from '../workbook/words';
import { flatten, unflatten, type WordsTree } from './words-tree';

const inBrackets =
  /^(shapes|nonAnswers|situations)\.|\.(options|itemFields)\.|\.scaleItems\.[^.]+\.(label|easyLabel)$/;
const afterASlash = /^groups\.|^pages\.[^.]+\.(title|easyTitle)$/;

/** The words of `hers`, with the English added wherever it differs. */
export function withEnglishBeside(hers: WorkbookWords, english: WorkbookWords): WorkbookWords {
  const source = flatten(english as unknown as WordsTree);
  const both = [...flatten(hers as unknown as WordsTree)].map(([key, words]) => {
    const said = source.get(key);
    if (said === undefined || said === words) return [key, words] as const;
    if (inBrackets.test(key)) return [key, `${words} (${said})`] as const;
    return [key, afterASlash.test(key) ? `${words} / ${said}` : words] as const;
  });
  return unflatten(both) as unknown as WorkbookWords;
}
