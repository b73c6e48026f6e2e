// A worker says that they know somebody of the directory, and how: so that others know whom to ask.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LINE_MOST } from '../../../../shared/domain/contacts/contact';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';

export type KnowThemProps = {
  name: string;
  onSave: (how: string) => Promise<void>;
  onClose: () => void;
};

export function KnowThem({ name, onSave, onClose }: KnowThemProps) {
  const { t } = useTranslation('contacts');
  const [how, setHow] = useState('');
  return (
    <Dialog
      title={t('know.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onClick={() => void onSave(how.trim())}>
            {t('know.save')}
          </Button>
          <Button onClick={onClose}>{t('know.cancel')}</Button>
        </>
      }
    >
      <TextField
        label={t('know.how')}
        hint={t('know.hint')}
        most={LINE_MOST}
        value={how}
        onChange={setHow}
      />
    </Dialog>
  );
}
