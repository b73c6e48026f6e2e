// How it ends: a copy that is signed, or why this file cannot be; and the copies of a plan that somebody else signed.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { LookedAtCopy, SignedCopy } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Notice } from '../../ui/Notice';

export function Signed({ signed }: { signed: SignedCopy }) {
  const { t } = useTranslation('signing');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card" aria-labelledby="copy-signed">
      <h2 id="copy-signed" ref={heading} tabIndex={-1}>
        {t('lead.done')}
      </h2>
      <p>{t('lead.doneWhat', { name: signed.name, role: signed.role })}</p>
      <dl className="pairs">
        <dt>{t('lead.newFile')}</dt>
        <dd>{signed.fileName}</dd>
      </dl>
    </section>
  );
}

type NotToSignProps = { said: Extract<LookedAtCopy, { kind: 'not-to-sign' }> };

export function NotToSign({ said: { fileName, why } }: NotToSignProps) {
  const { t } = useTranslation('signing');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1}>
      <Notice kind="put-right" title={t('lead.not.title')}>
        <p>{t(`lead.not.${why}.what`)}</p>
        <p>{t(`lead.not.${why}.next`)}</p>
        <p>
          {t('lead.fileLine', { file: fileName })}. {t('lead.not.safe')}
        </p>
      </Notice>
    </div>
  );
}

/** Nothing where nobody else has signed a copy of this plan yet. */
export function SignedCopies({ plan }: { plan: string }) {
  const { t, i18n } = useTranslation('signing');
  const [copies, setCopies] = useState<readonly SignedCopy[]>([]);
  useEffect(() => {
    let isLeft = false;
    bridge.signing.signed({ plan }).then(
      (found) => {
        if (!isLeft) setCopies(found);
      },
      // The list of copies above asks for more than this, and says what is wrong.
      () => {},
    );
    return () => {
      isLeft = true;
    };
  }, [plan]);
  if (copies.length === 0) return null;
  const day = new Intl.DateTimeFormat(localesOf(i18n.language), { dateStyle: 'long' });
  return (
    <section className="stack stack-small" aria-labelledby="signed-copies">
      <h2 id="signed-copies">{t('lead.list')}</h2>
      <ul className="plain stack stack-small">
        {copies.map((copy) => (
          <li key={copy.id}>
            <p>
              <strong>{t('lead.listLine', { name: copy.name, role: copy.role })}</strong>
            </p>
            <p className="hint">
              {t('lead.listUnder', {
                ...{ day: day.format(new Date(copy.at)), desk: copy.desk },
                ...{ version: copy.version, file: copy.fileName },
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
