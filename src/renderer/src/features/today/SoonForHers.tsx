// Hard dates and promises on Today: her own words for them, and the way to her plan.

import { useTranslation } from 'react-i18next';
import { formatDay, formatDayWithWeekday } from '../../../../shared/domain/calendar/day-in-words';
import type { PromiseSoon } from '../../../../shared/domain/workbook/soon';
import type { PromisesOfHers, SoonGroups } from './soon-groups';
import { TodayGroup } from './TodayGroup';
import { ToHer, Who } from './Who';

export type SoonForHersProps = { groups: SoonGroups; onOpen: (plan: string) => void };

export function HardDates({ groups, onOpen }: SoonForHersProps) {
  const { t, i18n } = useTranslation('today');
  return (
    <TodayGroup title={t('gentle.title')} hint={t('gentle.hint')} of={groups.hardDates}>
      {({ plan, date }) => (
        <li key={`${plan.id} ${date.day} ${date.help}`} className="today-row" data-plan={plan.id}>
          <Who plan={plan} />
          <div className="today-things">
            <p className="today-what">
              {t('gentle.day', { day: formatDayWithWeekday(date.day, i18n.language) })}
            </p>
            <p className="under">{t('gentle.wrote', { words: date.wrote })}</p>
            {date.help === '' ? null : <p>{t('gentle.helps', { words: date.help })}</p>}
          </div>
          <ToHer plan={plan} words={t('open')} onPress={onOpen} />
        </li>
      )}
    </TodayGroup>
  );
}

export function Promises({ groups, onOpen }: SoonForHersProps) {
  const { t } = useTranslation('today');
  const row = (hers: PromisesOfHers) => (
    <HerPromises key={hers.plan.id} {...hers} onOpen={onOpen} />
  );
  return (
    <>
      <TodayGroup title={t('promises.mine')} of={groups.mine}>
        {row}
      </TodayGroup>
      <TodayGroup title={t('promises.others')} hint={t('promises.othersHint')} of={groups.others}>
        {row}
      </TodayGroup>
    </>
  );
}

export function HerPromises({
  plan,
  promises,
  onOpen,
}: PromisesOfHers & { onOpen: (plan: string) => void }) {
  const { t } = useTranslation('today');
  return (
    <li className="today-row" data-plan={plan.id}>
      <Who plan={plan} />
      <ul className="plain today-things">
        {promises.map((promise) => (
          <li key={promise.id} className="today-thing">
            <div>
              <p className="today-what">{promise.step}</p>
              {promise.isMine ? null : <p>{t('promises.by', { who: promise.who })}</p>}
              <p className="under">{t('promises.forGoal', { goal: promise.goal })}</p>
            </div>
            <div className={promise.state === 'late' ? 'today-when today-when-past' : 'today-when'}>
              <HowItIs promise={promise} />
            </div>
          </li>
        ))}
      </ul>
      <ToHer plan={plan} words={t('open')} onPress={onOpen} />
    </li>
  );
}

function HowItIs({ promise }: { promise: PromiseSoon }) {
  const { t, i18n } = useTranslation('today');
  const { state, date, isToBeTold } = promise;
  const when = () => {
    if (state === 'open' || state === 'late') {
      if (promise.isThisWeek && state === 'open') return t('promises.thisWeek');
      if (date === undefined) return null;
      return <strong>{formatDay(date, i18n.language)}</strong>;
    }
    return t(`promises.${state}`);
  };
  return (
    <>
      {when()}
      {state === 'late' ? <span className="under">{t('wasPlanned')}</span> : null}
      {isToBeTold && state !== 'open' ? (
        <span className="under">{t(`promises.tell.${state}`)}</span>
      ) : null}
    </>
  );
}
