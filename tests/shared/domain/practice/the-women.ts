// The practice file as it is shipped, and the workbook its answers must fit.

import { readFileSync } from 'node:fs';
import { readContent } from '../../../../src/main/content/read-content';
import {
  type PracticeWoman,
  readPracticeWomen,
} from '../../../../src/shared/domain/practice/practice-women';
import type { AddressValue } from '../../../../src/shared/domain/workbook/answer';
import type { Question, WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { pagesFor } from '../../../../src/shared/domain/workbook/walk';

export const theWomen = readPracticeWomen(
  JSON.parse(readFileSync('resources/practice/women.json', 'utf8')),
);

export const content: WorkbookContent = (await readContent('resources')).workbook;

export const questions: readonly Question[] = content.workbook.pages.flatMap(
  (page) => page.questions,
);

export const questionCalled = (key: string): Question => {
  const found = questions.find((question) => question.key === key);
  if (!found) throw new Error(`no question ${key}`);
  return found;
};

export const herName = (woman: PracticeWoman): string => woman.knownAs ?? woman.legalName;

export const womanCalled = (name: string): PracticeWoman => {
  const found = theWomen.women.find((woman) => herName(woman) === name);
  if (!found) throw new Error(`no woman called ${name}`);
  return found;
};

export const questionsFor = (woman: PracticeWoman): Question[] =>
  pagesFor(content.workbook, woman.situation).flatMap((page) => page.questions);

/** What she said to a question, or undefined when she has not, or has answered without saying. */
export const saidBy = (woman: PracticeWoman, question: string): unknown => {
  const answer = woman.answers[question];
  return typeof answer === 'object' ? answer.said : undefined;
};

export const addressesOf = (woman: PracticeWoman): AddressValue[] =>
  questions
    .filter((question) => question.type === 'address')
    .map((question) => saidBy(woman, question.key) as AddressValue | undefined)
    .filter((address) => address !== undefined);

/** Every text anywhere inside, with the path to it. */
export function textsIn(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join(' / '), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...path, key]));
}
