import { expect, test } from 'vitest';
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
