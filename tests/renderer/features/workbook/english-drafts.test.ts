// English that is being written is never lost: not with a page, not with a letter of hers, not without a name.

import { beforeEach, describe, expect, test } from 'vitest';
import { AnswersOnScreen } from '../../../../src/renderer/src/features/workbook/answers-on-screen';
import { EnglishDrafts } from '../../../../src/renderer/src/features/workbook/english-drafts';
import type { Given } from '../../../../src/renderer/src/features/workbook/given';
import { flushWords } from '../../../../src/renderer/src/features/workbook/use-autosave';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import { stillClock } from './still-clock';
import { aRow, realContent, said } from './workbook-content';

const key = 'about_words';
let answers: AnswersOnScreen;
let drafts: EnglishDrafts;
let put: { answer: string; words: string; by: string }[];
let isVaultAway: boolean;
let whileOnItsWay: () => void;

beforeEach(async () => {
  const { workbook } = await realContent();
  let seq = 1;
  put = [];
  isVaultAway = false;
  whileOnItsWay = () => {};
  answers = new AnswersOnScreen({
    ...{ workbook, clock: stillClock() },
    answers: [aRow(1, said('Gotuje'), 0, { language: 'pl' })],
    save: async (question: string, { value, givenBy, language }: Given): Promise<Answer> => {
      if (isVaultAway) throw new Error('away');
      seq += 1;
      return aRow(seq, value, 0, { question, givenBy, language });
    },
  });
  drafts = new EnglishDrafts({
    ...{ workbook, answers },
    put: async (answer, { words, by }) => {
      if (isVaultAway) throw new Error('away');
      put.push({ answer: answer.id, words, by });
      whileOnItsWay();
      return { ...answer, inEnglish: { words, by, on: day.parse('2026-11-21') } };
    },
  });
});

const begin = (words: string, by = '') => {
  drafts.open(key);
  drafts.say(key, { words, by });
};
const change = (words: string) => answers.say(key, said(words), 'woman', 'typing');

describe('English without a name', () => {
  test('stands in the way of leaving, and stays as it is', async () => {
    begin('I cook');
    expect(await flushWords(answers, drafts)).toEqual({ questions: [], english: [key] });
    expect(drafts.read(key)).toMatchObject({ words: 'I cook', needsName: true });
    expect(drafts.notKept()).toEqual([key]);
    expect(put).toEqual([]);
  });

  test('stays while a letter of hers is put right, and goes beside the new answer with its name', async () => {
    begin('I cook');
    change('Gotuję');
    await answers.flush();
    expect(drafts.read(key)?.words).toBe('I cook');
    expect(drafts.read(key)?.of).toEqual(['Gotuje']);
    drafts.say(key, { by: 'Ola' });
    expect(drafts.notKept()).toEqual([]);
    await flushWords(answers, drafts);
    expect(put).toEqual([{ answer: 'row-2', words: 'I cook', by: 'Ola' }]);
    expect(answers.acknowledged().get(key)?.inEnglish?.words).toBe('I cook');
    expect(drafts.read(key)).toBeUndefined();
  });
});

describe('English that is whole', () => {
  test('is put beside her newest words, saved before it', async () => {
    begin('I cook', 'Ola');
    change('Gotuję');
    expect(await drafts.keep(key)).toBe(true);
    expect(put.map(({ answer }) => answer)).toEqual(['row-2']);
  });

  test('stays on screen while the vault cannot be reached, and says so', async () => {
    begin('I cook', 'Ola');
    isVaultAway = true;
    expect((await flushWords(answers, drafts)).english).toEqual([key]);
    expect(drafts.read(key)).toMatchObject({ words: 'I cook', isBusy: false });
    expect(drafts.notKept()).toEqual([key]);
    isVaultAway = false;
    expect((await flushWords(answers, drafts)).english).toEqual([]);
    expect(put).toHaveLength(1);
  });

  test('is sent once, however often leaving is tried', async () => {
    begin('I cook', 'Ola');
    await Promise.all([drafts.flush(), drafts.flush(), drafts.keep(key)]);
    expect(put).toHaveLength(1);
  });

  test('typed on while it was on its way is still to be kept', async () => {
    begin('I cook', 'Ola');
    whileOnItsWay = () => drafts.say(key, { words: 'I cook well' });
    expect(await drafts.keep(key)).toBe(false);
    whileOnItsWay = () => {};
    expect((await flushWords(answers, drafts)).english).toEqual([]);
    expect(put.map(({ words }) => words)).toEqual(['I cook', 'I cook well']);
  });
});

describe('nothing is sent', () => {
  test('where nothing was written', async () => {
    drafts.open(key);
    await drafts.flush();
    expect(put).toEqual([]);
    expect(drafts.read(key)?.words).toBe('');
  });

  test('where her words were taken out meanwhile, and nobody is kept from leaving', async () => {
    begin('I cook', 'Ola');
    answers.say(key, { kind: 'cleared' }, 'woman', 'at-once');
    expect(await flushWords(answers, drafts)).toEqual({ questions: [], english: [] });
    expect(put).toEqual([]);
  });
});
