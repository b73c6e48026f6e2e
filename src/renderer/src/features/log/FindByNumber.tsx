// A plan of somebody else's team, for those who hold the keys: found by its whole number and by nothing less. A plan that was taken
// out is found by the number on its certificate.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { TextField } from '../../ui/TextField';

export type FindByNumberProps = { onFound: (plan: string, isErased: boolean) => void };

export function FindByNumber({ onFound }: FindByNumberProps) {
  const { t } = useTranslation('log');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();

  async function find(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setFailure(undefined);
    setProblem(typed.trim() === '' ? t('filter.numberEmpty') : undefined);
    if (typed.trim() === '') return;
    try {
      const reply = await bridge.team.find({ reference: typed });
      if (reply.kind === 'found') {
        onFound(reply.plan, false);
        return;
      }
      const { plan } = await bridge.audit.erased({ reference: typed });
      if (plan) onFound(plan, true);
      else setProblem(t('filter.numberNone'));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  }

  return (
    <form data-looks-for onSubmit={(event) => void find(event)}>
      <TextField
        label={t('filter.number')}
        hint={t('filter.numberHint')}
        value={typed}
        onChange={setTyped}
        problem={problem}
        beside={<Button type="submit">{t('filter.find')}</Button>}
      />
      {failure ? <FailureNotice failure={failure} /> : null}
    </form>
  );
}
