// Asks before what a prison brought in is taken away.

import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { KeptWhat } from './use-settings';

export type GoBackDialogProps = { what: KeptWhat; onStay: () => void; onGoBack: () => void };

export function GoBackDialog({ what, onStay, onGoBack }: GoBackDialogProps) {
  const { t } = useTranslation('settings');
  return (
    <Dialog
      title={t(`back.title.${what}`)}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onStay}>
            {t('back.no')}
          </Button>
          <Button onClick={onGoBack}>{t('back.yes')}</Button>
        </>
      }
    >
      <p>{t(`back.what.${what}`)}</p>
    </Dialog>
  );
}
