// Days on which facts were put right without a change of situation so that somebody else leads, or the lead passes on another
// day: from the sets of facts as they were kept. The facts of a later day never reach back: what the desk went by stays. Pure.

import type { Day } from '../calendar/day';
import type { CustodyFacts } from './facts';
import type { ChangeOfLead, WhoLeads } from './lead-history';
import { planSchedule } from './schedule';
import type { ScheduleSettings } from './settings';
import { standingOf } from './standing';

/** One set of facts as it was kept. */
export type KeptFacts = {
  facts: CustodyFacts;
  /** The day it was kept. */
  day: Day;
  /** UTC moment. */
  at: string;
  /** Kept by a change of situation, which says for itself what it did. */
  isChange: boolean;
};

/** Facts that were put right: who led by those before and who by those after. */
export type LeadPutRight = Required<Pick<ChangeOfLead, 'day' | 'before' | 'after' | 'at'>>;

/**
 * Of each day at most one: a slip that was put right the same day is none. What was typed before anybody could say who leads is
 * no change of lead.
 * @param sets in the order they were kept
 */
export function leadPutRight(
  sets: readonly KeptFacts[],
  settings: ScheduleSettings,
): LeadPutRight[] {
  const found = sets.flatMap((set, at): LeadPutRight[] => {
    const next = sets[at + 1];
    const isLastOfDay = next === undefined || next.isChange || next.day !== set.day;
    if (set.isChange || !isLastOfDay) return [];
    const first = sets.findLastIndex(
      ({ day, isChange }, earlier) => earlier <= at && (isChange || day !== set.day),
    );
    const known = sets[first];
    if (known === undefined) return [];
    const before = whoLeads(known.facts, set.day, settings);
    const after = whoLeads(set.facts, set.day, settings);
    return isSame(before, after) ? [] : [{ day: set.day, before, after, at: set.at }];
  });
  const begun = found.findIndex(({ before }) => before.lead.value !== 'undecided');
  return begun === -1 ? [] : found.slice(begun);
}

function whoLeads(facts: CustodyFacts, day: Day, settings: ScheduleSettings): WhoLeads {
  // Where she is changes nothing about who leads.
  const standing = standingOf(planSchedule(facts, day, settings), 'remand', facts.recordedLead);
  const { lead, recorded, handover } = standing;
  return { lead, ...(recorded ? { recorded } : {}), ...(handover ? { handover } : {}) };
}

function isSame(a: WhoLeads, b: WhoLeads): boolean {
  return (
    a.lead.value === b.lead.value &&
    a.handover === b.handover &&
    a.recorded?.lead === b.recorded?.lead &&
    a.recorded?.name === b.recorded?.name
  );
}
