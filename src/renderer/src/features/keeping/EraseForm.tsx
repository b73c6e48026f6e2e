// Finds one plan by its number, asks why, and asks for the number again before it goes.

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSameNumber } from '../../../../shared/domain/people/plan-number';
import type { Erased, PlanToErase } from '../../../../shared/ipc/erase-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';
import { TextField } from '../../ui/TextField';

export type EraseFormProps = {
  chosen: PlanToErase | undefined;
  onChosen: (plan: PlanToErase | undefined) => void;
  onDone: (erased: Erased) => void;
};

export function EraseForm({ chosen, onChosen, onDone }: EraseFormProps) {
  const { t } = useTranslation('keeping');
  return (
    <section className="card" aria-labelledby="keeping-erase">
      <h2 id="keeping-erase">{t('erase.title')}</h2>
      <p>{t('erase.what')}</p>
      {chosen ? (
        <Confirm plan={chosen} onKeep={() => onChosen(undefined)} onDone={onDone} />
      ) : (
        <Find onFound={onChosen} />
      )}
    </section>
  );
}

function Find({ onFound }: { onFound: (plan: PlanToErase) => void }) {
  const { t } = useTranslation('keeping');
  const [number, setNumber] = useState('');
  const [problem, setProblem] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  async function find(event: FormEvent) {
    event.preventDefault();
    try {
      onFound(await bridge.erasures.find({ reference: number }));
    } catch (thrown) {
      const found = failureOf(thrown);
      if (found.code === 'not-found') setProblem(t('erase.notThere'));
      else setFailure(found);
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void find(event)}>
      {failure ? <FailureNotice failure={failure} /> : null}
      <TextField
        label={t('erase.number')}
        hint={t('erase.numberHint')}
        value={number}
        onChange={(value) => {
          setNumber(value);
          setProblem(undefined);
        }}
        problem={problem}
      />
      <div className="actions">
        <Button type="submit">{t('erase.find')}</Button>
      </div>
    </form>
  );
}

type ConfirmProps = {
  plan: PlanToErase;
  onKeep: () => void;
  onDone: (erased: Erased) => void;
};

function Confirm({ plan, onKeep, onDone }: ConfirmProps) {
  const { t, i18n } = useTranslation('keeping');
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState('');
  const [problems, setProblems] = useState<{ reason?: string; again?: string }>({});
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const when = momentInWords(plan.lastAt ?? '', i18n.language);
  async function erase(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const found = {
      ...(reason.trim() === '' ? { reason: t('erase.reasonMissing') } : {}),
      ...(isSameNumber(again, plan.reference) ? {} : { again: t('erase.againWrong') }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return focusFirstProblem(form);
    setIsBusy(true);
    setFailure(undefined);
    try {
      onDone(await bridge.erasures.erase({ plan: plan.plan, reference: again, reason }));
    } catch (thrown) {
      setFailure(failureOf(thrown));
      setIsBusy(false);
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void erase(event)}>
      <Notice kind="look">
        <p>
          {plan.answers > 0
            ? t('erase.found', {
                ...plan,
                when,
                answers: t('erase.answers', { count: plan.answers }),
              })
            : t('erase.foundNone', plan)}
        </p>
      </Notice>
      {failure ? <FailureNotice failure={failure} /> : null}
      <TextField
        label={t('erase.reason')}
        hint={t('erase.reasonHint')}
        value={reason}
        onChange={setReason}
        problem={problems.reason}
      />
      <TextField
        label={t('erase.again')}
        value={again}
        onChange={setAgain}
        problem={problems.again}
      />
      <div className="actions">
        <Button kind="primary" onClick={onKeep} disabled={isBusy}>
          {t('erase.no')}
        </Button>
        <Button type="submit" disabled={isBusy}>
          {t('erase.yes')}
        </Button>
        <span role="status" className="working">
          {isBusy ? t('erase.working') : ''}
        </span>
      </div>
    </form>
  );
}
