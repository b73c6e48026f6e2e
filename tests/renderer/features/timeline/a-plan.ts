// Plans for the tests of the timeline, worked out by the real rules from facts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../../../src/shared/domain/calendar/day';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import { type KeptMark, withMarks } from '../../../../src/shared/domain/review/milestone-marks';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { readSettings } from '../../../../src/shared/domain/review/settings';
import { notesOf } from '../../../../src/shared/domain/review/settings-behind';
import {
  dayOfChange,
  situationChange,
} from '../../../../src/shared/domain/review/situation-change';
import { standingOf } from '../../../../src/shared/domain/review/standing';
import type { KeptChange } from '../../../../src/shared/ipc/change-shapes';
import type { OpenPlan } from '../../../../src/shared/ipc/contract';

const settings = readSettings(
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../resources/settings/schedule.json'), 'utf8'),
  ),
);

export const today = day.parse('2026-11-21');

/** Facts of a long sentence with release a year ahead. */
export const longFacts = {
  dob: '1987-02-11',
  legalStatus: 'sentenced',
  sentenceType: 'SDS',
  sentenceLengthMonths: 96,
  arrivalDate: '2024-02-12',
  sentenceDate: '2024-02-12',
  releaseDate: '2027-12-06',
  releaseDateType: 'CRD',
  licenceEnd: '2032-02-11',
  planSigned: '2024-04-08',
  reviews: ['2025-03-10'],
  events: [{ kind: 'transfer', date: '2026-11-16' }],
  paEntitled: false,
};

export function aPlan(given: object, marks: Record<string, KeptMark> = {}): OpenPlan {
  const facts = custodyFacts.parse(given);
  const schedule = planSchedule(facts, today, settings);
  const milestones = withMarks(
    planMilestones(facts, today, settings, schedule),
    new Map(Object.entries(marks)),
  );
  const beside = { id: 'a-plan', reference: 'AB12-CD34', name: 'Lizzie', situation: 'long' };
  return {
    ...beside,
    answers: [],
    occasions: [],
    sharing: [],
    factChecks: [],
    leadPutRight: [],
    facts,
    schedule,
    milestones,
    version: 1,
    today,
    numberNotes: notesOf(settings),
    holidaysKnownUntil: settings.holidaysKnownUntil,
  } as OpenPlan;
}

/** A change of situation as it comes from the vault; what the rules said is the same before and after. */
export function aChange(given: object): KeptChange {
  const change = situationChange.parse(given);
  const same = standingOf(aPlan(longFacts).schedule, 'long');
  const at = '2026-11-20T10:00:00.000Z';
  return {
    id: 'a-change',
    day: dayOfChange(change),
    change,
    before: same,
    after: same,
    by: 'Rae',
    at,
  };
}
