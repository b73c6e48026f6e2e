// The rules asked one by one, on facts nobody has looked through before: what each says whole, with where it comes from.

import { describe, expect, it } from 'vitest';
import { planHousingLead } from '../../../../src/shared/domain/review/housing-lead';
import { factsToCountFrom } from '../../../../src/shared/domain/review/impossible-facts';
import {
  handoverSince,
  planLead,
  recordedHandover,
} from '../../../../src/shared/domain/review/lead';
import { needsChangeWording } from '../../../../src/shared/domain/review/review-reasons';
import {
  factsOf,
  life,
  long,
  on,
  recall,
  released,
  remand,
  sentenced,
  settings,
  type TypedFacts,
} from './made-up-facts';

const today = on('2026-11-21');

describe('a recorded hand over', () => {
  it.each<[string, TypedFacts, string | undefined]>([
    ['today', { handoverDone: '2026-11-21' }, '2026-11-21'],
    ['tomorrow is none yet', { handoverDone: '2026-11-22' }, undefined],
    ['on the day of the sentence', { handoverDone: '2024-02-12' }, '2024-02-12'],
    ['the day before the sentence', { handoverDone: '2024-02-11' }, undefined],
    [
      'on the day she was sentenced, after months on remand',
      { custodyPeriodStart: '2023-09-01', handoverDone: '2024-02-11' },
      undefined,
    ],
    [
      'before this time in prison began',
      { custodyPeriodStart: '2025-03-01', handoverDone: '2025-02-28' },
      undefined,
    ],
    [
      'on the day it began',
      { custodyPeriodStart: '2025-03-01', handoverDone: '2025-03-01' },
      '2025-03-01',
    ],
    ['none', {}, undefined],
  ])('%s', (_, typed, counts) => {
    expect(recordedHandover(factsOf({ ...long, ...typed }), today)).toBe(counts);
  });

  it.each<[string, TypedFacts, string | undefined]>([
    ['the later of both days', { custodyPeriodStart: '2025-03-01' }, '2025-03-01'],
    ['the sentence, where it is later', { custodyPeriodStart: '2023-03-01' }, '2024-02-12'],
    [
      'the only day that is known',
      { sentenceDate: undefined, arrivalDate: '2024-01-02' },
      '2024-01-02',
    ],
    ['no day at all', { sentenceDate: undefined, arrivalDate: undefined }, undefined],
  ])('counts since %s', (_, typed, since) => {
    expect(handoverSince(factsOf({ ...long, ...typed }))).toBe(since);
  });
});

