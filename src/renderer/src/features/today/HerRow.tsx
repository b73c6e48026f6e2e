// One row of Today: her name once, what is due for her and by when, and the way to her plan. Where there may be much,
// the first things stand open and the rest is closed until it is wanted, so that one plan never fills the screen.

import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import type { HerThings } from './today-groups';
import { WhatAndWhen } from './WhatAndWhen';
import { ToHer, Who } from './Who';

export type HerRowProps = Omit<HerThings, 'key'> & {
  today: Day;
  /** How many things stand open; all when left out. */
  first?: number;
  onOpen: (plan: string) => void;
  /** Opens the timeline at that date. */
  onTimeline: (plan: string, key: string) => void;
};

export function HerRow(props: HerRowProps) {
  const { plan, dues, today, first = dues.length, onOpen, onTimeline } = props;
  const { t } = useTranslation('today');
  const things = (of: HerThings['dues']) => (
    <ul className="plain today-things">
      {of.map((due) => (
        <li key={due.key}>
          <WhatAndWhen
            name={plan.name}
            due={due}
            today={today}
            onTimeline={() => onTimeline(plan.id, due.key)}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <li className="today-row" data-plan={plan.id}>
      <Who plan={plan} />
      <div className="today-things">
        {things(dues.slice(0, first))}
        {dues.length > first ? (
          <details>
            <summary>{t('moreForHer', { name: plan.name })}</summary>
            {things(dues.slice(first))}
          </details>
        ) : null}
      </div>
      <ToHer plan={plan} words={t('open')} onPress={onOpen} />
    </li>
  );
}
