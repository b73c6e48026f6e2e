// The copies of this plan that have left the vault, the newest first.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../../../../shared/domain/calendar/day-in-words';
import type { CopyMade } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';

export type EarlierCopiesProps = {
  plan: string;
  /** Id of the copy just made, so that the list is read again with it. */
  newest: string | undefined;
};

export function EarlierCopies({ plan, newest }: EarlierCopiesProps) {
  const { t } = useTranslation('copies');
  const [copies, setCopies] = useState<readonly CopyMade[]>();
  const [failure, setFailure] = useState<Failure>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new copy is a reason to read again
  useEffect(() => {
    bridge.copies.list({ plan }).then(setCopies, (thrown) => setFailure(failureOf(thrown)));
  }, [plan, newest]);
  const sorted = [...(copies ?? [])].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  return (
    <section className="stack stack-small" aria-labelledby="earlier-copies">
      <h2 id="earlier-copies">{t('earlier.title')}</h2>
      {failure ? <FailureNotice failure={failure} /> : null}
      {copies?.length === 0 ? <p>{t('earlier.none')}</p> : null}
      <ul className="plain stack stack-small">
        {sorted.map((copy) => (
          <EarlierCopy key={copy.id} copy={copy} />
        ))}
      </ul>
    </section>
  );
}

/** One of them: what it is, whose, and how it is told from another. */
export function EarlierCopy({ copy }: { copy: CopyMade }) {
  const { t, i18n } = useTranslation(['copies', 'letters', 'printing']);
  const day = new Intl.DateTimeFormat(localesOf(i18n.language), {
    dateStyle: 'long',
  });
  const { letter, copyFor, to } = copy;
  const reader = t(letter ? `letters:which.${letter}` : `who.${copyFor}`);
  const whose = to ? t('earlier.named', { reader, name: to }) : reader;
  return (
    <li className="earlier-copy">
      <p>
        <strong>
          {t('earlier.line', {
            kind: t(`kind.${copy.kind}`),
            whose,
            version: copy.version,
            pages: t('earlier.pages', { count: copy.pages }),
          })}
        </strong>
        {copy.draft ? ` · ${t('earlier.draft')}` : ''}
      </p>
      <p className="hint">
        {t('earlier.madeBy', { day: day.format(new Date(copy.madeAt)), name: copy.madeBy })}
      </p>
      <p className="hint">
        {copy.printed ? t('printing:onRecord') : t('earlier.file', { file: copy.fileName })} ·{' '}
        {t('earlier.code', { hash: copy.shortHash })}
      </p>
    </li>
  );
}
