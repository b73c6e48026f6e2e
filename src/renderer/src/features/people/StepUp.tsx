// Asks for my own passphrase again, on whatever screen the vault wants it first. Three wrong ones lock.

import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { StepUpReply } from '../../../../shared/ipc/people-calls';
import { bridge, failureOf, onPassphraseAsked } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';

/** Stands on a desk once and is drawn when it is asked for; what waited for it then goes on. */
export function StepUpAtDesk() {
  const [answer, setAnswer] = useState<(isRight: boolean) => void>();
  useEffect(() => {
    let waiting: Promise<boolean> | undefined;
    let leave = () => {};
    const stop = onPassphraseAsked(() => {
      // Two calls that want it at once are asked once.
      waiting ??= new Promise<boolean>((resolve) => {
        leave = () => resolve(false);
        setAnswer(() => resolve);
      }).finally(() => {
        waiting = undefined;
        setAnswer(undefined);
      });
      return waiting;
    });
    return () => {
      stop();
      leave();
    };
  }, []);
  return answer ? <StepUp onRight={() => answer(true)} onLeave={() => answer(false)} /> : null;
}

type StepUpProps = { onRight: () => void; onLeave: () => void };

function StepUp({ onRight, onLeave }: StepUpProps) {
  const { t } = useTranslation('people');
  const formId = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    setProblem(typed === '' ? t('stepUp.empty') : undefined);
    setFailure(undefined);
    if (typed === '') return focusFirstProblem(form);
    setIsBusy(true);
    try {
      const said: StepUpReply = await bridge.people.stepUp({ passphrase: typed });
      if (said.kind === 'right') return onRight();
      if (said.kind === 'wrong') setProblem(t('stepUp.left', { count: said.left }));
      setTyped('');
      focusFirstProblem(form);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
    setIsBusy(false);
  }

  return (
    <Dialog
      title={t('stepUp.title')}
      onClose={onLeave}
      actions={
        <>
          <Button kind="primary" type="submit" form={formId} disabled={isBusy}>
            {t('stepUp.button')}
          </Button>
          <Button onClick={onLeave}>{t('stepUp.leave')}</Button>
        </>
      }
    >
      <p>{t('stepUp.what')}</p>
      <form id={formId} onSubmit={check}>
        <TextField
          label={t('stepUp.label')}
          type="password"
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem(undefined);
          }}
          problem={problem}
          autoComplete="current-password"
          autoFocus
        />
      </form>
      {failure ? <FailureNotice failure={failure} /> : null}
    </Dialog>
  );
}
