// What a reader sees of a page in a word, what they are called, and a copy that has left and shows more.

import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { copyWithMore } from '../../../../src/shared/domain/sharing/copies-out';
import {
  choicesNow,
  type ShareLevel,
  type SharingChoice,
} from '../../../../src/shared/domain/sharing/levels';
import {
  allBut,
  levelOfLine,
  levelOfPage,
  pagesSeen,
  readersOf,
  seenAs,
} from '../../../../src/shared/domain/sharing/overview';
import { readerNames } from '../../../../src/shared/domain/sharing/reader-names';
import type { Audience } from '../../../../src/shared/domain/workbook/people-and-situations';
import type { Answers } from '../../../../src/shared/domain/workbook/walk';
import { theContent } from '../../../support/a-vault';

const today = day.parse('2026-11-22');
const { workbook: content } = await theContent();
const forPage = (level: ShareLevel, more: Partial<SharingChoice> = {}): SharingChoice => ({
  ...{ target: { kind: 'page', id: 'about-me' }, audience: 'pom', level },
  ...more,
});
const forUnfair = (level: ShareLevel): SharingChoice => ({
  ...{ target: { kind: 'question', id: 'unfair' }, audience: 'pom', level },
});
const aboutMe = (choices: SharingChoice[]) => {
  const seen = pagesSeen(content.workbook, 'short', 'pom', choicesNow(choices), today);
  const page = seen.find((each) => each.page.id === 'about-me');
  if (!page) throw new Error('the content has no such page');
  return page;
};

describe('a page in a word', () => {
  test.each<[string, SharingChoice[], string]>([
    ['part of it, as it starts', [], 'some'],
    ['nothing, once she keeps it', [forPage('nothing')], 'nothing'],
    [
      'her short words, although some answers have a line of their own',
      [forPage('short', { short: 'Kind' })],
      'short',
    ],
    [
      'her short words, although she gave one answer before',
      [forUnfair('all'), forPage('short', { short: 'Kind' })],
      'short',
    ],
  ])('%s', (_, choices, seen) => {
    expect(aboutMe(choices).seen).toBe(seen);
  });

  test.each<[string, SharingChoice[], number | undefined]>([
    ['all but the one answer that starts kept back', [], 1],
    ['nothing less, once she gives that one too', [forUnfair('all')], undefined],
    ['not said where the page is kept back', [forPage('nothing')], undefined],
    ['not said of her short words', [forPage('short', { short: 'Kind' })], undefined],
  ])('%s', (_, choices, less) => {
    expect(allBut(aboutMe(choices))).toBe(less);
  });

  test('a level to show as chosen is hers, also while the page keeps it back', () => {
    const choices = [forUnfair('all'), forPage('nothing')];
    const page = aboutMe(choices);
    const line = page.lines.find(({ question }) => question.key === 'unfair');
    expect(levelOfPage(page, 'pom', choicesNow(choices))).toBe('nothing');
    expect(line && levelOfLine(line, 'pom', choicesNow(choices))).toBe('all');
    expect(line?.shared.level).toBe('nothing');
  });
});

describe('a page whose answers differ', () => {
  test('is some of it, and of what has no line of its own nothing is said for all', () => {
    const page = aboutMe([]);
    const ordinary = page.page.questions.find(({ key }) => key === 'about_words');
    expect(ordinary).toBeDefined();
    const one: SharingChoice = {
      ...{ target: { kind: 'question', id: 'about_words' }, audience: 'pom', level: 'nothing' },
    };
    const differs = aboutMe([one]);
    expect(differs.hasOrdinary).toBe(true);
    expect(differs.ordinary).toBeUndefined();
    expect(differs.seen).toBe('some');
    expect(allBut(differs)).toBeUndefined();
    expect(levelOfPage(differs, 'pom', choicesNow([one]))).toBeUndefined();
  });

  test('a choice for the page that is over is not shown as chosen', () => {
    const over = [forPage('all', { until: day.parse('2026-11-21') })];
    expect(levelOfPage(aboutMe(over), 'pom', choicesNow(over))).toBe('nothing');
    const holds = [forPage('all', { until: today })];
    expect(levelOfPage(aboutMe(holds), 'pom', choicesNow(holds))).toBe('all');
    // What she chose for one reader is not shown for another.
    expect(levelOfPage(aboutMe(holds), 'pa', choicesNow(holds))).toBe(
      aboutMe(holds).ordinary?.level,
    );
  });

  test('a line is shown as it is seen, unless the page keeps it', () => {
    const line = aboutMe([]).lines.find(({ question }) => question.key === 'unfair');
    if (!line) throw new Error('the content has no such line');
    expect(levelOfLine(line, 'pom', choicesNow([forUnfair('all')]))).toBe(line.shared.level);
    const keeps = { ...line, shared: { level: 'nothing', because: 'page_keeps' } } as const;
    expect(levelOfLine(keeps, 'pom', choicesNow([]))).toBeUndefined();
    expect(levelOfLine(keeps, 'pa', choicesNow([forUnfair('all')]))).toBeUndefined();
  });
});