describe('who leads, and where that comes from', () => {
  const noDate = { ...sentenced, releaseDate: undefined, releaseDateType: undefined };
  it.each<[string, TypedFacts, object]>([
    ['on remand: the handbook', remand, { rule: 'L1', basis: 'handbook', params: {}, missing: [] }],
    [
      'waiting for sentence: our proposal',
      { ...remand, legalStatus: 'convicted_unsentenced' },
      { rule: 'L1', basis: 'default' },
    ],
    ['on recall: the handbook', recall, { rule: 'L2', basis: 'handbook', params: {} }],
    [
      'a sentence of a kind nobody wrote down',
      { ...sentenced, sentenceType: undefined },
      {
        rule: undefined,
        value: 'undecided',
        reason: 'facts_missing',
        basis: 'default',
        missing: ['sentenceType'],
      },
    ],
    [
      'no release day yet: our proposal',
      noDate,
      { rule: 'L7', value: 'pom', reason: 'no_release_date', basis: 'default' },
    ],
    [
      'nothing is known',
      {},
      { rule: undefined, value: 'undecided', reason: 'facts_missing', missing: ['legalStatus'] },
    ],
    [
      'a tariff that ends today is no day to count to',
      { ...life, tariffExpiry: '2026-11-21' },
      { rule: 'L7', reason: 'no_life_date', basis: 'default' },
    ],
    [
      'a hearing today is none either',
      { ...life, tariffExpiry: '2026-05-01', targetHearing: '2026-11-21' },
      { rule: 'L7', reason: 'no_life_date' },
    ],
    [
      'a hearing tomorrow is',
      { ...life, tariffExpiry: '2026-05-01', targetHearing: '2026-11-22' },
      { rule: 'L6', reason: 'hearing_less' },
    ],
    [
      'a life sentence with no day at all',
      { ...life, tariffExpiry: undefined },
      { rule: 'L7', value: 'pom', reason: 'no_life_date' },
    ],
    ['on licence: the handbook', released, { rule: 'L5', basis: 'handbook' }],
    [
      'a licence nobody knows the end of',
      { ...released, licenceEnd: undefined },
      { value: 'undecided', basis: 'default' },
    ],
    [
      'released, and the licence over: whoever is there in the community',
      { ...released, licenceEnd: '2026-11-20' },
      { rule: 'L10', value: 'community_contact', reason: 'nobody_must_lead', basis: 'handbook' },
    ],
    [
      'remand that ended: the specialist for a while',
      { ...remand, releasedOn: '2026-11-10', communityOrder: false },
      {
        rule: 'L9',
        value: 'specialist',
        reason: 'remand_ended',
        params: { end: '2026-11-10', until: '2026-11-24' },
      },
    ],
    [
      'on the last day of that while',
      { ...remand, releasedOn: '2026-11-07', communityOrder: false },
      { rule: 'L9', reason: 'remand_ended' },
    ],
    [
      'the day after it',
      { ...remand, releasedOn: '2026-11-06', communityOrder: false },
      { rule: 'L10', reason: 'nobody_must_lead' },
    ],
  ])('%s', (_, typed, wanted) => {
    const ruling = planLead(factsOf(typed), today, settings);
    expect(ruling).toMatchObject(wanted);
  });
});

describe('who leads on her home, and where that comes from', () => {
  const young = { dob: '2004-05-05' };
  it.each<[string, TypedFacts, object]>([
    [
      'under 25 and owed an adviser: the handbook',
      { ...sentenced, ...young, paEntitled: true },
      { rule: '1.9', value: 'personal_adviser', reason: 'adviser_owed', basis: 'handbook' },
    ],
    [
      'under 25 and nobody has asked: our proposal',
      { ...sentenced, ...young, paEntitled: undefined },
      { value: 'personal_adviser', reason: 'adviser_not_confirmed', basis: 'default' },
    ],
    [
      'under 25 and never in care',
      { ...sentenced, ...young, paEntitled: undefined, careExperienced: false },
      { value: 'probation', reason: 'probation_no_adviser', basis: 'handbook', params: {} },
    ],
    [
      'under 25 and qualifying only',
      { ...sentenced, ...young, paEntitled: undefined, careLeaverCategory: 'qualifying' },
      { reason: 'probation_no_adviser' },
    ],
    [
      'under 25 and former relevant',
      { ...sentenced, ...young, paEntitled: undefined, careLeaverCategory: 'former_relevant' },
      { reason: 'adviser_owed' },
    ],
    [
      '25 and over: the handbook, with the birthday',
      { ...sentenced, paEntitled: true },
      {
        value: 'probation',
        reason: 'probation_age',
        basis: 'handbook',
        params: { age: 25, birthday: '2015-05-05' },
      },
    ],
    [
      'on remand there is no probation worker: our proposal',
      remand,
      { value: 'specialist', reason: 'no_probation_worker', basis: 'default' },
    ],
    [
      'when it is all over',
      { ...released, licenceEnd: '2026-11-20' },
      { value: 'community_contact', reason: 'nobody_must_lead', basis: 'default' },
    ],
    [
      'nobody knows where she is',
      { paEntitled: false },
      {
        rule: undefined,
        value: 'undecided',
        reason: 'facts_missing',
        basis: 'default',
        missing: ['legalStatus'],
      },
    ],
    [
      'released with a licence nobody knows the end of',
      { ...released, licenceEnd: undefined },
      { value: 'undecided', reason: 'facts_missing', missing: ['licenceEnd'] },
    ],
    [
      'a sentence of a kind nobody wrote down: probation all the same',
      { ...sentenced, sentenceType: undefined },
      { value: 'probation', reason: 'probation_no_adviser' },
    ],
    [
      'when she was born is not known',
      { ...sentenced, dob: undefined, paEntitled: true },
      { value: 'undecided', reason: 'facts_missing', basis: 'default', missing: ['dob'] },
    ],
  ])('%s', (_, typed, wanted) => {
    const facts = factsOf(typed);
    const lead = planLead(facts, today, settings);
    expect(planHousingLead(facts, today, lead, settings)).toMatchObject(wanted);
  });

  it('nothing is said where the rules do not reach', () => {
    const facts = factsOf(remand);
    const lead = {
      ...planLead(facts, today, settings),
      value: 'undecided',
      reason: 'not_covered',
    } as const;
    const ruling = { value: 'undecided', reason: 'not_covered', basis: 'default', rule: undefined };
    expect(planHousingLead(facts, today, lead, settings)).toMatchObject(ruling);
    const bare = { ...lead, reason: 'facts_missing', missing: [] } as const;
    expect(planHousingLead(facts, today, bare, settings)).toMatchObject(ruling);
  });
});

