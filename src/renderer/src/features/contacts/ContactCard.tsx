// One entry of the directory as it stands, and what may be done with it.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../../../shared/domain/calendar/day';
import { checkStanding } from '../../../../shared/domain/contacts/check-again';
import type { ContactShown } from '../../../../shared/domain/contacts/contact';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Directory } from '../../../../shared/ipc/contact-calls';
import { Button } from '../../ui/Button';
import { useAnnounce } from '../../ui/LiveRegion';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { AddToTeam } from './AddToTeam';
import { ContactHistory } from './ContactHistory';
import { ContactWords } from './ContactWords';
import { KnowThem } from './KnowThem';
import { Retire } from './Retire';
import { toContact } from './to-contact';
import type { ContactsDesk } from './use-contacts';

export type ContactCardProps = {
  desk: ContactsDesk;
  directory: Directory;
  contact: ContactShown;
  content: WorkbookContent | undefined;
  onTeam: (plan: string) => void;
  onChange: () => void;
};

type Open = 'history' | 'team' | 'know' | 'retire';

export function ContactCard({
  desk,
  directory,
  contact,
  content,
  onTeam,
  onChange,
}: ContactCardProps) {
  const { t } = useTranslation('contacts');
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>();
  /** How this worker knew them, until a moment ago. */
  const [knewHow, setKnewHow] = useState<string>();
  const { id, said, isRetired, checked } = contact;
  const close = () => setOpen(undefined);
  const mark = async (as: 'checked' | 'retired' | 'back', words: string) => {
    if (!(await desk.mark(id, as))) return;
    announce(words);
    toContact(id);
  };
  const standing = checkStanding(
    checked?.on,
    day.parse(directory.today),
    directory.checkAgainMonths,
  );
  const isToCheck = standing !== 'right' && !isRetired;
  const mine = contact.known.find(({ isMe }) => isMe);
  const iKnow = mine !== undefined;
  const forget = async () => {
    if (!(await desk.know(id, false, ''))) return;
    setKnewHow(mine?.how ?? '');
    announce(t('card.youDoNot'));
  };
  const takeBack = async () => {
    if (!(await desk.know(id, true, knewHow ?? ''))) return;
    setKnewHow(undefined);
    announce(t('card.youKnow'));
    // The button that was pressed has gone.
    toContact(id);
  };
  const which = <VisuallyHidden>: {said.name}</VisuallyHidden>;
  return (
    <article className="card stack stack-small contacts-card" aria-labelledby={`contact-${id}`}>
      <ContactWords {...{ contact, isToCheck }} tellsTeams={directory.mayWrite} />
      <div className="actions">
        {directory.mayWrite && isToCheck ? (
          <Button onClick={() => void mark('checked', t('card.wasChecked'))}>
            {t('card.stillRight')}
            {which}
          </Button>
        ) : null}
        {directory.mayWrite && !isRetired ? (
          <>
            <Button onClick={() => setOpen('team')}>
              {t('card.addToTeam')}
              {which}
            </Button>
            <Button onClick={onChange}>
              {t('card.change')}
              {which}
            </Button>
            <Button kind="quiet" onClick={() => (iKnow ? void forget() : setOpen('know'))}>
              {t(iKnow ? 'card.iDoNot' : 'card.iKnow')}
              {which}
            </Button>
          </>
        ) : null}
        <Button kind="quiet" onClick={() => setOpen('history')}>
          {t('card.history')}
          {which}
        </Button>
        {directory.mayWrite ? (
          <Button
            kind="quiet"
            onClick={() => {
              if (isRetired) void mark('back', t('card.isBack'));
              else if (contact.women > 0) setOpen('retire');
              else void mark('retired', t('card.wasRetired'));
            }}
          >
            {t(isRetired ? 'card.back' : 'card.retire')}
            {which}
          </Button>
        ) : null}
      </div>
      {knewHow !== undefined && !iKnow ? (
        <div className="removed-line">
          <span>{t('card.notAnyMore')}</span>
          <Button onClick={() => void takeBack()}>
            {t('card.takeBack')}
            {which}
          </Button>
        </div>
      ) : null}
      {open === 'history' ? (
        <ContactHistory
          contact={contact}
          onClose={close}
          notWritten={desk.failure}
          onPutBack={
            directory.mayWrite && !isRetired ? (next) => desk.save(id, next, false) : undefined
          }
        />
      ) : null}
      {open === 'team' ? <AddToTeam {...{ contact, content, onTeam }} onClose={close} /> : null}
      {open === 'retire' ? (
        <Retire
          contact={contact}
          onClose={close}
          onRetire={() => {
            close();
            void mark('retired', t('card.wasRetired'));
          }}
        />
      ) : null}
      {open === 'know' ? (
        <KnowThem
          name={said.name}
          onClose={close}
          onSave={async (how) => {
            if (!(await desk.know(id, true, how))) return;
            announce(t('card.youKnow'));
            close();
          }}
        />
      ) : null}
    </article>
  );
}