test.each([
  ['an answer without a line of its own', { type: 'text' }, 'short', 'short'],
  ['a sensitive answer', { type: 'text', sensitive: true }, 'short', 'nothing'],
  ['one that names others', { type: 'text', thirdParty: true }, 'short', 'nothing'],
  ['an address', { type: 'address', sensitive: true }, 'short', 'short'],
  ['a sensitive answer given whole', { type: 'text', sensitive: true }, 'all', 'all'],
  ['a sensitive answer kept', { type: 'text', sensitive: true }, 'nothing', 'nothing'],
] as const)('%s in short words', (_, question, level, seen) => {
  const whole = { sensitive: false, thirdParty: false, ...question };
  expect(seenAs(whole as Parameters<typeof seenAs>[0], level)).toBe(seen);
});

test('she chooses for every reader but her specialist', () => {
  const readers = readersOf(content.workbook);
  expect(readers).not.toContain('specialist');
  expect([...readers, 'specialist'].toSorted()).toEqual([...content.workbook.audiences].toSorted());
});

test('a reader is called by the easy words for the job where she reads easy words', () => {
  const nobody: Answers = new Map();
  const { audiences, easyAudiences } = content.words;
  const differ = readersOf(content.workbook).filter((one) => audiences[one] !== easyAudiences[one]);
  expect(differ.length).toBeGreaterThan(0);
  for (const reader of differ) {
    expect(readerNames(content, nobody, true)(reader).job).toBe(easyAudiences[reader]);
    expect(readerNames(content, nobody, false)(reader).job).toBe(audiences[reader]);
  }
});

describe('what a reader is called', () => {
  const team = (items: { name: string; role: string }[]): Answers =>
    new Map([
      [
        'team_people',
        { value: { kind: 'said', said: items.map((fields, i) => ({ id: `${i}`, fields })) } },
      ],
    ]) as unknown as Answers;
  const khan = { name: ' Mr Khan ', role: 'prison_offender_manager' };

  test.each([
    ['by name and job', [khan], 'pom', ['Mr Khan'], 'My prison offender manager (POM)'],
    [
      'both, where two do it',
      [khan, { ...khan, name: 'Ms Lee' }],
      'pom',
      ['Mr Khan', 'Ms Lee'],
      'My prison offender manager (POM)',
    ],
    ['by the job, where nobody is named', [khan], 'pa', [], 'My personal adviser (PA)'],
    [
      'by the job, where a solicitor is named',
      [{ name: 'Ms Roe', role: 'solicitor' }],
      'chosen',
      [],
      'Someone I choose',
    ],
  ] as const)('%s', (_, items, reader, people, job) => {
    expect(readerNames(content, team([...items]), false)(reader)).toEqual({ people, job });
  });

  test.each<[string, Audience | undefined]>([
    ['peer_mentor', 'peer'],
    ['prison_offender_manager', 'pom'],
    ['probation_worker', 'probation'],
    ['personal_adviser', 'pa'],
    ['housing_worker', 'housing'],
    ['health_worker', 'health'],
    ['womens_centre_worker', 'centre'],
    ['advocate', undefined],
    ['family_or_friend', undefined],
  ])('whoever is her %s gives a name to no other reader', (role, reader) => {
    const called = readerNames(content, team([{ name: 'Ms Lee', role }]), false);
    const named = readersOf(content.workbook).filter((one) => called(one).people.length > 0);
    expect(named).toEqual(reader === undefined ? [] : [reader]);
  });
});

describe('a copy that has left', () => {
  const page = { id: 'about-me' };
  const questions = aboutMe([]).page.questions.filter(({ key }) => key === 'about_words');
  const copy = {
    copyFor: 'pom',
    day: day.parse('2026-03-03'),
    questions: ['about_words'],
    inShort: [] as string[],
  };
  const more = (choices: SharingChoice[], copies = [copy]) =>
    copyWithMore(copies, { kind: 'page', page, questions }, 'pom', choicesNow(choices), today);

  test.each<[string, SharingChoice[], boolean]>([
    ['shows no more while she shares it', [], false],
    ['shows more once she keeps the page', [forPage('nothing')], true],
    ['shows more once she gives short words', [forPage('short', { short: 'Kind' })], true],
    [
      'shows more once her day has gone by',
      [forPage('all', { until: day.parse('2026-11-21') })],
      true,
    ],
  ])('%s', (_, choices, isMore) => {
    expect(more(choices)).toEqual(isMore ? copy : undefined);
  });

  test('shows more where her short words are on it and she has taken those back', () => {
    const short = { ...copy, questions: [], inShort: ['about-me'] };
    expect(more([forPage('nothing')], [short])).toEqual(short);
    expect(more([forPage('short', { short: 'Kind' })], [short])).toBeUndefined();
    expect(more([forPage('all')], [short])).toBeUndefined();
    const line = { kind: 'question' as const, page, questions: [] };
    const now = choicesNow([forPage('nothing')]);
    expect(copyWithMore([short], line, 'pom', now, today)).toBeUndefined();
  });

  test('is not another reader’s copy, nor one without that answer; of several it is the newest', () => {
    const kept = [forPage('nothing')];
    expect(more(kept, [{ ...copy, copyFor: 'pa' }])).toBeUndefined();
    expect(more(kept, [{ ...copy, questions: ['worries'] }])).toBeUndefined();
    const newer = { ...copy, day: day.parse('2026-05-05') };
    expect(more(kept, [newer, copy])).toEqual(newer);
  });
});
