import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { AgreedHousingLead } from '../../../../src/shared/domain/review/housing-agreed';
import { recall, released, remand, scheduleOf, sentenced, type TypedFacts } from './made-up-facts';

const born2002 = { dob: '2002-04-02', paEntitled: true };
const bornLeapDay = { dob: '2004-02-29', paEntitled: true };

test.each([
  [
    '24, the council owes her an adviser',
    { ...sentenced, ...born2002 },
    '2027-04-01',
    'personal_adviser',
    'adviser_owed',
  ],
  ['her 25th birthday', { ...sentenced, ...born2002 }, '2027-04-02', 'probation', 'probation_age'],
  [
    'born 29 February, on 28 February',
    { ...sentenced, ...bornLeapDay },
    '2029-02-28',
    'personal_adviser',
    'adviser_owed',
  ],
  [
    'born 29 February, on 1 March',
    { ...sentenced, ...bornLeapDay },
    '2029-03-01',
    'probation',
    'probation_age',
  ],
  [
    '24, nobody has asked the council',
    { ...sentenced, ...born2002, paEntitled: undefined },
    '2026-11-21',
    'personal_adviser',
    'adviser_not_confirmed',
  ],
  [
    '24, the council says no',
    { ...sentenced, ...born2002, paEntitled: false },
    '2026-11-21',
    'probation',
    'probation_no_adviser',
  ],
  [
    '24, help and advice only',
    { ...sentenced, ...born2002, paEntitled: undefined, careLeaverCategory: 'qualifying' },
    '2026-11-21',
    'probation',
    'probation_no_adviser',
  ],
  [
    '24, former relevant',
    {
      ...sentenced,
      ...born2002,
      paEntitled: undefined,
      careLeaverCategory: 'former_relevant_21_to_24',
    },
    '2026-11-21',
    'personal_adviser',
    'adviser_owed',
  ],
  [
    '24, a Welsh category',
    { ...sentenced, ...born2002, paEntitled: undefined, careLeaverCategory: 'wales_category_3' },
    '2026-11-21',
    'personal_adviser',
    'adviser_owed',
  ],
  [
    '24, never in care',
    { ...sentenced, ...born2002, paEntitled: undefined, careExperienced: false },
    '2026-11-21',
    'probation',
    'probation_no_adviser',
  ],
  ['24 on remand', { ...remand, ...born2002 }, '2026-11-21', 'personal_adviser', 'adviser_owed'],
  [
    '25 on remand: there is no probation worker',
    { ...remand, ...born2002 },
    '2027-04-02',
    'specialist',
    'no_probation_worker',
  ],
  [
    '24 on remand with no adviser owed',
    { ...remand, ...born2002, paEntitled: false },
    '2026-11-21',
    'specialist',
    'no_probation_worker',
  ],
  ['over 25 on recall', recall, '2026-11-21', 'probation', 'probation_no_adviser'],
  [
    'over 25 once the licence is over',
    released,
    '2026-12-02',
    'community_contact',
    'nobody_must_lead',
  ],
  [
    'age not known',
    { ...sentenced, dob: undefined, paEntitled: true },
    '2026-11-21',
    'undecided',
    'facts_missing',
  ],
  [
    'a birth date that has not come',
    { ...sentenced, dob: '2027-01-01', paEntitled: true },
    '2026-11-21',
    'undecided',
    'facts_missing',
  ],
  [
    'age not known, and no adviser owed',
    { ...sentenced, dob: undefined },
    '2026-11-21',
    'probation',
    'probation_no_adviser',
  ],
  [
    'nothing known but that none is owed',
    { paEntitled: false },
    '2026-11-21',
    'undecided',
    'facts_missing',
  ],
] as [string, TypedFacts, string, string, string][])(
  'housing: %s',
  (_, facts, asOf, value, reason) => {
    const { housingLead } = scheduleOf(facts, asOf);
    expect({ value: housingLead.value, reason: housingLead.reason }).toEqual({ value, reason });
  },
);

describe('R43 what was agreed', () => {
  const at25 = { ...sentenced, ...born2002 };
  const leadOf = (facts: TypedFacts, asOf: string, agreed: Partial<AgreedHousingLead>) =>
    scheduleOf(facts, asOf, { who: 'together', day: day.parse('2027-05-01'), ...agreed });

  test('comes before the rule, says the day, and keeps what the rule says beside it', () => {
    const { housingLead, housingHandover } = leadOf(at25, '2027-06-01', {});
    expect(housingLead).toMatchObject({
      value: 'adviser_and_probation',
      reason: 'agreed_together',
      words: 'housing.agreed_together',
      params: { agreed: '2027-05-01' },
      byRule: { value: 'probation', reason: 'probation_age' },
    });
    expect(housingHandover).toBeUndefined();
  });

  test.each<[string, TypedFacts, string, string]>([
    ['from before her birthday is asked anew on it', at25, '2027-04-02', '2027-04-01'],
    ['from before she came in this time is asked anew', at25, '2027-06-01', '2020-01-01'],
  ])('%s', (_, facts, asOf, agreedOn) => {
    const { housingLead, housingHandover } = leadOf(facts, asOf, { day: day.parse(agreedOn) });
    expect(housingLead).toMatchObject({ value: 'probation', reason: 'probation_age' });
    expect(housingLead.byRule).toBeUndefined();
    expect(housingHandover?.reason).toBe('agree');
  });

  test('holds the day before that birthday, and after it where it was agreed on the day', () => {
    const before = leadOf(at25, '2027-04-01', { who: 'probation', day: day.parse('2027-03-01') });
    expect(before.housingLead).toMatchObject({ value: 'probation', reason: 'agreed_probation' });
    const after = leadOf(at25, '2028-09-01', { who: 'pa', day: day.parse('2027-04-02') });
    expect(after.housingLead).toMatchObject({ value: 'personal_adviser', reason: 'agreed_pa' });
  });
});
