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

/** What we wrote down ourselves, by plan, for as long as the stretch of work lasts. */
type Ours = {
  day: Day;
  /** The date that moved. Back at it, what we wrote down goes again. */
  from: Day;
};
const writtenByUs = new WeakMap<Desk['session'], Map<string, Ours>>();

/** Appends a set of facts; the plan as it then is comes back, after the commit. */
export async function saveFacts(
  desk: Desk,
  { plan, facts }: { plan: string; facts: CustodyFacts },
): Promise<{ saved: Plan; releaseDateEvent?: ReleaseDateEvent }> {
  const reply = await desk.connection.transaction(async (writer) => {
    const before = await readPlan(writer, desk.content, plan, desk.today());
    const noted = await withReleaseDateEvent(desk, writer, plan, facts);
    const saved = await keepFacts(desk, writer, before, noted.facts, desk.now());
    return { saved, noted };
  });
  const { event, from } = reply.noted;
  // Only once it is kept.
  if (event) remember(desk, plan, event, from);
  return { saved: reply.saved, ...(event ? { releaseDateEvent: event } : {}) };
}

async function withReleaseDateEvent(
  desk: Desk,
  writer: Writer,
  plan: string,
  facts: CustodyFacts,
): Promise<{ facts: CustodyFacts; event?: ReleaseDateEvent; from?: Day }> {
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
      ...(earlier.releaseDate ? { from: earlier.releaseDate } : {}),
    };
  }
  // Back where it was when we wrote it down, what we wrote goes again, and nothing anybody else did.
  const isBack =
    ours !== undefined &&
    !hasReleaseDateMoved(ours.from, facts.releaseDate, desk.content.settings) &&
    !earlier.events.some(isOn(ours.day)) &&
    facts.events.some(isOn(ours.day));
  if (!isBack) return { facts };
  const events = facts.events.filter((event) => !isOn(ours.day)(event));
  return { facts: { ...facts, events }, event: { is: 'taken_back', day: ours.day, days } };
}

function remember(desk: Desk, plan: string, event: ReleaseDateEvent, from: Day | undefined): void {
  const written = writtenByUs.get(desk.session) ?? new Map<string, Ours>();
  if (event.is === 'added' && from !== undefined) written.set(plan, { day: event.day, from });
  else written.delete(plan);
  writtenByUs.set(desk.session, written);
}
