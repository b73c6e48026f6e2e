// Builders for the rule tests: the real settings, a day from its text, and facts that stand unless a test changes them.

import { readFileSync } from 'node:fs';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';
import { type CustodyFacts, custodyFacts } from '../../../../src/shared/domain/review/facts';
import type { AgreedHousingLead } from '../../../../src/shared/domain/review/housing-agreed';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { readSettings } from '../../../../src/shared/domain/review/settings';

export const settingsJson = (): unknown =>
  JSON.parse(readFileSync('resources/settings/schedule.json', 'utf8'));

export const settings = readSettings(settingsJson());

export const on = (text: string): Day => day.parse(text);

/** Facts as they might be typed: days as plain text, anything left out. */
export type TypedFacts = Record<string, unknown>;

export const factsOf = (typed: TypedFacts): CustodyFacts => custodyFacts.parse(typed);

export const scheduleOf = (typed: TypedFacts, today: string, agreed?: AgreedHousingLead) =>
  planSchedule(factsOf(typed), on(today), settings, agreed);

export const remand: TypedFacts = {
  dob: '1990-05-05',
  legalStatus: 'remand',
  arrivalDate: '2026-09-07',
  planSigned: '2026-09-18',
  paEntitled: false,
};

export const sentenced: TypedFacts = {
  dob: '1990-05-05',
  legalStatus: 'sentenced',
  sentenceType: 'SDS',
  sentenceLengthMonths: 36,
  arrivalDate: '2026-11-02',
  sentenceDate: '2026-11-02',
  planSigned: '2026-11-13',
  releaseDate: '2027-11-01',
  releaseDateType: 'CRD',
  licenceEnd: '2029-11-01',
  paEntitled: false,
};

export const long: TypedFacts = {
  ...sentenced,
  sentenceLengthMonths: 96,
  arrivalDate: '2024-02-12',
  sentenceDate: '2024-02-12',
  planSigned: '2024-04-08',
  releaseDate: '2027-12-06',
  licenceEnd: '2032-02-11',
};

export const life: TypedFacts = {
  dob: '1990-05-05',
  legalStatus: 'sentenced',
  sentenceType: 'LIFE',
  arrivalDate: '2022-03-01',
  sentenceDate: '2022-06-15',
  planSigned: '2022-09-01',
  tariffExpiry: '2039-06-14',
  paEntitled: false,
};

export const recall: TypedFacts = {
  dob: '1990-05-05',
  legalStatus: 'recall',
  recallType: 'FTR_56',
  returnToCustodyDate: '2026-11-09',
  sentenceType: 'SDS',
  sentenceLengthMonths: 36,
  sentenceDate: '2025-01-06',
  licenceEnd: '2028-01-05',
  existingPlan: true,
  planReopened: '2026-11-13',
  paEntitled: false,
};

export const released: TypedFacts = {
  ...sentenced,
  arrivalDate: '2025-06-02',
  sentenceDate: '2025-06-02',
  planSigned: '2025-06-13',
  releaseDate: '2026-02-26',
  releasedOn: '2026-02-25',
  licenceEnd: '2026-12-01',
};
