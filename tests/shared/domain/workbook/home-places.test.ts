// Places she could only live in for a while, and what comes after them.

import { expect, test } from 'vitest';
import type { Answer, ListItem } from '../../../../src/shared/domain/workbook/answer';
import { isForAWhile, withoutMoveOn } from '../../../../src/shared/domain/workbook/home-places';
import { theContent } from '../../../support/a-vault';

const place = (fields: Record<string, string>): ListItem => ({ id: 'one', fields });

test.each([
  [{ kind: 'family', stay: 'while' }, true],
  [{ kind: 'short' }, true],
  [{ kind: 'approved', stay: 'not_sure' }, true],
  [{ kind: 'rehab', stay: 'as_long' }, false],
  [{ kind: 'council' }, false],
])('%o is for a while: %s', (fields, is) => {
  expect(isForAWhile(place(fields))).toBe(is);
});

test('what comes after is asked for until it is said, and not of a place that is out', async () => {
  const { workbook: content } = await theContent();
  const missing = (fields: Record<string, string>) => {
    const said = { kind: 'said', said: [place(fields)] } as const;
    const answer = { question: 'home_places', value: said } as unknown as Answer;
    return withoutMoveOn(content, new Map([['home_places', answer]])).map(({ name }) => name);
  };
  expect(missing({ kind: 'short' })).toEqual(['A hostel or short-term bed']);
  expect(missing({ kind: 'short', where: 'By the park' })).toEqual(['By the park']);
  expect(missing({ kind: 'short', after: '  ' })).toHaveLength(1);
  expect(missing({ kind: 'short', after: 'A flat' })).toEqual([]);
  expect(missing({ kind: 'short', state: 'they_no' })).toEqual([]);
  expect(missing({ kind: 'short', state: 'i_no' })).toEqual([]);
  expect(withoutMoveOn(content, new Map())).toEqual([]);
});
