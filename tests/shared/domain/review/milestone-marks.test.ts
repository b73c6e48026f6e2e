// What became of a milestone: which marks may be made, where each of them shows, and which days wait for somebody.

import { describe, expect, it } from 'vitest';
import {
  type Milestone,
  type MilestoneKind,
  milestoneKinds,
} from '../../../../src/shared/domain/review/milestone-kinds';
import {
  canBeMarked,
  isMarkedAhead,
  isOutstanding,
  type KeptMark,
  type MilestoneMark,
  milestoneMark,
  withMarks,
} from '../../../../src/shared/domain/review/milestone-marks';
import { on } from './made-up-facts';

const today = on('2026-11-21');
const of = (kind: MilestoneKind, more: Partial<Milestone> = {}): Milestone => ({
  ...{ kind, key: `${kind}:2026-11-02`, rule: 'A1', date: today, isClamped: false },
  ...{ basis: 'default', words: `milestone.${kind}.plain`, params: {} },
  ...more,
});
const kept = (mark: MilestoneMark): KeptMark => ({
  ...mark,
  by: 'Wanda Worker',
  at: '2026-11-20T10:00:00Z',
});
const done = kept({ state: 'done', day: on('2026-11-20') });
const notNeeded = kept({ state: 'not_needed', words: 'She has one' });
const waiting = kept({ state: 'waiting', words: 'The council' });
const open = kept({ state: 'open' });

describe('a mark', () => {
  it.each<[string, unknown, boolean]>([
    ['done on a day', { state: 'done', day: '2026-11-20' }, true],
    ['done without a day', { state: 'done' }, false],
    ['done on a day there is not', { state: 'done', day: '2026-02-30' }, false],
    ['done, with words beside it', { ...done, words: 'x' }, false],
    ['not needed, and why', { state: 'not_needed', words: 'She has one' }, true],
    ['not needed, with no word', { state: 'not_needed', words: '' }, false],
    ['not needed, with only spaces', { state: 'not_needed', words: '   ' }, false],
    ['not needed, with nothing', { state: 'not_needed' }, false],
    ['waiting on somebody', { state: 'waiting', words: 'x' }, true],
    ['waiting, with 500 letters', { state: 'waiting', words: 'x'.repeat(500) }, true],
    ['waiting, with 501 letters', { state: 'waiting', words: 'x'.repeat(501) }, false],
    [
      'waiting, with 500 letters and a space',
      { state: 'waiting', words: `${'x'.repeat(500)} ` },
      true,
    ],
    ['open again', { state: 'open' }, true],
    ['in no state', {}, false],
    ['in a state nobody knows', { state: '' }, false],
  ])('%s', (_, mark, may) => {
    expect(milestoneMark.safeParse(mark).success).toBe(may);
  });

  it('is kept without the spaces around it', () => {
    expect(milestoneMark.parse({ state: 'waiting', words: ' the council ' })).toEqual({
      state: 'waiting',
      words: 'the council',
    });
  });

  it.each<[string, MilestoneMark, boolean]>([
    ['done tomorrow', { state: 'done', day: on('2026-11-22') }, true],
    ['done today', { state: 'done', day: today }, false],
    ['waiting', { state: 'waiting', words: 'x' }, false],
    ['not needed', { state: 'not_needed', words: 'x' }, false],
    ['open', { state: 'open' }, false],
  ])('%s: marked ahead %s', (_, mark, isAhead) => {
    expect(isMarkedAhead(mark, today)).toBe(isAhead);
  });
});

describe('marks put to their milestones', () => {
  const screening = of('arrival_screening');
  const meeting = of('team_meeting');

  it('each to its own, and to no other', () => {
    const marks = new Map([
      [meeting.key, done],
      ['team_meeting:2020-01-01', waiting],
    ]);
    expect(withMarks([screening, meeting], marks)).toEqual([screening, { ...meeting, mark: done }]);
  });

  it('one opened again has none', () => {
    expect(withMarks([screening], new Map([[screening.key, open]]))).toEqual([screening]);
  });

  it('no marks at all leave the list as it is', () => {
    const list = [screening, meeting];
    expect(withMarks(list, new Map())).toBe(list);
  });
});

describe('what waits for somebody', () => {
  it.each<[string, Partial<Milestone> & { mark?: KeptMark }, boolean]>([
    ['nobody has marked it', {}, true],
    ['opened again', { mark: open }, true],
    ['waiting on somebody', { mark: waiting }, true],
    ['done', { mark: done }, false],
    ['not needed', { mark: notNeeded }, false],
    ['the facts say it was done', { metOn: today }, false],
  ])('%s', (_, more, isOpen) => {
    expect(isOutstanding(of('arrival_screening', more))).toBe(isOpen);
  });

  it('never a day that only tells', () => {
    const telling = milestoneKinds.filter((kind) => !canBeMarked(of(kind)));
    expect(telling).toEqual([
      'rent_help_housing_benefit_limit',
      'rent_help_universal_credit_limit',
      'possible_release_from_court',
      'lead_handover_to_probation',
      'hmpps_handover_info',
      'release_day',
      'licence_end',
      'pa_right_ends_at_25',
    ]);
    for (const kind of telling) expect(isOutstanding(of(kind))).toBe(false);
  });
});
