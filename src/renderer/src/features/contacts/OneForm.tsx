// Adding or changing one entry: the form alone, with the way back to where one came from.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactShown, emptyContact } from '../../../../shared/domain/contacts/contact';
import type { Directory } from '../../../../shared/ipc/contact-calls';
import { useAnnounce } from '../../ui/LiveRegion';
import { ContactForm } from './ContactForm';
import type { ContactsDesk } from './use-contacts';

export type OneFormProps = {
  desk: ContactsDesk;
  directory: Directory;
  /** The entry that is changed; none for a new one. */
  contact?: ContactShown | undefined;
  onKept: (id: string) => void;
  onCancel: () => void;
};

export function OneForm({ desk, directory, contact, onKept, onCancel }: OneFormProps) {
  const { t } = useTranslation('contacts');
  const announce = useAnnounce();
  const [newId] = useState(() => crypto.randomUUID());
  const id = contact?.id ?? newId;
  return (
    <ContactForm
      title={contact ? t('form.changeTitle', { name: contact.said.name }) : t('form.newTitle')}
      before={contact?.said ?? emptyContact}
      {...(contact ? { self: id } : {})}
      all={directory.contacts}
      onSave={async (said, isChecked) => {
        if (!(await desk.save(id, said, isChecked))) return false;
        announce(t('form.kept'));
        onKept(id);
        return true;
      }}
      onCancel={onCancel}
    />
  );
}
