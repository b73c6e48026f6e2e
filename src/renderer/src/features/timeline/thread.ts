// What stands on the thread of one plan, and in which order: the newest day first, Today where it belongs, years
// that are far off folded. Pure; works out no date.

import { addMonths, type Day, isAfter, isBefore } from '../../../../shared/domain/calendar/day';
import type { CustodyFacts } from '../../../../shared/domain/review/facts';
import type { MilestoneKind } from '../../../../shared/domain/review/milestone-kinds';
import {
  canBeMarked,
  type MarkedMilestone,
} from '../../../../shared/domain/review/milestone-marks';
import type { NextReview } from '../../../../shared/domain/review/review';
import type { ReviewUnderWay } from '../../../../shared/domain/review/review-record';
import { eventOfChange } from '../../../../shared/domain/review/situation-change';
import type { DayNamed } from '../../../../shared/domain/workbook/days-named';
import type { KeptChange } from '../../../../shared/ipc/change-shapes';
import type { ContactNextEntry, LeadEntry } from './beside-rules';
import type { At, EntryState } from './entry-state';

export type MilestoneEntry = At & { readonly is: 'milestone'; readonly milestone: MarkedMilestone };
export type NextReviewEntry = At & { readonly is: 'next-review'; readonly review: NextReview };
/** The plan was looked at together on that day. */
export type PastReviewEntry = At & { readonly is: 'past-review' };
export type ChangeEntry = At & { readonly is: 'change'; readonly change: string };

/** The day a review is planned for, where that is another day than the rules give. */
export type PlannedReviewEntry = At & { readonly is: 'planned-review' };

/** A change of situation as it was written down. */
export type SituationEntry = At & { readonly is: 'situation'; readonly kept: KeptChange };

/** A day out of her own lists. */
export type DayNamedEntry = At & { readonly is: 'day-named'; readonly named: DayNamed };

export type ThreadEntry =
  | ContactNextEntry
  | DayNamedEntry
  | LeadEntry
  | MilestoneEntry
  | NextReviewEntry
  | PastReviewEntry
  | PlannedReviewEntry
  | ChangeEntry
  | SituationEntry;

/** The dates of one year, far off, behind one button. */
export type Fold = {
  readonly is: 'fold';
  readonly year: string;
  /** Other dates of that year stand open beside it. */
  readonly isPart: boolean;
  readonly entries: readonly ThreadEntry[];
};

export type ThreadPart = ThreadEntry | Fold;

/** Newest first in each part. */
export type Thread = {
  readonly coming: readonly ThreadPart[];
  readonly today: readonly ThreadEntry[];
  readonly past: readonly ThreadPart[];
};

export type OnThread = {
  readonly milestones: readonly MarkedMilestone[];
  readonly nextReview: NextReview;
  readonly facts: Pick<CustodyFacts, 'reviews' | 'events'>;
  /** The review that is planned or on hold. */
  readonly review?: ReviewUnderWay | undefined;
  /** Changes of situation, in any order. */
  readonly changes?: readonly KeptChange[];
  /** Days out of her own lists; none on paper, where they might lead somewhere. */
  readonly named?: readonly DayNamed[];
  /** Who led from when, and what comes next after contacts; none on paper, where they name people. */
  readonly beside?: readonly (LeadEntry | ContactNextEntry)[];
};

/** What lies further away than this, ahead or back, is folded by year. */
const FAR_MONTHS = 12;

/** Reviews have an entry of their own; these would say it twice. */
const saidByReview: readonly MilestoneKind[] = ['prerelease_plan_review', 'community_review'];

function stateOf(milestone: MarkedMilestone, today: Day): EntryState {
  if (!canBeMarked(milestone)) return 'telling';
  const { mark, metOn, date } = milestone;
  if (mark !== undefined && mark.state !== 'open') return mark.state;
  if (metOn !== undefined) return 'done';
  return isBefore(date, today) ? 'planned' : 'coming';
}

