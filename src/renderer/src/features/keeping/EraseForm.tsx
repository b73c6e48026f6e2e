// Finds one plan by its number, asks why, and asks for the number again before it goes.

import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EraseGround, eraseGrounds } from '../../../../shared/domain/backups/erase-ground';
import { parseDay } from '../../../../shared/domain/calendar/day';
import { readTypedDay } from '../../../../shared/domain/calendar/typed-day';
import { isSameNumber } from '../../../../shared/domain/people/plan-number';
import type { Erased, PlanToErase } from '../../../../shared/ipc/erase-calls';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { focusFirstProblem } from '../../ui/focus-first-problem';
import { localDay } from '../../ui/local-day';
import { momentInWords } from '../../ui/moment';
import { Notice } from '../../ui/Notice';
import { PutRight } from '../../ui/PutRight';
import { TextField } from '../../ui/TextField';

export type EraseFormProps = {
  /** Plans past the time they are kept. */
  past: readonly PlanToErase[];
  chosen: PlanToErase | undefined;
  onChosen: (plan: PlanToErase | undefined) => void;
  onDone: (erased: Erased) => void;
};

export function EraseForm({ past, chosen, onChosen, onDone }: EraseFormProps) {
  const { t } = useTranslation('keeping');
  return (
    <section className="card" aria-labelledby="keeping-erase">
      <h2 id="keeping-erase">{t('erase.title')}</h2>
      <p>{t('erase.what')}</p>
      {chosen ? (
        <Confirm
          plan={chosen}
          isPast={past.some(({ plan }) => plan === chosen.plan)}
          onKeep={() => onChosen(undefined)}
          onDone={onDone}
        />
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
    <form data-looks-for className="stack" onSubmit={(event) => void find(event)}>
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
  isPast: boolean;
  onKeep: () => void;
  onDone: (erased: Erased) => void;
};

type Problems = { kind?: string; day?: string; reason?: string; again?: string };

function Confirm({ plan, isPast, onKeep, onDone }: ConfirmProps) {
  const { t, i18n } = useTranslation('keeping');
  const lastDay = plan.lastAt === undefined ? undefined : localDay(new Date(plan.lastAt));
  const [kind, setKind] = useState<EraseGround['kind'] | undefined>(
    isPast ? 'time_over' : undefined,
  );
  const [restsOn, setRestsOn] = useState('');
  const [reason, setReason] = useState('');
  const [again, setAgain] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setIsBusy] = useState(false);
  const when = momentInWords(plan.lastAt ?? '', i18n.language);
  async function erase(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const on = kind === 'time_over' ? lastDay && parseDay(lastDay) : readTypedDay(restsOn);
    const isAhead = on !== undefined && on > localDay(new Date());
    const found: Problems = {
      ...(kind ? {} : { kind: t('ground.missing') }),
      ...(on === undefined ? { day: t('ground.dayMissing') } : {}),
      ...(isAhead ? { day: t('ground.dayAhead') } : {}),
      ...(reason.trim() === '' ? { reason: t('erase.reasonMissing') } : {}),
      ...(isSameNumber(again, plan.reference) ? {} : { again: t('erase.againWrong') }),
    };
    setProblems(found);
    if (!kind || !on || Object.keys(found).length > 0) return focusFirstProblem(form);
    setIsBusy(true);
    setFailure(undefined);
    try {
      const ground = { kind, day: on };
      onDone(await bridge.erasures.erase({ plan: plan.plan, reference: again, ground, reason }));
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
      <ChooseGround {...{ kind, isPast, lastDay }} problem={problems.kind} onKind={setKind} />
      {kind === undefined || kind === 'time_over' ? null : (
        <TextField
          label={t(`ground.day.${kind}`)}
          hint={t('ground.dayHint')}
          value={restsOn}
          onChange={setRestsOn}
          problem={problems.day}
        />
      )}
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

type ChooseGroundProps = {
  kind: EraseGround['kind'] | undefined;
  isPast: boolean;
  lastDay: string | undefined;
  problem: string | undefined;
  onKind: (kind: EraseGround['kind']) => void;
};

/** That the time is over can be chosen where it is. */
function ChooseGround({ kind, isPast, lastDay, problem, onKind }: ChooseGroundProps) {
  const { t } = useTranslation('keeping');
  const id = useId();
  return (
    <fieldset className="choices" aria-describedby={problem ? id : undefined}>
      <legend>{t('ground.title')}</legend>
      {problem ? <PutRight id={id}>{problem}</PutRight> : null}
      {eraseGrounds
        .filter((each) => each !== 'time_over' || isPast)
        .map((each) => (
          <label key={each} className="choice">
            <input
              type="radio"
              name="ground"
              aria-invalid={problem ? true : undefined}
              checked={kind === each}
              onChange={() => onKind(each)}
            />
            <span>
              {t(`ground.kind.${each}`)}
              {each === 'time_over' && lastDay ? (
                <span className="under">{t('ground.lastAnswer', { day: lastDay })}</span>
              ) : null}
            </span>
          </label>
        ))}
    </fieldset>
  );
}
