// Setting up, in four short steps: the place, the first worker, a passphrase, the recovery sheet.
// What is typed lives in this screen only, until the vault is made.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasUnseenSigns, LONGEST_NAME } from '../../../../shared/domain/people/worker-name';
import type { Opened, Worker } from '../../../../shared/ipc/contract';
import { bridge } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';
import { ChoosePassphrase } from './ChoosePassphrase';
import { confirmAndOpen, RecoverySheet } from './RecoverySheet';
import { UnlockFrame } from './UnlockFrame';

export type SetUpProps = {
  /** True when setting up was begun before and not ended. */
  wasUnfinished: boolean;
  onLeave: () => void;
  onOpened: (opened: Opened) => void;
};

type Sheet = { recoveryKey: string; vaultName: string };

export function SetUp({ wasUnfinished, onLeave, onOpened }: SetUpProps) {
  const { t } = useTranslation('unlock');
  const [step, setStep] = useState<1 | 2 | 3 | 4>(1);
  const [establishment, setEstablishment] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Worker['role']>('specialist');
  const [sheet, setSheet] = useState<Sheet>();
  const above = t('setUp.stepOf', { step });
  const backTo = (to: 1 | 2 | 3) => <Button onClick={() => setStep(to)}>{t('back')}</Button>;

  if (step === 4 && sheet) {
    return (
      <RecoverySheet
        sheet={sheet}
        isRenewed={false}
        above={above}
        back={backTo(3)}
        onTyped={(recoveryKey) => confirmAndOpen(recoveryKey, onOpened)}
      />
    );
  }
  if (step === 3) {
    return (
      <UnlockFrame title={t('setUp.passphraseTitle')} practice={false} above={above}>
        <ChoosePassphrase
          back={backTo(2)}
          onChosen={async (passphrase) => {
            const worker = { name: name.trim(), role };
            setSheet(
              await bridge.vault.setUp({ establishment: establishment.trim(), worker, passphrase }),
            );
            setStep(4);
          }}
        />
      </UnlockFrame>
    );
  }
  if (step === 2) {
    return (
      <WorkerStep
        {...{ above, name, setName, role, setRole }}
        back={() => setStep(1)}
        next={() => setStep(3)}
      />
    );
  }
  return (
    <PlaceStep
      {...{ above, establishment, setEstablishment, wasUnfinished }}
      back={onLeave}
      next={() => setStep(2)}
    />
  );
}

type StepProps = { above: string; back: () => void; next: () => void };

function PlaceStep(
  props: StepProps & {
    establishment: string;
    setEstablishment: (value: string) => void;
    wasUnfinished: boolean;
  },
) {
  const { t } = useTranslation('unlock');
  const [problem, setProblem] = useState<string>();
  const goOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (props.establishment.trim() !== '') return props.next();
    setProblem(t('setUp.placeMissing'));
    focusFirstProblem(event.currentTarget);
  };
  return (
    <UnlockFrame title={t('setUp.placeTitle')} practice={false} above={props.above}>
      {props.wasUnfinished ? (
        <Notice kind="look" title={t('setUp.unfinishedTitle')}>
          <p>{t('setUp.unfinishedWhat')}</p>
        </Notice>
      ) : null}
      <form className="stack" onSubmit={goOn}>
        <TextField
          label={t('setUp.place')}
          hint={t('setUp.placeHint')}
          value={props.establishment}
          onChange={(value) => {
            props.setEstablishment(value);
            setProblem(undefined);
          }}
          problem={problem}
        />
        <StepActions back={props.back} />
      </form>
    </UnlockFrame>
  );
}

function WorkerStep(
  props: StepProps & {
    name: string;
    setName: (value: string) => void;
    role: Worker['role'];
    setRole: (role: Worker['role']) => void;
  },
) {
  const { t } = useTranslation('unlock');
  const [problem, setProblem] = useState<string>();
  const goOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isUnseen = hasUnseenSigns(props.name.trim());
    if (props.name.trim() !== '' && !isUnseen) return props.next();
    setProblem(t(isUnseen ? 'setUp.workerNameUnseen' : 'setUp.workerNameMissing'));
    focusFirstProblem(event.currentTarget);
  };
  const roles = [
    { value: 'specialist', words: t('setUp.roleSpecialist') },
    { value: 'manager', words: t('setUp.roleManager') },
  ] as const;
  return (
    <UnlockFrame title={t('setUp.workerTitle')} practice={false} above={props.above}>
      <p>{t('setUp.workerIntro')}</p>
      <form className="stack" onSubmit={goOn}>
        <TextField
          label={t('setUp.workerName')}
          hint={t('setUp.workerNameHint')}
          value={props.name}
          most={LONGEST_NAME}
          onChange={(value) => {
            props.setName(value);
            setProblem(undefined);
          }}
          problem={problem}
        />
        <fieldset className="choices">
          <legend>{t('setUp.role')}</legend>
          {roles.map(({ value, words }) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="role"
                checked={props.role === value}
                onChange={() => props.setRole(value)}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <StepActions back={props.back} />
      </form>
    </UnlockFrame>
  );
}

function StepActions({ back }: { back: () => void }) {
  const { t } = useTranslation('unlock');
  return (
    <div className="actions">
      <Button onClick={back}>{t('back')}</Button>
      <Button kind="primary" type="submit">
        {t('next')}
      </Button>
    </div>
  );
}
