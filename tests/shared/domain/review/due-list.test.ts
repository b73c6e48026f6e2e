// What Today and the list of women are told of one plan.

import { describe, expect, test } from 'vitest';
import { followUpDue, isNoteKey } from '../../../../src/shared/domain/notes/note';
import { duesSoon, openDues } from '../../../../src/shared/domain/review/due-list';
import { type KeptMark, withMarks } from '../../../../src/shared/domain/review/milestone-marks';
import { planMilestones } from '../../../../src/shared/domain/review/milestones';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { factsOf, on, remand, sentenced, settings, type TypedFacts } from './made-up-facts';

const madeBy = { by: 'Rae', at: '2026-11-20T10:00:00Z' };

function duesOf(
  typed: TypedFacts,
  asOf: string,
  { begun = asOf, marks = {} }: { begun?: string; marks?: Record<string, KeptMark> } = {},
) {
  const facts = factsOf(typed);
  const schedule = planSchedule(facts, on(asOf), settings);
  const all = planMilestones(facts, on(asOf), settings, schedule);
  const milestones = withMarks(all, new Map(Object.entries(marks)));
  return openDues(schedule, milestones, on(asOf), on(begun));
}

const kindsOf = (dues: { kind: string }[]) => dues.map(({ kind }) => kind);
const newHere = { ...remand, arrivalDate: '2026-11-19', planSigned: undefined };

describe('what is open', () => {
  test('is in order of its days, the review among the rest', () => {
    const dues = duesOf({ ...newHere, nextCourtDate: '2026-12-10' }, '2026-11-20');
    expect(dues.map(({ date }) => date)).toEqual(dues.map(({ date }) => date).toSorted());
    expect(kindsOf(dues)).toContain('review');
  });

  test('has a note to come back to at its own day, among the rest', () => {
    const facts = factsOf(newHere);
    const today = on('2026-11-20');
    const schedule = planSchedule(facts, today, settings);
    const note = followUpDue({ note: 'a-note', day: on('2026-11-21') });
    const alone = openDues(schedule, [], today, today);
    const dues = openDues(schedule, [], today, today, undefined, [note]);
    expect(dues).toHaveLength(alone.length + 1);
    expect(dues.map(({ date }) => date)).toEqual(dues.map(({ date }) => date).toSorted());
    expect(dues.find(({ key }) => isNoteKey(key))).toEqual(note);
    expect(alone.some(({ key }) => isNoteKey(key))).toBe(false);
  });

  test('leaves out what was due on arrival before the plan was begun here', () => {
    const dues = duesOf(sentenced, '2027-03-01');
    expect(kindsOf(dues)).not.toContain('arrival_screening');
    expect(kindsOf(duesOf(sentenced, '2027-03-01', { begun: '2026-11-02' }))).toContain(
      'arrival_screening',
    );
  });

  test('leaves out a first plan that was signed, without anybody marking it', () => {
    const begun = { begun: '2026-11-19' };
    const unsigned = duesOf(newHere, '2026-11-20', begun);
    expect(kindsOf(unsigned)).toContain('first_plan_complete');
    const signed = duesOf({ ...newHere, planSigned: '2026-11-20' }, '2026-11-20', begun);
    expect(kindsOf(signed)).not.toContain('first_plan_complete');
    const longAgo = duesOf({ ...newHere, planSigned: '2025-01-06' }, '2026-11-20', begun);
    expect(kindsOf(longAgo)).toContain('first_plan_complete');
  });

  test('keeps work before release that was missed, whenever the plan was begun', () => {
    const late = duesOf({ ...sentenced, releaseDate: '2026-12-22' }, '2026-11-21');
    expect(kindsOf(late)).toContain('duty_to_refer_backstop');
  });

  test('leaves out what is done or not needed, and says who is waited for', () => {
    const key = (kind: string) => `${kind}:2026-11-19`;
    const dues = duesOf(newHere, '2026-11-20', {
      begun: '2026-11-19',
      marks: {
        [key('arrival_screening')]: { state: 'done', day: on('2026-11-20'), ...madeBy },
        [key('team_meeting')]: { state: 'not_needed', words: 'She leaves tomorrow', ...madeBy },
        [key('local_authority_contacted')]: { state: 'waiting', words: 'Ms Hale', ...madeBy },
        [key('peer_mentor_meeting')]: { state: 'open', ...madeBy },
      },
    });
    expect(kindsOf(dues)).not.toContain('arrival_screening');
    expect(kindsOf(dues)).not.toContain('team_meeting');
    expect(kindsOf(dues)).toContain('peer_mentor_meeting');
    expect(dues.find(({ kind }) => kind === 'local_authority_contacted')).toMatchObject({
      waitingFor: 'Ms Hale',
    });
  });

  test('tells of a day nobody has to do anything for until it has gone by', () => {
    const out = { ...sentenced, releaseDate: '2026-12-22' };
    const telling = (asOf: string) => duesOf(out, asOf).find(({ kind }) => kind === 'release_day');
    expect(telling('2026-12-22')).toMatchObject({ date: '2026-12-22', isTelling: true });
    expect(telling('2026-12-23')).toBeUndefined();
  });

  test('says the review before release once, as the review', () => {
    const dues = duesOf({ ...sentenced, releaseDate: '2026-12-22' }, '2026-11-21');
    expect(kindsOf(dues)).not.toContain('prerelease_plan_review');
    expect(kindsOf(dues).filter((kind) => kind === 'review')).toHaveLength(1);
  });
});

describe('what is soon', () => {
  test.each([
    ['late', '2026-10-01', true],
    ['today', '2026-11-21', true],
    ['in 28 days', '2026-12-19', true],
    ['in 29 days', '2026-12-20', false],
  ])('%s', (_, date, isSoon) => {
    const due = {
      kind: 'review' as const,
      key: 'review',
      date: on(date),
      basis: 'default' as const,
      words: 'review',
      params: {},
      isClamped: false,
      isTelling: false,
    };
    expect(duesSoon([due], on('2026-11-21'))).toEqual(isSoon ? [due] : []);
  });
});
