// A whole screen for when the plans cannot be opened: what happened, what is safe, what to do next.
// It never offers to delete anything or to start again.

import { useTranslation } from 'react-i18next';
import type { Failure, FailureCode } from '../../../../shared/ipc/failure';
import { Button } from '../../ui/Button';
import { NoticeShape } from '../../ui/NoticeShape';
import { UnlockFrame } from './UnlockFrame';

export type VaultTroubleProps = {
  failure: Failure;
  /** Undefined when the vault could not even say which one it is. */
  practice: boolean | undefined;
  onTryAgain: () => void;
  onUseVault: (practice: boolean) => void;
  onPutBack: () => void;
  onRead: () => void;
};

/** What a backup puts right. */
const aBackupHelps: readonly FailureCode[] = [
  'vault-missing',
  'vault-damaged',
  'vault-not-protected',
  'keyring-missing',
  'keyring-damaged',
  'keyring-weak',
  'folder-gone',
];

/** The plans are whole, and may be read where they are. */
const mayBeRead: readonly FailureCode[] = ['vault-read-only', 'folder-read-only'];

/** Trying again cannot change these: something else must be done first. */
const needsSomethingElse: readonly FailureCode[] = ['vault-newer', 'keyring-weak'];

export function VaultTrouble(props: VaultTroubleProps) {
  const { failure, practice, onTryAgain, onUseVault, onPutBack, onRead } = props;
  const { t } = useTranslation(['unlock', 'failures', 'backups']);
  const params = failure.params ?? {};
  const tryAgain = <Button onClick={onTryAgain}>{t('trouble.again')}</Button>;
  return (
    <UnlockFrame title={t('trouble.title')} practice={practice ?? false}>
      <p className="trouble-what">
        <NoticeShape kind="put-right" />
        <strong>{t(`failures:${failure.code}.what`, params)}</strong>
      </p>
      <h2 className="small-heading">{t('trouble.safe')}</h2>
      <p>{t(`failures:${failure.code}.safe`, params)}</p>
      <h2 className="small-heading">{t('trouble.next')}</h2>
      <p>{t(`failures:${failure.code}.next`, params)}</p>
      {failure.code === 'vault-damaged' && typeof params['damaged'] === 'number' ? (
        <p>{t('trouble.damaged', { damaged: params['damaged'], of: params['of'] })}</p>
      ) : null}
      <div className="actions">
        {aBackupHelps.includes(failure.code) ? (
          <Button kind="primary" onClick={onPutBack}>
            {t('backups:rescue.button')}
          </Button>
        ) : null}
        {mayBeRead.includes(failure.code) ? (
          <Button onClick={onRead}>{t('trouble.read')}</Button>
        ) : null}
        {needsSomethingElse.includes(failure.code) ? null : tryAgain}
        {practice === true ? null : (
          <Button kind="quiet" onClick={() => onUseVault(true)}>
            {t('trouble.toPractice')}
          </Button>
        )}
        {practice === false ? null : (
          <Button kind="quiet" onClick={() => onUseVault(false)}>
            {t('trouble.leavePractice')}
          </Button>
        )}
      </div>
    </UnlockFrame>
  );
}
