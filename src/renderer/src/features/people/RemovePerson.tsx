// Removing somebody: what happens next is said in full before it does, what cannot be helped as well.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/ipc/people-calls';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';

export type RemovePersonProps = { person: Person; isBusy: boolean; onRemove: () => void };

export function RemovePerson({ person, isBusy, onRemove }: RemovePersonProps) {
  const { t } = useTranslation('people');
  const [asks, setAsks] = useState(false);
  const { name } = person;
  return (
    <section className="card" aria-labelledby="people-remove">
      <h2 id="people-remove">{t('remove.title', { name })}</h2>
      <p>{t('remove.what')}</p>
      <div className="actions">
        <Button disabled={isBusy} onClick={() => setAsks(true)}>
          {t('remove.button', { name })}
        </Button>
      </div>
      {asks ? (
        <AskRemove
          person={person}
          onStay={() => setAsks(false)}
          onRemove={() => {
            setAsks(false);
            onRemove();
          }}
        />
      ) : null}
    </section>
  );
}

type AskRemoveProps = { person: Person; onStay: () => void; onRemove: () => void };

export function AskRemove({ person, onStay, onRemove }: AskRemoveProps) {
  const { t } = useTranslation('people');
  const { name, isMe, role } = person;
  const hadPlans = role !== 'administrator' && person.waitsFor === undefined;
  return (
    <Dialog
      title={t('remove.ask', { name })}
      onClose={onStay}
      actions={
        <>
          <Button kind="primary" onClick={onStay}>
            {t('remove.no')}
          </Button>
          <Button onClick={onRemove}>{t('remove.yes', { name })}</Button>
        </>
      }
    >
      {isMe ? (
        <Notice kind="look">
          <p>{t('remove.me')}</p>
        </Notice>
      ) : null}
      <h3 className="small-heading">{t('remove.next')}</h3>
      <ul>
        <li>{t('remove.now')}</li>
        {hadPlans ? <li>{t('remove.newKey')}</li> : null}
        <li>{t('remove.stays')}</li>
        {hadPlans ? <li>{t('remove.truth')}</li> : null}
      </ul>
    </Dialog>
  );
}
