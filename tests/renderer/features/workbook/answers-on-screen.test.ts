import { beforeEach, describe, expect, test } from 'vitest';
import { AnswersOnScreen } from '../../../../src/renderer/src/features/workbook/answers-on-screen';
import { PAUSE_MS } from '../../../../src/renderer/src/features/workbook/autosave';
import type { Given } from '../../../../src/renderer/src/features/workbook/given';
import { savedStateOf } from '../../../../src/renderer/src/features/workbook/use-autosave';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import { isNothingSaid } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import { aGoal, aStep } from '../../../shared/domain/workbook/some-goals';
import { letRepliesArrive, type StillClock, stillClock } from './still-clock';
import { aRow, questionOf, realContent, said } from './workbook-content';

let content: WorkbookContent;
let clock: StillClock;
let kept: { question: string; given: Given }[];
let isVaultAway: boolean;
let onScreen: AnswersOnScreen;

/** A vault that keeps what it is given, as the real one does: nothing said is "taken out". */
async function keep(question: string, given: Given): Promise<Answer> {
  if (isVaultAway) throw new Error('away');
  kept.push({ question, given });
  const { value } = given;
  const isNothing =
    value.kind === 'said' && isNothingSaid(questionOf(content, question), value.said);
  return aRow(kept.length + 10, isNothing ? { kind: 'cleared' } : value, 0, {
    question,
    givenBy: given.givenBy,
    language: given.language,
  });
}

function open(...answers: Answer[]) {
  onScreen = new AnswersOnScreen({ workbook: content.workbook, answers, save: keep, clock });
}

/** As at the desk, where a worker may put right which language words are in. */
function openAtDesk(putRight: [string, string][], ...answers: Answer[]) {
  onScreen = new AnswersOnScreen({
    ...{ workbook: content.workbook, answers, save: keep, clock },
    sayLanguage: async (answer, language) => {
      putRight.push([answer.id, language]);
      return { ...answer, language: language === 'en' ? undefined : language };
    },
  });
}

beforeEach(async () => {
  content = await realContent();
  clock = stillClock();
  kept = [];
  isVaultAway = false;
  open();
});

async function pause() {
  clock.pass(PAUSE_MS);
  await letRepliesArrive();
}

describe('what she says', () => {
  test('is kept exactly, spaces and line ends and all', async () => {
    onScreen.say('about_words', said('  I am\n\n me  '), 'woman', 'typing');
    await pause();
    expect(kept.map(({ given }) => given)).toEqual([
      { value: said('  I am\n\n me  '), givenBy: 'woman' },
    ]);
    expect(onScreen.acknowledged().get('about_words')?.value).toEqual(said('  I am\n\n me  '));
  });

  test('is a prison number as prisons write it, however it was typed', async () => {
    onScreen.say('prison_number', said('a1234 bc '), 'worker', 'typing');
    onScreen.settle('prison_number');
    await letRepliesArrive();
    expect(kept.map(({ given }) => given.value)).toEqual([said('A1234BC')]);
    expect(onScreen.read('prison_number')).toMatchObject({
      value: said('a1234 bc '),
      saving: { kind: 'saved' },
    });
    onScreen.say('prison_number', said('a12 bc'), 'worker', 'typing');
    onScreen.settle('prison_number');
    await letRepliesArrive();
    expect(kept.at(-1)?.given.value).toEqual(said('a12 bc'));
  });

  test('typed and taken back at once is never saved', async () => {
    onScreen.say('about_words', said('x'), 'woman', 'typing');
    onScreen.say('about_words', said(''), 'woman', 'typing');
    await pause();
    expect(kept).toEqual([]);
  });

  test('lines with nothing in them stay on screen and do not go to the vault', async () => {
    const lines = [
      { id: 'a', fields: { text: 'Painting' } },
      { id: 'b', fields: { text: '' } },
    ];
    onScreen.say('good_at', said(lines), 'woman', 'typing');
    await pause();
    expect(kept[0]?.given.value).toEqual(said([lines[0]]));
    expect(onScreen.read('good_at').value).toEqual(said(lines));
    expect(onScreen.read('good_at').saving.kind).toBe('saved');
  });

  test('a new goal card with nothing in it is nothing to save', async () => {
    const blank = { id: 'g', goal: '', why: '', area: '', status: '', steps: [] };
    onScreen.say('my_goals', said([blank]), 'woman', 'at-once');
    await pause();
    expect(kept).toEqual([]);
  });

  test('a mark typed after drawing goes without the drawing, which waits on screen', async () => {
    const mark = { kind: 'typed', name: 'Jas', drawing: 'M1,1 L2,2', on: '2026-11-21' };
    onScreen.say('sign_me', said(mark), 'woman', 'typing');
    await pause();
    expect(kept[0]?.given.value).toEqual(said({ kind: 'typed', name: 'Jas', on: '2026-11-21' }));
    expect(onScreen.read('sign_me').value).toEqual(said(mark));
  });
});

