// The real workbook content, and small questions made by hand, for these tests.

import { resolve } from 'node:path';
import { readContent } from '../../../../src/main/content/read-content';
import type { Answer, AnswerValue } from '../../../../src/shared/domain/workbook/answer';
import { findQuestion, type GivenBy } from '../../../../src/shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../src/shared/domain/workbook/content';

export async function realContent(): Promise<WorkbookContent> {
  return (await readContent(resolve('resources'))).workbook;
}

/** A question of the real workbook. */
export function questionOf(content: WorkbookContent, key: string): Question {
  const question = findQuestion(content.workbook, key);
  if (!question) throw new Error(`no question ${key}`);
  return question;
}

export const said = (words: unknown): AnswerValue => ({ kind: 'said', said: words });

/** One row of history; `minutes` counts from a fixed morning. */
export function aRow(
  seq: number,
  value: AnswerValue,
  minutes: number,
  changes: Partial<Answer> & { givenBy?: GivenBy } = {},
): Answer {
  return {
    id: `row-${seq}`,
    question: 'about_words',
    value,
    givenBy: 'woman',
    worker: 'Rae Morgan',
    at: new Date(Date.UTC(2026, 10, 21, 10, 0) + minutes * 60_000).toISOString(),
    session: 'morning',
    seq,
    ...changes,
  };
}
