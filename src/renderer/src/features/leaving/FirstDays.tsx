// Her first fourteen days: what she has to be at, and where that may be too much. It only ever asks.

import { useTranslation } from 'react-i18next';
import { formatDayOfYear } from '../../../../shared/domain/calendar/day-in-words';
import { questionControlling } from '../../../../shared/domain/copies/allowed';
import { type Clash, findClashes } from '../../../../shared/domain/leaving/clashes';
import { bookingsIn, linesOf } from '../../../../shared/domain/leaving/from-answers';
import { Notice } from '../../ui/Notice';
import type { SectionProps } from './leaving-parts';
import { Section } from './Section';

export function FirstDays({
  plan,
  content,
  parts,
  onPaper,
}: SectionProps & { onPaper: () => void }) {
  const { t } = useTranslation('leaving');
  const { answersNow: AnswersNow } = parts;
  const first = plan.milestones.find(({ kind }) => kind === 'first_probation_appointment_latest');
  return (
    <Section
      name="firstDays"
      parts={parts}
      onPaper={onPaper}
      questions={[questionControlling(content, 'leaving.firstDays')]}
      about={
        <AnswersNow>
          {(answers) => {
            const bookings = bookingsIn(content, answers);
            const isFull = findClashes(bookings).length > 0;
            const count = linesOf(content, answers, 'leaving.firstDays').length;
            return (
              <p>
                {count === 0 ? t('about.noFirstDays') : t('about.firstDays', { count })}{' '}
                {isFull ? <strong>{t('firstDays.full')}.</strong> : null}
              </p>
            );
          }}
        </AnswersNow>
      }
    >
      {first ? <p>{t('firstDays.probation', { day: first.date })}</p> : null}
      <AnswersNow>
        {(answers) => {
          const clashes = findClashes(bookingsIn(content, answers));
          return clashes.length === 0 ? null : (
            <Notice kind="look" title={t('firstDays.full')}>
              <ul>
                {clashes.map((clash) => (
                  <li key={JSON.stringify(clash)}>{inWords(clash)}</li>
                ))}
              </ul>
            </Notice>
          );
        }}
      </AnswersNow>
    </Section>
  );

  function inWords(clash: Clash): string {
    const day = (text: string) => formatDayOfYear(text, 'en', true);
    if (clash.kind === 'many') {
      const { from, to, count } = clash;
      return from === to
        ? t('firstDays.oneDay', { count, day: day(from) })
        : t('firstDays.twoDays', { count, from: day(from), to: day(to) });
    }
    const { first: one, second } = clash;
    return t('firstDays.sameHour', {
      ...{ day: day(clash.day), one: one.what || t('board.noWords') },
      other: second.what || t('board.noWords'),
    });
  }
}
