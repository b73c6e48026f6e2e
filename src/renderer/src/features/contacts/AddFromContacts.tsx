// From the team of one woman: choose somebody of the directory for a place in it.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { TeamLineFields } from './TeamLineFields';
import { useAddToTeam, useReachWords } from './use-add-to-team';
import { useContacts } from './use-contacts';

export type AddFromContactsProps = {
  plan: string;
  content: WorkbookContent;
  /** The job it is opened for; empty for none. */
  role: string;
  onAdded: () => void;
  onClose: () => void;
};

export function AddFromContacts(props: AddFromContactsProps) {
  const { plan, content, onAdded, onClose } = props;
  const { t } = useTranslation('contacts');
  const id = useId();
  const { directory, failure, lookAgain } = useContacts();
  const reachOf = useReachWords();
  const [contact, setContact] = useState('');
  const [role, setRole] = useState(props.role);
  const [reach, setReach] = useState('');
  const adding = useAddToTeam();
  const contacts = (directory?.contacts ?? [])
    .filter(({ isRetired }) => !isRetired)
    .toSorted((a, b) => a.said.name.localeCompare(b.said.name));
  const choose = (next: string) => {
    setContact(next);
    const said = contacts.find((each) => each.id === next)?.said;
    setReach(said ? reachOf(said) : '');
  };
  return (
    <Dialog
      title={t('toTeam.pickTitle')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            onClick={() =>
              void adding.add({ plan, contact, role, reach }).then((isAdded) => {
                if (isAdded) onAdded();
              })
            }
          >
            {t('toTeam.save')}
          </Button>
          <Button onClick={onClose}>{t('toTeam.cancel')}</Button>
        </>
      }
    >
      {failure ? <FailureNotice failure={failure} onTryAgain={lookAgain} /> : null}
      {directory && contacts.length === 0 ? <p>{t('toTeam.noContacts')}</p> : null}
      <div className="field">
        <label htmlFor={id}>{t('toTeam.contact')}</label>
        <select id={id} value={contact} onChange={(event) => choose(event.target.value)}>
          <option value="">{t('toTeam.choose')}</option>
          {contacts.map(({ id: each, said }) => (
            <option key={each} value={each}>
              {[said.name, said.of, t(`helps.${said.help}`), said.area, said.phone]
                .filter((part) => part.trim() !== '')
                .join(', ')}
            </option>
          ))}
        </select>
      </div>
      <TeamLineFields {...{ content, role, reach, adding }} onRole={setRole} onReach={setReach} />
    </Dialog>
  );
}
