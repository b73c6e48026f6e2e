// The directory of services and people outside: find one, add one, and see which need a check.

import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import { checkStanding } from '../../../../shared/domain/contacts/check-again';
import { emptyContact } from '../../../../shared/domain/contacts/contact';
import { findContacts, noContactFilters } from '../../../../shared/domain/contacts/find-contacts';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Directory } from '../../../../shared/ipc/contact-calls';
import { Button } from '../../ui/Button';
import { useDrafts } from '../../ui/drafts';
import { FailureNotice } from '../../ui/FailureNotice';
import { useAnnounce } from '../../ui/LiveRegion';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { ContactCard } from './ContactCard';
import { ContactFilters } from './ContactFilters';
import { ContactForm, draftOf } from './ContactForm';
import { type ContactsDesk, useContacts } from './use-contacts';
import './contacts.css';

/** More than these are asked for. */
const AT_A_TIME = 30;

export type ContactsProps = {
  content: WorkbookContent | undefined;
  /** To the team of that woman. */
  onTeam: (plan: string) => void;
};

export function Contacts({ content, onTeam }: ContactsProps) {
  const { t } = useTranslation('contacts');
  const desk = useContacts();
  const drafts = useDrafts();
  const [isAdding, setIsAdding] = useState(() => drafts.has(draftOf()));
  const isSlow = useSlow(desk.directory === undefined && desk.failure === undefined);
  return (
    <div className="stack stack-large contacts">
      <div className="contacts-head">
        <ScreenTitle>{t('title')}</ScreenTitle>
        {desk.directory?.mayWrite && !isAdding ? (
          <Button kind="primary" icon={<PlusIcon />} onClick={() => setIsAdding(true)}>
            {t('add')}
          </Button>
        ) : null}
      </div>
      <p>{t('intro')}</p>
      {desk.failure ? <FailureNotice failure={desk.failure} onTryAgain={desk.lookAgain} /> : null}
      <p role="status" className="hint">
        {isSlow ? t('loading') : null}
      </p>
      {desk.directory && isAdding ? (
        <NewContact desk={desk} directory={desk.directory} onDone={() => setIsAdding(false)} />
      ) : null}
      {desk.directory ? (
        <FoundContacts {...{ desk, content, onTeam }} directory={desk.directory} />
      ) : null}
    </div>
  );
}

type WithDirectory = { desk: ContactsDesk; directory: Directory };

function NewContact({ desk, directory, onDone }: WithDirectory & { onDone: () => void }) {
  const { t } = useTranslation('contacts');
  const announce = useAnnounce();
  const [id] = useState(() => crypto.randomUUID());
  return (
    <ContactForm
      title={t('form.newTitle')}
      before={emptyContact}
      all={directory.contacts}
      onSave={async (said, isChecked) => {
        if (!(await desk.save(id, said, isChecked))) return false;
        announce(t('form.kept'));
        onDone();
        requestAnimationFrame(() => document.getElementById(`contact-${id}`)?.focus());
        return true;
      }}
      onCancel={onDone}
    />
  );
}

function FoundContacts({ desk, directory, content, onTeam }: WithDirectory & ContactsProps) {
  const { t } = useTranslation('contacts');
  const [filters, setFilters] = useState(noContactFilters);
  const { contacts, today, checkAgainMonths } = directory;
  const drafts = useDrafts();
  // One that is half changed is never behind "show more".
  const [shown, setShown] = useState(() =>
    contacts.some(({ id }) => drafts.has(draftOf(id))) ? contacts.length : AT_A_TIME,
  );
  const found = findContacts(contacts, filters, (help) => t(`helps.${help}`));
  const toCheck = found.filter(
    ({ checked, isRetired }) =>
      !isRetired && checkStanding(checked?.on, day.parse(today), checkAgainMonths) !== 'right',
  ).length;
  if (contacts.length === 0) {
    return (
      <section className="card">
        <p>{t('empty')}</p>
      </section>
    );
  }
  return (
    <>
      <ContactFilters {...{ contacts, filters }} onFilters={setFilters} />
      <p role="status" className="hint">
        {t('count', { count: found.length })}.{' '}
        {toCheck > 0 ? t('toCheck', { count: toCheck }) : null}
      </p>
      {found.length === 0 ? (
        <section className="card">
          <p>{t('nothingFound')}</p>
          <div>
            <Button onClick={() => setFilters(noContactFilters)}>{t('showAll')}</Button>
          </div>
        </section>
      ) : null}
      <ul className="plain stack contacts-list">
        {found.slice(0, shown).map((contact) => (
          <li key={contact.id}>
            <ContactCard {...{ desk, directory, contact, content, onTeam }} />
          </li>
        ))}
      </ul>
      {found.length > shown ? (
        <div>
          <Button onClick={() => setShown(shown + AT_A_TIME)}>{t('more')}</Button>
        </div>
      ) : null}
    </>
  );
}
