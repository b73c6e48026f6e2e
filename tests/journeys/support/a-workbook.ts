// The workbook's questions, for journeys that fill them in.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Situation } from '../../../src/shared/domain/workbook/people-and-situations';
import { readWorkbookContent } from '../../../src/shared/domain/workbook/read-workbook';
import { pagesFor } from '../../../src/shared/domain/workbook/walk';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../resources', file), 'utf8'));

/** Questions that apply to a situation: key, type, and the first field of a list that takes words. */
export function readWorkbook(situation: Situation) {
  const workbook = read('workbook/my-plan.json');
  const named = JSON.stringify(workbook).matchAll(/"symbol":"([^"]+)"/gu);
  const symbols = Object.fromEntries([...named].map(([, symbol]) => [symbol, 'M0 0']));
  const content = readWorkbookContent({
    workbook,
    words: read('locales/en/workbook.json'),
    explainers: read('locales/en/explainers.json'),
    staffWords: read('locales/en/workbook-staff.json'),
    symbols,
  });
  return pagesFor(content.workbook, situation).flatMap((page) =>
    page.questions.map((question) => ({
      page: page.id,
      optional: page.optional === true,
      key: question.key,
      type: question.type,
      field: question.itemFields?.find(({ type }) => type === 'text')?.key,
    })),
  );
}
