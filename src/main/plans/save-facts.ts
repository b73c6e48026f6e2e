// Saves the facts as they stand on the page of facts. A release date that moved far is written down as a change by
// itself, counted from what an earlier stretch of work left: a slip put right in one sitting is none.

import type { Day } from '../../shared/domain/calendar/day';
import type { CustodyFacts } from '../../shared/domain/review/facts';
import { hasReleaseDateMoved } from '../../shared/domain/review/release-date-moved';
import type { Writer } from '../store/connection';
import type { Desk } from './desk';
import { readEarlierFacts } from './fact-rows';
import { keepFacts } from './keep-facts';
import { type Plan, readPlan } from './read-plan';

/** This save wrote down that the release date changed, or took that back; `days` is how far is far. */
type ReleaseDateEvent = { is: 'added' | 'taken_back'; day: Day; days: number };

/** The days on which we wrote it down ourselves, by plan, for as long as the stretch of work lasts. */
const writtenByUs = new WeakMap<Desk['session'], Map<string, Day>>();

/** Appends a set of facts; the plan as it then is comes back, after the commit. */
export async function saveFacts(
  desk: Desk,
  { plan, facts }: { plan: string; facts: CustodyFacts },
): Promise<{ saved: Plan; releaseDateEvent?: ReleaseDateEvent }> {
  const reply = await desk.connection.transaction(async (writer) => {
    const before = await readPlan(writer, desk.content, plan, desk.today());
    const noted = await withReleaseDateEvent(desk, writer, plan, facts);
    const saved = await keepFacts(desk, writer, before, noted.facts, desk.now());
    return { saved, ...(noted.event ? { releaseDateEvent: noted.event } : {}) };
  });
  // Only once it is kept.
  if (reply.releaseDateEvent) remember(desk, plan, reply.releaseDateEvent);
  return reply;
}

async function withReleaseDateEvent(
  desk: Desk,
  writer: Writer,
  plan: string,
  facts: CustodyFacts,
): Promise<{ facts: CustodyFacts; event?: ReleaseDateEvent }> {
  const earlier = await readEarlierFacts(writer, plan, desk.session.id);
  if (!earlier) return { facts };
  const today = desk.today();
  const days = desk.content.settings.reviews.releaseDateChangeDays.value;
  const ours = writtenByUs.get(desk.session)?.get(plan);
  const isOn = (day: Day) => (event: CustodyFacts['events'][number]) =>
    event.kind === 'release_date_changed' && event.date === day;
  if (hasReleaseDateMoved(earlier.releaseDate, facts.releaseDate, desk.content.settings)) {
    const isThere = facts.events.some(
      (event) =>
        isOn(today)(event) || (isOn(event.date)(event) && !earlier.events.some(isOn(event.date))),
    );
    if (isThere) return { facts };
    const event = { kind: 'release_date_changed', date: today };
    return {
      facts: { ...facts, events: [...facts.events, event] },
      event: { is: 'added', day: today, days },
    };
  }
  // The date is back where it was: what we wrote down for it goes again, and nothing anybody else did.
  if (ours === undefined || !facts.events.some(isOn(ours))) return { facts };
  const events = facts.events.filter((event) => !isOn(ours)(event));
  return { facts: { ...facts, events }, event: { is: 'taken_back', day: ours, days } };
}

function remember(desk: Desk, plan: string, event: ReleaseDateEvent): void {
  const days = writtenByUs.get(desk.session) ?? new Map<string, Day>();
  if (event.is === 'added') days.set(plan, event.day);
  else days.delete(plan);
  writtenByUs.set(desk.session, days);
}
