// What she changed since a copy was made, before somebody else signs it; and a copy that shows what she has taken back, which
// nobody signs.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { SinceCopy } from '../../../../shared/ipc/check-calls';
import type { LookedAtCopy } from '../../../../shared/ipc/contract';
import { Notice } from '../../ui/Notice';
import { TakenBackSince } from '../../ui/TakenBackSince';
import { Titles } from '../../ui/Titles';

/** True where the copy does not say any more what her plan says, as far as is known. */
export function hasChanged({ isVersionKept, changed, haveFactsChanged, newer }: SinceCopy) {
  return !isVersionKept || changed.length > 0 || haveFactsChanged || newer !== undefined;
}

export function ChangedSince({ version, since }: { version: number; since: SinceCopy }) {
  const { t, i18n } = useTranslation(['since', 'check']);
  if (!hasChanged(since)) return null;
  const { isVersionKept, changed, haveFactsChanged, newer } = since;
  const day = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  return (
    <Notice kind="look" title={t('sign.changedTitle')}>
      {isVersionKept ? null : <p>{t('sign.versionGone', { version })}</p>}
      {changed.length > 0 ? (
        <>
          <p>{t('check:since.changed')}</p>
          <Titles pages={changed} />
        </>
      ) : null}
      {haveFactsChanged ? <p>{t('check:since.facts')}</p> : null}
      {newer ? (
        <p>
          {t('sign.newer', { version: newer.version, day: day.format(new Date(newer.madeAt)) })}
        </p>
      ) : null}
    </Notice>
  );
}

type NotAnyMoreProps = { said: Extract<LookedAtCopy, { kind: 'taken-back' }> };

export function NotAnyMore({ said: { fileName, since } }: NotAnyMoreProps) {
  const { t } = useTranslation(['since', 'signing']);
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} className="stack">
      <Notice kind="put-right" title={t('sign.not')}>
        <p>{t('sign.why')}</p>
        <p>{t('sign.next')}</p>
        <p>{t('signing:lead.fileLine', { file: fileName })}</p>
      </Notice>
      <TakenBackSince since={since} />
    </div>
  );
}
