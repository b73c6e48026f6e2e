// Asks for my own passphrase again, before anything changes who can open the plans. Three wrong ones lock.

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import type { StepUpReply } from '../../../../shared/ipc/people-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { TextField } from '../../ui/TextField';

export type StepUpProps = { onRight: () => void; onLeave: () => void };

export function StepUp({ onRight, onLeave }: StepUpProps) {
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
