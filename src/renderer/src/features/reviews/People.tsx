// Who is coming to a review, and on the day who came. People of her team are one press away. A person taken out can be
// brought back while the screen is open.

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MOST_IN_A_FIELD,
  MOST_PEOPLE,
  type ReviewPerson,
} from '../../../../shared/domain/review/review-record';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

export type Named = Pick<ReviewPerson, 'name' | 'role'>;

export type PeopleProps = {
  people: readonly ReviewPerson[];
  /** From her team, for a press. */
  team: readonly Named[];
  /** The day has come: who is there can be said. */
  isToday: boolean;
  onChange: (people: ReviewPerson[]) => void;
  onBlur: () => void;
};

const newId = () => crypto.randomUUID();

export function People({ people, team, isToday, onChange, onBlur }: PeopleProps) {
  const { t } = useTranslation('reviews');
  const list = useRef<HTMLUListElement>(null);
  const [removed, setRemoved] = useState<ReviewPerson>();
  const put = (changed: ReviewPerson) =>
    onChange(people.map((each) => (each.id === changed.id ? changed : each)));
  const isIn = ({ name }: Named) => people.some((each) => each.name.trim() === name.trim());
  const add = (named: Named) => {
    onChange([...people, { id: newId(), ...named }]);
    // The new line's name takes the keyboard's place, once it is there.
    if (named.name === '') {
      requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>('li:last-child input')?.focus(),
      );
    }
  };
  const isFull = people.length >= MOST_PEOPLE;
  const fromTeam = isFull ? [] : team.filter((one) => !isIn(one));

  return (
    <section className="card stack" aria-labelledby="review-people">
      <h2 id="review-people">{isToday ? t('people.titleHeld') : t('people.title')}</h2>
      <p className="hint">{t('people.hint')}</p>
      {people.length === 0 ? <p>{t('people.nobody')}</p> : null}
      <ul className="plain stack" ref={list}>
        {people.map((person, at) => (
          <li key={person.id} className="review-line">
            <fieldset className="review-person">
              <legend className="visually-hidden">
                {person.name.trim() || t('people.person', { number: at + 1 })}
              </legend>
              <TextField
                label={t('people.name')}
                value={person.name}
                onChange={(name) => put({ ...person, name })}
                onBlur={onBlur}
                most={MOST_IN_A_FIELD}
              />
              <TextField
                label={t('people.role')}
                value={person.role}
                onChange={(role) => put({ ...person, role })}
                onBlur={onBlur}
                most={MOST_IN_A_FIELD}
              />
              {isToday ? (
                <label className="choice">
                  <input
                    type="checkbox"
                    checked={person.came === true}
                    onChange={(event) => put({ ...person, came: event.target.checked })}
                  />
                  <span>{t('people.came')}</span>
                </label>
              ) : null}
              <Button
                kind="quiet"
                onClick={() => {
                  setRemoved(person);
                  onChange(people.filter(({ id }) => id !== person.id));
                }}
              >
                {t('people.remove')}
                <VisuallyHidden>: {person.name}</VisuallyHidden>
              </Button>
            </fieldset>
          </li>
        ))}
      </ul>
      <div role="status">
        {removed && !people.some(({ id }) => id === removed.id) ? (
          <p>
            {t('people.removed', { name: removed.name })}{' '}
            <Button kind="quiet" onClick={() => onChange([...people, removed])}>
              {t('people.bringBack')}
            </Button>
          </p>
        ) : null}
      </div>
      {fromTeam.length > 0 ? (
        <fieldset className="stack stack-small">
          <legend>{t('people.fromTeam')}</legend>
          <div className="actions">
            {fromTeam.map((one) => (
              <Button key={one.name} onClick={() => add(one)}>
                {t('people.addNamed', { name: one.name })}
              </Button>
            ))}
          </div>
        </fieldset>
      ) : null}
      {isFull ? (
        <p>{t('people.full', { count: MOST_PEOPLE })}</p>
      ) : (
        <div>
          <Button onClick={() => add({ name: '', role: '' })}>{t('people.add')}</Button>
        </div>
      )}
    </section>
  );
}
