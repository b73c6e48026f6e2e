// What the timeline knows of the settings: the reasons of the numbers, and how long the bank holidays are known.

import { createContext, useContext } from 'react';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import type { NumberNote } from '../../../../shared/domain/review/settings-behind';
import type { ThreadEntry } from './thread';

export const NotesContext = createContext<readonly NumberNote[]>([]);

export const useNotes = () => useContext(NotesContext);

/** Days that stand whatever the bank holidays are: written down, or counted in calendar days from what is. */
const neverMoved: readonly MilestoneKind[] = [
  'licence_end',
  'plan_passed_on',
  'possible_release_from_court',
  'pa_right_ends_at_25',
  'pathway_review_due',
  'probation_worker_appointed',
  'lead_handover_to_probation',
  'hmpps_handover_info',
  'rent_help_housing_benefit_limit',
  'rent_help_universal_credit_limit',
];

function mayMove(entry: ThreadEntry): boolean {
  if (entry.is === 'milestone') return !neverMoved.includes(entry.milestone.kind);
  return entry.is === 'next-review';
}

/** The last day the bank holidays are known for, where a date that is shown lies after it and may move. */
export function holidaysEndBefore(
  entries: readonly ThreadEntry[],
  knownUntil: string,
): string | undefined {
  const isAfter = (entry: ThreadEntry) => entry.date > knownUntil && mayMove(entry);
  return entries.some(isAfter) ? knownUntil : undefined;
}
