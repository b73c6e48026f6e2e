// The day she walks out: which it is and why, how long there is, and which of her bookings must move where the rules let her
// out before the date on file.

import { useTranslation } from 'react-i18next';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import { bookedIn } from '../../../../shared/domain/leaving/from-answers';
import { bookingsToMove, type MustMove } from '../../../../shared/domain/leaving/must-move';
import { daysLeft } from '../../../../shared/domain/leaving/weeks';
import type { Schedule } from '../../../../shared/domain/review/schedule';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useExplain } from '../../ui/use-explain';
import type { SectionProps } from './leaving-parts';
import { usePaperName } from './use-paper-name';

export type TheDayProps = SectionProps & { onFacts: () => void; onTimeline: () => void };

/** From so many days before on the screen says what to begin with (rows of 12 weeks and of 56 days). */
const EARLY = 84;
const OFFER = 56;

export function TheDay({ plan, content, parts, onFacts, onTimeline }: TheDayProps) {
  const { t } = useTranslation('leaving');
  const explain = useExplain();
  const paperName = usePaperName(content);
  const { answersNow: AnswersNow } = parts;
  const { releaseDay } = plan.schedule;
  const today = parseDay(plan.today);
  return (
    <section className="card stack" aria-labelledby="leaving-the-day">
      <h2 id="leaving-the-day" className="small-heading">
        {t('day.title')}
      </h2>
      {releaseDay && today ? (
        <>
          <p className="leaving-day">{formatDayWithWeekday(releaseDay.date, 'en')}</p>
          <p>
            {explain(releaseDay)} {howLong(daysLeft(releaseDay.date, today))}
          </p>
          <Prompt left={daysLeft(releaseDay.date, today)} />
          <AnswersNow>
            {(answers) => (
              <MovedBookings
                releaseDay={releaseDay}
                moved={
                  releaseDay.wasMoved
                    ? bookingsToMove(
                        releaseDay.date as Day,
                        releaseDay.statutory as Day,
                        bookedIn(content, answers, (_, item) => paperName(item)),
                      )
                    : []
                }
              />
            )}
          </AnswersNow>
          {plan.holidaysKnownUntil < releaseDay.date ? (
            <p>{t('day.holidaysEnd', { day: plan.holidaysKnownUntil })}</p>
          ) : null}
        </>
      ) : (
        <p>{t('day.unknown')}</p>
      )}
      <div className="actions">
        <Button onClick={onFacts}>{t('day.facts')}</Button>
        <Button onClick={onTimeline}>{t('day.timeline')}</Button>
      </div>
    </section>
  );

  function howLong(left: number): string {
    if (left < 0) return t('day.since', { count: -left });
    return left === 0 ? t('day.today') : t('day.left', { count: left });
  }
}

/** At 12 weeks and at 56 days: what this is the time for. */
function Prompt({ left }: { left: number }) {
  const { t } = useTranslation('leaving');
  if (left < 0 || left > EARLY) return null;
  return <p>{t(left > OFFER ? 'day.prompt12' : 'day.prompt8')}</p>;
}

type MovedBookingsProps = {
  releaseDay:
    | NonNullable<Schedule['releaseDay']>
    | { statutory: string; date: string; wasMoved: boolean };
  moved: readonly MustMove[];
};

function MovedBookings({ releaseDay, moved }: MovedBookingsProps) {
  const { t } = useTranslation('leaving');
  if (!releaseDay.wasMoved) return null;
  const days = {
    from: formatDayWithWeekday(releaseDay.statutory, 'en'),
    to: formatDayWithWeekday(releaseDay.date, 'en'),
  };
  return (
    <Notice kind="look" title={t('moved.title', days)}>
      {moved.length === 0 ? <p>{t('moved.none')}</p> : <p>{t('moved.these')}</p>}
      {moved.length === 0 ? null : (
        <ul>
          {moved.map(({ id, what, day, why }) => (
            <li key={`${why} ${id}`}>
              {t('moved.line', {
                what: what || t('moved.noWords'),
                day: formatDayWithWeekday(day, 'en'),
                why: t(`moved.why.${why}`),
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
