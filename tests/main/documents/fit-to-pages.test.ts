// A sheet of one page stays one page whatever she wrote; only what is never shortened may make it longer.

import { describe, expect, it } from 'vitest';
import { renderPlanCopy } from '../../../src/main/documents/render';
import {
  CONTACT_GROUP,
  type CopyQuestion,
  type PlanCopy,
} from '../../../src/shared/domain/copies/plan-copy';
import { bodyText } from '../../support/pdf-tools';
import { aCopy, resourcesFolder } from '../../support/plan-copies';

const sentences = (count: number) =>
  Array.from({ length: count }, (_, i) => `This is sentence ${i + 1} of what I have to say.`).join(
    ' ',
  );
const answer = (key: string, count: number): CopyQuestion => ({
  ...{ key, label: `About ${key}`, marks: [] },
  blocks: [{ kind: 'words', text: sentences(count) }],
});
const group = (id: string, question: CopyQuestion): PlanCopy['groups'][number] => ({
  ...{ id, title: '' },
  pages: [{ id, title: 'A part', questions: [question] }],
});

async function pagesOf(ofContact: number, ofPlan: number) {
  const copy = aCopy({
    kind: 'profile',
    dates: { heading: '', lines: [] },
    wetSignatures: [],
    fit: { pages: 1, more: 'There is more in my full plan.' },
    groups: [
      group(CONTACT_GROUP, answer('contact', ofContact)),
      group('profile', answer('plan', ofPlan)),
    ],
  });
  const { bytes, pages } = await renderPlanCopy(copy, resourcesFolder);
  return { pages, text: (await bodyText(bytes)).replace(/\s+/gu, ' ') };
}

describe('a sheet of one page', () => {
  it.each([
    ['a few words', 1, 3, 1, 3],
    ['a long answer is shortened', 1, 200, 1, 0],
    ['a long way to reach her takes a second page, and is whole', 80, 3, 2, undefined],
  ])('%s', async (_, ofContact, ofPlan, pages, answers) => {
    const made = await pagesOf(ofContact, ofPlan);
    expect(made.pages).toBe(pages);
    expect(made.text).toContain(sentences(ofContact));
    if (answers !== undefined)
      expect(made.text.includes(sentences(ofPlan))).toBe(answers === ofPlan);
  });
});
