// No question left behind: every one of them is saved through a real encrypted file, opened again, and found
// on the signed paper, in the three reading styles.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { findMissingCharacters, openFaces } from '../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { readingStyles } from '../../../src/shared/domain/copies/plan-copy';
import { situations } from '../../../src/shared/domain/workbook/people-and-situations';
import { pagesFor } from '../../../src/shared/domain/workbook/walk';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, resources, theContent } from '../../support/a-vault';
import { anAnswer } from '../../support/an-answer';

const exporter = {
  findMissing: async (copy: Parameters<typeof findMissingCharacters>[0]) =>
    findMissingCharacters(copy, openFaces(resources)),
  draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
};
/** A number in an area line would make a street of it. */
const inLetters = (i: number) =>
  String(i).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
const textOf = (pdf: string) =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });

describe('every question, from the store to paper', () => {
  it.each(situations)(
    'on %s: each answer is kept whole and printed whole',
    async (situation) => {
      const folder = await aFolder();
      const vault = await anOpenVault(folder, { exporter });
      const plan = await aPlan(vault, { situation });
      const { workbook } = (await theContent()).workbook;
      const questions = pagesFor(workbook, situation).flatMap((page) => page.questions);
      const expected: { key: string; said: unknown; words: string[] }[] = [];
      for (const [i, question] of questions.entries()) {
        if (question.neededFor === 'identity') continue;
        const { said, words } = anAnswer(question, `Mark${inLetters(i)}x`);
        const given = {
          plan,
          question: question.key,
          value: { kind: 'said', said },
          givenBy: 'woman',
        };
        await get(vault, 'answers', 'save', given);
        expected.push({ key: question.key, said, words });
      }
      const opened = await get<OpenPlan>(vault, 'plans', 'open', { plan });
      for (const { key, said } of expected) {
        const kept = opened.answers.find(({ question }) => question === key);
        expect(kept?.value, key).toEqual({ kind: 'said', said });
      }
      const desk = vault.desk();
      if (!desk) throw new Error('the vault is not open');
      const saidYes = questions.map(({ key }) => key);
      for (const style of readingStyles) {
        const pdf = join(folder, `${style}.pdf`);
        await makeCopy(desk, exporter, { plan, copyFor: 'specialist', style, saidYes }, pdf);
        const text = squeeze(textOf(pdf));
        const lost = expected.flatMap(({ key, words }) =>
          words.filter((word) => !text.includes(squeeze(word))).map((word) => `${key}: ${word}`),
        );
        expect(lost, style).toEqual([]);
      }
      await vault.close();
    },
    120_000,
  );
});
