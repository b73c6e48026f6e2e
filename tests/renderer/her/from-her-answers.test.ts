// What her closing screen says others will do: only what others will do, by name, and still to come.

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
  const promises = promisesOf(workbook, new Map([['my_goals', answer]]), 'Me', '2026-11-21');
  expect(promises).toEqual([
    { who: 'Del', what: 'Read the licence', language: 'pl' },
    { who: 'Josie', what: 'Ring the landlord', language: 'pl' },
  ]);
});
