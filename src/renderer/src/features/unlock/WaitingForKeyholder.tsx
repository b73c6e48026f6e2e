// Between choosing a passphrase and being let in: the letters that a keyholder asks for, and what happens next. No plan is
// open behind it.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { KeyGroups } from '../../ui/KeyGroups';
import { useSlow } from '../../ui/use-slow';
import { UnlockFrame } from './UnlockFrame';

export function WaitingForKeyholder({ opened }: { opened: Opened }) {
  const [check, setCheck] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const stop = (thrown: unknown) => setFailure(failureOf(thrown));
  useEffect(() => {
    bridge.people.me({}).then(
      (me) => setCheck(me.check ?? ''),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  }, []);
  return (
    <Waits
      {...{ opened, check, failure }}
      onLock={() => void bridge.shell.lock({}).then(undefined, stop)}
    />
  );
}

export type WaitsProps = {
  opened: Opened;
  check: string | undefined;
  failure: Failure | undefined;
  onLock: () => void;
};

/** The screen itself. */
export function Waits({ opened, check, failure, onLock }: WaitsProps) {
  const { t } = useTranslation('ways-in');
  const isSlow = useSlow(check === undefined && failure === undefined);
  return (
    <UnlockFrame title={t('waiting.title')} practice={opened.practice}>
      <p>
        {t('waiting.what')} {t('waiting.closed')}
      </p>
      {check ? (
        <>
          <h2 className="small-heading">{t('waiting.lettersTitle')}</h2>
          <KeyGroups groups={check} />
          <p>{t('waiting.letters')}</p>
        </>
      ) : (
        <p role="status" className="working">
          {isSlow ? t('waiting.loading') : ''}
        </p>
      )}
      <h2 className="small-heading">{t('waiting.next')}</h2>
      <ol>
        <li>{t('waiting.step1')}</li>
        <li>{t('waiting.step2')}</li>
        <li>{t('waiting.step3')}</li>
      </ol>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button kind="primary" onClick={onLock}>
          {t('waiting.lock')}
        </Button>
      </div>
    </UnlockFrame>
  );
}
