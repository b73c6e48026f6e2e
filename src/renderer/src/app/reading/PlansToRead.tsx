// The plans that can be read where nothing can be written: those of one's own teams.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanInList } from '../../../../shared/ipc/contract';
import type { Failure } from '../../../../shared/ipc/failure';
import { bridge, failureOf } from '../../bridge/bridge';
import { foldForFinding } from '../../features/women/women-list';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { Notice } from '../../ui/Notice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';

export type PlansToReadProps = {
  /** The plan they came back from. */
  leftPlan: string | undefined;
  onOpen: (plan: string) => void;
};

export function PlansToRead({ leftPlan, onOpen }: PlansToReadProps) {
  const { t } = useTranslation('app');
  const [plans, setPlans] = useState<readonly PlanInList[]>();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const left = useRef<HTMLButtonElement>(null);
  const load = useCallback(() => {
    setFailure(undefined);
    bridge.plans.list({}).then(setPlans, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);
  useEffect(() => {
    if (leftPlan && plans) left.current?.focus();
  }, [leftPlan, plans]);
  const isSlow = useSlow(plans === undefined && failure === undefined);
  const looked = foldForFinding(typed).split(/\s+/u);
  const found = (plans ?? []).filter(({ name, legalName, prisonNumber }) => {
    const text = foldForFinding(`${name} ${legalName} ${prisonNumber}`);
    return looked.every((word) => text.includes(word));
  });
  const count = plans?.length ?? 0;
  return (
    <div className="stack stack-large">
      <ScreenTitle keepsFocus={leftPlan !== undefined}>{t('reading.title')}</ScreenTitle>
      <Notice kind="look">
        <p>{t('reading.what')}</p>
      </Notice>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {count > 0 ? (
        <search>
          <TextField label={t('reading.find')} value={typed} onChange={setTyped} />
        </search>
      ) : null}
      <p role="status" className="hint">
        {isSlow
          ? t('reading.opening')
          : count > 0
            ? t('reading.found', { found: found.length, count })
            : ''}
      </p>
      {plans && count === 0 ? <p className="card">{t('reading.none')}</p> : null}
      <ul className="plain stack">
        {found.map(({ id, legalName, prisonNumber }) => (
          <li key={id} className="card stack stack-small">
            <h2 id={`read-plan-${id}`}>{legalName}</h2>
            <p className="hint">{t('reading.who', { number: prisonNumber })}</p>
            <div>
              <Button
                {...(id === leftPlan ? { ref: left } : {})}
                describedBy={`read-plan-${id}`}
                onClick={() => onOpen(id)}
              >
                {t('reading.open')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
