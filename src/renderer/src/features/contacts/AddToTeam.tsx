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
import { useAnnounce } from '../../ui/LiveRegion';
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
  const announce = useAnnounce();
  const reachOf = useReachWords();
  const [plans, setPlans] = useState<readonly PlanInList[]>();
  const [failure, setFailure] = useState<Failure>();
  const [plan, setPlan] = useState('');
  const [role, setRole] = useState('');
  const [reach, setReach] = useState(() => reachOf(contact.said));
  const adding = useAddToTeam();
  useEffect(() => {
    bridge.plans.list({}).then(
      (all) =>
        setPlans(
          all.toSorted(
            (a, b) => a.name.localeCompare(b.name) || a.prisonNumber.localeCompare(b.prisonNumber),
          ),
        ),
      (thrown) => setFailure(failureOf(thrown)),
    );
  }, []);
  const isAdded = adding.result?.kind === 'added';
  /** Two women may like the same name; the number tells them apart. */
  const which = ({ name, legalName, prisonNumber: number }: PlanInList) =>
    t(name === legalName ? 'toTeam.woman' : 'toTeam.womanFull', { name, legalName, number });
  const hers = plans?.find(({ id: each }) => each === plan);
  const added = () =>
    hers ? t('toTeam.addedTo', { who: contact.said.name, her: which(hers) }) : '';
  const add = async () => {
    if (await adding.add({ plan, contact: contact.id, role, reach })) announce(added());
  };
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
            <Button kind="primary" onClick={() => void add()}>
              {t('toTeam.save')}
            </Button>
          )}
          <Button onClick={onClose}>{t(isAdded ? 'history.close' : 'toTeam.cancel')}</Button>
        </>
      }
    >
      {failure ? <FailureNotice failure={failure} /> : null}
      {plans?.length === 0 ? <p>{t('toTeam.noPlans')}</p> : null}
      {isAdded ? (
        <p>{added()}</p>
      ) : (
        <>
          <div className="field">
            <label htmlFor={id}>{t('toTeam.who')}</label>
            <select id={id} value={plan} onChange={(event) => setPlan(event.target.value)}>
              <option value="">{t('toTeam.choose')}</option>
              {(plans ?? []).map((each) => (
                <option key={each.id} value={each.id}>
                  {which(each)}
                </option>
              ))}
            </select>
          </div>
          <TeamLineFields
            {...{ content, role, reach, adding }}
            onRole={setRole}
            onReach={setReach}
          />
        </>
      )}
    </Dialog>
  );
}
