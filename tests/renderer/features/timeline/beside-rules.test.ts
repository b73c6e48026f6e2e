// Who began to lead on which day, and what comes next after contacts, as entries of the thread.

import { describe, expect, it } from 'vitest';
import {
  contactsNext,
  leadEntries,
} from '../../../../src/renderer/src/features/timeline/beside-rules';
import { entriesOf } from '../../../../src/renderer/src/features/timeline/thread';
import { day } from '../../../../src/shared/domain/calendar/day';
import type { KeptContact } from '../../../../src/shared/domain/met/contact';
import type { LeadStretch } from '../../../../src/shared/domain/review/lead-history';
import { aChange, aPlan, longFacts, today } from './a-plan';

const stretch = (lead: string, from?: string): LeadStretch => ({
  lead,
  why: { said: 'Because' },
  ...(from === undefined ? {} : { from: day.parse(from) }),
});
const keys = (stretches: LeadStretch[], changes = [aChange(ended)]) =>
  leadEntries(stretches, changes, []).map(({ key }) => key);
const recorded = { kind: 'lead_recorded', lead: 'probation', day: '2026-11-02', reason: 'So' };
const ended = { kind: 'lead_record_ended', day: '2026-11-09' };

describe('lead history on the timeline', () => {
  it('has each stretch whose beginning is known', () => {
    expect(keys([stretch('pom'), stretch('probation', '2026-11-09')])).toEqual(['lead:2026-11-09']);
  });

  it('does not say again what a change says by itself', () => {
    const both = [stretch('probation', '2026-11-02'), stretch('pom', '2026-11-09')];
    expect(keys(both, [aChange(recorded), aChange(ended)])).toEqual(['lead:2026-11-09']);
  });

  it('does not say again the day on which the lead passes by the rule', () => {
    const { milestones } = aPlan(longFacts);
    const passes = milestones.find(({ kind }) => kind === 'lead_handover_to_probation');
    expect(passes).toBeDefined();
    expect(leadEntries([stretch('probation', passes?.date)], [], milestones)).toEqual([]);
  });
});

describe('what comes next after a contact', () => {
  const contact = (id: string, followUp: string | undefined, more: object = {}) =>
    ({
      ...{ id, isAway: false, isFollowed: false, ...more },
      said: { next: 'Ring the landlord', ...(followUp ? { followUp } : {}) },
    }) as unknown as KeptContact;

  it('stands on its day, and says where it stands', () => {
    const found = contactsNext(
      [
        contact('gone-by', '2026-11-20'),
        contact('today', today),
        contact('seen-to', '2026-11-01', { isFollowed: true }),
        contact('taken-away', '2026-11-25', { isAway: true }),
        contact('no-day', undefined),
      ],
      today,
    );
    expect(found.map(({ key, state }) => [key, state])).toEqual([
      ['contact:gone-by', 'planned'],
      ['contact:today', 'coming'],
      ['contact:seen-to', 'done'],
    ]);
    const { milestones, schedule, facts } = aPlan(longFacts);
    const on = { milestones, nextReview: schedule.nextReview, facts };
    const entries = entriesOf({ ...on, beside: found }, today);
    expect(entries.filter(({ is }) => is === 'contact-next')).toHaveLength(3);
    expect(entries.length).toBe(entriesOf(on, today).length + 3);
  });
});
