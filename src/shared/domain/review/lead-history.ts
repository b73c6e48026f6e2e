// Who led her plan from when to when, and why: from the changes that were written down, and from the one thing that passes the
// lead without anybody writing anything, the day it passes to probation. It tells of stretches and counts them; it ranks nobody.
// Pure.

import { type Day, isAfter, isBefore } from '../calendar/day';
import { dayOfChange, type SituationChange } from './situation-change';
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
};

export type ChangeOfLead = { day: Day; change: SituationChange; before: Standing; after: Standing };

/** What the rule of the day the lead passes is called among the words. */
const passed = (day: Day) => ({ words: 'leadHistory.passed', params: { handover: day } });

type Led = Pick<LeadStretch, 'lead' | 'name' | 'why'>;

/** Who leads where this stands, and why. */
function ledBy(standing: Standing, by?: SituationChange): Led {
  const { recorded, lead } = standing;
  if (recorded) {
    const said = by?.kind === 'lead_recorded' ? by.reason : '';
    const why = said === '' ? lead : { said };
    return { lead: recorded.lead, ...(recorded.name ? { name: recorded.name } : {}), why };
  }
  const name = by?.kind === 'handover_recorded' ? { name: by.probationWorker } : {};
  return {
    lead: lead.value,
    ...name,
    why: { words: lead.words, params: lead.params },
  };
}

/** Between two days the lead passes by itself where the rules said that it would. */
function stretches(standing: Standing, led: Led, from: Day | undefined, until: Day): LeadStretch[] {
  const { handover, recorded, lead } = standing;
  const begins = from === undefined ? {} : { from };
  const passes =
    handover !== undefined &&
    recorded === undefined &&
    lead.value === 'pom' &&
    !isAfter(handover, until) &&
    (from === undefined || isBefore(from, handover));
  if (!passes) return [{ ...led, ...begins }];
  return [
    { ...led, ...begins, to: handover },
    { lead: 'probation', from: handover, why: passed(handover) },
  ];
}

/**
 * The stretches in their order, the one of now last. What was put right among the facts without a change of situation shows in
 * the last of them, whose beginning is then not known.
 * @param changes in any order
 * @param now what the rules say today
 */
export function leadHistory(
  changes: readonly ChangeOfLead[],
  now: Standing,
  today: Day,
): LeadStretch[] {
  const inOrder = changes.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const found: LeadStretch[] = [];
  let standing = inOrder[0]?.before ?? now;
  let led = ledBy(standing);
  let from: Day | undefined;
  for (const { change, after } of inOrder) {
    const on = dayOfChange(change);
    found.push(...stretches(standing, led, from, on));
    standing = after;
    led = ledBy(after, change);
    from = on;
  }
  found.push(...stretches(standing, led, from, today));
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
