// Both doors of court day, from her answers: what she needs for each and what is in place.

import { expect, test } from 'vitest';
import type { Answer } from '../../../../src/shared/domain/workbook/answer';
import { bothDoors } from '../../../../src/shared/domain/workbook/both-doors';
import { theContent } from '../../../support/a-vault';

const said = (question: string, value: unknown) =>
  [question, { question, value: { kind: 'said', said: value } }] as [string, Answer];

const line = (id: string, fields: object) => ({
  id,
  fields: { what: `thing ${id}`, door: 'out', who: '', by: '', state: '', ...fields },
});

test('a line stands with its door, one for both with each, and none that is not needed any more', async () => {
  const { workbook } = await theContent();
  const both = bothDoors(
    workbook,
    new Map([
      said('if_out', { chosen: ['place', 'travel'], other: 'Her dog picked up' }),
      said('if_stay', { chosen: ['none'] }),
      said('court_ready', [
        line('1', { state: 'in_place' }),
        line('2', { door: 'both', who: 'Josie', by: '2026-12-01', state: 'asked' }),
        line('3', { door: 'stay', state: 'not_needed' }),
        line('4', { door: '' }),
        line('5', { what: '  ' }),
      ]),
    ]),
  );
  expect(both.out.needs).toEqual([
    'A place to sleep',
    'Money or a ticket to travel',
    'Her dog picked up',
  ]);
  expect(both.stay).toMatchObject({ needs: [], needsNothing: true });
  expect(both.out.lines.map(({ id, isInPlace }) => [id, isInPlace])).toEqual([
    ['1', true],
    ['2', false],
  ]);
  expect(both.stay.lines).toMatchObject([
    { id: '2', who: 'Josie', by: '2026-12-01', stands: 'Asked for' },
  ]);
});

test('nothing said is nothing in place', async () => {
  const { workbook } = await theContent();
  expect(bothDoors(workbook, new Map()).out).toEqual({ needs: [], needsNothing: false, lines: [] });
});
