// A hand over by the calendar: 12, 10 and a half, and 10 calendar months before release, each from its very day on.

import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/shared/domain/calendar/day';
import { handoverDue } from '../../../../src/shared/domain/handover/handover-due';
import { emptyHandover } from '../../../../src/shared/domain/handover/handover-record';
import { handoverDays, handoverStage } from '../../../../src/shared/domain/handover/handover-stage';
import { custodyFacts } from '../../../../src/shared/domain/review/facts';
import { planSchedule } from '../../../../src/shared/domain/review/schedule';
import { theContent } from '../../../support/a-vault';

const { settings } = await theContent();

const sentenced = (releaseDate: string, more: object = {}) =>
  custodyFacts.parse({
    ...{ legalStatus: 'sentenced', sentenceType: 'SDS', sentenceLengthMonths: 96 },
    ...{ arrivalDate: '2024-02-12', sentenceDate: '2024-02-12', releaseDate, ...more },
  });
const handoverOf = (facts: ReturnType<typeof sentenced>, today: string) =>
  planSchedule(facts, day.parse(today), settings).handover;
const stageOf = (facts: ReturnType<typeof sentenced>, today: string) =>
  handoverStage(handoverOf(facts, today), day.parse(today), settings);

describe('the stage of a hand over', () => {
  const lizzie = sentenced('2027-12-06');

  it('counts its days from the same date as the lead', () => {
    expect(handoverDays(handoverOf(lizzie, '2026-11-21'), settings)).toEqual({
      ...{ comesUp: '2026-12-06', underWay: '2027-01-22', passes: '2027-02-06' },
    });
  });

  it.each([
    ['2026-12-05', 'not_yet'],
    ['2026-12-06', 'to_come'],
    ['2027-01-21', 'to_come'],
    ['2027-01-22', 'under_way'],
    ['2027-02-05', 'under_way'],
    ['2027-02-06', 'now'],
    ['2027-08-01', 'now'],
  ])('on %s is %s', (today, stage) => expect(stageOf(lizzie, today)).toBe(stage));

  it('changes hands on the very day the rules change who leads', () => {
    const leadOn = (today: string) => planSchedule(lizzie, day.parse(today), settings).lead.value;
    expect([leadOn('2027-02-05'), leadOn('2027-02-06')]).toEqual(['pom', 'probation']);
  });

  it('ends months on their last day, each counted from release and not from one another', () => {
    const facts = sentenced('2027-12-31');
    expect(handoverDays(handoverOf(facts, '2026-11-21'), settings)).toEqual({
      ...{ comesUp: '2026-12-31', underWay: '2027-02-13', passes: '2027-02-28' },
    });
  });

  it('is done once it is written down, and none where probation led from the start', () => {
    expect(stageOf(sentenced('2027-12-06', { handoverDone: '2027-02-01' }), '2027-02-03')).toBe(
      'done',
    );
    const short = sentenced('2027-04-14', {
      arrivalDate: '2026-10-12',
      sentenceDate: '2026-10-12',
    });
    expect(stageOf(short, '2026-11-21')).toBeUndefined();
    expect(handoverDays(undefined, settings)).toBeUndefined();
  });
});

describe('what a hand over asks for next', () => {
  const lizzie = sentenced('2027-12-06');
  const today = '2027-01-30';
  const begun = day.parse('2026-11-01');
  const next = (steps: object, receipt?: object) =>
    handoverDue(
      handoverOf(lizzie, today),
      { ...emptyHandover, steps, ...(receipt ? { receipt } : {}) } as typeof emptyHandover,
      begun,
      settings,
    );
  const done = day.parse('2027-01-20');

  it('is one thing at a time: the name, then meeting and reading, then their answer', () => {
    expect(next({})).toMatchObject({ date: '2026-12-06', words: 'handoverDue.name' });
    expect(next({ named: done })).toMatchObject({ date: '2027-01-22', words: 'handoverDue.ready' });
    const ready = { named: done, metHer: done, readPlanWithHer: done, housingLeadNamed: done };
    expect(next(ready)).toMatchObject({ date: '2027-02-06', words: 'handoverDue.finish' });
    const said = { name: 'Ros', day: done, code: 'A', words: '' };
    expect(next(ready, { ...said, said: 'no' })).toMatchObject({ words: 'handoverDue.finish' });
    expect(next(ready, { ...said, said: 'yes' })).toBeUndefined();
  });

  it('is due as soon as can be where its day lay before the plan was begun here', () => {
    const due = handoverDue(
      handoverOf(lizzie, today),
      undefined,
      day.parse('2027-01-05'),
      settings,
    );
    expect(due).toMatchObject({ date: '2027-01-05', isClamped: true });
  });

  it('is nobody’s here where the lead had passed before the plan was begun, until somebody takes it up', () => {
    const late = day.parse('2027-03-01');
    const handover = handoverOf(lizzie, '2027-03-02');
    expect(handoverDue(handover, undefined, late, settings)).toBeUndefined();
    expect(handoverDue(handover, emptyHandover, late, settings)).toMatchObject({
      date: '2027-03-01',
    });
  });
});
