// Says what did not go through, what is safe and what to do next, in the words of failures.json.
// It knows failure codes, never what was being done.

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/ipc/failure';
import { Button } from './Button';
import { useAnnounce } from './LiveRegion';
import { Notice } from './Notice';

export type FailureNoticeProps = { failure: Failure; onTryAgain?: () => void };

export function FailureNotice({ failure, onTryAgain }: FailureNoticeProps) {
  const { t } = useTranslation('failures');
  const announce = useAnnounce();
  const what = t(`${failure.code}.what`, failure.params ?? {});
  useEffect(() => announce(what), [announce, what]);
  return (
    <Notice kind="put-right" title={what}>
      <p>{t(`${failure.code}.safe`, failure.params ?? {})}</p>
      <p>{t(`${failure.code}.next`, failure.params ?? {})}</p>
      {onTryAgain ? (
        <div className="actions">
          <Button onClick={onTryAgain}>{t('tryAgain')}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
