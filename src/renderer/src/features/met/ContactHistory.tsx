// Everything one contact ever said, by day and time, with who wrote it.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { ContactVersion } from '../../../../shared/domain/met/contact';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';

export type ContactHistoryProps = { plan: string; contact: string; onClose: () => void };

export function ContactHistory({ plan, contact, onClose }: ContactHistoryProps) {
  const { t, i18n } = useTranslation('met');
  const read = useCallback(() => bridge.met.history({ plan, contact }), [plan, contact]);
  const { versions, failure, lookAgain } = useHistory<ContactVersion>(read);
  const clock = new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' });
  return (
    <Dialog
      title={t('history.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <ol className="plain stack">
        {versions?.map(({ seq, said, isAway, isFollowed, by, at }) => (
          <li key={seq} className="stack stack-small">
            <h3>
              {t('history.at', { day: localDay(new Date(at)), time: clock.format(new Date(at)) })}
            </h3>
            <p className="hint">{by}</p>
            {isAway ? <p>{t('history.taken')}</p> : null}
            <p>
              {[t(`kinds.${said.kind}`), t('card.on', { day: said.day }), said.who, said.place]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {said.reason ? <p>{t(`reasons.${said.reason}`)}</p> : null}
            {said.words ? <p className="met-words">{said.words}</p> : null}
            {said.next ? (
              <p>
                <strong>{t('card.next')}</strong> {said.next}{' '}
                {said.followUp ? t('card.planned', { day: said.followUp }) : ''}
                {isFollowed ? ` ${t('card.seenTo')}` : ''}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
