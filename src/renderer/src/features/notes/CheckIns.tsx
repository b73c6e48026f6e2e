// Who checks in with her after each sitting, and what stood there earlier.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { CheckIn } from '../../../../shared/ipc/her-calls';
import { bridge } from '../../bridge/bridge';
import { localDay } from '../../ui/local-day';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export function CheckIns({ plan }: { plan: string }) {
  const { t } = useTranslation('notes');
  const [checkIns, setCheckIns] = useState<readonly CheckIn[]>([]);
  useEffect(() => {
    // The notes above say so when the vault does not answer.
    bridge.sittings.checkIns({ plan }).then(setCheckIns, () => {});
  }, [plan]);
  if (checkIns.length === 0) return null;
  return (
    <details>
      <summary>{t('list.checkIns')}</summary>
      <ul className="plain stack stack-small">
        {checkIns.map((checkIn) => (
          <CheckInLine key={checkIn.sitting} checkIn={checkIn} />
        ))}
      </ul>
    </details>
  );
}

/** One sitting: who it is now, and folded away what was written before. */
function CheckInLine({ checkIn: { day, written } }: { checkIn: CheckIn }) {
  const { t, i18n } = useTranslation('notes');
  const clock = new Intl.DateTimeFormat(localesOf(i18n.language), { timeStyle: 'short' });
  const [now, ...earlier] = written;
  const nobody = t('list.checkInNobody');
  return (
    <li className="stack stack-small">
      <p className="worker-note-words">{t('list.checkIn', { day, words: now?.words || nobody })}</p>
      {earlier.length > 0 ? (
        <details>
          <summary>
            {t('list.checkInEarlier')}
            <VisuallyHidden> {t('list.checkInOf', { day })}</VisuallyHidden>
          </summary>
          <ol className="plain stack stack-small">
            {earlier.map(({ words, by, at }) => (
              <li key={`${at} ${words}`}>
                <p className="worker-note-words">{words || nobody}</p>
                <p className="hint">
                  {t('list.checkInBy', {
                    by,
                    day: localDay(new Date(at)),
                    time: clock.format(new Date(at)),
                  })}
                </p>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </li>
  );
}
