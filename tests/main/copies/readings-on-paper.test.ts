// Readings of how life feels, from the store to paper: every day and every pick can be read there, in ink and not only as
// a picture, and only on a copy she said yes to.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { findMissingCharacters, openFaces } from '../../../src/main/documents/fonts';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { appendAnswer } from '../../../src/main/plans/answer-rows';
import type { ReadingStyle } from '../../../src/shared/domain/copies/plan-copy';
import type { GivenBy } from '../../../src/shared/domain/workbook/answer';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, resources } from '../../support/a-vault';

const exporter = {
  findMissing: async (copy: Parameters<typeof findMissingCharacters>[0]) =>
    findMissingCharacters(copy, openFaces(resources)),
  draw: (copy: Parameters<typeof renderPlanCopy>[0]) => renderPlanCopy(copy, resources),
};

it('hold now and the two before, hers alone, and nothing without her yes', async () => {
  const folder = await aFolder();
  const vault = await anOpenVault(folder, { exporter });
  const plan = await aPlan(vault);
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const given: [string, string, GivenBy][] = [
    ['2025-03-10', 'very_hard', 'woman'],
    ['2026-01-12', 'hard', 'woman'],
    ['2026-02-02', 'good', 'worker'],
    ['2026-03-02', 'ok', 'woman'],
    ['2026-06-01', 'good', 'woman'],
  ];
  await desk.connection.transaction(async (writer) => {
    for (const [day, safe, givenBy] of given) {
      await appendAnswer(writer, {
        plan,
        question: 'life_now',
        value: { kind: 'said', said: { safe } },
        givenBy,
        session: desk.session.id,
        at: `${day}T10:00:00.000Z`,
      });
    }
  });
  const textOf = async (saidYes: string[], style: ReadingStyle = 'key') => {
    const pdf = join(folder, `copy-${style}-${saidYes.length}.pdf`);
    await makeCopy(desk, exporter, { plan, copyFor: 'woman', style, saidYes }, pdf);
    return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  };
  // In large print the words need more than one line; a copy that lost one would not be made at all.
  expect(await textOf(['life_now'], 'easy')).toContain('1 June 2026');
  const text = await textOf(['life_now']);
  for (const line of [/12 January 2026\s+Hard/, /2 March 2026\s+OK/, /1 June 2026\s+Going well/]) {
    expect(text).toMatch(line);
  }
  expect(text).not.toContain('10 March 2025');
  expect(text).not.toContain('2 February 2026');
  expect(await textOf([])).not.toContain('June 2026');
  await vault.close();
}, 60_000);