describe('who gave it', () => {
  test('words of a worker are the worker’s until she has been through them', async () => {
    open(aRow(1, said('drafted'), 0, { givenBy: 'worker' }));
    expect(onScreen.read('about_words').givenBy).toBe('worker');
    onScreen.keepAsHers('about_words');
    await letRepliesArrive();
    expect(kept.map(({ given }) => given)).toEqual([{ value: said('drafted'), givenBy: 'woman' }]);
    expect(onScreen.read('about_words').givenBy).toBe('woman');
  });

  test('the same words said again are kept again, once', async () => {
    open(aRow(1, said('I agree'), 0));
    onScreen.say('about_words', said('I agree'), 'woman', 'at-once');
    await pause();
    expect(kept).toEqual([]);
    onScreen.sayAgain('about_words');
    await letRepliesArrive();
    expect(kept.map(({ given }) => given)).toEqual([{ value: said('I agree'), givenBy: 'woman' }]);
    expect(onScreen.read('about_words').saving.kind).toBe('saved');
  });

  test('her words, touched by a worker and put back, are still hers', async () => {
    open(aRow(1, said('mine'), 0));
    onScreen.say('about_words', said('minex'), 'worker', 'typing');
    onScreen.say('about_words', said('mine'), 'worker', 'typing');
    await pause();
    expect(onScreen.read('about_words').givenBy).toBe('woman');
    expect(kept).toEqual([]);
  });

  test('changed words belong to whoever changed them', async () => {
    open(aRow(1, said('mine'), 0));
    onScreen.say('about_words', said('not mine'), 'worker', 'typing');
    await pause();
    expect(kept[0]?.given.givenBy).toBe('worker');
  });

  test('undo gives her words back as hers', async () => {
    open(aRow(1, said('mine'), 0));
    onScreen.say('about_words', said('not mine'), 'worker', 'typing');
    await pause();
    expect(onScreen.step('about_words', 'back')).toBe(true);
    await letRepliesArrive();
    expect(kept.at(-1)?.given).toEqual({ value: said('mine'), givenBy: 'woman' });
  });
});

describe('undo across questions', () => {
  test('takes the question changed last, of those on the page', () => {
    onScreen.say('about_words', said('a'), 'woman', 'typing');
    onScreen.say('identity', said('b'), 'woman', 'typing');
    onScreen.say('hopes', said([{ id: 'h', fields: { text: 'c' } }]), 'woman', 'typing');
    expect(onScreen.lastWithStep('back', ['about_words', 'identity'])).toBe('identity');
    onScreen.step('identity', 'back');
    expect(onScreen.lastWithStep('back', ['about_words', 'identity'])).toBe('about_words');
    expect(onScreen.lastWithStep('forward', ['about_words', 'identity'])).toBe('identity');
    expect(onScreen.lastWithStep('back', ['stop_signal'])).toBeUndefined();
  });

  test('undoing a first answer takes it out, in the vault too', async () => {
    onScreen.say('about_words', said('a'), 'woman', 'typing');
    await pause();
    onScreen.step('about_words', 'back');
    await letRepliesArrive();
    expect(kept.at(-1)?.given.value).toEqual({ kind: 'cleared' });
  });

  test('a non-answer can be undone, and the words are there again', async () => {
    open(aRow(1, said('mine'), 0));
    onScreen.say('about_words', { kind: 'private' }, 'woman', 'at-once');
    await pause();
    onScreen.step('about_words', 'back');
    await letRepliesArrive();
    expect(kept.map(({ given }) => given.value)).toEqual([{ kind: 'private' }, said('mine')]);
  });
});

describe('when the vault is away', () => {
  test('flush names every question whose words are only on screen', async () => {
    isVaultAway = true;
    onScreen.say('about_words', said('a'), 'woman', 'typing');
    onScreen.say('stop_signal', said('b'), 'woman', 'typing');
    expect(await onScreen.flush()).toEqual(['about_words', 'stop_signal']);
    expect(onScreen.read('about_words')).toMatchObject({
      value: said('a'),
      saving: { kind: 'not-saved' },
    });
    expect(savedStateOf(onScreen)).toBe('not-saved');
    isVaultAway = false;
    expect(await onScreen.flush()).toEqual([]);
    expect(savedStateOf(onScreen)).toBe('saved');
  });

  test('one question that is not saved outweighs all that are', async () => {
    onScreen.say('stop_signal', said('b'), 'woman', 'typing');
    await pause();
    isVaultAway = true;
    onScreen.say('about_words', said('a'), 'woman', 'typing');
    await pause();
    expect(savedStateOf(onScreen)).toBe('not-saved');
  });

  test('a vault that kept something else is not taken for having saved', async () => {
    onScreen = new AnswersOnScreen({
      workbook: content.workbook,
      answers: [],
      clock,
      save: async (question) => aRow(1, said('other words'), 0, { question }),
    });
    onScreen.say('about_words', said('a'), 'woman', 'typing');
    expect(await onScreen.flush()).toEqual(['about_words']);
  });
});

