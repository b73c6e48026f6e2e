// That a letter is made, what to do with it now, and her own copy of it.

import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyMade } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';

export type MadeLetterProps = {
  made: CopyMade;
  /** Not there where this was her own copy. */
  onOwnCopy?: (() => void) | undefined;
  onAnother: () => void;
};

export function MadeLetter({ made, onOwnCopy, onAnother }: MadeLetterProps) {
  const { t } = useTranslation(['letters', 'printing']);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card" aria-labelledby="made-letter">
      <h2 id="made-letter" ref={heading} tabIndex={-1}>
        {made.printed ? t('printing:made.title') : t(onOwnCopy ? 'made.title' : 'made.own')}
      </h2>
      {made.draft ? <p>{t('made.draft')}</p> : null}
      {made.printed ? (
        <>
          <p>{t('printing:given', { count: made.printed })}</p>
          {onOwnCopy && !made.draft ? <p>{t('printing:made.letter')}</p> : null}
        </>
      ) : (
        <>
          <p>{t('made.file', { file: made.fileName })}</p>
          {made.draft ? null : <p>{t(onOwnCopy ? 'made.now' : 'made.ownNow')}</p>}
        </>
      )}
      <div className="actions">
        {onOwnCopy ? <Button onClick={onOwnCopy}>{t('own.begin')}</Button> : null}
        <Button onClick={onAnother}>{t('made.another')}</Button>
      </div>
    </section>
  );
}
