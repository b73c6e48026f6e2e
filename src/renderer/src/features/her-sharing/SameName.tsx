// Names in her words that a worker says are another’s. She reads them, and can say that it is not so.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HerAnother } from '../../../../shared/ipc/another-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { useWaitBeforeLeaving } from '../../ui/use-wait-before-leaving';

export function SameName({ labelOf }: { labelOf: (question: string) => string }) {
  const { t } = useTranslation('her-sharing');
  const [shown, setShown] = useState<readonly HerAnother[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [isDone, setIsDone] = useState(false);
  const waitFor = useWaitBeforeLeaving();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    bridge.her.another({}).then(setShown, () => {});
  }, []);
  const notSo = async (decision: string) => {
    setFailure(undefined);
    try {
      setShown(await waitFor(bridge.her.notAnother({ decision })));
      setIsDone(true);
      heading.current?.focus();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  if (shown.length === 0 && !isDone) return null;
  return (
    <section className="stack" aria-labelledby="same-name">
      <h2 id="same-name" tabIndex={-1} ref={heading}>
        {t('same.title')}
      </h2>
      <p>{t('same.intro')}</p>
      {failure ? (
        <FailureNotice failure={failure} onTryAgain={() => setFailure(undefined)} />
      ) : null}
      <p role="status">{isDone ? t('same.done') : ''}</p>
      <ul className="plain stack">
        {shown.map(({ id, question, words, reason, day, worker }) => (
          <li key={id} className="card stack stack-small">
            <p>{t('same.words', { words })}</p>
            <p>{t('same.where', { question: labelOf(question) })}</p>
            <p>{t('same.by', { worker, day, reason })}</p>
            <div>
              <Button onClick={() => void notSo(id)}>{t('same.notSo')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