describe('what the screen is told', () => {
  test('nothing new is drawn for a question until something about it changes', () => {
    const before = onScreen.read('about_words');
    onScreen.say('stop_signal', said('b'), 'woman', 'typing');
    expect(onScreen.read('about_words')).toBe(before);
  });

  test('the bar hears nothing before anything is typed', () => {
    expect(savedStateOf(onScreen)).toBe('quiet');
    expect(onScreen.lastSavedAt()).toBeUndefined();
  });
});

describe('the language of her words', () => {
  const polish = () =>
    aRow(1, said('Lubię gotować'), 0, { language: 'pl', inEnglish: english('I like cooking') });
  const english = (words: string) => ({ words, by: 'Ola', on: day.parse('2026-11-21') });
  const languages = () => kept.map(({ given }) => given.language);

  test('is the one spoken on her side', async () => {
    onScreen.say('about_words', said('Jestem sobą'), 'woman', 'typing', 'pl');
    await pause();
    expect(languages()).toEqual(['pl']);
  });

  test('stays when a worker puts a letter right at the desk', async () => {
    open(polish());
    onScreen.say('about_words', said('Lubię gotować.'), 'woman', 'typing');
    await pause();
    expect(languages()).toEqual(['pl']);
  });

  test('is English when it is said anew at the desk after being taken out', async () => {
    open(polish());
    onScreen.say('about_words', { kind: 'cleared' }, 'woman', 'at-once');
    await pause();
    onScreen.say('about_words', said('I like cooking'), 'woman', 'typing');
    await pause();
    expect(languages()).toEqual([undefined, undefined]);
  });

  test('comes back with the words when a step is undone, and typing back changes nothing', async () => {
    open(polish());
    onScreen.say('about_words', said('I cook'), 'woman', 'at-once', 'en');
    await pause();
    onScreen.step('about_words', 'back');
    await letRepliesArrive();
    expect(languages()).toEqual([undefined, 'pl']);
    onScreen.say('about_words', said('Lubię gotować'), 'woman', 'typing', 'cy');
    expect(onScreen.read('about_words').language).toBe('pl');
  });

  test('can be put right, and taken back, without anything being said again', async () => {
    const putRight: [string, string][] = [];
    openAtDesk(putRight, polish());
    onScreen.nowIn('about_words', 'en');
    await letRepliesArrive();
    expect(onScreen.read('about_words').saving.kind).toBe('saved');
    onScreen.step('about_words', 'back');
    await letRepliesArrive();
    expect(putRight).toEqual([
      ['row-1', 'en'],
      ['row-1', 'pl'],
    ]);
    expect(onScreen.acknowledged().get('about_words')?.language).toBe('pl');
    expect(kept).toEqual([]);
  });

  test('put right before the words are saved goes with them', async () => {
    const putRight: [string, string][] = [];
    openAtDesk(putRight, polish());
    onScreen.say('about_words', said('I cook'), 'woman', 'typing');
    onScreen.nowIn('about_words', 'en');
    await letRepliesArrive();
    expect(languages()).toEqual([undefined]);
    expect(putRight).toEqual([]);
  });

  test('is not changed by a tick on a screen in another language', async () => {
    const goals = (done: string) => said([aGoal('A home', [aStep('Ring', 'Rae', { done })])]);
    open(aRow(1, goals('not_yet'), 0, { question: 'my_goals' }));
    onScreen.say('my_goals', goals('done'), 'woman', 'at-once', 'pl');
    await pause();
    expect(languages()).toEqual([undefined]);
  });

  test('takes English that was put beside it, and none that belongs to older words', () => {
    open(polish());
    onScreen.take({ ...polish(), inEnglish: english('Cooking is what I like') });
    expect(onScreen.acknowledged().get('about_words')?.inEnglish?.words).toBe(
      'Cooking is what I like',
    );
    onScreen.take({ ...polish(), id: 'row-0', inEnglish: english('Older') });
    expect(onScreen.acknowledged().get('about_words')?.inEnglish?.words).toBe(
      'Cooking is what I like',
    );
  });
});
