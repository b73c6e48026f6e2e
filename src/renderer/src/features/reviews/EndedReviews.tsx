// Reviews that are over: who came, what was decided, and the way to the plan as it was. For reading only.

import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { KeptReview } from '../../../../shared/domain/review/review-record';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type EndedReviewsProps = {
  ended: readonly KeptReview[];
  onRead: (version: number) => void;
};

export function EndedReviews({ ended, onRead }: EndedReviewsProps) {
  const { t } = useTranslation('reviews');
  return (
    <section className="stack" aria-labelledby="review-ended">
      <h2 id="review-ended">{t('ended.title')}</h2>
      {ended.length === 0 ? <p>{t('ended.none')}</p> : null}
      <ul className="plain stack">
        {ended.map((review) => (
          <li key={review.id} className="card stack stack-small">
            <Ended review={review} onRead={onRead} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ended({ review, onRead }: { review: KeptReview; onRead: (version: number) => void }) {
  const { t, i18n } = useTranslation('reviews');
  const { record, version, by } = review;
  const { heldOn, plannedFor, calledOff } = record;
  const inWords = (day: string) => formatDayWithWeekday(day, i18n.language);
  const names = (came: boolean) =>
    record.people.filter((person) => (person.came ?? false) === came).map(({ name }) => name);
  const [came, asked] = [names(true), names(false)];
  if (heldOn === undefined) {
    return (
      <>
        <h3>
          {plannedFor
            ? t('ended.calledOffDay', { day: inWords(plannedFor) })
            : t('ended.calledOffNoDay')}
        </h3>
        <p>{t('ended.calledOff', { words: calledOff ?? '' })}</p>
        <p className="hint">{t('ended.by', { by })}</p>
      </>
    );
  }
  return (
    <>
      <h3>{t('ended.held', { day: inWords(heldOn) })}</h3>
      {came.length > 0 ? <p>{t('ended.people', { people: came.join(', ') })}</p> : null}
      {asked.length > 0 ? <p>{t('ended.asked', { people: asked.join(', ') })}</p> : null}
      {record.sheWasThere === false ? <p>{t('ended.withoutHer')}</p> : null}
      {record.decisions.length > 0 ? (
        <p>{t('ended.decided', { what: record.decisions.map(({ what }) => what).join(' · ') })}</p>
      ) : null}
      <p className="hint">{t('ended.by', { by })}</p>
      {version === undefined ? null : (
        <div>
          <Button onClick={() => onRead(version)}>
            {t('ended.read')}
            <VisuallyHidden>: {inWords(heldOn)}</VisuallyHidden>
          </Button>
        </div>
      )}
    </>
  );
}
