// A field for the recovery key and what went wrong with it: which group to look at, or what happened
// instead. Used to type the key back and to get in with it.

import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';
import { groupProblemIn } from './group-problem';

export type RecoveryKeyFormProps = {
  hint: string;
  buttonWords: string;
  /** The way back, to stand before the button. */
  back: ReactNode;
  /** Hands the typed key on; throws a BridgeFailure when it is not right. */
  onTyped: (recoveryKey: string) => Promise<void>;
  /** What to say where the key is whole and still not the right one; left out, what the vault says. */
  wordsForOther?: (typed: string) => string;
};

export function RecoveryKeyForm({
  hint,
  buttonWords,
  back,
  onTyped,
  wordsForOther,
}: RecoveryKeyFormProps) {
  const { t } = useTranslation('unlock');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const isSlow = useSlow(isBusy);

  function explain(found: Failure) {
    const inGroup = groupProblemIn(found);
    if (found.code === 'wrong-recovery-key' && inGroup) {
      setProblem(t(`sheet.${inGroup.kind}`, inGroup));
    } else if (found.code === 'wrong-recovery-key' && wordsForOther) {
      setProblem(wordsForOther(typed));
    } else {
      setFailure(found);
    }
  }

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const isEmpty = typed.trim() === '';
    setProblem(isEmpty ? t('sheet.typeBackMissing') : undefined);
    setFailure(undefined);
    if (isEmpty) return focusFirstProblem(form);
    setIsBusy(true);
    try {
      await onTyped(typed);
    } catch (thrown) {
      explain(failureOf(thrown));
      setIsBusy(false);
      focusFirstProblem(form);
    }
  }

  return (
    <form className="stack" onSubmit={check}>
      <TextField
        label={t('sheet.typeBack')}
        hint={hint}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setProblem(undefined);
          setFailure(undefined);
        }}
        problem={problem}
        autoFocus
      />
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className="actions">
        {back}
        <Button kind="primary" type="submit" disabled={isBusy}>
          {buttonWords}
        </Button>
        <span role="status" className="working">
          {isSlow ? t('recover.working') : ''}
        </span>
      </div>
    </form>
  );
}
