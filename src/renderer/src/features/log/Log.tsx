// Who did what, in readable lines: what I did, all that was done with one plan, and everything for those who hold the keys.
// Nothing here changes a line. Source: DPA 2018 s.62; ux.md S27.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { CheckLog } from './CheckLog';
import { Lines } from './Lines';
import { LogFilters } from './LogFilters';
import { type LogFilter, scopesFor } from './log-filter';
import { PrintLooks } from './PrintLooks';
import { SaveLog } from './SaveLog';
import { useLog, useOwnPlans, usePeopleOfLog } from './use-log';
import { WeekCard } from './Week';
import './log.css';

export type LogProps = {
  content: WorkbookContent | undefined;
  isReader: boolean;
  isKeyholder: boolean;
  /** Begins with the lines about this plan. */
  plan?: string;
  /** To the screen before; left out where there is none. */
  onBack?: () => void;
};

export function Log(props: LogProps) {
  const { content, isReader, isKeyholder, plan, onBack } = props;
  const { t } = useTranslation('log');
  const id = useId();
  // From a plan one comes for the lines about that plan.
  const scopes = plan ? (['plan'] as const) : scopesFor({ isReader, isKeyholder });
  const isForAll = scopes.some((scope) => scope === 'all');
  const [filter, setFilter] = useState<LogFilter>({
    scope: plan ? 'plan' : scopes.at(-1) === 'all' ? 'all' : 'mine',
    ...{ plan, from: '', to: '' },
  });
  const { log, failure, isBusy, older, tryAgain } = useLog(filter);
  const people = usePeopleOfLog(isForAll, log);
  const plans = useOwnPlans(scopes.length > 1);
  const isSlow = useSlow(isBusy);
  return (
    <div className="stack stack-large log">
      {onBack ? (
        <ScreenHead back={t('back')} onBack={onBack} title={t('title')}>
          <p>{t('intro')}</p>
          <p className="hint">{t('law')}</p>
        </ScreenHead>
      ) : (
        <div className="stack">
          <ScreenTitle>{t('title')}</ScreenTitle>
          <p>{t('intro')}</p>
          <p className="hint">{t('law')}</p>
        </div>
      )}
      {isForAll ? <WeekCard /> : null}
      <LogFilters {...{ filter, scopes, people, plans, isKeyholder }} onChoose={setFilter} />
      {filter.scope === 'plan' && filter.plan && !filter.isErased && !isReader ? (
        <PrintLooks key={filter.plan} plan={filter.plan} />
      ) : null}
      <section className="stack" aria-labelledby={id}>
        <h2 id={id}>{t('list.title')}</h2>
        {isReader ? <p>{t('list.onlyMine')}</p> : null}
        <p role="status" className="hint">
          {isSlow ? t('loading') : ''}
        </p>
        {failure ? <FailureNotice failure={failure} onTryAgain={tryAgain} /> : null}
        {filter.scope === 'plan' && !filter.plan ? <p>{t('list.planFirst')}</p> : null}
        {log ? (
          <Lines
            {...{ log, content, isBusy }}
            isOfPlan={filter.scope === 'plan'}
            onOlder={() => void older()}
          />
        ) : null}
      </section>
      {isForAll ? (
        <>
          <CheckLog />
          <SaveLog filter={filter} />
        </>
      ) : null}
    </div>
  );
}
