// Everything one note ever said, by day and time, with who wrote it.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { NoteVersion } from '../../../../shared/domain/notes/note';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { EarlierVersions } from '../../ui/EarlierVersions';
import { NoteWords } from './NoteWords';

export type NoteHistoryProps = { plan: string; note: string; onClose: () => void };

export function NoteHistory({ plan, note, onClose }: NoteHistoryProps) {
  const { t, i18n } = useTranslation('notes');
  const read = useCallback(() => bridge.notes.history({ plan, note }), [plan, note]);
  const { versions, failure, lookAgain } = useHistory<NoteVersion>(read);
  return (
    <EarlierVersions
      {...{ onClose, versions, failure, title: t('history.title'), close: t('history.close') }}
      onTryAgain={lookAgain}
      over={(moment) => t('history.at', moment)}
      clock={new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' })}
      now={t('history.now')}
      draw={({ said, isAway, by }) => (
        <>
          <p className="hint">{by}</p>
          {isAway ? <p>{t('history.taken')}</p> : <NoteWords said={said} />}
          {!isAway && said.followUp ? <p>{t('card.followUp', { day: said.followUp })}</p> : null}
        </>
      )}
    />
  );
}
