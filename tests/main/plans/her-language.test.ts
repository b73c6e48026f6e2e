// Her words keep the language she said them in, and English stands beside them as long as they are the same words.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveAnswer } from '../../../src/main/plans/save-answer';
import type { Vault } from '../../../src/main/vault/vault';
import type { Day } from '../../../src/shared/domain/calendar/day';
import { displayChoices, usualDisplay } from '../../../src/shared/domain/sitting/sitting';
import type { Answer } from '../../../src/shared/domain/workbook/answer';
import type { Scope } from '../../../src/shared/ipc/contract';
import { aGoal, aStep } from '../../shared/domain/workbook/some-goals';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, turnToHer } from '../../support/a-vault';

let vault: Vault;
let plan: string;
let today = '2026-11-21' as Day;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder(), {
    today: () => today,
    now: () => `${today}T10:00:00.000Z`,
  });
  plan = await aPlan(vault);
});
afterAll(() => vault.close());

const said = (words: unknown) => ({ kind: 'said', said: words }) as const;
const say = async (question: string, words: unknown, language?: string, scope?: Scope) =>
  (
    await get<{ answer: Answer }>(
      vault,
      'answers',
      'save',
      { plan, question, value: said(words), givenBy: 'woman', ...(language ? { language } : {}) },
      scope,
    )
  ).answer;
const english = (answer: Answer, words: string, by = 'Ola Nowak, interpreter') =>
  get<{ answer: Answer }>(vault, 'answers', 'putIntoEnglish', {
    ...{ plan, question: answer.question, answer: answer.id, words, by },
  });
const standing = async (question: string) => {
  const { answers } = await get<{ answers: Answer[] }>(vault, 'plans', 'open', { plan });
  return answers.find((answer) => answer.question === question);
};

describe('the language of an answer', () => {
  it('is kept with her words, and read back with them and with each earlier version', async () => {
    await say('about_words', 'Lubię gotować.', 'pl');
    await say('about_words', 'I like cooking.', 'en');
    expect((await standing('about_words'))?.language).toBeUndefined();
    const history = await get<Answer[]>(vault, 'answers', 'history', {
      plan,
      question: 'about_words',
    });
    expect(history.map(({ language }) => language)).toEqual([undefined, 'pl']);
  });

  it('is not kept where there are no words of hers', async () => {
    expect((await say('how_to_talk', { chosen: ['calm'] }, 'pl')).language).toBeUndefined();
  });

  it.each<[string, string]>([
    ['a path', '../pl'],
    ['letters that only look like a tag', 'pl-abc'],
    ['a tag with a part too many', 'pl-PL-1'],
  ])('must be a language tag: %s is none', async (_, language) => {
    const given = { plan, question: 'about_words', value: said('x'), givenBy: 'woman' } as const;
    const reply = await ask(vault, 'answers', 'save', { ...given, language });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
    // Whoever saves without the gate is held to the same.
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    await expect(saveAnswer(desk, { ...given, language })).rejects.toMatchObject({
      failure: { code: 'not-understood' },
    });
    expect(displayChoices.safeParse({ ...usualDisplay, language }).success).toBe(false);
  });
});

describe('a language put right', () => {
  const saidIn = ({ question, id }: Answer, language: string, scope?: Scope) =>
    ask(vault, 'answers', 'saidIn', { plan, question, answer: id, language }, scope);
  const rows = async (question: string) =>
    (await get<Answer[]>(vault, 'answers', 'history', { plan, question })).length;
  const lastSat = async () =>
    (await get<{ id: string; lastSatTogether?: string }[]>(vault, 'plans', 'list')).find(
      ({ id }) => id === plan,
    )?.lastSatTogether;

  it('changes the language and nothing of when and by whom it was said', async () => {
    const answer = await say('stop_signal', 'A hand up', 'pl');
    const [rowsBefore, satBefore] = [await rows('stop_signal'), await lastSat()];
    today = '2026-11-28' as Day;
    expect(await saidIn(answer, 'en')).toMatchObject({ ok: true });
    const { language: _, ...same } = answer;
    expect(await standing('stop_signal')).toEqual(same);
    expect([await rows('stop_signal'), await lastSat()]).toEqual([rowsBefore, satBefore]);
    await saidIn(answer, 'ro');
    expect((await standing('stop_signal'))?.language).toBe('ro');
  });

  it('is never put beside words that were said since: those come back as they are', async () => {
    const old = await say('stop_signal', 'Ręka', 'pl');
    const newer = await say('stop_signal', 'Obie ręce', 'pl');
    expect(await saidIn(old, 'en')).toMatchObject({ value: { answer: { id: newer.id } } });
    expect((await standing('stop_signal'))?.language).toBe('pl');
  });

  it.each<[string, () => Promise<{ ok: boolean }>]>([
    [
      'where there are no words of hers',
      async () => saidIn(await say('how_to_talk', { chosen: ['calm'] }), 'pl'),
    ],
    ['to what is no language', async () => saidIn(await say('stop_signal', 'Ręka'), 'pl-abc')],
    [
      'from her side',
      async () => {
        const answer = await say('stop_signal', 'Ręka');
        return saidIn(answer, 'pl', { kind: 'hers', plan });
      },
    ],
  ])('is not put right %s', async (_, tried) => {
    expect((await tried()).ok).toBe(false);
  });
});

