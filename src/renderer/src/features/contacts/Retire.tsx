// Before an entry goes out of use: in how many teams it stands, and what becomes of it there.

import { useTranslation } from 'react-i18next';
import type { ContactShown } from '../../../../shared/domain/contacts/contact';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

export type RetireProps = { contact: ContactShown; onRetire: () => void; onClose: () => void };

export function Retire({ contact: { said, women }, onRetire, onClose }: RetireProps) {
  const { t } = useTranslation('contacts');
  return (
    <Dialog
      title={t('retire.title', { name: said.name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={onRetire}>
            {t('card.retire')}
          </Button>
          <Button onClick={onClose}>{t('retire.cancel')}</Button>
        </>
      }
    >
      <p>{t('retire.stands', { count: women })}</p>
      <p>{t('retire.stays')}</p>
    </Dialog>
  );
}
