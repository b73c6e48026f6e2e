// The pages of the copy as they would be saved, beside what is chosen of it.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyRequest } from '../../../../shared/ipc/contract';
import { useDrawnCopy } from '../../bridge/use-drawn-copy';
import { FailureNotice } from '../../ui/FailureNotice';
import { PaperPages } from '../../ui/paper/PaperPages';
import { useSlow } from '../../ui/use-slow';

export type CopyPagesProps = {
  /** Undefined while something stands in the way of the copy. */
  request: CopyRequest | undefined;
  /** What can be done with it. */
  children: ReactNode;
};

export function CopyPages({ request, children }: CopyPagesProps) {
  const { t } = useTranslation('copies');
  const { bytes, failure, isDrawing } = useDrawnCopy(request);
  const isSlow = useSlow(isDrawing);
  return (
    <section className="copy-pages stack stack-small" aria-labelledby="copy-pages">
      <h2 id="copy-pages">{t('pages.title')}</h2>
      <p className="hint">{t(request ? 'pages.note' : 'pages.none')}</p>
      <p role="status" className="hint">
        {isSlow ? t('pages.drawing') : ''}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      {bytes ? <PaperPages bytes={bytes} language={request?.language ?? 'en-GB'} /> : null}
      {children}
    </section>
  );
}
