// What she ticked that cannot wait, and the steps it becomes, on the workbook as it is shipped.

import { beforeAll, describe, expect, test } from 'vitest';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';
import type { MarkedMilestone } from '../../../../src/shared/domain/review/milestone-marks';
import type { Answer, GoalValue } from '../../../../src/shared/domain/workbook/answer';
import type { WorkbookContent } from '../../../../src/shared/domain/workbook/content';
import {
  isUrgentKey,
  urgentDay,
  urgentDue,
  urgentQuestions,
  urgentThings,
  urgentWithoutStep,
  withUrgentSteps,
} from '../../../../src/shared/domain/workbook/urgent-saves';
import { theContent } from '../../../support/a-vault';

let content: WorkbookContent;
beforeAll(async () => {
  content = (await theContent()).workbook;
});

const arrived = day.parse('2026-11-09');
const today = day.parse('2026-11-11');
const dayOf = (moment: string): Day => day.parse(moment.slice(0, 10));

function ticked(question: string, chosen: string[], at = '2026-11-10T10:00:00Z'): Answer {
  return {
    ...{ id: question, question, givenBy: 'woman', worker: 'Sam', at, session: 's', seq: 1 },
    value: { kind: 'said', said: { chosen } },
  } as Answer;
}

const answersOf = (...answers: Answer[]) =>
  new Map(answers.map((answer) => [answer.question, answer]));

const thingsIn = (...answers: Answer[]) =>
  urgentThings(content, answersOf(...answers), 'remand', { since: arrived, dayOf });

const made = { today, since: arrived, words: 'Keep what I have', who: '' };

describe('what cannot wait', () => {
  test('is marked in the three questions that ask for it, each option with a step', () => {
    expect(urgentQuestions(content)).toEqual(
      expect.arrayContaining(['home_urgent', 'cannot_wait', 'recall_keep']),
    );
    const ids = content.workbook.pages.flatMap(({ questions }) =>
      questions.flatMap(({ key, options = [] }) =>
        options.filter(({ urgent }) => urgent).map(({ value }) => `${key}.${value}.2026-11-11`),
      ),
    );
    expect(ids).toHaveLength(28);
    expect(Math.max(...ids.map(({ length }) => length))).toBeLessThanOrEqual(40);
  });

  test('is what is ticked on the pages of her situation; “nothing right now” is not', () => {
    expect(
      thingsIn(
        ticked('home_urgent', ['landlord']),
        ticked('cannot_wait', ['none']),
        ticked('recall_keep', ['tenancy']),
      ),
    ).toMatchObject([
      {
        key: 'home_urgent.landlord',
        page: 'home-now',
        words: 'Tell my landlord',
        step: 'Agree what my landlord is told, and tell them',
        saidOn: '2026-11-10',
      },
    ]);
  });

  test('leaves out what was ticked before she came in this time', () => {
    expect(thingsIn(ticked('home_urgent', ['landlord'], '2026-11-08T10:00:00Z'))).toEqual([]);
    expect(thingsIn(ticked('home_urgent', ['landlord'], '2026-11-09T10:00:00Z'))).toHaveLength(1);
  });

  describe('on a recall', () => {
    const back = (...answers: Answer[]) =>
      urgentThings(content, answersOf(...answers), 'recall', { since: arrived, dayOf });
    const before = '2026-11-01T10:00:00Z';
    const rules = [
      { kind: 'accommodation_planning_started', key: 'a4', date: '2026-11-16', basis: 'default' },
    ] as unknown as MarkedMilestone[];

    test('what was ticked before she came back counts, and says that she is asked first', () => {
      const things = back(
        ticked('home_urgent', ['landlord'], before),
        ticked('recall_keep', ['tenancy']),
      );
      expect(things.map(({ key, isFromBefore }) => [key, isFromBefore])).toEqual(
        expect.arrayContaining([
          ['home_urgent.landlord', true],
          ['recall_keep.tenancy', false],
        ]),
      );
      expect(urgentDue(things, rules)).toMatchObject({
        words: 'urgentSavesBefore',
        params: { count: 2, before: 1 },
        date: '2026-11-16',
      });
      expect(urgentDue(back(ticked('recall_keep', ['tenancy'])), rules)).toMatchObject({
        words: 'urgentSaves',
        params: { count: 1 },
      });
    });

    test('the same thing ticked again since is that of now', () => {
      const things = back(ticked('home_urgent', ['pet'], before), ticked('recall_keep', ['pet']));
      expect(things.map(({ key, isFromBefore }) => [key, isFromBefore])).toEqual([
        ['recall_keep.pet', false],
      ]);
    });
  });

  test('is one thing where two pages make the same step of it', () => {
    const things = thingsIn(ticked('home_urgent', ['pet']), ticked('cannot_wait', ['pet']));
    expect(things).toHaveLength(1);
  });
});

