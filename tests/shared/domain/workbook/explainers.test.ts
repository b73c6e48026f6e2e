// The information cards: all there, as long as they should be, easy to read, kind, and in step with the numbers the
// app counts with.

import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/main/content/read-content';
import type { ExplainerWords } from '../../../../src/shared/domain/workbook/words';
import { theContent } from '../../../support/a-vault';

const names = [
  'what-is-my-plan',
  'who-sees-it',
  'limits',
  'what-is-a-pa',
  'care-leaver-help',
  'duty-to-refer',
  'licence',
  'recall',
  'remand',
  'reviews',
  'womens-centre',
  'circle-how-to',
  'unfair-treatment',
  'your-records',
];

let content: Content;
let cards: Record<string, ExplainerWords>;
beforeAll(async () => {
  content = await theContent();
  cards = content.workbook.explainers;
});

const cardOf = (name: string): ExplainerWords => {
  const card = cards[name];
  if (!card) throw new Error(`no card ${name}`);
  return card;
};
const count = (text: string) => text.split(/\s+/u).filter(Boolean).length;
const sentences = (text: string) => text.split(/(?<=[.?:])”?\s+/u).filter(Boolean);

test('there are fourteen', () => {
  expect(Object.keys(cards).toSorted()).toEqual(names.toSorted());
});

describe.each(names)('%s', (name) => {
  test('is about 60 words, about 200 in detail, and lines of at most ten when easy', () => {
    const { key, detail, easy } = cardOf(name);
    const long = (lines: string[]) => count(lines.join(' '));
    expect(long(key)).toBeGreaterThanOrEqual(50);
    expect(long(key)).toBeLessThanOrEqual(80);
    expect(long(detail)).toBeGreaterThanOrEqual(180);
    expect(long(detail)).toBeLessThanOrEqual(240);
    expect(easy.length).toBeGreaterThanOrEqual(6);
    expect(easy.length).toBeLessThanOrEqual(9);
    for (const line of easy) expect(count(line), line).toBeLessThanOrEqual(10);
  });

  test('comes in sentences a tired reader can follow', () => {
    const { key, detail } = cardOf(name);
    for (const lines of [key, detail]) {
      const all = sentences(lines.join(' '));
      for (const sentence of all) expect(count(sentence), sentence).toBeLessThanOrEqual(27);
      expect(count(lines.join(' ')) / all.length).toBeLessThanOrEqual(14);
    }
  });

  test('speaks as she would, and blames and frightens nobody', () => {
    const { title, easyTitle, key, detail, easy } = cardOf(name);
    const all = [title, easyTitle, ...key, ...detail, ...easy];
    const unkind =
      /\b(error|invalid|failed|failure|offender(?! manager)|client|case|user|refused?|inmate|prisoner|service user|compliance|engage(ment)?|risk|breach(ed)?|unconvicted|perpetrators?|victims?|overdue)\b|!|%/iu;
    for (const words of all) {
      expect(words, name).not.toMatch(unkind);
      expect(words, name).not.toMatch(/\b(you|your|yours)\b(?![^“]*”)/iu);
      expect(words, 'straight quotes').not.toMatch(/["']/u);
    }
    expect(key.join(' ')).toMatch(/\b(I|me|my)\b/u);
  });
});

describe('what a card promises', () => {
  const detailOf = (name: string) => cardOf(name).detail.join(' ');

  test('staff must tell in the very situations that the notice names, in all three lengths', () => {
    const { key, easy, detail } = cardOf('limits');
    for (const words of [key.join(' '), easy.join(' ')]) {
      for (const named of [/badly hurt/u, /child/u, /someone else/u, /danger/u, /tell me first/u]) {
        expect(words).toMatch(named);
      }
    }
    expect(detail.join(' ')).toMatch(/life.*child.*escape/u);
    expect(content.workbook.words.notices['limits']?.text).toMatch(/child.*danger to the prison/u);
  });

  test('a Duty to Refer goes only with her yes, to a council of her choice, and only in England', () => {
    const { key, easy } = cardOf('duty-to-refer');
    for (const words of [key.join(' '), easy.join(' ')]) {
      expect(words).toMatch(/say yes/u);
      expect(words).toMatch(/I choose the council/u);
    }
    expect(detailOf('duty-to-refer')).toContain('In Wales the Duty to Refer does not apply');
  });

  test('who is given copies is who copies can be made for', () => {
    const said = detailOf('who-sees-it');
    for (const who of ['for me', 'my specialist', 'POM', 'probation worker', 'PA']) {
      expect(said).toContain(who);
    }
    expect(said).not.toMatch(/healthcare|peer mentor|housing worker/iu);
  });

  test('nothing about what she is charged with is asked for on remand', () => {
    expect(cardOf('remand').key.join(' ')).toMatch(/do not write about what I am charged with/u);
  });

  const inWords: Record<number, string> = { 2: 'two', 3: 'three', 6: 'six' };
  const numbers: [string, string, (content: Content) => string][] = [
    [
      'months before release',
      'what-is-my-plan',
      ({ settings }) => `${settings.lead.handoverMonths.value} months`,
    ],
    [
      'years between reviews, life',
      'reviews',
      ({ settings }) => `${inWords[settings.reviews.lifeMonths.value / 12]} years`,
    ],
    [
      'years between reviews, long',
      'reviews',
      ({ settings }) => `${inWords[settings.reviews.longMonths.value / 12]} years`,
    ],
    [
      'days of a fixed-term recall',
      'recall',
      ({ settings }) => `${settings.recall.FTR_56.value} days`,
    ],
    [
      'days of the Duty to Refer',
      'duty-to-refer',
      ({ settings }) => `${settings.preRelease.dutyToReferBackstopDays.value} days`,
    ],
    [
      'weeks of rent on remand',
      'remand',
      ({ settings }) => `${settings.rentHelp.housingBenefitRemandDays.value / 7} weeks`,
    ],
    [
      'weeks of rent when sentenced',
      'remand',
      ({ settings }) => `${settings.rentHelp.housingBenefitSentencedDays.value / 7} weeks`,
    ],
    [
      'months of rent',
      'remand',
      ({ settings }) => `${inWords[settings.rentHelp.universalCreditMonths.value]} months`,
    ],
    [
      'months between pathway reviews',
      'what-is-a-pa',
      ({ settings }) => `${inWords[settings.pathway.reviewMonths.value]} months`,
    ],
    [
      'the age a pathway plan is reviewed by law to',
      'what-is-a-pa',
      ({ settings }) => `under ${settings.pathway.reviewByLawUnderAge.value}`,
    ],
    [
      'the age a PA ends',
      'what-is-a-pa',
      ({ settings }) => `turn ${settings.pathway.rightEndsAge.value}`,
    ],
    [
      'working days a licence is ready before',
      'licence',
      ({ settings }) =>
        `${inWords[settings.preRelease.licenceReadyWorkingDays.value]} working days`,
    ],
  ];
  test.each(numbers)('%s: the same number as in the rules', (_, name, number) => {
    const { key, detail } = cardOf(name);
    expect([...key, ...detail].join(' ')).toContain(number(content));
  });
});
