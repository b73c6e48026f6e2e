// The numbers a date was worked out with, as the rules hand them on. Pure.

import type { Params } from '../../../../shared/domain/review/ruling';

export type NumberBehind = { unit: 'days' | 'workingDays' | 'months' | 'age'; count: number };

/** Sentences whose `days` are working days. A test holds them against the words. */
export const daysAreWorkingDays: readonly string[] = [
  'milestone.local_authority_contacted.plain',
  'milestone.accommodation_planning_started.plain',
  'milestone.resettlement_plan.plain',
  'milestone.team_meeting.plain',
  'milestone.first_plan_complete.plain',
  'milestone.plan_reopened.plain',
  'milestone.transfer_team_handover.plain',
  'milestone.court_ready_plan.plain',
  'milestone.licence_ready.plain',
];

/** In the order they are said: months before days. */
const units = ['age', 'months', 'workingDays', 'days'] as const;

export function numbersBehind({
  words,
  params,
}: {
  readonly words: string;
  readonly params: Params;
}): NumberBehind[] {
  return units.flatMap((name): NumberBehind[] => {
    const count = params[name];
    if (typeof count !== 'number') return [];
    const isWorkingDays = name === 'days' && daysAreWorkingDays.includes(words);
    return [{ unit: isWorkingDays ? 'workingDays' : name, count }];
  });
}
