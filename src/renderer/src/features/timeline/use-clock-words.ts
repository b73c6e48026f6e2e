// The two clocks in words, the same on screen and on paper.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import { useExplain } from '../../ui/use-explain';
import { councilClock } from './clocks';

/** What a clock says, and why where there is a day. */
export type ClockWords = { says: string; why?: string };

export type ClockFacts = Pick<OpenPlan, 'facts' | 'milestones' | 'today' | 'review'> & {
  schedule: Schedule;
};

export function useClockWords({ facts, milestones, schedule, today, review }: ClockFacts): {
  plan: ClockWords;
  council: ClockWords;
} {
  const { t, i18n } = useTranslation('timeline');
  const explain = useExplain();
  const inWords = (day: string) => formatDayWithWeekday(day, i18n.language);
  const { nextReview } = schedule;
  const { due } = nextReview;

  function plan(): ClockWords {
    if (due === undefined) {
      // "No review is due" would be heard as nothing being due, while the council's clock may run.
      return { says: nextReview.reason === 'none_due' ? t('clock.noDay') : explain(nextReview) };
    }
    const words = { day: inWords(due) };
    const reason = [explain(nextReview), heldWords()].filter((one) => one !== '').join(' ');
    const why = t(nextReview.overdue ? 'clock.whyThatDay' : 'clock.why', { why: reason });
    return {
      says: nextReview.overdue ? t('clock.wasPlanned', words) : t('clock.next', words),
      why,
    };
  }

  /** Why it waits, where it is on hold. The day stays what it is. */
  function heldWords(): string {
    const { hold } = review ?? {};
    if (!hold) return '';
    const params = { since: hold.since, lookAgain: hold.lookAgainOn };
    return explain({ words: `reviewPlan.hold.${hold.reason}`, params });
  }

  function council(): ClockWords {
    const clock = councilClock(facts, milestones);
    switch (clock.kind) {
      case 'none':
        return { says: t('clock.noPathway') };
      case 'last-day-missing':
        return { says: t('clock.lastDayMissing') };
      case 'ask-council':
        return { says: t('clock.askCouncil') };
      case 'done':
        return {
          says: t('clock.pathwayDone', { due: inWords(clock.milestone.date), day: clock.on }),
        };
      case 'due': {
        const { date } = clock.milestone;
        const words = { day: inWords(date) };
        return {
          says: date < today ? t('clock.pathwayWasPlanned', words) : t('clock.pathwayDue', words),
          why: t('clock.why', { why: explain(clock.milestone) }),
        };
      }
    }
  }

  return { plan: plan(), council: council() };
}
