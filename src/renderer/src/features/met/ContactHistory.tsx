// Everything one contact ever said, by day and time, with who wrote it.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { ContactVersion } from '../../../../shared/domain/met/contact';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { EarlierVersions } from '../../ui/EarlierVersions';

export type ContactHistoryProps = { plan: string; contact: string; onClose: () => void };

export function ContactHistory({ plan, contact, onClose }: ContactHistoryProps) {
  const { t, i18n } = useTranslation('met');
  const read = useCallback(() => bridge.met.history({ plan, contact }), [plan, contact]);
  const { versions, failure, lookAgain } = useHistory<ContactVersion>(read);
  return (
    <EarlierVersions
      {...{ onClose, versions, failure, title: t('history.title'), close: t('history.close') }}
      onTryAgain={lookAgain}
      over={(moment) => t('history.at', moment)}
      clock={new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' })}
      draw={({ said, isAway, isFollowed, by }) => (
        <>
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
        </>
      )}
    />
  );
}
