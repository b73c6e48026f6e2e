// Everything one note for oneself ever said, by day and time. Its author alone is ever shown it.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { OwnNoteVersion } from '../../../../shared/domain/notes/own-note';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { EarlierVersions } from '../../ui/EarlierVersions';

export type OwnNoteHistoryProps = { plan: string; note: string; onClose: () => void };

export function OwnNoteHistory({ plan, note, onClose }: OwnNoteHistoryProps) {
  const { t, i18n } = useTranslation('notes');
  const read = useCallback(() => bridge.ownNotes.history({ plan, note }), [plan, note]);
  const { versions, failure, lookAgain } = useHistory<OwnNoteVersion>(read);
  return (
    <EarlierVersions
      {...{ onClose, versions, failure, title: t('history.title'), close: t('history.close') }}
      onTryAgain={lookAgain}
      over={(moment) => t('history.at', moment)}
      clock={new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' })}
      now={t('history.now')}
      isSealed
      draw={({ words, isAway }) => (
        <p className="worker-note-words">
          {isAway ? t('history.taken') : (words ?? t('own.unreadable'))}
        </p>
      )}
    />
  );
}