describe('the steps', () => {
  test('stand in one goal, for this week, each once however often it is pressed', () => {
    const things = thingsIn(ticked('home_urgent', ['landlord', 'pet']));
    const once = withUrgentSteps([], things, made);
    expect(once).toMatchObject([
      {
        goal: 'Keep what I have',
        status: 'working_on_it',
        steps: [
          { id: 'home_urgent.landlord.2026-11-11', when: 'this_week', who: '', done: 'not_yet' },
          { id: 'home_urgent.pet.2026-11-11' },
        ],
      },
    ]);
    expect(withUrgentSteps(once, things, made)).toEqual(once);
    expect(urgentWithoutStep(things, once, arrived)).toEqual([]);
  });

  test('go to the same goal when more is ticked, beside her other goals', () => {
    const other: GoalValue = { ...goalOf('other'), goal: 'Learn to swim' };
    const once = withUrgentSteps([other], thingsIn(ticked('home_urgent', ['pet'])), made);
    const twice = withUrgentSteps(once, thingsIn(ticked('home_urgent', ['pet', 'keys'])), {
      ...made,
      who: 'Dee',
    });
    expect(twice.map(({ steps }) => steps.length)).toEqual([0, 2]);
    expect(twice[1]?.steps[1]).toMatchObject({ who: 'Dee' });
    expect(twice[0]).toBe(other);
  });

  test('get a goal of their own where she has put the old one away', () => {
    const once = withUrgentSteps([], thingsIn(ticked('home_urgent', ['pet'])), made);
    const away = once.map((goal) => ({ ...goal, status: 'i_changed_my_mind' }));
    const twice = withUrgentSteps(away, thingsIn(ticked('home_urgent', ['keys'])), made);
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2);
  });

  test('that were done in this time count; those of an earlier time are made anew', () => {
    const things = thingsIn(ticked('home_urgent', ['pet']));
    const doneOn = (on: string): GoalValue[] => [
      {
        ...goalOf('keep-what-i-have'),
        steps: [
          { id: `home_urgent.pet.${on}`, step: 'x', who: '', when: 'this_week', done: 'done' },
        ],
      },
    ];
    expect(urgentWithoutStep(things, doneOn('2026-11-09'), arrived)).toEqual([]);
    expect(urgentWithoutStep(things, doneOn('2026-11-08'), arrived)).toHaveLength(1);
    expect(urgentWithoutStep(things, doneOn('2026-11-08'), undefined)).toEqual([]);
  });

  test('count where somebody wrote the same by hand', () => {
    const things = thingsIn(ticked('home_urgent', ['pet']));
    const byHand = [
      {
        ...goalOf('mine'),
        steps: [{ id: 'mine', step: ' my PET ', who: 'Jo', when: '', done: 'started' }],
      },
    ];
    expect(urgentWithoutStep(things, byHand, arrived)).toEqual([]);
  });
});

describe('until there is a step it is due', () => {
  const rule = {
    kind: 'accommodation_planning_started',
    key: 'accommodation_planning_started:2026-11-09',
    date: day.parse('2026-11-16'),
    ...{ rule: 'A4', basis: 'default', words: '', params: {}, isClamped: false },
  } satisfies MarkedMilestone;

  test('by the day her home is to be seen to, and says how many and not what', () => {
    const left = thingsIn(ticked('home_urgent', ['landlord', 'pet']));
    const due = urgentDue(left, [rule]);
    expect(due).toMatchObject({ kind: 'urgent_saves', date: '2026-11-16', params: { count: 2 } });
    expect(JSON.stringify(due)).not.toContain('landlord');
    expect(isUrgentKey(due?.key ?? '')).toBe(true);
    expect(urgentDay(content, left, [rule])).toMatchObject({
      ...{ date: '2026-11-16', page: 'home-now', what: 'Tell my landlord · My pet' },
    });
  });

  test('on the day she says it where that is later', () => {
    const left = thingsIn(ticked('home_urgent', ['pet'], '2026-12-01T10:00:00Z'));
    expect(urgentDue(left, [rule])).toMatchObject({ date: '2026-12-01', isClamped: false });
  });

  test('and not where nothing is left, or nobody knows when she came in', () => {
    expect(urgentDue([], [rule])).toBeUndefined();
    expect(urgentDue(thingsIn(ticked('home_urgent', ['pet'])), [])).toBeUndefined();
  });
});

function goalOf(id: string): GoalValue {
  return { id, goal: id, why: '', area: '', status: 'working_on_it', steps: [] };
}
