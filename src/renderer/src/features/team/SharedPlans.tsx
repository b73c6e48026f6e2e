// The list of somebody who reads what women share with them: the number of each plan, and who she is once she shares it.

import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import type { Failure } from '../../../../shared/ipc/failure';
import type { PlanShared } from '../../../../shared/ipc/team-calls';
import { bridge, failureOf } from '../../bridge/bridge';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { LeadNamed } from '../../ui/LeadNamed';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { TextField } from '../../ui/TextField';
import { useSlow } from '../../ui/use-slow';
import { findShared } from './find-shared';

export type SharedPlansProps = {
  content: WorkbookContent | undefined;
  /** Rises when the find box is asked for; 0 when it never was. */
  finds: number;
  /** The plan they came back from. */
  leftPlan: string | undefined;
  onOpen: (plan: string) => void;
};

export function SharedPlans({ content, finds, leftPlan, onOpen }: SharedPlansProps) {
  const { t } = useTranslation('team');
  const [plans, setPlans] = useState<readonly PlanShared[]>();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const box = useRef<HTMLInputElement>(null);
  const left = useRef<HTMLButtonElement>(null);
  const load = useCallback(() => {
    setFailure(undefined);
    bridge.shared.list({}).then(setPlans, (thrown) => setFailure(failureOf(thrown)));
  }, []);
  useEffect(load, [load]);
  const hasBox = plans !== undefined && plans.length > 0;
  useEffect(() => {
    if (finds > 0 && hasBox) box.current?.focus();
  }, [finds, hasBox]);
  useEffect(() => {
    if (leftPlan && hasBox) left.current?.focus();
  }, [leftPlan, hasBox]);
  const isSlow = useSlow(plans === undefined && failure === undefined);
  const found = findShared(plans ?? [], typed);
  const counted = hasBox ? t('plans.found', { found: found.length, count: plans.length }) : '';
  return (
    <div className="stack stack-large">
      <ScreenTitle keepsFocus={finds > 0}>{t('plans.title')}</ScreenTitle>
      <p>{t('plans.intro')}</p>
      {failure ? <FailureNotice failure={failure} onTryAgain={load} /> : null}
      {hasBox ? (
        <search>
          <TextField ref={box} label={t('plans.find')} value={typed} onChange={setTyped} />
        </search>
      ) : null}
      <p role="status" className="hint">
        {isSlow ? t('plans.loading') : counted}
      </p>
      {plans?.length === 0 ? <p className="card">{t('plans.none')}</p> : null}
      {found.length > 0 ? (
        <ul className="plain stack">
          {found.map((each) => (
            <li key={each.plan} className="card stack stack-small">
              <h2 id={`shared-${each.plan}`}>
                {each.who?.legalName ?? t('plans.number', { reference: each.reference })}
              </h2>
              <WhatShared shared={each} content={content} />
              <div>
                <Button
                  {...(each.plan === leftPlan ? { ref: left } : {})}
                  describedBy={`shared-${each.plan}`}
                  onClick={() => onOpen(each.plan)}
                >
                  {t('plans.open')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function WhatShared(props: { shared: PlanShared; content: WorkbookContent | undefined }) {
  const { shared, content } = props;
  const { t } = useTranslation(['team', 'schedule']);
  const { who, stands, reference } = shared;
  if (!who) return <p>{t('plans.notNow')}</p>;
  const known = stands && content?.words.situations[stands.situation];
  return (
    <>
      <p className="hint">{t('plans.who', { number: who.prisonNumber, reference })}</p>
      {stands ? (
        <dl className="pairs">
          <dt>{t('plans.situation')}</dt>
          <dd>{stands.now ? t(`schedule:className.${stands.now}`) : known}</dd>
          <dt>{t('plans.lead')}</dt>
          <dd>
            <LeadNamed rule={stands.lead} recorded={stands.recordedLead} />
          </dd>
        </dl>
      ) : null}
    </>
  );
}
