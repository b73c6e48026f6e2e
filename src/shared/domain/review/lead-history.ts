// Who led her plan from when to when, and why: from the changes that were written down, from facts that were put right without
// one, and from the one thing that passes the lead without anybody writing anything, the day it passes to probation. It tells of
// stretches and counts them; it ranks nobody. Pure.

import { type Day, isBefore, isOnOrBefore } from '../calendar/day';
import type { SituationChange } from './situation-change';
import type { Standing } from './standing';

export type LeadStretch = {
  /** As the rules name leads. */
  lead: string;
  name?: string;
  /** Left out for the first, whose beginning nobody wrote down. */
  from?: Day;
  /** Left out for the one of now. */
  to?: Day;
  /** Why it began: the rule's own sentence, or the words of whoever recorded it. */
  why: { words: string; params: Readonly<Record<string, string | number>> } | { said: string };
  /** It began because facts were put right on the page of facts, and no change of situation was written down. */
  isPutRight?: true;
};

/** As much of what the rules said at one moment as says who led. */
export type WhoLeads = Pick<Standing, 'lead' | 'recorded' | 'handover'>;

/** What may have changed who leads: a change of situation, or without one, facts that were put right on that day. */
export type ChangeOfLead = {
  day: Day;
  change?: SituationChange | undefined;
  before: WhoLeads;
  after: WhoLeads;
  /** UTC moment of the writing down; of two of one day the earlier comes first. */
  at?: string;
};

/** What the rule of the day the lead passes is called among the words. */
const passed = (day: Day) => ({ words: 'leadHistory.passed', params: { handover: day } });

type Led = Pick<LeadStretch, 'lead' | 'name' | 'why'>;

/** Who leads where this stands, and why. */
function ledBy(standing: WhoLeads, by?: ChangeOfLead): Led {
  const { recorded, lead } = standing;
  const change = by?.change;
  const putRight = by !== undefined && change === undefined ? { isPutRight: true as const } : {};
  if (recorded) {
    const said = change?.kind === 'lead_recorded' ? change.reason : '';
    const why = said === '' ? lead : { said };
    const name = recorded.name ? { name: recorded.name } : {};
    return { lead: recorded.lead, ...name, why, ...putRight };
  }
  const name = change?.kind === 'handover_recorded' ? { name: change.probationWorker } : {};
  const why = { words: lead.words, params: lead.params };
  return { lead: lead.value, ...name, why, ...putRight };
}

/**
 * Between two days the lead passes by itself where the rules said that it would. Of the time before anything was written down the
 * same rule says that the prison led until that day.
 * @param until what counts from then on begins on that day; `isNow`: nothing does, it is today
 */
function stretches(
  standing: WhoLeads,
  led: Led,
  from: Day | undefined,
  until: { day: Day; isNow: boolean },
): LeadStretch[] {
  const { handover, recorded, lead } = standing;
  const begins = from === undefined ? {} : { from };
  const whole = [{ ...led, ...begins }];
  const isThere = handover !== undefined && recorded === undefined;
  if (!isThere || !isOnOrBefore(handover, until.day)) return whole;
  // Where something else counts from the very day on, nobody led by it.
  const isMoment = handover === until.day && !until.isNow;
  if (lead.value === 'pom' && (from === undefined || isBefore(from, handover))) {
    const next = { lead: 'probation', from: handover, why: passed(handover) };
    return isMoment ? whole : [...whole, next];
  }
  if (lead.value !== 'probation' || from !== undefined) return whole;
  const before = { lead: 'pom', why: { words: 'leadHistory.before', params: { handover } } };
  return isMoment ? [before] : [before, { ...led, from: handover }];
}

/** A change that was written down later and is dated earlier knew what had been put right before it. */
const knewBetter = (changes: readonly ChangeOfLead[], { day, change, at = '' }: ChangeOfLead) =>
  change === undefined &&
  changes.some((later) => later.change && (later.at ?? '') > at && isOnOrBefore(later.day, day));

const earlierFirst = (a: ChangeOfLead, b: ChangeOfLead): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.at === undefined || b.at === undefined ? 0 : a.at.localeCompare(b.at);
};

/**
 * The stretches in their order, the one of now last. Where what the rules say today follows from nothing that is known here, it
 * shows in the last of them, whose beginning is then not known.
 * @param changes in any order; two of one day in the order they were written down, or with the moment of it
 * @param now what the rules say today
 */
export function leadHistory(
  changes: readonly ChangeOfLead[],
  now: WhoLeads,
  today: Day,
): LeadStretch[] {
  const inOrder = changes.filter((one) => !knewBetter(changes, one)).toSorted(earlierFirst);
  const found: LeadStretch[] = [];
  let standing = inOrder[0]?.before ?? now;
  let led = ledBy(standing);
  let from: Day | undefined;
  for (const change of inOrder) {
    const { day, after } = change;
    found.push(...stretches(standing, led, from, { day, isNow: false }));
    standing = after;
    led = ledBy(after, change);
    from = day;
  }
  found.push(...stretches(standing, led, from, { day: today, isNow: true }));
  const ledNow = ledBy(now);
  if (found.at(-1)?.lead !== ledNow.lead) found.push(ledNow);
  return joined(found);
}

/** One after the other by the same person is one stretch; each ends where the next begins. */
function joined(all: readonly LeadStretch[]): LeadStretch[] {
  const kept: LeadStretch[] = [];
  for (const next of all) {
    const last = kept.at(-1);
    const isSame = last?.lead === next.lead && (next.name === undefined || last.name === next.name);
    if (!isSame) kept.push(next);
  }
  return kept.map((stretch, at) => {
    const { to: _, ...rest } = stretch;
    const end = kept[at + 1]?.from;
    return end === undefined ? rest : { ...rest, to: end };
  });
}
