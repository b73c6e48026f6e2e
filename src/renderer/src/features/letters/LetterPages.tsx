// The pages of the letter as they would be made, or what has to be put right first, beside the words.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/FailureNotice';
import { PaperPages } from '../../ui/paper/PaperPages';
import { useSlow } from '../../ui/use-slow';
import { LetterFound } from './LetterFound';
import type { ToPutRight } from './use-found-words';
import type { LetterOnScreen } from './use-letter-look';

export type LetterPagesProps = {
  onScreen: LetterOnScreen;
  toPutRight: readonly ToPutRight[];
  /** BCP 47 of the letter. */
  language: string;
  /** By the worker, on the computer. */
  isSigned: boolean;
  /** True while something other than its words stands in the way. */
  isStopped: boolean;
  onGo: (at: string) => void;
  /** What can be done with it. */
  children: ReactNode;
};

export function LetterPages(props: LetterPagesProps) {
  const { onScreen, toPutRight, language, isSigned, isStopped, onGo, children } = props;
  const { t } = useTranslation('letters');
  const { bytes, failure, isLooking } = onScreen;
  const isSlow = useSlow(isLooking);
  const mustWait = isStopped || toPutRight.length > 0;
  const note = isSigned ? 'pages.note' : 'pages.noteUnsigned';
  return (
    <section className="letter-pages stack stack-small" aria-labelledby="letter-pages">
      <h2 id="letter-pages">{t('pages.title')}</h2>
      <p className="hint">{t(mustWait ? 'pages.none' : note)}</p>
      <p role="status" className="hint">
        {isSlow ? t('pages.drawing') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div aria-live="polite">
        <LetterFound {...{ toPutRight, onGo }} />
      </div>
      {bytes ? (
        <PaperPages bytes={bytes} language={language === 'en' ? 'en-GB' : language} />
      ) : null}
      {children}
    </section>
  );
}
