import { describe, expect, test } from 'vitest';
import {
  factSections,
  fieldsToShow,
  type SectionId,
  sectionIds,
  withFact,
} from '../../../../src/renderer/src/features/facts/facts-layout';
import { withReleaseDateEvent } from '../../../../src/renderer/src/features/facts/release-date-event';
import { type Day, parseDay } from '../../../../src/shared/domain/calendar/day';
import {
  type CustodyFacts,
  custodyFacts,
  factNames,
} from '../../../../src/shared/domain/review/facts';

const facts = (known: Record<string, unknown> = {}): CustodyFacts => custodyFacts.parse(known);
const shown = (section: SectionId, known: CustodyFacts) =>
  fieldsToShow(section, known).map(({ name }) => name);

test('every fact stands on the page exactly once, or has its own place', () => {
  const onPage = sectionIds.flatMap((section) => factSections[section].map(({ name }) => name));
  expect([...onPage, 'dob', 'reviews', 'events', 'recordedLead'].sort()).toEqual(
    [...factNames].sort(),
  );
});

describe('a release date that moved far', () => {
  const day = parseDay('2026-11-21');
  const event = (is: 'added' | 'taken_back') => ({ is, day: day as Day, days: 14 });
  const other = { kind: 'she_asked', date: '2026-11-21' };

  test('is in the list once, beside what was typed meanwhile', () => {
    const once = withReleaseDateEvent(facts({ events: [other], tenancy: true }), event('added'));
    expect(once.tenancy).toBe(true);
    expect(withReleaseDateEvent(once, event('added')).events).toEqual([
      other,
      { kind: 'release_date_changed', date: '2026-11-21' },
    ]);
  });

  test('goes from the list when the date is back, and nothing else does', () => {
    const added = withReleaseDateEvent(facts({ events: [other] }), event('added'));
    expect(withReleaseDateEvent(added, event('taken_back')).events).toEqual([other]);
  });
});

describe('which facts are asked for', () => {
  test.each([
    ['on remand, no sentence', { legalStatus: 'remand' }, 'sentence', []],
    ['on remand, the next court day', { legalStatus: 'remand' }, 'now', ['nextCourtDate']],
    ['on recall, the kind of recall', { legalStatus: 'recall' }, 'recall', ['recallType']],
    ['sentenced, no recall', { legalStatus: 'sentenced' }, 'recall', []],
    [
      'life, the tariff and no length',
      { legalStatus: 'sentenced', sentenceType: 'LIFE' },
      'sentence',
      ['tariffExpiry'],
    ],
    [
      'sentenced, who read the release date',
      { legalStatus: 'sentenced' },
      'release',
      ['releaseDateReadBy'],
    ],
    ['left, the community order', { releasedOn: '2026-01-01' }, 'after', ['communityOrder']],
  ] as const)('%s', (_, known, section, expected) => {
    const names = shown(section, facts(known));
    if (expected.length === 0) expect(names).toEqual([]);
    for (const name of expected) expect(names).toContain(name);
  });

  test('a life sentence has no length', () => {
    const names = shown('sentence', facts({ legalStatus: 'sentenced', sentenceType: 'LIFE' }));
    expect(names).not.toContain('sentenceLengthMonths');
  });

  test('a fact that is written down is never hidden', () => {
    const known = facts({ legalStatus: 'remand', releaseDate: '2027-01-01', recallType: 'FTR_56' });
    expect(shown('release', known)).toContain('releaseDate');
    expect(shown('recall', known)).toContain('recallType');
  });
});

describe('changing one fact', () => {
  test('sets it and leaves the others', () => {
    const known = facts({ legalStatus: 'remand', reviews: ['2026-01-01'] });
    expect(withFact(known, 'councilName', 'Derby')).toEqual({ ...known, councilName: 'Derby' });
  });

  test('takes it out whole, so that nothing half known is kept', () => {
    const known = facts({ legalStatus: 'remand', tenancy: true });
    expect(Object.keys(withFact(known, 'tenancy', undefined))).not.toContain('tenancy');
  });

  test('keeps "no" apart from "not known"', () => {
    expect(withFact(facts(), 'tenancy', false)).toMatchObject({ tenancy: false });
  });
});
