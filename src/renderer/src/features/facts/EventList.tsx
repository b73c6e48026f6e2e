// Changes for her after which the plan is looked at again: what changed, and when.

import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day';
import {
  type CustodyFacts,
  type EventKind,
  eventKinds,
} from '../../../../shared/domain/review/facts';
import { needsChangeWording } from '../../../../shared/domain/review/review-reasons';
import { Button } from '../../ui/Button';
import { DayField } from './DayField';
import { RemovableLine } from './RemovableLine';

export type EventListProps = {
  facts: CustodyFacts;
  onChange: (facts: CustodyFacts) => void;
  onBlur: () => void;
};

type Event = CustodyFacts['events'][number];
const isSame = (a: Event, b: Event) => a.kind === b.kind && a.date === b.date;

export function EventList({ facts, onChange, onBlur }: EventListProps) {
  const { t } = useTranslation('facts');
  const id = useId();
  const [kind, setKind] = useState<EventKind>();
  const [day, setDay] = useState<Day>();
  const [adds, setAdds] = useState(0);
  const [problem, setProblem] = useState<string>();
  const [removed, setRemoved] = useState<readonly Event[]>([]);
  const isIn = (event: Event) => facts.events.some((each) => isSame(each, event));
  const lines = [...facts.events, ...removed.filter((event) => !isIn(event))].sort((a, b) =>
    a.date === b.date ? a.kind.localeCompare(b.kind) : a.date < b.date ? -1 : 1,
  );

  function add() {
    setProblem(kind ? (day ? undefined : t('list.needsDay')) : t('list.needsKind'));
    if (!kind || !day) return;
    const event = { kind, date: day };
    if (!isIn(event)) onChange({ ...facts, events: [...facts.events, event] });
    setKind(undefined);
    setDay(undefined);
    setAdds(adds + 1);
  }

  return (
    <section className="card" aria-labelledby="facts-events">
      <h2 id="facts-events">{t('section.events')}</h2>
      <p className="hint">{t('sectionHint.events')}</p>
      {lines.length === 0 ? <p>{t('list.noEvents')}</p> : null}
      <ul className="plain stack stack-small">
        {lines.map((event) => (
          <RemovableLine
            key={`${event.date} ${event.kind}`}
            words={t('list.eventLine', {
              what: t(`event.${needsChangeWording(event.kind)}`),
              day: event.date,
            })}
            isRemoved={!isIn(event)}
            onRemove={() => {
              setRemoved([...removed, event]);
              onChange({ ...facts, events: facts.events.filter((each) => !isSame(each, event)) });
            }}
            onBringBack={() => onChange({ ...facts, events: [...facts.events, event] })}
          />
        ))}
      </ul>
      <div className="add-line">
        <div className="field">
          <label htmlFor={id}>{t('list.eventKind')}</label>
          <select
            id={id}
            value={kind ?? ''}
            onChange={(event) => setKind(eventKinds.find((each) => each === event.target.value))}
          >
            <option value="">{t('list.choose')}</option>
            {eventKinds.map((each) => (
              <option key={each} value={each}>
                {t(`event.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <DayField
          key={adds}
          label={t('list.eventDay')}
          value={day}
          onChange={setDay}
          onBlur={onBlur}
        />
        <Button onClick={add}>{t('list.addEvent')}</Button>
      </div>
      <p role="status">{problem ?? ''}</p>
    </section>
  );
}
