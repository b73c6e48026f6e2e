// Her last eight weeks, week by week: sessions with who and whether she came, and what the rules ask for in that week. A week
// that holds nothing says so, and no more.

import { useTranslation } from 'react-i18next';
import { type Day, parseDay } from '../../../../shared/domain/calendar/day';
import {
  formatDayOfYear,
  formatDayWithWeekday,
} from '../../../../shared/domain/calendar/day-in-words';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { type Session, sessionsIn } from '../../../../shared/domain/leaving/from-answers';
import {
  type BoardWeek,
  boardStart,
  boardWeeks,
  isInWeek,
} from '../../../../shared/domain/leaving/weeks';
import { isOutstanding } from '../../../../shared/domain/review/milestone-marks';
import type { OpenPlan } from '../../../../shared/ipc/contract';
import type { SectionProps } from './leaving-parts';
import { Section } from './Section';

export function Board({ plan, content, parts, onPaper }: SectionProps & { onPaper: () => void }) {
  const { t } = useTranslation('leaving');
  const { answersNow: AnswersNow } = parts;
  const leaving = plan.schedule.releaseDay && parseDay(plan.schedule.releaseDay.date);
  const weeks = leaving ? boardWeeks(leaving, boardStart(plan.facts)) : [];
  return (
    <Section
      name="board"
      parts={parts}
      onPaper={onPaper}
      questions={[questionControlling(content, 'leaving.sessions')]}
      about={
        <AnswersNow>
          {(answers) => {
            const next = sessionsIn(content, answers).find(
              ({ day, came }) => day !== undefined && day >= plan.today && came === '',
            );
            if (!next?.day) return <p>{t('about.noSession')}</p>;
            const day = formatDayOfYear(next.day, 'en', true);
            return <p>{t('about.session', { day, what: next.what || t('board.noWords') })}</p>;
          }}
        </AnswersNow>
      }
    >
      {plan.situation === 'recall' ? <p>{t('board.recall')}</p> : null}
      <AnswersNow>
        {(answers) => {
          const sessions = sessionsIn(content, answers);
          const rest = sessions.filter(
            ({ day }) => !weeks.some((week) => day !== undefined && isInWeek(day, week)),
          );
          return weeks.length === 0 ? (
            <p>{t('board.noDay')}</p>
          ) : (
            <ol className="plain leaving-board">
              {weeks.map((week) => (
                <Week key={week.left} {...{ plan, week, sessions }} />
              ))}
              {rest.length > 0 ? (
                <li className="leaving-week">
                  <h3>{t('board.rest')}</h3>
                  <Sessions sessions={rest} withDay />
                </li>
              ) : null}
            </ol>
          );
        }}
      </AnswersNow>
    </Section>
  );
}

type WeekProps = { plan: OpenPlan; week: BoardWeek; sessions: readonly Session[] };

function Week({ plan, week, sessions }: WeekProps) {
  const { t } = useTranslation(['leaving', 'schedule']);
  const mine = sessions.filter(({ day }) => day !== undefined && isInWeek(day, week));
  const milestones = plan.milestones.filter((each) => isInWeek(each.date, week));
  const isNow = plan.today >= week.from && plan.today <= week.to;
  return (
    <li className={isNow ? 'leaving-week leaving-week-now' : 'leaving-week'}>
      <div>
        <h3>{t('board.week', { count: week.left })}</h3>
        <p className="hint">
          {t('board.days', {
            from: formatDayOfYear(week.from, 'en'),
            to: formatDayOfYear(week.to, 'en'),
          })}
        </p>
        {isNow ? <p className="leaving-now">{t('board.now')}</p> : null}
      </div>
      <div className="stack stack-small">
        {mine.length > 0 ? (
          <Sessions sessions={mine} />
        ) : (
          <p className="hint">{t('board.nothing')}</p>
        )}
        {milestones.length > 0 ? (
          <ul className="leaving-milestones">
            {milestones.map((each) => (
              <li key={each.key}>
                {t(isOutstanding(each) ? 'board.milestone' : 'board.milestoneDone', {
                  day: formatDayOfYear(each.date, 'en'),
                  what: t(
                    `schedule:milestoneName.${each.kind}.staff` as 'schedule:milestoneName.review.staff',
                  ),
                })}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function Sessions({ sessions, withDay }: { sessions: readonly Session[]; withDay?: boolean }) {
  const { t } = useTranslation('leaving');
  const dayInWords = (day: Day | undefined) => {
    if (day === undefined) return t('board.noDayYet');
    return withDay ? formatDayWithWeekday(day, 'en') : formatDayOfYear(day, 'en', true);
  };
  return (
    <ul className="plain stack stack-small">
      {sessions.map(({ id, what, who, day, time, came, next }) => (
        <li key={id}>
          <p>
            {[dayInWords(day), time].filter(Boolean).join(', ')}
            {': '}
            <strong>{what || t('board.noWords')}</strong>
            {who ? `, ${t('board.with', { who })}` : ''}
          </p>
          <p className="hint">
            {t(`board.came.${isCame(came) ? came : 'open'}`)}
            {next ? ` ${t('board.next', { next })}` : ''}
          </p>
        </li>
      ))}
    </ul>
  );
}

const isCame = (value: string): value is 'yes' | 'no' | 'moved' | 'off' =>
  ['yes', 'no', 'moved', 'off'].includes(value);
