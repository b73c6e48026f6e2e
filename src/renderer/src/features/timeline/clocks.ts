// Where the two clocks of a plan stand: our own review, and the council's pathway plan. Pure; works out no date.

import type { Day } from '../../../../shared/domain/calendar/day';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import type { MarkedMilestone } from '../../../../shared/domain/review/milestone-marks';

export type CouncilClock =
  | { readonly kind: 'none' }
  /** It runs, and the day it counts from is not written down. */
  | { readonly kind: 'last-day-missing' }
  /** It runs, and the rules for this plan cannot say its day. */
  | { readonly kind: 'ask-council' }
  | { readonly kind: 'due'; readonly milestone: MarkedMilestone }
  /** Done, and the day it was done is not in the facts yet. */
  | { readonly kind: 'done'; readonly milestone: MarkedMilestone; readonly on: Day };

const councilReviews: readonly MarkedMilestone['kind'][] = [
  'pathway_review_due',
  'pathway_review_before_release',
];

export function councilClock(
  facts: Pick<CustodyFacts, 'pathwayActive' | 'lastPathwayReview'>,
  milestones: readonly MarkedMilestone[],
): CouncilClock {
  if (facts.pathwayActive !== true) return { kind: 'none' };
  if (facts.lastPathwayReview === undefined) return { kind: 'last-day-missing' };
  const milestone = milestones.find(({ kind }) => kind === 'pathway_review_due');
  // The council looks again before she leaves, too; whichever comes first is its next.
  const first = milestones
    .filter(({ kind }) => councilReviews.includes(kind))
    .filter(({ mark }) => mark?.state !== 'done' && mark?.state !== 'not_needed')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  if (first !== undefined && milestone?.mark?.state !== 'done') {
    return { kind: 'due', milestone: first };
  }
  if (milestone === undefined) return { kind: 'ask-council' };
  const { mark } = milestone;
  return mark?.state === 'done'
    ? { kind: 'done', milestone, on: mark.day }
    : { kind: 'due', milestone };
}
