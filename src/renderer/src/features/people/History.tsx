// What was done about people and keys, in sentences, the newest first. For keyholders and whoever looks after this computer;
// nothing in it is about a woman.

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { PeopleEvent } from '../../../../shared/ipc/people-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { momentInWords } from '../../ui/moment';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';

/** So many are shown at first, and so many more each time. */
const AT_ONCE = 50;

export function History({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('people');
  const [events, setEvents] = useState<readonly PeopleEvent[]>();
  const [failure, setFailure] = useState<Failure>();
  const load = useCallback(() => {
    setFailure(undefined);
    bridge.people.history({}).then(setEvents, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);
  const isSlow = useSlow(events === undefined && failure === undefined);
  return (
    <>
      <ScreenHead back={t('backToPeople')} onBack={onBack} title={t('history.title')}>
        <p>{t('history.intro')}</p>
      </ScreenHead>
      <p role="status" className="hint">
        {isSlow ? t('working') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {events ? <Events events={events} /> : null}
    </>
  );
}

/** The oldest is number 1: a number that stays whatever comes after. */
const numbered = (events: readonly PeopleEvent[]) =>
  events.map((event, place) => ({ ...event, number: events.length - place }));

/** The sentences, the first few of them at first. */
export function Events({ events }: { events: readonly PeopleEvent[] }) {
  const { t, i18n } = useTranslation('people');
  const [most, setMost] = useState(AT_ONCE);
  if (events.length === 0) return <p>{t('history.none')}</p>;
  return (
    <section className="card stack" aria-labelledby="people-history">
      <h2 id="people-history">{t('history.list', { count: events.length })}</h2>
      <ol className="plain stack">
        {numbered(events)
          .slice(0, most)
          .map(({ number, at, what, by, about }) => (
            <li key={number}>
              <p>
                {t(`history.acts.${what}`, {
                  by: by ?? t('history.somebody'),
                  about: about ?? t('history.someone'),
                })}
              </p>
              <p className="hint">{momentInWords(at, i18n.language)}</p>
            </li>
          ))}
      </ol>
      {events.length > most ? (
        <div>
          <Button onClick={() => setMost(most + AT_ONCE)}>{t('history.more')}</Button>
        </div>
      ) : null}
    </section>
  );
}
