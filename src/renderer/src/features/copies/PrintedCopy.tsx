// What went to the printer, and what to do with it now.

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';

export type PrintedCopyProps = {
  made: CopyMade;
  copies: number;
  /** Says how it leaves. */
  wentOut: ReactNode;
  onAnother: () => void;
};

const byHer: readonly string[] = ['peer', 'chosen'];

export function PrintedCopy({ made, copies, wentOut, onAnother }: PrintedCopyProps) {
  const { t } = useTranslation(['printing', 'copies']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isHers = made.copyFor === 'woman';
  const whose = made.to ?? t(`copies:who.${made.copyFor}`);
  return (
    <section className="card made-copy" aria-labelledby="printed-copy">
      <h2 id="printed-copy" ref={heading} tabIndex={-1}>
        {t('made.title')}
      </h2>
      <p>
        {isHers
          ? t('made.copiesHers', { count: copies })
          : t('made.copies', { count: copies, whose })}
      </p>
      <dl className="pairs">
        <dt>{t('made.file')}</dt>
        <dd>{t('made.noFile')}</dd>
        <dt>{t('copies:made.version')}</dt>
        <dd>{made.version}</dd>
        <dt>{t('copies:made.pages')}</dt>
        <dd>{made.pages}</dd>
        <dt>{t('copies:made.hash')}</dt>
        <dd>
          <strong>{made.shortHash}</strong>{' '}
          <span className="under">{t('copies:made.hashHint')}</span>
        </dd>
      </dl>
      {made.draft ? <p>{t('copies:made.draft')}</p> : null}
      <h3>{t('copies:made.nowTitle')}</h3>
      <p>
        {t('made.now')} {isHers ? t('made.nowHers') : ''}
        {made.copyFor === 'specialist' ? t('made.nowSpecialist') : ''}
        {byHer.includes(made.copyFor) ? t('made.nowByHer') : ''}
        {isHers || made.copyFor === 'specialist' || byHer.includes(made.copyFor)
          ? ''
          : t('made.nowOther')}
      </p>
      {wentOut}
      <div className="actions">
        <Button onClick={onAnother}>{t('copies:made.another')}</Button>
      </div>
    </section>
  );
}
