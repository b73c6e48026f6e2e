// Stop for now: it is saved, and nobody asks why.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export type StopDialogProps = {
  onCarryOn: () => void;
  onChange: () => void;
  onFinish: () => void;
};

export function StopDialog({ onCarryOn, onChange, onFinish }: StopDialogProps) {
  const { t } = useTranslation('her');
  return (
    <Dialog
      title={t('stop.title')}
      onClose={onCarryOn}
      actions={
        <>
          <Button kind="primary" onClick={onCarryOn}>
            {t('stop.carryOn')}
          </Button>
          <Button onClick={onChange}>{t('stop.change')}</Button>
          <Button onClick={onFinish}>{t('stop.finish')}</Button>
        </>
      }
    >
      <p>{t('stop.breath')}</p>
    </Dialog>
  );
}

export type NotSavedDialogProps = {
  onTryAgain: () => void;
  onGoOn: () => void;
  onStay: () => void;
};

/** Instead of "it is saved", when that would not be true. */
export function NotSavedDialog({ onTryAgain, onGoOn, onStay }: NotSavedDialogProps) {
  const { t } = useTranslation('her');
  return (
    <Dialog
      title={t('notSaved.title')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onTryAgain}>
            {t('notSaved.tryAgain')}
          </Button>
          <Button onClick={onGoOn}>{t('notSaved.goOn')}</Button>
        </>
      }
    >
      <p>{t('notSaved.words')}</p>
    </Dialog>
  );
}
