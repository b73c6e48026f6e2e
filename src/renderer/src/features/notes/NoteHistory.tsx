// Everything one note ever said, by day and time, with who wrote it.

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { NoteVersion } from '../../../../shared/domain/notes/note';
import { bridge } from '../../bridge/bridge';
import { useHistory } from '../../bridge/use-history';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { localDay } from '../../ui/local-day';
import { NoteWords } from './NoteWords';

export type NoteHistoryProps = { plan: string; note: string; onClose: () => void };

export function NoteHistory({ plan, note, onClose }: NoteHistoryProps) {
  const { t, i18n } = useTranslation('notes');
  const read = useCallback(() => bridge.notes.history({ plan, note }), [plan, note]);
  const { versions, failure, lookAgain } = useHistory<NoteVersion>(read);
  const clock = new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' });
  return (
    <Dialog
      title={t('history.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('history.close')}</Button>}
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      <ol className="plain stack">
        {versions?.map(({ seq, said, isAway, by, at }) => (
          <li key={seq} className="stack stack-small">
            <h3>
              {t('history.at', {
                day: localDay(new Date(at)),
                time: clock.format(new Date(at)),
              })}
            </h3>
            <p className="hint">{by}</p>
            {isAway ? <p>{t('history.taken')}</p> : <NoteWords said={said} />}
            {!isAway && said.followUp ? <p>{t('card.followUp', { day: said.followUp })}</p> : null}
            {seq === versions[0]?.seq ? <p className="hint">{t('history.now')}</p> : null}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
