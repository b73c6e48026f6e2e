// Who led from when to when: by changes that were written down, and by the day the lead passes by itself.

import { describe, expect, it } from 'vitest';
import { type Day, day } from '../../../../src/shared/domain/calendar/day';
import { type ChangeOfLead, leadHistory } from '../../../../src/shared/domain/review/lead-history';
import type { Standing } from '../../../../src/shared/domain/review/standing';

const d = (text: string): Day => day.parse(text);
const standing = (lead: string, more: Partial<Standing> = {}): Standing =>
  ({ lead: { value: lead, words: `lead.${lead}`, params: {} }, ...more }) as Standing;

const sentenced = (on: string, handover: string): ChangeOfLead => ({
  ...{ day: d(on), change: { kind: 'sentenced', day: d(on) } as ChangeOfLead['change'] },
  ...{ before: standing('specialist'), after: standing('pom', { handover: d(handover) }) },
});

describe('who has led', () => {
  it('is one stretch where nothing was written down', () => {
    expect(leadHistory([], standing('pom'), d('2026-11-21'))).toEqual([
      { lead: 'pom', why: { words: 'lead.pom', params: {} } },
    ]);
  });

  it('passes by itself on its day, and not the day before', () => {
    const changes = [sentenced('2026-01-10', '2026-06-01')];
    const before = leadHistory(
      changes,
      standing('pom', { handover: d('2026-06-01') }),
      d('2026-05-31'),
    );
    expect(before.map(({ lead, from, to }) => [lead, from, to])).toEqual([
      ['specialist', undefined, '2026-01-10'],
      ['pom', '2026-01-10', undefined],
    ]);
    const after = leadHistory(changes, standing('probation'), d('2026-06-01'));
    expect(after.map(({ lead, from, to }) => [lead, from, to])).toEqual([
      ['specialist', undefined, '2026-01-10'],
      ['pom', '2026-01-10', '2026-06-01'],
      ['probation', '2026-06-01', undefined],
    ]);
    expect(after[2]?.why).toEqual({
      words: 'leadHistory.passed',
      params: { handover: '2026-06-01' },
    });
  });

  it('names who was recorded and why, and who took over', () => {
    const recorded: ChangeOfLead = {
      day: d('2026-06-01'),
      change: {
        ...{ kind: 'lead_recorded', day: d('2026-06-01') },
        ...{ lead: 'pom', name: 'Mr Tamworth', reason: 'Probation has nobody yet' },
      },
      before: standing('probation'),
      after: standing('probation', { recorded: { lead: 'pom', name: 'Mr Tamworth' } }),
    };
    const over: ChangeOfLead = {
      day: d('2026-07-01'),
      change: {
        ...{ kind: 'handover_recorded', day: d('2026-07-01'), probationWorker: 'Ros Whinchat' },
        ...{ named: true, metHer: true, readPlanWithHer: true },
        ...{ housingLeadNamed: true, copyHandedOver: true },
      },
      before: standing('probation', { recorded: { lead: 'pom', name: 'Mr Tamworth' } }),
      after: standing('probation'),
    };
    const found = leadHistory([over, recorded], standing('probation'), d('2026-11-21'));
    expect(found.map(({ lead, name, to }) => [lead, name, to])).toEqual([
      ['probation', undefined, '2026-06-01'],
      ['pom', 'Mr Tamworth', '2026-07-01'],
      ['probation', 'Ros Whinchat', undefined],
    ]);
    expect(found[1]?.why).toEqual({ said: 'Probation has nobody yet' });
  });

  it('says nothing of when, where facts were put right without a change', () => {
    const found = leadHistory(
      [sentenced('2026-01-10', '2027-06-01')],
      standing('probation'),
      d('2026-11-21'),
    );
    expect(found.at(-1)).toMatchObject({ lead: 'probation' });
    expect(found.at(-1)?.from).toBeUndefined();
  });
});
