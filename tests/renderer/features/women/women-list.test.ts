import { describe, expect, test } from 'vitest';
import {
  findPlans,
  foldForFinding,
  localDay,
  makeFindable,
  sortPlans,
  surnameFirst,
} from '../../../../src/renderer/src/features/women/women-list';
import type { PlanInList } from '../../../../src/shared/ipc/contract';

function aPlan(known: {
  name: string;
  legalName?: string;
  number?: string;
  due?: string;
}): PlanInList {
  const { name, legalName = name, number = 'A1234BC', due } = known;
  return {
    id: name,
    name,
    legalName,
    prisonNumber: number,
    situation: 'remand',
    schedule: { nextReview: due === undefined ? {} : { due } },
  } as unknown as PlanInList;
}

const names = (plans: readonly PlanInList[]) => plans.map(({ name }) => name);

describe('finding a woman', () => {
  const women = makeFindable([
    aPlan({ name: 'Em', legalName: 'Emma Louise Hartley', number: 'A2345BC' }),
    aPlan({ name: 'Siân', legalName: 'Siân Wyn Llŷr', number: 'A4567DE' }),
    aPlan({ name: 'Jas', legalName: 'Jasmine Priya Kaur', number: 'A1234AB' }),
  ]);
  test.each([
    ['nothing typed finds all', '', ['Em', 'Siân', 'Jas']],
    ['the name she likes', 'jas', ['Jas']],
    ['part of a surname', 'hart', ['Em']],
    ['without the accent', 'sian llyr', ['Siân']],
    ['words in any order', 'louise hartley emma', ['Em']],
    ['a prison number in small letters', 'a4567de', ['Siân']],
    ['all the words must be there', 'emma kaur', []],
    ['spaces only find all', '   ', ['Em', 'Siân', 'Jas']],
  ])('%s', (_, typed, found) => {
    expect(names(findPlans(women, typed))).toEqual(found);
  });

  test('typing marks that mean something to computers is safe', () => {
    expect(findPlans(women, '(.*[')).toEqual([]);
  });

  test('folding keeps letters that are not accents', () => {
    expect(foldForFinding('Łucja ÉRIN')).toBe('łucja erin');
  });
});

describe('the order of the list', () => {
  const women = [
    aPlan({ name: 'No day' }),
    aPlan({ name: 'Later', due: '2027-01-01' }),
    aPlan({ name: 'Also sooner', due: '2026-12-01' }),
    aPlan({ name: 'Sooner', due: '2026-12-01' }),
  ];
  test('by review: the earliest first, those without a day last, then by name', () => {
    expect(names(sortPlans(women, 'review', 'en'))).toEqual([
      'Also sooner',
      'Sooner',
      'Later',
      'No day',
    ]);
  });

  test('by name, as people look names up', () => {
    const some = [aPlan({ name: 'zoe' }), aPlan({ name: 'Ángela' }), aPlan({ name: 'Bea' })];
    expect(names(sortPlans(some, 'name', 'en'))).toEqual(['Ángela', 'Bea', 'zoe']);
  });

  test('the list that came in is left as it was', () => {
    const before = names(women);
    sortPlans(women, 'name', 'en');
    expect(names(women)).toEqual(before);
  });
});

describe('a legal name as it is looked up', () => {
  test.each([
    ['two names', 'Emma Hartley', 'Hartley, Emma'],
    ['three names', 'Emma Louise Hartley', 'Hartley, Emma Louise'],
    ['one name', 'Cher', 'Cher'],
    ['already turned round', 'Hartley, Emma', 'Hartley, Emma'],
    ['too many spaces', ' Emma   Hartley ', 'Hartley, Emma'],
    ['nothing', '', ''],
  ])('%s', (_, legalName, shown) => {
    expect(surnameFirst(legalName)).toBe(shown);
  });
});

test('a moment late in the evening is still that day', () => {
  expect(localDay(new Date(2026, 10, 21, 23, 59))).toBe('2026-11-21');
  expect(localDay(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01');
});
