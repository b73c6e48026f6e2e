// From an entry of the directory into the team of one woman.

import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactShown } from '../../../../shared/domain/contacts/contact';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { PlanInList } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { TeamLineFields } from './TeamLineFields';
import { useAddToTeam, useReachWords } from './use-add-to-team';

export type AddToTeamProps = {
  contact: ContactShown;
  content: WorkbookContent | undefined;
  onTeam: (plan: string) => void;
  onClose: () => void;
};

export function AddToTeam({ contact, content, onTeam, onClose }: AddToTeamProps) {
  const { t } = useTranslation('contacts');
  const id = useId();
  const reachOf = useReachWords();
  const [plans, setPlans] = useState<readonly PlanInList[]>();
  const [failure, setFailure] = useState<Failure>();
  const [plan, setPlan] = useState('');
  const [role, setRole] = useState('');
  const [reach, setReach] = useState(() => reachOf(contact.said));
  const adding = useAddToTeam();
  useEffect(() => {
    bridge.plans.list({}).then(
      (all) => setPlans(all.toSorted((a, b) => a.name.localeCompare(b.name))),
      (thrown) => setFailure(failureOf(thrown)),
    );
  }, []);
  const isAdded = adding.result?.kind === 'added';
  return (
    <Dialog
      title={t('toTeam.title', { name: contact.said.name })}
      onClose={onClose}
      actions={
        <>
          {isAdded ? (
            <Button kind="primary" onClick={() => onTeam(plan)}>
              {t('toTeam.open')}
            </Button>
          ) : (
            <Button
              kind="primary"
              onClick={() => void adding.add({ plan, contact: contact.id, role, reach })}
            >
              {t('toTeam.save')}
            </Button>
          )}
          <Button onClick={onClose}>{t(isAdded ? 'history.close' : 'toTeam.cancel')}</Button>
        </>
      }
    >
      {failure ? <FailureNotice failure={failure} /> : null}
      {plans?.length === 0 ? <p>{t('toTeam.noPlans')}</p> : null}
      <div className="field">
        <label htmlFor={id}>{t('toTeam.who')}</label>
        <select id={id} value={plan} onChange={(event) => setPlan(event.target.value)}>
          <option value="">{t('toTeam.choose')}</option>
          {(plans ?? []).map((each) => (
            <option key={each.id} value={each.id}>
              {each.name === each.legalName ? each.name : `${each.name} (${each.legalName})`}
            </option>
          ))}
        </select>
      </div>
      <TeamLineFields {...{ content, role, reach, adding }} onRole={setRole} onReach={setReach} />
    </Dialog>
  );
}
