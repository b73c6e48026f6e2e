// Who opened a plan from outside its team, what for, and what a second person said of it.

import { useTranslation } from 'react-i18next';
import type { OpenedFromOutside as Opened } from '../../../../shared/ipc/team-calls';

export function OpenedFromOutside({ opened }: { opened: readonly Opened[] }) {
  const { t } = useTranslation('team');
  return (
    <section className="card stack" aria-labelledby="team-outside">
      <h2 id="team-outside">{t('outside.title')}</h2>
      {opened.length === 0 ? <p>{t('outside.none')}</p> : null}
      <ul className="plain stack">
        {opened.map((each) => (
          <li key={each.id}>
            <OpenedInWords opened={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One of them, in sentences. */
export function OpenedInWords({ opened }: { opened: Opened }) {
  const { t } = useTranslation('team');
  const { by, day, purpose, reason, standing, reviewBy, review } = opened;
  return (
    <>
      <p>{t('outside.line', { by, day, purpose: t(`purposes.${purpose}`) })}</p>
      <blockquote>{reason}</blockquote>
      <p className="hint">
        {review
          ? t('outside.done', {
              ...{ by: review.by, day: review.day },
              outcome: t(`outcomes.${review.outcome}`),
            })
          : t(standing === 'gone_by' ? 'outside.gone_by' : 'outside.to_come', { day: reviewBy })}
      </p>
      {review?.words ? <blockquote>{review.words}</blockquote> : null}
    </>
  );
}
