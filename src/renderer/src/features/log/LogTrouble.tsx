// On Today, for everybody: what was found to be wrong with the plans' file on opening, until somebody who holds the keys has
// said that they have seen to it. Nobody is kept from reading; nobody goes on without being told.

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditTold } from '../../../../shared/ipc/audit-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { Findings } from './CheckLog';

export function LogTrouble({ onBackups }: { onBackups: () => void }) {
  const [told, setTold] = useState<AuditTold>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let isLeft = false;
    bridge.audit.trouble({}).then(
      (now) => {
        if (!isLeft) setTold(now);
      },
      (thrown: unknown) => {
        if (!isLeft) setFailure(failureOf(thrown));
      },
    );
    return () => {
      isLeft = true;
    };
  }, []);
  const settle = () =>
    bridge.audit.settle({}).then(setTold, (thrown: unknown) => setFailure(failureOf(thrown)));
  if (failure) return <FailureNotice failure={failure} />;
  if (!told || told.findings.length === 0) return null;
  return <LogTroubleWords told={told} onBackups={onBackups} onSettle={() => void settle()} />;
}

/** What was found, in words, and what to do. */
export function LogTroubleWords({
  told,
  onBackups,
  onSettle,
}: {
  told: AuditTold;
  onBackups: () => void;
  onSettle: () => void;
}) {
  const { t } = useTranslation('log');
  return (
    <Notice kind="put-right" title={t('trouble.title')}>
      <Findings findings={told.findings} />
      <p>{t(told.maySettle ? 'trouble.next' : 'trouble.tell')}</p>
      {told.maySettle ? (
        <div className="actions">
          <Button onClick={onBackups}>{t('trouble.backups')}</Button>
          <Button onClick={onSettle}>{t('trouble.settle')}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
