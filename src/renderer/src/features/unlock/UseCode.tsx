// The way in with a one-time code: the code from paper, then a passphrase of one's own. What comes after is a keyholder's
// turn.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Opened, Worker } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';
import { ChoosePassphrase } from './ChoosePassphrase';
import { groupProblemIn } from './group-problem';
import { UnlockFrame } from './UnlockFrame';

export type UseCodeProps = {
  practice: boolean;
  /** True when the code was accepted before and only the passphrase is still missing. */
  isCodeRight: boolean;
  onLeave: () => void;
  onOpened: (opened: Opened) => void;
};

type Whose = { establishment: string; worker: Worker };

export function UseCode({ practice, isCodeRight, onLeave, onOpened }: UseCodeProps) {
  const { t } = useTranslation('ways-in');
  const [whose, setWhose] = useState<Whose>();
  if (!whose && !isCodeRight) {
    return (
      <UnlockFrame title={t('code.title')} practice={practice} keepsFocus>
        <p>{t('code.intro')}</p>
        <CodeForm onRight={setWhose} onLeave={onLeave} />
      </UnlockFrame>
    );
  }
  const title = whose
    ? t('code.passphraseTitleNamed', { name: whose.worker.name })
    : t('code.passphraseTitle');
  return (
    <UnlockFrame title={title} practice={practice}>
      {whose ? (
        <p>
          {t('code.place', { establishment: whose.establishment })} {t('code.notMe')}
        </p>
      ) : null}
      <ChoosePassphrase
        onChosen={async (passphrase) =>
          onOpened(await bridge.vault.setOwnPassphrase({ passphrase }))
        }
      />
    </UnlockFrame>
  );
}

type CodeFormProps = { onRight: (whose: Whose) => void; onLeave: () => void };

function CodeForm({ onRight, onLeave }: CodeFormProps) {
  const { t } = useTranslation(['ways-in', 'unlock']);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const isEmpty = typed.trim() === '';
    setProblem(isEmpty ? t('code.missing') : undefined);
    setFailure(undefined);
    if (isEmpty) return focusFirstProblem(form);
    setIsBusy(true);
    try {
      onRight(await bridge.vault.unlockWithCode({ code: typed }));
    } catch (thrown) {
      const found = failureOf(thrown);
      const inGroup = groupProblemIn(found);
      if (inGroup) setProblem(t(`code.${inGroup.kind}`, inGroup));
      else setFailure(found);
      setIsBusy(false);
      focusFirstProblem(form);
    }
  }

  return (
    <form className="stack" onSubmit={check}>
      <TextField
        label={t('code.label')}
        hint={t('code.hint')}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setProblem(undefined);
          setFailure(undefined);
        }}
        problem={problem}
        most={200}
        autoFocus
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        <Button onClick={onLeave}>{t('unlock:back')}</Button>
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t('code.button')}
        </Button>
        <span role="status" className="working">
          {isSlow ? t('code.working') : ''}
        </span>
      </div>
    </form>
  );
}
