// What her closing screen says others will do: only what others will do, as she named them, and still to come.

import { expect, test } from 'vitest';
import { promisesOf } from '../../../src/renderer/src/her/from-her-answers';
import type { Answer } from '../../../src/shared/domain/workbook/answer';
import { theContent } from '../../support/a-vault';

const step = (id: string, who: string, what: string, done = 'not_yet') => ({
  ...{ id, step: what, who, when: '', done },
});

test('names who does it, leaves out what is hers and what is done', async () => {
  const { workbook } = await theContent();
  const goals = [
    {
      ...{ id: 'g', goal: 'Keep my flat', why: '', status: 'working_on_it' },
      steps: [
        step('a', 'Me', 'Write a letter'),
        step('b', 'Me, with Del', 'Read the licence'),
        step('c', 'Josie', 'Ring the landlord'),
        step('d', 'Josie', 'Find the form', 'done'),
        step('e', '', 'Nobody’s yet'),
      ],
    },
  ];
  const answer = {
    question: 'my_goals',
    language: 'pl',
    value: { kind: 'said', said: goals },
  } as unknown as Answer;
  const promises = promisesOf(workbook, new Map([['my_goals', answer]]), 'Me', '2026-11-21', 'en');
  expect(promises.list.map(({ who, what, language }) => [who, what, language])).toEqual([
    ['Me, with Del', 'Read the licence', 'pl'],
    ['Josie', 'Ring the landlord', 'pl'],
  ]);
  expect(promises.areMore).toBe(false);
});

test('the soonest come first, each with its day, and it says that there are more', async () => {
  const { workbook } = await theContent();
  const dated = (id: string, date?: string) => ({
    ...step(id, 'Josie', id),
    ...(date ? { when: 'a_date', date } : { when: 'before_i_leave' }),
  });
  const goals = [
    {
      ...{ id: 'g', goal: 'Home', why: '', status: 'working_on_it' },
      steps: [
        dated('some day'),
        dated('c', '2026-12-04'),
        dated('a', '2026-11-23'),
        dated('d', '2026-12-05'),
        dated('b', '2026-11-26'),
      ],
    },
  ];
  const answer = {
    question: 'my_goals',
    value: { kind: 'said', said: goals },
  } as unknown as Answer;
  const { list, areMore } = promisesOf(
    workbook,
    new Map([['my_goals', answer]]),
    'Me',
    '2026-11-21',
    'en',
  );
  expect(list.map(({ what, when }) => [what, when])).toEqual([
    ['a', '23 November 2026'],
    ['b', '26 November 2026'],
    ['c', '4 December 2026'],
    ['d', '5 December 2026'],
  ]);
  expect(areMore).toBe(true);
});
