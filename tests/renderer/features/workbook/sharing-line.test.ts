import { beforeAll, describe, expect, test } from 'vitest';
import { whoSees } from '../../../../src/renderer/src/features/workbook/sharing-line';
import { copyAudiences } from '../../../../src/shared/domain/copies/plan-copy';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { questionOf, realContent } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

describe('who sees an answer', () => {
  const line = (key: string) => whoSees(questionOf(content, key), content.words);
  test('names everyone the question is shared with', () => {
    expect(line('unfair').names).toEqual(['my specialist']);
    expect(line('home_status').names).toContain('my probation worker');
  });
  test('what depends on who may know she was in care says so, and promises no one else', () => {
    expect(line('care_support')).toMatchObject({ names: ['my specialist'], dependsOnCare: true });
  });
  test('a gated question shared with many still names only her specialist', () => {
    const gated = { ...questionOf(content, 'home_status'), gatedBy: 'share_care' };
    expect(whoSees(gated, content.words).names).toEqual(['my specialist']);
  });
  test('nobody is named for whom no copy can be made', () => {
    const canSee = copyAudiences
      .filter((who) => who !== 'woman')
      .map((who) => content.words.audiences[who].replace(/^M/, 'm'));
    const questions = content.workbook.pages.flatMap((page) => page.questions);
    const shared = new Set(questions.flatMap(({ defaultSharing }) => defaultSharing));
    const named = new Set(questions.flatMap((each) => whoSees(each, content.words).names));
    expect([...shared]).toEqual(expect.arrayContaining(['peer', 'health', 'housing']));
    expect([...named].sort()).toEqual([...canSee].sort());
  });
  test('easily said it is the same people, every one of them, in the same order', () => {
    for (const question of content.workbook.pages.flatMap((page) => page.questions)) {
      const { names, easily } = whoSees(question, content.words);
      const all = [...easily.first, ...easily.rest];
      const inFull = all.map((easy) => {
        const who = copyAudiences.find(
          (each) => each !== 'woman' && `${content.words.easyAudiences[each]}.` === easy,
        );
        return who && who !== 'woman' ? content.words.audiences[who].replace(/^M/, 'm') : easy;
      });
      expect(inFull, question.key).toEqual(names);
      expect(easily.first.length, question.key).toBe(Math.min(3, names.length));
    }
  });
  test('what never prints says so', () => {
    expect(line('feel_safe').prints).toBe('no');
  });
});
