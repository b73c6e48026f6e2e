// Something asked of the vault, drawn once it is there. Nothing for a moment, then words; a way to ask again.

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { failureOf } from '../../bridge/bridge';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSlow } from '../../ui/use-slow';

export type AskedForProps<T> = { ask: () => Promise<T>; children: (got: T) => ReactNode };

export function AskedFor<T>({ ask, children }: AskedForProps<T>) {
  const { t } = useTranslation('her');
  const [got, setGot] = useState<{ value: T }>();
  const [failure, setFailure] = useState<Failure>();
  const asks = useRef(ask);
  const isSlow = useSlow(!got && !failure);
  const askAgain = useCallback(() => {
    setFailure(undefined);
    asks.current().then(
      (value) => setGot({ value }),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  }, []);
  useEffect(askAgain, [askAgain]);
  if (failure) return <FailureNotice failure={failure} onTryAgain={askAgain} />;
  if (!got) return <p role="status">{isSlow ? t('opening') : ''}</p>;
  return children(got.value);
}
