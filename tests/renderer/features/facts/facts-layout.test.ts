import { describe, expect, test } from 'vitest';
import {
  factSections,
  fieldsToShow,
  type SectionId,
  sectionIds,
  withFact,
} from '../../../../src/renderer/src/features/facts/facts-layout';
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
