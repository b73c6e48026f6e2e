// What was made, and what to do with it now.

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';

export type MadeCopyProps = {
  made: CopyMade;
  /** Says how it leaves. */
  wentOut: ReactNode;
  onAnother: () => void;
};

export function MadeCopy({ made, wentOut, onAnother }: MadeCopyProps) {
  const { t } = useTranslation('copies');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card made-copy" aria-labelledby="made-copy">
      <h2 id="made-copy" ref={heading} tabIndex={-1}>
        {t('made.title')}
      </h2>
      <dl className="pairs">
        <dt>{t('made.file')}</dt>
        <dd>{made.fileName}</dd>
        <dt>{t('made.whose')}</dt>
        <dd>{t(`who.${made.copyFor}`)}</dd>
        <dt>{t('made.version')}</dt>
        <dd>{made.version}</dd>
        <dt>{t('made.pages')}</dt>
        <dd>{made.pages}</dd>
        <dt>{t('made.hash')}</dt>
        <dd>
          <strong>{made.shortHash}</strong> <span className="under">{t('made.hashHint')}</span>
        </dd>
      </dl>
      {made.draft ? <p>{t('made.draft')}</p> : null}
      <h3>{t('made.nowTitle')}</h3>
      <p>{t(`made.now.${made.copyFor}`)}</p>
      {wentOut}
      <p>{t('made.check')}</p>
      <div className="actions">
        <Button onClick={onAnother}>{t('made.another')}</Button>
      </div>
    </section>
  );
}
