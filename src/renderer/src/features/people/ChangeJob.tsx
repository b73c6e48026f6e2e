// Another job for somebody who is here, or keyholder or no longer.

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/ipc/people-calls';
import { Button } from '../../ui/Button';
import { ChooseJob } from './ChooseJob';

type Job = Pick<Person, 'role' | 'isKeyholder'>;
export type ChangeJobProps = { person: Person; isBusy: boolean; onKeep: (job: Job) => void };

export function ChangeJob({ person, isBusy, onKeep }: ChangeJobProps) {
  const { t } = useTranslation('people');
  const [role, setRole] = useState(person.role);
  const [isKeyholder, setIsKeyholder] = useState(person.isKeyholder);
  const isSame = role === person.role && isKeyholder === person.isKeyholder;
  return (
    <section className="card" aria-labelledby="people-job">
      <h2 id="people-job">{t('change.title')}</h2>
      {person.role === 'administrator' ? (
        <p>{t('change.administrator')}</p>
      ) : (
        <>
          {person.isMe ? <p>{t('change.me')}</p> : null}
          <ChooseJob {...{ role, isKeyholder, setRole, setIsKeyholder }} />
          <div className="actions">
            <Button disabled={isBusy || isSame} onClick={() => onKeep({ role, isKeyholder })}>
              {t('change.button')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
