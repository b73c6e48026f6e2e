import { describe, expect, test } from 'vitest';
import type { PlanWithDue } from '../../../../src/renderer/src/features/women/women-filters';
import {
  findPlans,
  foldForFinding,
  makeFindable,
  sortPlans,
  surnameFirst,
} from '../../../../src/renderer/src/features/women/women-list';
import { localDay } from '../../../../src/renderer/src/ui/local-day';
import type { PlanInList } from '../../../../src/shared/ipc/contract';

function aPlan(known: {
  name: string;
  legalName?: string;
  number?: string;
  due?: string;
}): PlanWithDue {
  const { name, legalName = name, number = 'A1234BC', due } = known;
  const plan = { id: name, name, legalName, prisonNumber: number } as PlanInList;
  return { plan, due: due === undefined ? undefined : ({ date: due } as PlanWithDue['due']) };
}

const names = (plans: readonly PlanWithDue[]) => plans.map(({ plan }) => plan.name);

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
  test('by the next thing: the earliest first, those without a day last, then by name', () => {
    expect(names(sortPlans(women, 'next', 'en'))).toEqual([
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

describe('with 5,000 women', () => {
  const many = sortPlans(
    Array.from({ length: 5_000 }, (_, i) =>
      aPlan({ name: `Nia ${i % 97}`, number: `A${String(i).padStart(4, '0')}BC` }),
    ),
    'next',
    'en',
  );

  test('a press of a key reads each woman once, and sorts and folds nothing again', () => {
    let reads = 0;
    const counted = makeFindable(many).map(({ plan, due, text }) => ({
      due,
      get plan(): PlanInList {
        throw new Error(`looked into the plan of ${plan.name}`);
      },
      get text() {
        reads += 1;
        return text;
      },
    }));
    expect(findPlans(counted, 'a1234bc')).toHaveLength(1);
    expect(reads).toBe(5_000);
  });

  test('those found stay in the order of the list', () => {
    const found = findPlans(makeFindable(many), 'nia 9');
    const places = found.map(({ plan }) => many.findIndex((one) => one.plan === plan));
    expect(found.length).toBeGreaterThan(100);
    expect(places).toEqual([...places].sort((a, b) => a - b));
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