describe('a step that is ticked', () => {
  const goals = (done: string) => [aGoal('Mieszkanie', [aStep('Zadzwonić', 'Rae', { done })])];

  it('leaves the English of her goals where it is, and a letter put right does not', async () => {
    await english(await say('my_goals', goals('not_yet'), 'pl'), 'A home. Rae rings.');
    expect((await say('my_goals', goals('done'), 'pl')).inEnglish?.words).toBe(
      'A home. Rae rings.',
    );
    const other = await say('my_goals', [aGoal('Mieszkania', [])], 'pl');
    expect(other.inEnglish).toBeUndefined();
  });

  it('leaves goals in English English, though the screen is in Polish', async () => {
    await say('my_goals', [aGoal('A home', [aStep('Ring', 'Rae', {})])]);
    const ticked = [aGoal('A home', [aStep('Ring', 'Rae', { done: 'done' })])];
    expect((await say('my_goals', ticked, 'pl')).language).toBeUndefined();
    const typed = [aGoal('Mieszkanie', [aStep('Ring', 'Rae', { done: 'done' })])];
    expect((await say('my_goals', typed, 'pl')).language).toBe('pl');
  });
});

describe('English beside her words', () => {
  it('stands with who put it so and when, and leaves her words as they are', async () => {
    const answer = await say('about_words', 'Dobrze gotuję.', 'pl');
    await english(answer, 'I cook well.');
    const now = await standing('about_words');
    expect(now?.value).toEqual(said('Dobrze gotuję.'));
    expect(now?.inEnglish).toMatchObject({ words: 'I cook well.', by: 'Ola Nowak, interpreter' });
    expect(now?.inEnglish?.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('stays while she says the same again, and goes when she says something else', async () => {
    const answer = await say('hopes', [{ id: 'a', fields: { text: 'Dom' } }], 'pl');
    await english(answer, 'A home');
    const again = await say('hopes', [{ id: 'a', fields: { text: 'Dom' } }], 'pl');
    expect(again.inEnglish?.words).toBe('A home');
    const other = await say('hopes', [{ id: 'a', fields: { text: 'Praca' } }], 'pl');
    expect(other.inEnglish).toBeUndefined();
    const history = await get<Answer[]>(vault, 'answers', 'history', { plan, question: 'hopes' });
    expect(history.map(({ inEnglish }) => inEnglish?.words)).toEqual([
      undefined,
      'A home',
      'A home',
    ]);
  });

  it('can be put better, and taken away', async () => {
    const answer = await say('stop_signal', 'Ręka w górę', 'pl');
    await english(answer, 'Hand up');
    expect((await english(answer, 'A hand up')).answer.inEnglish?.words).toBe('A hand up');
    expect((await english(answer, '', '')).answer.inEnglish).toBeUndefined();
  });

  it.each<[string, (answer: Answer) => object]>([
    ['without a name', ({ id }) => ({ answer: id, words: 'A hand up', by: ' ' })],
    ['for an answer of no plan', () => ({ answer: crypto.randomUUID(), words: 'x', by: 'Ola' })],
  ])('is not kept %s', async (_, given) => {
    const answer = await say('stop_signal', 'Ręka', 'pl');
    const reply = await ask(vault, 'answers', 'putIntoEnglish', {
      ...{ plan, question: 'stop_signal' },
      ...given(answer),
    });
    expect(reply.ok).toBe(false);
    expect((await standing('stop_signal'))?.inEnglish).toBeUndefined();
  });

  it('is not put beside words that are English already', async () => {
    const answer = await say('stop_signal', 'A hand up');
    const reply = await ask(vault, 'answers', 'putIntoEnglish', {
      ...{ plan, question: 'stop_signal', answer: answer.id, words: 'Stop', by: 'Rae' },
    });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('is for staff to write: her side may read it and not change it', async () => {
    const answer = await say('stop_signal', 'Ręka w bok', 'pl');
    await english(answer, 'A hand to the side');
    const scope = await turnToHer(vault, plan);
    const { answers } = await get<{ answers: Answer[] }>(vault, 'her', 'open', {}, scope);
    expect(answers.find(({ id }) => id === answer.id)?.inEnglish?.words).toBe('A hand to the side');
    const reply = await ask(
      vault,
      'answers',
      'putIntoEnglish',
      { plan, question: 'stop_signal', answer: answer.id, words: 'x', by: 'y' },
      scope,
    );
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  });
});