describe('facts that cannot be are left out of the count', () => {
  it.each<[string, TypedFacts, string[]]>([
    [
      'a tariff from before the sentence',
      { ...life, tariffExpiry: '2022-06-14' },
      ['tariffExpiry'],
    ],
    ['a tariff on the day of it stays', { ...life, tariffExpiry: '2022-06-15' }, []],
    [
      'an order that ended before the sentence',
      { ...sentenced, communityOrder: true, communityOrderEnd: '2026-11-01' },
      ['communityOrderEnd'],
    ],
    [
      'an order that is over may have',
      { ...sentenced, communityOrder: false, communityOrderEnd: '2026-11-01' },
      [],
    ],
    [
      'a licence that ended before the sentence',
      { ...sentenced, licenceEnd: '2026-11-01' },
      ['licenceEnd'],
    ],
    [
      'a return from before the release it followed',
      { ...recall, releasedOn: '2026-11-10', recallDate: '2026-11-10' },
      ['returnToCustodyDate'],
    ],
    [
      'and a release that was directed before that recall',
      {
        ...recall,
        ...{
          releasedOn: '2026-11-10',
          recallDate: '2026-11-10',
          releaseDirectedDate: '2026-11-09',
        },
      },
      ['returnToCustodyDate', 'releaseDirectedDate'],
    ],
    [
      'one directed on the day of the recall stays',
      {
        ...recall,
        ...{
          releasedOn: '2026-11-10',
          recallDate: '2026-11-10',
          releaseDirectedDate: '2026-11-10',
        },
      },
      ['returnToCustodyDate'],
    ],
    ['all that fits', { ...recall, releasedOn: '2026-11-01', recallDate: '2026-11-05' }, []],
  ])('%s', (_, typed, without) => {
    const facts = factsOf(typed);
    const counted = factsToCountFrom(facts, today);
    const gone = Object.keys(facts).filter(
      (name) => facts[name as keyof typeof facts] !== undefined && !(name in counted),
    );
    expect(gone.sort()).toEqual(without.sort());
    if (without.length === 0) expect(counted).toBe(facts);
  });
});

describe('the wording for what happened', () => {
  it.each([
    ['pregnancy', 'pregnancy'],
    ['transfer', 'transfer'],
    ['something_of_a_later_version', 'other'],
  ])('%s is worded as %s', (kind, wording) => {
    expect(needsChangeWording(kind)).toBe(wording);
  });
});
