// Asks before a form that was not sent is left behind.

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

export type HalfWrittenDialogProps = { onStay: () => void; onGo: () => void };

export function HalfWrittenDialog({ onStay, onGo }: HalfWrittenDialogProps) {
  const { t } = useTranslation('app');
  return (
    <Dialog
      title={t('halfWritten.title')}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onStay}>
            {t('halfWritten.stay')}
          </Button>
          <Button kind="quiet" onClick={onGo}>
            {t('halfWritten.go')}
          </Button>
        </>
      }
    >
      <p>{t('halfWritten.what')}</p>
    </Dialog>
  );
}