function stateOfNamed({ date, isTelling, isSettled }: DayNamed, today: Day): EntryState {
  if (isSettled) return 'done';
  if (isTelling) return 'telling';
  return isBefore(date, today) ? 'planned' : 'coming';
}

/** Everything on the thread, the newest day first. */
export function entriesOf(on: OnThread, today: Day): ThreadEntry[] {
  const { milestones, nextReview, facts, review, changes = [], named = [], beside = [] } = on;
  const { due } = nextReview;
  const isSaid = ({ kind, date, mark }: MarkedMilestone) =>
    mark === undefined && date === due && saidByReview.includes(kind);
  const entries: ThreadEntry[] = [...beside];
  const ruled = milestones
    .filter((milestone) => !isSaid(milestone))
    .map(
      (milestone): MilestoneEntry => ({
        is: 'milestone',
        key: milestone.key,
        date: milestone.date,
        state: stateOf(milestone, today),
        milestone,
      }),
    );
  entries.push(...ruled);
  if (due !== undefined) {
    const state = isBefore(due, today) ? 'planned' : 'coming';
    entries.push({ is: 'next-review', key: 'next-review', date: due, state, review: nextReview });
  }
  const planned = review?.plannedFor;
  if (planned !== undefined && planned !== due) {
    const state = isBefore(planned, today) ? 'planned' : 'coming';
    entries.push({ is: 'planned-review', key: 'planned-review', date: planned, state });
  }
  for (const one of named) {
    entries.push({
      ...{ is: 'day-named', key: one.key, date: one.date, named: one },
      state: stateOfNamed(one, today),
    });
  }
  for (const date of new Set(facts.reviews)) {
    const state = isAfter(date, today) ? 'coming' : 'done';
    entries.push({ is: 'past-review', key: `past-review:${date}`, date, state });
  }
  for (const kept of changes) {
    const { id, day } = kept;
    entries.push({ is: 'situation', key: `situation:${id}`, date: day, state: 'change', kept });
  }
  // What a change of situation brought with it is said by that change.
  const said = changes.map(({ change }) => eventOfChange(change));
  const isSaidByChange = (event: CustodyFacts['events'][number]) =>
    said.some((one) => one?.kind === event.kind && one.date === event.date);
  for (const { kind, date } of facts.events.filter((event) => !isSaidByChange(event))) {
    entries.push({
      is: 'change',
      key: `change:${kind}:${date}`,
      date,
      state: 'change',
      change: kind,
    });
  }
  return unique(entries).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The same change on the same day may be written down twice; it happened once. */
function unique(entries: readonly ThreadEntry[]): ThreadEntry[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}

const yearOf = ({ date }: ThreadEntry) => date.slice(0, 4);

/** Folds the years of what is far off. One date alone is not worth a button and stays open. */
function folded(
  entries: readonly ThreadEntry[],
  isFar: (entry: ThreadEntry) => boolean,
): ThreadPart[] {
  return [...Map.groupBy(entries, yearOf)].flatMap(([year, ofYear]): ThreadPart[] => {
    const far = ofYear.filter(isFar);
    if (far.length < 2) return ofYear;
    const fold: Fold = { is: 'fold', year, isPart: far.length < ofYear.length, entries: far };
    const near = ofYear.filter((entry) => !isFar(entry));
    const [first] = ofYear;
    // Ahead, the far part of a year comes before the near part; back, after it.
    return first !== undefined && isFar(first) ? [fold, ...near] : [...near, fold];
  });
}

export function threadOf(on: OnThread, today: Day): Thread {
  const entries = entriesOf(on, today);
  const lastNear = addMonths(today, FAR_MONTHS);
  const firstNear = addMonths(today, -FAR_MONTHS);
  return {
    coming: folded(
      entries.filter(({ date }) => isAfter(date, today)),
      ({ date }) => isAfter(date, lastNear),
    ),
    today: entries.filter(({ date }) => date === today),
    past: folded(
      entries.filter(({ date }) => isBefore(date, today)),
      ({ date }) => isBefore(date, firstNear),
    ),
  };
}
