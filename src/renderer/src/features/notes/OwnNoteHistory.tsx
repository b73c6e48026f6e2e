// Everything one note for oneself ever said, by day and time. Its author alone is ever shown it.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { OwnNoteVersion } from '../../../../shared/domain/notes/own-note';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { Button } from '../../ui/Button';
import { sealed } from '../../ui/copying';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';

export type OwnNoteHistoryProps = { plan: string; note: string; onClose: () => void };

export function OwnNoteHistory({ plan, note, onClose }: OwnNoteHistoryProps) {
  const { t, i18n } = useTranslation('notes');
  const read = useCallback(() => bridge.ownNotes.history({ plan, note }), [plan, note]);
  const { versions, failure, lookAgain } = useHistory<OwnNoteVersion>(read);
  const clock = new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' });
  return (
    <Dialog
      title={t('history.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <ol className="plain stack" {...sealed}>
        {versions?.map(({ seq, words, isAway, at }) => (
          <li key={seq} className="stack stack-small">
            <h3>
              {t('history.at', {
                day: localDay(new Date(at)),
                time: clock.format(new Date(at)),
              })}
            </h3>
            <p className="worker-note-words">
              {isAway ? t('history.taken') : (words ?? t('own.unreadable'))}
            </p>
            {seq === versions[0]?.seq ? <p className="hint">{t('history.now')}</p> : null}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
