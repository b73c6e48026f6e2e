// The next few things, in words. It says what the rules gave, who it is for and by when, and leads to her plan.

import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import { Button } from '../../ui/Button';
import { FailureNotice } from '../../ui/FailureNotice';
import { ScreenTitle } from '../../ui/ScreenTitle';
import { useSlow } from '../../ui/use-slow';
import { HerRow } from './HerRow';
import { MissingRow } from './MissingRow';
import { HardDates, Promises } from './SoonForHers';
import type { SoonGroups } from './soon-groups';
import { TodayGroup } from './TodayGroup';
import { isNothingDue, type TodayGroups } from './today-groups';
import { useToday } from './use-today';
import './today.css';

/** How many women stand under what was planned before: today must stay near the top. */
const FIRST_WOMEN = 5;
/** How many of her things. */
const FIRST_THINGS = 2;

export type TodayProps = {
  /** The plan they came back from; her row takes the keyboard's place, when it is there. */
  leftPlan: string | undefined;
  /** What has to be said before everything else, if anything. */
  notice: ReactNode;
  onOpen: (plan: string) => void;
  onTimeline: (plan: string, key: string) => void;
  onFacts: (plan: string) => void;
  onWomen: () => void;
  /** To what this worker has promised, across women. */
  onActions: () => void;
};

export function Today({ leftPlan, notice, onWomen, onActions, ...ways }: TodayProps) {
  const { t } = useTranslation('today');
  const { areTherePlans, today, groups, soonGroups, failure, load } = useToday();
  const isSlow = useSlow(groups === undefined && failure === undefined);
  const screen = useRef<HTMLDivElement>(null);
  const isThere = groups !== undefined;
  useEffect(() => {
    if (!leftPlan || !isThere) return;
    screen.current
      ?.querySelector<HTMLElement>(`[data-plan="${leftPlan}"] .today-open button`)
      ?.focus();
  }, [leftPlan, isThere]);

  return (
    <div className="stack today" ref={screen}>
      <ScreenTitle>{t('title')}</ScreenTitle>
      {notice}
      {areTherePlans ? (
        <div>
          <Button onClick={onActions}>{t('actions.title')}</Button>
        </div>
      ) : null}
      {failure ? <FailureNotice failure={failure} onTryAgain={() => void load()} /> : null}
      <p role="status" className="hint">
        {isSlow ? t('loading') : null}
      </p>
      {groups && soonGroups && today && areTherePlans ? (
        <Groups groups={groups} soon={soonGroups} today={today} {...ways} />
      ) : null}
      {groups && !areTherePlans ? (
        <Quiet words={t('noPlans')}>
          <Button onClick={onWomen}>{t('toWomen')}</Button>
        </Quiet>
      ) : null}
    </div>
  );
}

type GroupsProps = Pick<TodayProps, 'onOpen' | 'onTimeline' | 'onFacts'> & {
  groups: TodayGroups;
  soon: SoonGroups;
  today: Day;
};

function Groups({ groups, soon, today, onOpen, onTimeline, onFacts }: GroupsProps) {
  const ways = { today, onOpen, onTimeline };
  const { t } = useTranslation('today');
  const { before, sevenDays, fourWeeks, waiting, missing } = groups;
  return (
    <>
      {isNothingDue(groups) && isNothingSoon(soon) ? (
        <Quiet words={missing.length > 0 ? t('nothingKnown') : t('nothing')} />
      ) : null}
      <TodayGroup title={t('before')} of={before} first={FIRST_WOMEN}>
        {({ key, ...hers }) => <HerRow key={key} {...hers} first={FIRST_THINGS} {...ways} />}
      </TodayGroup>
      <TodayGroup title={t('sevenDays')} of={sevenDays}>
        {({ key, ...hers }) => <HerRow key={key} {...hers} {...ways} />}
      </TodayGroup>
      <HardDates groups={soon} onOpen={onOpen} />
      <Promises groups={soon} onOpen={onOpen} />
      {(
        [
          [t('fourWeeks'), fourWeeks],
          [t('waiting'), waiting],
        ] as const
      ).map(([title, entries]) => (
        <TodayGroup key={title} title={title} of={entries}>
          {({ key, ...hers }) => <HerRow key={key} {...hers} {...ways} />}
        </TodayGroup>
      ))}
      <TodayGroup title={t('missing')} hint={t('missingHint')} of={missing}>
        {(plan) => <MissingRow key={plan.id} plan={plan} onFacts={onFacts} />}
      </TodayGroup>
    </>
  );
}

const isNothingSoon = ({ hardDates, mine, others }: SoonGroups) =>
  hardDates.length + mine.length + others.length === 0;

function Quiet({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <section className="card">
      <p>{words}</p>
      {children ? <div>{children}</div> : null}
    </section>
  );
}
