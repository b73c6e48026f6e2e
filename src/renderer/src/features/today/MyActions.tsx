// My actions, across women: this week, from before, what she is owed word of, and what others have promised.

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenHead } from '../../ui/ScreenHead';
import { useSlow } from '../../ui/use-slow';
import { areNoActions, groupActions } from './action-groups';
import { HerPromises } from './SoonForHers';
import type { PromisesOfHers } from './soon-groups';
import { TodayGroup } from './TodayGroup';
import { useToday } from './use-today';
import './today.css';

export type MyActionsProps = { onOpen: (plan: string) => void; onBack: () => void };

export function MyActions({ onOpen, onBack }: MyActionsProps) {
  const { t, i18n } = useTranslation('today');
  const { plans, soon, failure, load } = useToday();
  const isSlow = useSlow(soon === undefined && failure === undefined);
  const groups = useMemo(
    () => (plans && soon ? groupActions(plans, soon, i18n.language) : undefined),
    [plans, soon, i18n.language],
  );
  const row = (hers: PromisesOfHers) => (
    <HerPromises key={hers.plan.id} {...hers} onOpen={onOpen} />
  );
  return (
    <div className="stack today">
      <ScreenHead back={t('actions.back')} onBack={onBack} title={t('actions.title')}>
        <p>{t('actions.intro')}</p>
      </ScreenHead>
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      <p role="status" className="hint">
        {isSlow ? t('loading') : null}
      </p>
      {groups && areNoActions(groups) ? <p>{t('actions.none')}</p> : null}
      {groups ? (
        <>
          <TodayGroup title={t('actions.thisWeek')} of={groups.thisWeek}>
            {row}
          </TodayGroup>
          <TodayGroup title={t('actions.before')} of={groups.before}>
            {row}
          </TodayGroup>
          <TodayGroup title={t('actions.toTell')} of={groups.toTell}>
            {row}
          </TodayGroup>
          <TodayGroup
            title={t('actions.waitingOn')}
            hint={t('actions.waitingOnHint')}
            of={groups.waitingOn}
          >
            {row}
          </TodayGroup>
        </>
      ) : null}
    </div>
  );
}
