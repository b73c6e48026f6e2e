// What stands on the thread besides the rules and her own lists: who began to lead on which day, and what comes next after what
// somebody did with her. Pure; the days come from where they are kept.

import { type Day, isBefore } from '../../../../shared/domain/calendar/day';
import { contactDue, type KeptContact } from '../../../../shared/domain/met/contact';
import type { Due } from '../../../../shared/domain/review/due';
import type { LeadStretch } from '../../../../shared/domain/review/lead-history';
import type { MarkedMilestone } from '../../../../shared/domain/review/milestone-marks';
import { dayOfChange } from '../../../../shared/domain/review/situation-change';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { At } from './entry-state';

/** From this day on somebody leads her plan. */
export type LeadEntry = At & { readonly is: 'lead'; readonly stretch: LeadStretch };
/** What comes next after a contact. */
export type ContactNextEntry = At & { readonly is: 'contact-next'; readonly due: Due };

/**
 * Each stretch that began on a known day. A change that says by itself who leads from then on, and the rule of the day the
 * lead passes, stand there already.
 */
export function leadEntries(
  stretches: readonly LeadStretch[],
  changes: readonly KeptChange[],
  milestones: readonly MarkedMilestone[],
): LeadEntry[] {
  const said = new Set<Day>([
    ...changes
      .filter(({ change: { kind } }) => kind === 'lead_recorded' || kind === 'handover_recorded')
      .map(({ change }) => dayOfChange(change)),
    ...milestones
      .filter(({ kind }) => kind === 'lead_handover_to_probation')
      .map(({ date }) => date),
  ]);
  return stretches.flatMap((stretch): LeadEntry[] => {
    const { from } = stretch;
    if (from === undefined || said.has(from)) return [];
    return [{ is: 'lead', key: `lead:${from}`, date: from, state: 'change', stretch }];
  });
}

/** Those with a day, as far as they were not taken away. */
export function contactsNext(contacts: readonly KeptContact[], today: Day): ContactNextEntry[] {
  return contacts.flatMap(({ id, said, isAway, isFollowed }): ContactNextEntry[] => {
    if (said.followUp === undefined || isAway) return [];
    const due = contactDue({ contact: id, day: said.followUp, next: said.next });
    const state = isFollowed ? 'done' : isBefore(due.date, today) ? 'planned' : 'coming';
    return [{ is: 'contact-next', key: due.key, date: due.date, state, due }];
  });
}
