import { describe, expect, test } from 'vitest';
import {
  life,
  long,
  recall,
  released,
  remand,
  scheduleOf,
  sentenced,
  type TypedFacts,
} from './made-up-facts';

const today = '2026-11-21';

const rows: [string, TypedFacts, string, string, string | undefined][] = [
  // C1 and C2: released
  ['on licence', released, today, 'community', 'C1'],
  ['on the last day of the licence', released, '2026-12-01', 'community', 'C1'],
  ['the day after it', released, '2026-12-02', 'ended', 'C2'],
  ['on the day she leaves', { ...released, releasedOn: today }, today, 'community', 'C1'],
  ['the day before she leaves', { ...released, releasedOn: '2026-11-22' }, today, 'short', 'C8'],
  ['remand ends with nothing', { ...remand, releasedOn: today }, today, 'ended', 'C2'],
  [
    'remand ends with a community order',
    { ...remand, releasedOn: today, communityOrder: true },
    today,
    'community',
    'C1',
  ],
  [
    'the last day of a community order',
    { ...remand, releasedOn: '2026-09-20', communityOrderEnd: today },
    today,
    'community',
    'C1',
  ],
  [
    'the day after a community order',
    { ...remand, releasedOn: '2026-09-20', communityOrderEnd: '2026-11-20', communityOrder: true },
    today,
    'ended',
    'C2',
  ],
  [
    'sentenced, out, and nobody has written down a licence',
    { ...released, licenceEnd: undefined },
    today,
    'unknown',
    undefined,
  ],
  [
    'a release from before she came in does not make her free',
    { ...remand, releasedOn: '2026-08-01' },
    today,
    'remand',
    'C5',
  ],
  [
    'a release from before she came back does not either',
    { ...recall, releasedOn: '2026-05-06' },
    today,
    'recall_fixed',
    'C3',
  ],
  ['out again after the recall', { ...recall, releasedOn: '2026-11-20' }, today, 'community', 'C1'],

  // C3 and C4: recall
  ['recalled for 56 days', recall, today, 'recall_fixed', 'C3'],
  ['standard recall', { ...recall, recallType: 'STANDARD' }, today, 'recall_standard', 'C4'],
  [
    'youth sentence, 28 days',
    { ...recall, recallType: 'FTR_28', sentenceType: 'S250' },
    today,
    'recall_fixed',
    'C3',
  ],
  [
    '28 days on an adult sentence: two things that cannot both be right',
    { ...recall, recallType: 'FTR_28' },
    today,
    'unknown',
    undefined,
  ],
  [
    'kind of recall not written down',
    { ...recall, recallType: undefined },
    today,
    'unknown',
    undefined,
  ],
  [
    'a recalled life sentence is always standard',
    { ...recall, sentenceType: 'LIFE', recallType: undefined },
    today,
    'recall_standard',
    'C4',
  ],
  [
    'so is an extended one, whatever was typed',
    { ...recall, sentenceType: 'EDS', recallType: 'FTR_56' },
    today,
    'recall_standard',
    'C4',
  ],
  [
    'recalled and facing a new charge: still recall',
    { ...recall, nextCourtDate: '2026-12-01' },
    today,
    'recall_fixed',
    'C3',
  ],
  [
    'a new sentence ends the recall, an old recall flag does not matter',
    { ...long, recallType: 'FTR_56' },
    today,
    'long',
    'C7',
  ],

  // C5: remand
  ['awaiting trial', remand, today, 'remand', 'C5'],
  ['awaiting sentence', { ...remand, legalStatus: 'convicted_unsentenced' }, today, 'remand', 'C5'],

  // C6: no end date
  ['life', life, today, 'life', 'C6'],
  ['IPP', { ...life, sentenceType: 'IPP' }, today, 'life', 'C6'],
  ['DPP', { ...life, sentenceType: 'DPP' }, today, 'life', 'C6'],
  ["during His Majesty's pleasure", { ...life, sentenceType: 'DHMP' }, today, 'life', 'C6'],

  // C7 and C8: long and short
  ['47 months', { ...sentenced, sentenceLengthMonths: 47 }, today, 'short', 'C8'],
  ['48 months', { ...sentenced, sentenceLengthMonths: 48 }, today, 'long', 'C7'],
  [
    'exactly 24 months inside',
    { ...sentenced, sentenceType: 'EDS', releaseDate: '2028-11-02' },
    today,
    'short',
    'C8',
  ],
  [
    '24 months and a day inside',
    { ...sentenced, sentenceType: 'EDS', releaseDate: '2028-11-03' },
    today,
    'long',
    'C7',
  ],
  [
    '24 months from 29 February ends on the 28th',
    { ...sentenced, sentenceDate: '2028-02-29', releaseDate: '2030-02-28' },
    '2028-03-01',
    'short',
    'C8',
  ],
  [
    'and the day after that is long',
    { ...sentenced, sentenceDate: '2028-02-29', releaseDate: '2030-03-01' },
    '2028-03-01',
    'long',
    'C7',
  ],
  [
    'no release date yet, 18 months',
    { ...sentenced, sentenceLengthMonths: 18, releaseDate: undefined },
    today,
    'short',
    'C8',
  ],
  [
    'length not known',
    { ...sentenced, sentenceLengthMonths: undefined },
    today,
    'unknown',
    undefined,
  ],
  [
    'length not known, but long inside all the same',
    { ...sentenced, sentenceLengthMonths: undefined, releaseDate: '2029-11-01' },
    today,
    'long',
    'C7',
  ],
  [
    'sentence date not known, and the length leaves it open',
    { ...sentenced, sentenceDate: undefined },
    today,
    'unknown',
    undefined,
  ],
  [
    'sentence date not known, but 24 months in all cannot be more than 24 inside',
    { ...sentenced, sentenceDate: undefined, sentenceLengthMonths: 24 },
    today,
    'short',
    'C8',
  ],
  [
    'kind of sentence not known',
    { ...sentenced, sentenceType: undefined },
    today,
    'unknown',
    undefined,
  ],

  // C9: not covered
  ['immigration detention', { legalStatus: 'immigration_detention' }, today, 'not_covered', 'C9'],
  ['civil prisoner', { legalStatus: 'civil' }, today, 'not_covered', 'C9'],
  ['17 on remand', { ...remand, dob: '2008-11-22' }, today, 'not_covered', 'C9'],
  ['18 today', { ...remand, dob: '2008-11-21' }, today, 'remand', 'C5'],
  [
    'a birth date that has not come decides nothing',
    { ...remand, dob: '2027-01-01' },
    today,
    'remand',
    'C5',
  ],

  ['nothing known at all', {}, today, 'unknown', undefined],
];

describe('sentence class', () => {
  test.each(rows)('%s', (_, facts, asOf, value, rule) => {
    const ruling = scheduleOf(facts, asOf).class;
    expect({ value: ruling.value, rule: ruling.rule }).toEqual({ value, rule });
  });

  test('says which fact is missing, and that two disagree', () => {
    expect(scheduleOf({ ...sentenced, sentenceType: undefined }, today).class.missing).toEqual([
      'sentenceType',
    ]);
    const disagreeing = scheduleOf({ ...recall, recallType: 'FTR_28' }, today).class;
    expect(disagreeing.reason).toBe('facts_disagree');
    expect(disagreeing.missing).toEqual(['recallType', 'sentenceType']);
  });

  test('says what it rests on: the handbook for life, our own line for long', () => {
    expect(scheduleOf(life, today).class.basis).toBe('handbook');
    expect(scheduleOf({ ...life, sentenceType: 'IPP' }, today).class.basis).toBe('default');
    expect(scheduleOf(long, today).class.basis).toBe('default');
    expect(scheduleOf(recall, today).class.basis).toBe('law');
  });
});
