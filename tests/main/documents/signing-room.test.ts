// Room to sign: a line for each person, once, and never broken by the word across a draft.

import { describe, expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import { bodyText, lastPageInGrey } from '../../support/pdf-tools';
import * as copies from '../../support/plan-copies';
import { checkStructure } from './structure/structure-check';

/** The longest stretch of dots in a row that are darker than the word across a draft. */
function longestDark(row: Uint8Array): number {
  let longest = 0;
  let now = 0;
  for (const grey of row) {
    now = grey < 170 ? now + 1 : 0;
    longest = Math.max(longest, now);
  }
  return longest;
}

/** How many lines of at least so many points the page has; thick ones count once. */
function linesLongerThan(rows: Uint8Array[], points: number): number {
  const isLine = rows.map((row) => longestDark(row) >= points * 2);
  return isLine.filter((is, at) => is && !isLine[at - 1]).length;
}

describe('room to sign', () => {
  const onlySigning = { groups: [], dates: { heading: 'Dates', lines: [] }, signatureFields: [] };

  it.each([
    ['a copy that is no draft', copies.aCopy(onlySigning)],
    ['a draft', { ...copies.aDraftCopy(), ...onlySigning }],
    ['a draft to practise on', { ...copies.aPracticeDraftCopy(), ...onlySigning }],
  ])('%s has each line whole, from end to end', async (_, copy) => {
    const wetSignatures = Array.from({ length: 5 }, (_each, at) => ({ label: `Line ${at}` }));
    const { bytes, pages } = await renderPlanCopy(
      { ...copy, wetSignatures },
      copies.resourcesFolder,
    );
    expect(linesLongerThan(await lastPageInGrey(bytes, pages), 280)).toBe(wetSignatures.length);
  });

  it.each([
    ['an ordinary copy', copies.aCopy(onlySigning)],
    [
      'a draft for her, in larger letters',
      { ...copies.aDraftCopy(), ...onlySigning, isForHer: true },
    ],
  ])(
    '%s has a line for her name and one for her mark, and none where she declines',
    async (_, copy) => {
      const choices = [
        { label: 'I sign', hasLine: true },
        { label: 'I make my mark', hasLine: true },
        { label: 'I do not want to sign', hasLine: false },
      ];
      const mine = { statement: 'This is my plan.', how: 'I tick one box.', choices };
      const { bytes, pages } = await renderPlanCopy(
        { ...copy, wetSignatures: [{ label: 'A witness' }], herSignature: mine },
        copies.resourcesFolder,
      );
      expect(linesLongerThan(await lastPageInGrey(bytes, pages), 245)).toBe(3);
      const text = await bodyText(bytes);
      for (const said of [mine.statement, mine.how, ...choices.map(({ label }) => label)]) {
        expect(text.split(said)).toHaveLength(2);
      }
      expect((await checkStructure(bytes)).faults).toEqual([]);
    },
  );

  it('has no part of hers on a copy without room for any pen', async () => {
    const mine = { statement: 'This is my plan.', how: 'I tick one box.', choices: [] };
    const copy = { ...copies.aCopy(), wetSignatures: [], herSignature: mine };
    const { bytes } = await renderPlanCopy(copy, copies.resourcesFolder);
    expect(await bodyText(bytes)).not.toContain(mine.how);
  });

  it('says each label once', async () => {
    const copy = copies.aCopy();
    const { bytes } = await renderPlanCopy(copy, copies.resourcesFolder);
    const text = await bodyText(bytes);
    for (const { label } of [...copy.wetSignatures, ...copy.signatureFields]) {
      expect(text.split(label)).toHaveLength(2);
    }
  });
});
