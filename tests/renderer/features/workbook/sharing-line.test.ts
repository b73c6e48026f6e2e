import { beforeAll, describe, expect, test } from 'vitest';
import { whoSees } from '../../../../src/renderer/src/features/workbook/sharing-line';
import { day } from '../../../../src/shared/domain/calendar/day';
import { copyAudiences } from '../../../../src/shared/domain/copies/plan-copy';
import { choicesNow, type SharingChoice } from '../../../../src/shared/domain/sharing/levels';
import type { Question, WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import type { Audience } from '../../../../src/shared/domain/workbook/people-and-situations';
import { questionOf, realContent } from './workbook-content';

let content: WorkbookContent;
beforeAll(async () => {
  content = await realContent();
});

const seen = (question: Question, choices: SharingChoice[] = []) =>
  whoSees(question, content, choicesNow(choices), '2026-11-22');

function insideSentence(who: Audience): string {
  const name = content.words.audiences[who];
  return name.charAt(0).toLowerCase() + name.slice(1);
}

describe('who sees an answer', () => {
  const line = (key: string) => seen(questionOf(content, key));
  test('names everyone the question is shared with', () => {
    expect(line('unfair').names).toEqual(['my specialist']);
    expect(line('home_status').names).toContain('my probation worker');
  });
  test('what depends on who may know she was in care says so, and promises no one else', () => {
    expect(line('care_support')).toMatchObject({ names: ['my specialist'], dependsOnCare: true });
  });
  test('a gated question shared with many still names only her specialist', () => {
    const gated = { ...questionOf(content, 'home_status'), gatedBy: 'share_care' };
    expect(seen(gated).names).toEqual(['my specialist']);
  });
  test('everybody it starts out with is named, and nobody else', () => {
    const questions = content.workbook.pages.flatMap((page) => page.questions);
    for (const question of questions.filter(({ gatedBy }) => gatedBy === undefined)) {
      const starts = question.defaultSharing.map((who) => insideSentence(who));
      expect([...seen(question).names].sort(), question.key).toEqual([...starts].sort());
    }
  });
  test('easily said it is the same people, every one of them, in the same order', () => {
    for (const question of content.workbook.pages.flatMap((page) => page.questions)) {
      const { names, easily } = seen(question);
      const all = [...easily.first, ...easily.rest];
      const inFull = all.map((easy) => {
        const who = copyAudiences.find(
          (each) => each !== 'woman' && `${content.words.easyAudiences[each]}.` === easy,
        );
        return who && who !== 'woman' ? insideSentence(who) : easy;
      });
      expect(inFull, question.key).toEqual(names);
      expect(easily.first.length, question.key).toBe(Math.min(5, names.length));
    }
  });
  test('goes by what she chose', () => {
    const all = { audience: 'pom', level: 'all' as const };
    const given = { target: { kind: 'question' as const, id: 'unfair' }, ...all };
    const unfair = questionOf(content, 'unfair');
    expect(seen(unfair, [given]).names).toEqual([
      'my specialist',
      'my prison offender manager (POM)',
    ]);
    const ended = { ...given, until: day.parse('2026-11-21') };
    expect(seen(unfair, [ended]).names).toEqual(['my specialist']);
    const kept = { target: { kind: 'page' as const, id: 'home-now' }, audience: 'probation' };
    const { names } = seen(questionOf(content, 'home_status'), [{ ...kept, level: 'nothing' }]);
    expect(names).not.toContain('my probation worker');
    const short = { target: { kind: 'page' as const, id: 'about-me' }, audience: 'pom' };
    const both = [given, { ...short, level: 'short' as const, short: 'I am kind.' }];
    expect(seen(unfair, both).names).toEqual(['my specialist']);
  });
  test('an address she shows to nobody is for her specialist on this screen, and for no copy', () => {
    const said = (showAs: string) => ({
      kind: 'said' as const,
      said: { line1: '4 Larch Row', line2: '', town: 'Derby', postcode: '', showAs },
    });
    const home = (showAs: string) =>
      whoSees(
        questionOf(content, 'home_address'),
        content,
        choicesNow([]),
        '2026-11-22',
        said(showAs),
      );
    expect(home('never')).toMatchObject({ names: ['my specialist'], prints: 'no' });
    expect(home('never').easily.rest).toEqual([]);
    expect(home('area_only').names).toContain('my probation worker');
    expect(home('area_only').prints).toBe('ask');
  });
  test('whoever she has not said yes to is not named, whatever a question starts out with', () => {
    const home = questionOf(content, 'home_status');
    const among = (mayShare?: string[]) =>
      whoSees(home, content, choicesNow([]), '2026-11-22', undefined, mayShare).names;
    expect(among(['probation'])).toEqual(['my specialist', 'my probation worker']);
    expect(among([])).toEqual(['my specialist']);
    expect(among()).toContain('my prison offender manager (POM)');
  });
  test('what never prints says so', () => {
    expect(line('feel_safe').prints).toBe('no');
  });
});
