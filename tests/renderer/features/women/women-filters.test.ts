import { describe, expect, test } from 'vitest';
import {
  type Filters,
  filterPlans,
  isAnyChosen,
  noFilters,
} from '../../../../src/renderer/src/features/women/women-filters';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { PlanInList } from '../../../../src/shared/ipc/contract';

const today = day.parse('2026-11-22');

function aPlan(
  name: string,
  known: {
    situation?: string;
    lead?: string;
    dues?: string[];
    next?: string;
    leaves?: string;
    housing?: string;
    missing?: string[];
    toDecide?: string[];
    home?: PlanInList['home'];
  },
): PlanInList {
  const { situation = 'short', lead = 'pom', dues = [], next = dues[0], leaves } = known;
  const due = (date: string) => ({ date });
  return {
    name,
    situation,
    ...(next === undefined ? {} : { nextDue: due(next) }),
    ...(known.home ? { home: known.home } : {}),
    duesSoon: dues.map(due),
    schedule: {
      lead: { value: lead },
      housingLead: { value: known.housing ?? 'probation' },
      missingFacts: known.missing ?? [],
      needsDecision: known.toDecide ?? [],
      ...(leaves === undefined ? {} : { releaseDay: { date: leaves } }),
    },
  } as unknown as PlanInList;
}

const women = [
  aPlan('Em', { situation: 'remand', lead: 'specialist', dues: ['2026-11-22'] }),
  aPlan('Jas', { situation: 'recall', lead: 'probation', dues: ['2026-11-20', '2026-11-28'] }),
  aPlan('Lizzie', { situation: 'long', next: '2027-05-01', leaves: '2027-09-22' }),
  aPlan('Nic', { dues: ['2026-12-20'], leaves: '2026-12-20', housing: 'personal_adviser' }),
  aPlan('Siân', { dues: ['2026-11-29'], leaves: '2027-02-22', missing: ['releaseDate'] }),
  aPlan('Chan', { next: '2027-01-01', leaves: '2026-11-21', toDecide: ['release_day_passed'] }),
  aPlan('Tess', { leaves: '2027-09-23' }),
];

const left = (filters: Filters) => filterPlans(women, filters, today).map(({ plan }) => plan.name);
const shown = (filters: Filters) =>
  filterPlans(women, filters, today).map(({ plan, due }) => [plan.name, due?.date]);

describe('R31 filters by how far she is with a home leave', () => {
  const homes = [
    aPlan('Ideas', { home: { stand: 'option', isUnsolved: true, isYesMissing: true } }),
    aPlan('Offered', { home: { stand: 'offer', isUnsolved: true, isYesMissing: false } }),
    aPlan('Sure', { home: { stand: 'keys', isUnsolved: false, isYesMissing: false } }),
    aPlan('Asked of nobody', { home: { isUnsolved: true, isYesMissing: true } }),
    aPlan('Outside', {}),
  ];
  test.each<[string, Filters, string[]]>([
    ['all where no home is sure', { home: 'unsolved' }, ['Ideas', 'Offered', 'Asked of nobody']],
    ['those who have not said', { home: 'notAsked' }, ['Asked of nobody']],
    ['one answer of hers', { home: 'keys' }, ['Sure']],
    [
      'those who were not asked about a council',
      { yesMissing: true },
      ['Ideas', 'Asked of nobody'],
    ],
    ['those who fit both', { home: 'option', yesMissing: true }, ['Ideas']],
  ])('%s', (_, filters, names) => {
    expect(filterPlans(homes, filters, today).map(({ plan }) => plan.name)).toEqual(names);
  });
});

describe('filters leave', () => {
  test.each<[string, Filters, string[]]>([
    [
      'everybody when nothing is chosen',
      noFilters,
      ['Em', 'Jas', 'Lizzie', 'Nic', 'Siân', 'Chan', 'Tess'],
    ],
    ['one situation', { situation: 'recall' }, ['Jas']],
    ['those whom one worker leads', { lead: 'specialist' }, ['Em']],
    ['what was planned before today, and not today', { due: 'before' }, ['Jas']],
    ['seven days, today the first of them', { due: 'sevenDays' }, ['Em', 'Jas']],
    ['four weeks to the last day', { due: 'fourWeeks' }, ['Em', 'Jas', 'Nic', 'Siân']],
    ['who leaves in four weeks, and not who has left', { leaving: 'fourWeeks' }, ['Nic']],
    [
      'who leaves in three months, the last day counting',
      { leaving: 'threeMonths' },
      ['Nic', 'Siân'],
    ],
    [
      'who leaves in ten months, and not a day later',
      { leaving: 'tenMonths' },
      ['Lizzie', 'Nic', 'Siân'],
    ],
    ['care leavers under 25', { careLeavers: true }, ['Nic']],
    ['where a fact is missing or has to be settled', { missing: true }, ['Siân', 'Chan']],
    [
      'those who fit all that is chosen',
      { due: 'fourWeeks', leaving: 'threeMonths' },
      ['Nic', 'Siân'],
    ],
    ['nobody, where nobody fits', { situation: 'life' }, []],
  ])('%s', (_, filters, names) => {
    expect(left(filters)).toEqual(names);
  });
});

describe('the thing that is shown', () => {
  test('is the next one, whatever its date', () => {
    expect(shown(noFilters)).toContainEqual(['Lizzie', '2027-05-01']);
    expect(shown(noFilters)).toContainEqual(['Tess', undefined]);
  });

  test('is the first that fits what was asked for', () => {
    expect(shown({ due: 'sevenDays' })).toContainEqual(['Jas', '2026-11-28']);
    expect(shown({ due: 'before' })).toContainEqual(['Jas', '2026-11-20']);
  });
});

test.each<[string, Filters, boolean]>([
  ['nothing is chosen', noFilters, false],
  ['one thing is chosen', { missing: true }, true],
])('%s', (_, filters, isChosen) => {
  expect(isAnyChosen(filters)).toBe(isChosen);
});
