// Always there at the bottom: whether it is saved, who is signed in, Hide and Lock.

import { EyeSlashIcon } from '@phosphor-icons/react/dist/csr/EyeSlash';
import { LockIcon } from '@phosphor-icons/react/dist/csr/Lock';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../../../shared/ipc/contract';
import { Button } from '../ui/Button';
import { useSaving } from '../ui/Saving';

export type BottomBarProps = { opened: Opened; onHide: () => void; onLock: () => void };

export function BottomBar({ opened, onHide, onLock }: BottomBarProps) {
  const { t } = useTranslation('app');
  const { state } = useSaving();
  const words = {
    quiet: '',
    saving: t('bar.saving'),
    saved: t('bar.saved'),
    'not-saved': t('bar.notSaved'),
  }[state];
  return (
    <footer className="bottom-bar">
      <p className={`saved-state saved-state-${state}`}>{words}</p>
      <p className="signed-in">
        {t('bar.signedIn', { name: opened.worker.name, establishment: opened.establishment })}
      </p>
      <Button icon={<EyeSlashIcon />} onClick={onHide}>
        {t('bar.hide')} <span className="keys-hint">{t('bar.hideKeys')}</span>
      </Button>
      <Button icon={<LockIcon />} onClick={onLock}>
        {t('bar.lock')} <span className="keys-hint">{t('bar.lockKeys')}</span>
      </Button>
    </footer>
  );
}
