// Asks before the last words are left behind, when they could not be saved.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export type UnsavedDialogProps = {
  /** True when it is about locking, not about going to another screen. */
  isLocking: boolean;
  onTryAgain: () => void;
  onStay: () => void;
  onGoAnyway: () => void;
};

export function UnsavedDialog({ isLocking, onTryAgain, onStay, onGoAnyway }: UnsavedDialogProps) {
  const { t } = useTranslation('app');
  return (
    <Dialog
      title={t('unsaved.title')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onTryAgain}>
            {t('unsaved.tryAgain')}
          </Button>
          <Button onClick={onStay}>{t('unsaved.stay')}</Button>
          <Button kind="quiet" onClick={onGoAnyway}>
            {isLocking ? t('unsaved.lockAnyway') : t('unsaved.goAnyway')}
          </Button>
        </>
      }
    >
      <p>{isLocking ? t('unsaved.whatLock') : t('unsaved.whatGo')}</p>
    </Dialog>
  );
}
