// The sentence class asked by itself: the rule, why, where the rule comes from, the numbers of its sentence and what is missing.

import { describe, expect, it } from 'vitest';
import {
  custodyClass,
  endOf,
  supervisionEnd,
} from '../../../../src/shared/domain/review/custody-class';
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
const none = { params: {}, missing: [] };
const young = { ...recall, sentenceType: 'S250' };

describe('the class', () => {
  it.each<[string, TypedFacts, object]>([
    [
      'on licence',
      released,
      {
        rule: 'C1',
        reason: 'on_licence',
        basis: 'handbook',
        params: { licenceEnd: '2026-12-01' },
        missing: [],
      },
    ],
    [
      'on an order',
      { ...remand, releasedOn: '2026-09-20', communityOrder: true },
      { rule: 'C1', reason: 'on_order', basis: 'handbook', ...none },
    ],
    [
      'the licence is over',
      { ...released, licenceEnd: '2026-11-20' },
      { rule: 'C2', reason: 'licence_over', basis: 'default', params: { end: '2026-11-20' } },
    ],
    [
      'a licence that ended the day she left',
      { ...released, licenceEnd: '2026-02-25' },
      { rule: 'C2', reason: 'licence_over', params: { end: '2026-02-25' } },
    ],
    [
      'remand that ended with nothing',
      { ...remand, releasedOn: '2026-11-10' },
      { rule: 'C2', reason: 'custody_over', basis: 'default', params: { end: '2026-11-10' } },
    ],
    [
      'a woman who waited for sentence, out with nothing',
      { ...remand, legalStatus: 'convicted_unsentenced', releasedOn: '2026-11-10' },
      { rule: 'C2', reason: 'custody_over' },
    ],
    [
      'nobody looked when her licence ends',
      { ...released, licenceEnd: undefined },
      {
        rule: undefined,
        value: 'unknown',
        reason: 'facts_missing',
        basis: 'default',
        params: {},
        missing: ['licenceEnd'],
      },
    ],
    [
      'a fixed term recall',
      recall,
      { rule: 'C3', reason: 'fixed_term_recall', basis: 'law', ...none },
    ],
    [
      'a standard recall',
      { ...recall, recallType: 'STANDARD' },
      { rule: 'C4', reason: 'standard_recall', basis: 'law', ...none },
    ],
    [
      'a recall of an extended sentence is a standard one',
      { ...recall, sentenceType: 'EDS', recallType: 'FTR_28' },
      { rule: 'C4', reason: 'standard_recall_by_sentence', basis: 'law', ...none },
    ],
    [
      'a recall of a kind nobody wrote down',
      { ...recall, recallType: undefined },
      { rule: undefined, reason: 'facts_missing', missing: ['recallType'] },
    ],
    ['14 days of a sentence for the young', { ...young, recallType: 'FTR_14' }, { rule: 'C3' }],
    ['28 days of a sentence for the young', { ...young, recallType: 'FTR_28' }, { rule: 'C3' }],
    [
      '28 days, and the sentence not known',
      { ...recall, sentenceType: undefined, recallType: 'FTR_28' },
      { rule: 'C3' },
    ],
    [
      '14 days of another sentence cannot be',
      { ...recall, recallType: 'FTR_14' },
      {
        rule: undefined,
        value: 'unknown',
        reason: 'facts_disagree',
        basis: 'default',
        missing: ['recallType', 'sentenceType'],
      },
    ],
    [
      'nor 28',
      { ...recall, recallType: 'FTR_28' },
      { reason: 'facts_disagree', missing: ['recallType', 'sentenceType'] },
    ],
    [
      'waiting for trial',
      remand,
      { rule: 'C5', reason: 'waiting_for_trial', basis: 'handbook', ...none },
    ],
    [
      'waiting for sentence',
      { ...remand, legalStatus: 'convicted_unsentenced' },
      { rule: 'C5', reason: 'waiting_for_sentence', basis: 'default' },
    ],
    ['life', life, { rule: 'C6', reason: 'no_end_date', basis: 'handbook', ...none }],
    [
      'no end in another way: our proposal',
      { ...life, sentenceType: 'IPP' },
      { rule: 'C6', reason: 'no_end_date', basis: 'default' },
    ],
    [
      'as long as a long sentence begins',
      { ...sentenced, sentenceLengthMonths: 48 },
      { rule: 'C7', reason: 'long_sentence', params: { length: 48, months: 48 } },
    ],
    [
      'a month less',
      { ...sentenced, sentenceLengthMonths: 47 },
      { rule: 'C8', reason: 'any_other_sentence', basis: 'default', params: { length: 47 } },
    ],
    [
      'inside for 24 months to the day',
      { ...sentenced, sentenceLengthMonths: 47, releaseDate: '2028-11-02' },
      { rule: 'C8' },
    ],
    [
      'inside for a day more',
      { ...sentenced, sentenceLengthMonths: 47, releaseDate: '2028-11-03' },
      { rule: 'C7', reason: 'long_in_custody', params: { months: 24 } },
    ],
    [
      'a long one, and its length not known',
      { ...sentenced, sentenceLengthMonths: undefined, releaseDate: '2028-11-03' },
      { rule: 'C7', reason: 'long_in_custody' },
    ],
    [
      'neither length nor day of the sentence',
      { ...sentenced, sentenceLengthMonths: undefined, sentenceDate: undefined },
      { rule: undefined, missing: ['sentenceLengthMonths', 'sentenceDate'] },
    ],
    [
      'no length, and a release too soon for a long one',
      { ...sentenced, sentenceLengthMonths: undefined },
      { rule: undefined, missing: ['sentenceLengthMonths'] },
    ],
    [
      'no length and no release day',
      { ...sentenced, sentenceLengthMonths: undefined, releaseDate: undefined },
      { rule: undefined, missing: ['sentenceLengthMonths'] },
    ],
    [
      'no day of the sentence, and long enough to be long inside',
      { ...sentenced, sentenceDate: undefined, sentenceLengthMonths: 25 },
      { rule: undefined, missing: ['sentenceDate'] },
    ],
    [
      'no day of the sentence, and too short to be',
      { ...sentenced, sentenceDate: undefined, sentenceLengthMonths: 24 },
      { rule: 'C8', params: { length: 24 } },
    ],
    [
      'no release day yet counts as short',
      { ...sentenced, releaseDate: undefined, sentenceLengthMonths: 47 },
      { rule: 'C8' },
    ],
    [
      'a sentence of a kind nobody wrote down',
      { ...sentenced, sentenceType: undefined },
      { rule: undefined, reason: 'facts_missing', missing: ['sentenceType'] },
    ],
    [
      'under 18',
      { ...remand, dob: '2008-11-22' },
      { rule: 'C9', reason: 'not_covered_age', basis: 'default', ...none },
    ],
    ['18 today', { ...remand, dob: '2008-11-21' }, { rule: 'C5' }],
    ['born today, as somebody typed', { ...remand, dob: '2026-11-21' }, { rule: 'C9' }],
    ['born tomorrow is a slip', { ...remand, dob: '2026-11-22' }, { rule: 'C5' }],
    ['nobody said what she is here for', {}, { rule: undefined, missing: ['legalStatus'] }],
    [
      'here for something else',
      { ...remand, legalStatus: 'immigration_detention' },
      { rule: 'C9', reason: 'not_covered_status', basis: 'default' },
    ],
  ])('%s', (_, typed, wanted) => {
    expect(custodyClass(factsOf(typed), today, settings)).toMatchObject(wanted);
  });

  it('of a long sentence says whose number it is', () => {
    const { longMinSentenceMonths, longMinCustodyMonths } = settings.classes;
    expect(custodyClass(factsOf(long), today, settings).basis).toBe(longMinSentenceMonths.basis);
    const inside = { ...sentenced, sentenceLengthMonths: 47, releaseDate: '2028-11-03' };
    expect(custodyClass(factsOf(inside), today, settings).basis).toBe(longMinCustodyMonths.basis);
  });
});

describe('the last day of it all', () => {
  it.each<[string, TypedFacts, string | undefined, string]>([
    ['neither licence nor order', {}, undefined, '2026-02-25'],
    ['a licence', { licenceEnd: '2026-12-01' }, '2026-12-01', '2026-12-01'],
    ['an order', { communityOrderEnd: '2027-01-01' }, '2027-01-01', '2027-01-01'],
    [
      'both: the later',
      { licenceEnd: '2026-12-01', communityOrderEnd: '2027-01-01' },
      '2027-01-01',
      '2027-01-01',
    ],
    ['a licence from before she left', { licenceEnd: '2026-01-01' }, '2026-01-01', '2026-02-25'],
  ])('%s', (_, typed, supervised, end) => {
    const facts = factsOf({ releasedOn: '2026-02-25', ...typed });
    expect(supervisionEnd(facts)).toBe(supervised);
    expect(endOf(facts, on('2026-02-25'))).toBe(end);
  });
});
