// The directory of services and people outside: find one, add one, and see which need a check.

import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import { checkStanding } from '../../../../shared/domain/contacts/check-again';
import { findContacts, noContactFilters } from '../../../../shared/domain/contacts/find-contacts';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Directory } from '../../../../shared/ipc/contact-calls';
import { Button } from '../../ui/Button';
import { useDrafts } from '../../ui/drafts';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { ContactCard } from './ContactCard';
import { ContactFilters } from './ContactFilters';
import { begunLast } from './ContactForm';
import { OneForm } from './OneForm';
import { toContact } from './to-contact';
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
  /** The entry whose form is open; `new` for one that is not there yet. */
  const [inForm, setInForm] = useState(() => begunLast(drafts));
  const add = useRef<HTMLButtonElement>(null);
  const toList = (id: string) => {
    setInForm(undefined);
    if (id !== 'new') toContact(id);
    // The button is drawn again first.
    else requestAnimationFrame(() => add.current?.focus());
  };
  const isSlow = useSlow(desk.directory === undefined && desk.failure === undefined);
  return (
    <div className="stack stack-large contacts">
      <div className="contacts-head">
        <ScreenTitle>{t('title')}</ScreenTitle>
        {desk.directory?.mayWrite && inForm === undefined ? (
          <Button ref={add} kind="primary" icon={<PlusIcon />} onClick={() => setInForm('new')}>
            {t('add')}
          </Button>
        ) : null}
      </div>
      {inForm === undefined ? <p>{t('intro')}</p> : null}
      {desk.failure ? <FailureNotice failure={desk.failure} onTryAgain={desk.lookAgain} /> : null}
      <p role="status" className="hint">
        {isSlow ? t('loading') : null}
      </p>
      {desk.directory?.mayWrite && inForm !== undefined ? (
        <OneForm
          {...{ desk, directory: desk.directory }}
          contact={desk.directory.contacts.find(({ id }) => id === inForm)}
          onKept={toList}
          onCancel={() => toList(inForm)}
        />
      ) : null}
      {desk.directory ? (
        <div className="stack stack-large" hidden={inForm !== undefined}>
          <FoundContacts
            {...{ desk, content, onTeam, directory: desk.directory }}
            onChange={setInForm}
          />
        </div>
      ) : null}
    </div>
  );
}

type WithDirectory = { desk: ContactsDesk; directory: Directory };

type FoundContactsProps = WithDirectory & ContactsProps & { onChange: (id: string) => void };

function FoundContacts({ desk, directory, content, onTeam, onChange }: FoundContactsProps) {
  const { t } = useTranslation('contacts');
  const [filters, setFilters] = useState(noContactFilters);
  const { contacts, today, checkAgainMonths } = directory;
  const [shown, setShown] = useState(AT_A_TIME);
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
            <ContactCard
              {...{ desk, directory, contact, content, onTeam }}
              onChange={() => onChange(contact.id)}
            />
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
