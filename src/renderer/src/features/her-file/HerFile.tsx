// Her own side: what is kept about her, that it is not one for her room, who helps, and one press to ask for it.

import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { FileStandingForHer } from '../../../../shared/ipc/file-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';

export function HerFile({ standing: atFirst }: { standing: FileStandingForHer }) {
  const { t } = useTranslation('her');
  const [standing, setStanding] = useState(atFirst);
  const [failure, setFailure] = useState<Failure>();
  const [isAsking, setIsAsking] = useState(false);
  const { asked, madeOn, worker } = standing;
  const said = useRef<HTMLParagraphElement>(null);
  const hasPressed = useRef(false);
  // The button is gone then: what it did takes its place for the keyboard too.
  useEffect(() => {
    if (asked && hasPressed.current) said.current?.focus();
  }, [asked]);
  const ask = async () => {
    setFailure(undefined);
    setIsAsking(true);
    hasPressed.current = true;
    try {
      setStanding(await bridge.her.askFile({}));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <>
      <p>{t('file.what')}</p>
      <p>{t('file.inside')}</p>
      <Notice kind="look">
        <p>{t('file.full')}</p>
        <p>{t('file.room')}</p>
      </Notice>
      <p>{t('file.others')}</p>
      <p>{t('file.helper', { worker })}</p>
      {madeOn ? <p>{t('file.made', { day: madeOn })}</p> : null}
      {failure ? <FailureNotice failure={failure} /> : null}
      <div role="status">
        {asked ? (
          <p ref={said} tabIndex={-1}>
            {t('file.asked', { day: asked.day, by: asked.answerBy })}
          </p>
        ) : null}
      </div>
      {asked ? null : (
        <div>
          <Button kind="primary" disabled={isAsking} onClick={() => void ask()}>
            {t('file.ask')}
          </Button>
        </div>
      )}
    </>
  );
}
