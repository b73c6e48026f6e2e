// The words of one entry of the thread: its name, its day, where it stands, and why it is there.

import { useTranslation } from 'react-i18next';
import { formatDay, formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { needsChangeWording } from '../../../../shared/domain/review/review-reasons';
import { useExplain } from '../../ui/use-explain';
import type { Fold, ThreadEntry } from './thread';

export type EntryWords = {
  name: (entry: ThreadEntry) => string;
  /** "Thursday 3 December 2026". */
  day: (entry: ThreadEntry) => string;
  /** "3 December 2026", where there is little room. */
  dayShort: (entry: ThreadEntry) => string;
  /** Where it stands, in a few words. */
  state: (entry: ThreadEntry) => string;
  /** The same right beside its day, which need not be said again. */
  stateBesideDay: (entry: ThreadEntry) => string;
  /** Why it stands on that day, in a sentence. */
  reason: (entry: ThreadEntry) => string;
  fold: (fold: Fold) => string;
};

export function useEntryWords(today: string): EntryWords {
  const { t, i18n } = useTranslation(['timeline', 'schedule', 'facts', 'changes']);
  const explain = useExplain();

  function stateOf(entry: ThreadEntry, planned: string, notDone: string): string {
    const { date, state } = entry;
    if (entry.is === 'milestone' && entry.milestone.kind === 'hmpps_handover_info') {
      return t('state.otherSystems');
    }
    if (entry.is === 'past-review')
      return state === 'done' ? t('state.together') : t('state.ahead');
    const mark = entry.is === 'milestone' ? entry.milestone.mark : undefined;
    const isSeenTo = entry.is === 'day-named' || entry.is === 'contact-next';
    if (isSeenTo && state === 'done') return t('state.settled');
    if (entry.is === 'lead') {
      const { to } = entry.stretch;
      return to ? t('state.ledUntil', { day: to }) : t('state.leadsNow');
    }
    if (mark?.state === 'done') return t('state.done', { day: mark.day });
    if (mark?.state === 'not_needed') return t('state.not_needed', { why: mark.words });
    if (mark?.state === 'waiting') {
      const waiting = t('state.waiting', { who: mark.words });
      return date < today ? `${planned}. ${waiting}` : waiting;
    }
    if (state === 'done' && entry.is === 'milestone' && entry.milestone.metOn) {
      return t('state.done', { day: entry.milestone.metOn });
    }
    if (state === 'planned') return notDone;
    if (state === 'telling') return t('state.telling');
    if (state === 'change') return t('state.change');
    if (date === today) return t('state.today');
    return entry.is === 'next-review' ? t('state.nextReview') : t('state.coming');
  }

  /** A job, with the name where one is known. */
  function whoLeads(job: string, name: string | undefined): string {
    const lead = t(`schedule:leadName.${job}.staff` as 'schedule:leadName.pom.staff');
    return name ? t('schedule:recordedLead.named', { name, lead }) : lead;
  }

  function leadLine(entry: ThreadEntry): string | undefined {
    if (entry.is === 'situation' && entry.kept.change.kind === 'handover_recorded')
      return t('state.received', { who: whoLeads('probation', entry.kept.change.probationWorker) });
    if (entry.is !== 'situation' || entry.kept.change.kind !== 'lead_recorded') return undefined;
    const { lead: job, name, reason } = entry.kept.change;
    return t('changes:leadLine', { who: whoLeads(job, name), reason });
  }

  function reasonOf(entry: ThreadEntry): string {
    switch (entry.is) {
      case 'milestone': {
        const { milestone } = entry;
        const why = explain(milestone);
        return milestone.isClamped ? `${t('schedule:milestoneClamped')} ${why}` : why;
      }
      case 'next-review':
        return explain(entry.review);
      case 'past-review':
        return t('why.together');
      case 'day-named':
        return t('schedule:dayNamed.staff', { page: entry.named.title });
      case 'lead': {
        const { why } = entry.stretch;
        return 'said' in why ? t('why.ledSaid', { why: why.said }) : explain(why);
      }
      case 'contact-next':
        return explain(entry.due);
      case 'planned-review':
        return t(entry.state === 'planned' ? 'why.missedReview' : 'why.plannedReview');
      case 'change':
        return t('why.change');
      case 'situation':
        return t('why.situation');
    }
  }

  return {
    name: (entry) => {
      if (entry.is === 'situation') return t(`changes:name.${entry.kept.change.kind}`);
      if (entry.is === 'past-review') return t('name.together');
      if (entry.is === 'day-named')
        return entry.named.what || t('schedule:milestoneName.day_named.staff');
      if (entry.is === 'lead')
        return t('name.leads', { who: whoLeads(entry.stretch.lead, entry.stretch.name) });
      if (entry.is === 'contact-next')
        return entry.due.said?.words ?? t('schedule:milestoneName.contact_next.staff');
      if (entry.is === 'planned-review') return t('name.plannedReview');
      if (entry.is === 'change') return t(`facts:event.${needsChangeWording(entry.change)}`);
      const kind = entry.is === 'milestone' ? entry.milestone.kind : 'review';
      return t(`schedule:milestoneName.${kind}.staff`);
    },
    day: ({ date }) => formatDayWithWeekday(date, i18n.language),
    dayShort: ({ date }) => formatDay(date, i18n.language),
    // Why a lead was recorded is a worker's words: on the screen, never on the printed page.
    state: (entry) =>
      leadLine(entry) ??
      stateOf(
        entry,
        t('state.wasPlanned', { day: entry.date }),
        t('state.planned', { day: entry.date }),
      ),
    stateBesideDay: (entry) => stateOf(entry, t('state.wasPlannedHere'), t('state.plannedHere')),
    reason: reasonOf,
    fold: ({ year, isPart, entries }) => {
      const about = { year, count: entries.length };
      if (!isPart) return t('fold.year', about);
      const isAhead = (entries[0]?.date ?? today) > today;
      return isAhead ? t('fold.laterIn', about) : t('fold.earlierIn', about);
    },
  };
}
