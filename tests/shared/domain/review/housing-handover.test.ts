// When the work on her home passes from her adviser to probation.

import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { type CustodyFacts, custodyFacts } from '../../../../src/shared/domain/review/facts';
import { planHousingHandover } from '../../../../src/shared/domain/review/housing-handover';
import { theContent } from '../../../support/a-vault';

const owed = { careLeaverCategory: 'former_relevant_21_to_24', dob: '2002-04-02' };

async function said(facts: object, today: string, release?: string) {
  const { settings } = await theContent();
  const read: CustodyFacts = custodyFacts.parse({ events: [], reviews: [], ...facts });
  return planHousingHandover(
    read,
    day.parse(today),
    settings,
    release === undefined ? undefined : day.parse(release),
  );
}

describe('the work on her home passes to probation', () => {
  test.each([
    // Turning 25 on 2 April 2027, before she leaves: ten months before release, or now.
    ['2026-11-21', '2027-05-05', 'begin_now'],
    ['2026-06-01', '2027-05-05', 'begin_on'],
    ['2026-07-05', '2027-05-05', 'begin_now'],
    ['2026-07-04', '2027-05-05', 'begin_on'],
    ['2026-11-21', '2027-04-02', 'begin_now'],
    ['2026-11-21', '2027-04-01', 'after_release'],
    // Nobody knows when she leaves: ten months before her birthday.
    ['2026-06-02', undefined, 'begin_now'],
    ['2026-06-01', undefined, 'begin_on'],
    // 25, and not yet 26.
    ['2027-04-02', '2027-05-05', 'agree'],
    ['2028-04-01', '2028-05-05', 'agree'],
  ])('on %s, leaving on %s: %s', async (today, release, reason) => {
    expect(await said(owed, today, release)).toMatchObject({ reason, date: '2027-04-02' });
  });

  test.each([
    ['the licence ends the day before her birthday', '2027-04-01', 'after_licence'],
    ['the birthday is the last day of the licence', '2027-04-02', 'after_release'],
    ['nobody knows when the licence ends', undefined, 'after_release'],
  ])('and %s', async (_, licenceEnd, reason) => {
    const facts = { ...owed, ...(licenceEnd ? { licenceEnd } : {}) };
    expect(await said(facts, '2026-11-21', '2026-12-01')).toMatchObject({ reason });
  });

  test('and not for who is older, has no adviser, or whose birthday nobody knows', async () => {
    expect(await said(owed, '2028-04-02')).toBeUndefined();
    expect(await said({ ...owed, paEntitled: false }, '2026-11-21')).toBeUndefined();
    expect(await said({ careLeaverCategory: 'former_relevant' }, '2026-11-21')).toBeUndefined();
  });

  test('at 25 also where a council goes on by its own choice', async () => {
    const byChoice = { dob: '2001-05-09', paEntitled: false, paInPlace: true };
    expect(await said(byChoice, '2026-11-21')).toMatchObject({ reason: 'agree' });
    expect(await said({ ...byChoice, dob: '2002-05-09' }, '2026-11-21')).toBeUndefined();
  });
});
