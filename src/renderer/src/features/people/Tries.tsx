// Who tried to get in and did not: a word on Today to whoever came in next, and a card with all that is known.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TriesShown, TriesTogether } from '../../../../shared/ipc/people-calls';
import { bridge } from '../../bridge/bridge';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';

/** How many times of coming in stand in the card. */
const MOST = 10;

/** Undefined until it is known; the screen it stands on says what is wrong where nothing can be asked. */
function useTries(): TriesShown | undefined {
  const [shown, setShown] = useState<TriesShown>();
  useEffect(() => {
    let isLeft = false;
    bridge.people.tries({}).then(
      (now) => {
        if (!isLeft) setShown(now);
      },
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, []);
  return shown;
}

export function TriesNotice() {
  const shown = useTries();
  return shown?.now ? <TriesTold tries={shown.now} /> : null;
}

/** Those that were found together, in words. */
export function TriesTold({ tries }: { tries: TriesTogether }) {
  const { t } = useTranslation('people');
  return (
    <Notice kind="look" title={tries.count > 0 ? t('tries.title') : t('tries.changedTitle')}>
      <TriesWords tries={tries} />
      <p>{t('tries.next')}</p>
    </Notice>
  );
}

function TriesWords({ tries }: { tries: TriesTogether }) {
  const { t, i18n } = useTranslation('people');
  const { count, firstAt, lastAt, isDamaged } = tries;
  const first = firstAt ? momentInWords(firstAt, i18n.language) : '';
  const last = lastAt ? momentInWords(lastAt, i18n.language) : '';
  return (
    <>
      {count > 0 ? (
        <p>
          {first === last
            ? t('tries.once', { count, when: first })
            : t('tries.between', { count, first, last })}
        </p>
      ) : null}
      {isDamaged ? <p>{t('tries.changed')}</p> : null}
    </>
  );
}

export function TriesCard() {
  const shown = useTries();
  return shown && shown.all.length > 0 ? <TriesList all={shown.all} /> : null;
}

/** All that is known, the newest first. */
export function TriesList({ all }: Pick<TriesShown, 'all'>) {
  const { t } = useTranslation('people');
  return (
    <section className="card" aria-labelledby="people-tries">
      <h2 id="people-tries">{t('tries.card')}</h2>
      <p>{t('tries.what')}</p>
      <ul>
        {all.slice(0, MOST).map((tries) => (
          <li key={tries.notedAt}>
            <TriesWords tries={tries} />
          </li>
        ))}
      </ul>
    </section>
  );
}
