/*
 * Reviews as they are counted: held when planned, held later, due and not held; and why some had to wait, by whose reason it
 * was. The day the rules give is never moved by a hold (decision 6). Pure. Source: features.md R26, R64.
 */

import type { ReviewRecord } from '../review/review-record';
import { planSchedule } from '../review/schedule';
import type { CountBy, CountedPlan, CountedReview } from './counted-plan';
import { isWithin } from './period';
import type { Mark } from './report';
import { sideOfReason } from './tables';

/** The first day it was planned for. */
export function firstPlanned({ earlierDays, plannedFor }: ReviewRecord): string | undefined {
  return earlierDays[0]?.day ?? plannedFor;
}

export function reviewsCounted(plan: CountedPlan, by: CountBy): Mark[] {
  const held = [...plan.reviews.flatMap((one) => partOf(one, by)), ...heldElsewhere(plan, by)];
  const reviews = [...held, ...notHeld(plan, by)];
  const holds = plan.reviews
    .flatMap(({ record }) => [...record.earlierHolds, ...(record.hold ? [record.hold] : [])])
    .filter(({ since }) => isWithin(by.period, since));
  return [
    ['had_review', reviews.length > 0 ? 'some' : 'none'],
    ...reviews.map((part): Mark => ['reviews', part]),
    ['had_hold', holds.length > 0 ? 'some' : 'none'],
    ...holds.flatMap(({ reason }): Mark[] => {
      const side = sideOfReason(reason);
      const whose: Mark = ['holds', side];
      return side === 'system' ? [whose, ['holds_system', reason]] : [whose];
    }),
  ];
}

/** A review that is over, by the day it was held or called off for. */
function partOf({ standing, record }: CountedReview, { period }: CountBy): string[] {
  const planned = firstPlanned(record);
  if (standing === 'called_off') return isWithin(period, planned) ? ['other'] : [];
  if (standing !== 'done' || !isWithin(period, record.heldOn)) return [];
  if (planned === undefined || record.heldOn === undefined) return ['other'];
  return [record.heldOn <= planned ? 'as_planned' : 'later'];
}

/** Days that are only a fact: held before the plan was here, or written down afterwards. Nobody knows what was planned. */
function heldElsewhere({ facts, reviews }: CountedPlan, { period }: CountBy): string[] {
  const known = new Set(reviews.map(({ record }) => record.heldOn));
  const days = new Set(facts.reviews.filter((day) => isWithin(period, day) && !known.has(day)));
  return [...days].map(() => 'other');
}

/** The next review, where its day has gone by: that of the rules, or the earlier one it was planned for. */
function notHeld(plan: CountedPlan, { period, today, settings }: CountBy): string[] {
  const { due } = planSchedule(plan.facts, today, settings).nextReview;
  const open = plan.reviews.find(({ standing }) => ['planned', 'on_hold'].includes(standing));
  const planned = open && firstPlanned(open.record);
  const day = [due, planned].filter((one) => one !== undefined).sort()[0];
  return day !== undefined && day < today && isWithin(period, day) ? ['not_held'] : [];
}
