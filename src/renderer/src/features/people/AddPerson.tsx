// Somebody new: a name, the job, and whether a keyholder. What comes out is a code on paper; whoever adds a person never
// learns a passphrase.

import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  hasUnseenSigns,
  LONGEST_NAME,
  readsTheSame,
} from '../../../../shared/domain/people/worker-name';
import type { Worker } from '../../../../shared/ipc/contract';
import { Button } from '../../ui/Button';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { ScreenHead } from '../../ui/ScreenHead';
import { TextField } from '../../ui/TextField';
import { ChooseJob } from './ChooseJob';

export type NewPerson = Omit<Worker, 'id'>;
export type AddPersonProps = {
  /** Names of those who are here. */
  taken: readonly string[];
  notices: ReactNode;
  isBusy: boolean;
  onBack: () => void;
  onAdd: (person: NewPerson) => void;
};

export function AddPerson({ taken, notices, isBusy, onBack, onAdd }: AddPersonProps) {
  const { t } = useTranslation('people');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Worker['role']>('specialist');
  const [isKeyholder, setIsKeyholder] = useState(false);
  const [problem, setProblem] = useState<string>();

  function problemOf(typed: string): string | undefined {
    if (typed === '') return t('add.nameMissing');
    if (hasUnseenSigns(typed)) return t('add.nameUnseen');
    const same = taken.find((other) => readsTheSame(other, typed));
    return same === undefined ? undefined : t('add.nameTaken', { name: same });
  }

  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const found = problemOf(name.trim());
    setProblem(found);
    if (found !== undefined) return focusFirstProblem(event.currentTarget);
    onAdd({ name: name.trim(), role, isKeyholder: isKeyholder && role !== 'administrator' });
  }

  return (
    <>
      <ScreenHead back={t('backToPeople')} onBack={onBack} title={t('add.title')} />
      <p>{t('add.intro')}</p>
      {notices}
      <form className="stack card" onSubmit={add}>
        <TextField
          label={t('add.name')}
          hint={t('add.nameHint')}
          value={name}
          onChange={(value) => {
            setName(value);
            setProblem(undefined);
          }}
          problem={problem}
          most={LONGEST_NAME}
        />
        <ChooseJob {...{ role, isKeyholder, setRole, setIsKeyholder }} withAdministrator />
        <div className="actions">
          <Button kind="primary" type="submit" disabled={isBusy}>
            {t('add.button')}
          </Button>
        </div>
      </form>
    </>
  );
}
