// Everybody in her circle, ring by ring, as rows that open.

import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { rings } from '../../../../../shared/domain/workbook/circle/ring-geometry';
import { signAt } from '../../../../../shared/domain/workbook/circle/signs';
import { askedFor } from '../../../ui/shortcuts';
import { rowId } from '../list-moves';
import { useOwnLanguage } from '../own-language';
import { RemovedLine } from '../RemovedLine';
import { useWorkbook } from '../workbook-context';
import { CircleShapes } from './CircleShapes';
import { rowsInRing } from './circle-moves';
import { PersonDetails } from './PersonDetails';
import type { CircleInHand } from './use-circle';

type CircleListProps = {
  circle: CircleInHand;
  /** As in the picture, when names do not fit in it. */
  numbers: ReadonlyMap<string, number | undefined>;
  onLeave: () => void;
};

export function CircleList({ circle, numbers, onLeave }: CircleListProps) {
  const { t } = useTranslation('answering');
  const words = useWorkbook().content.words.shapes.network;
  const hintId = useId();
  const { lines, typing } = circle;
  const rows = lines.rows.filter((row) => rowId(row) !== typing.id);
  return (
    <div className="circle-list">
      <p className="visually-hidden" id={hintId}>
        {t('circle.hint')}
      </p>
      {rings.map((ring) => {
        const here = rowsInRing(rows, ring);
        return (
          <fieldset key={ring} className="circle-ring">
            <legend>{words.rings[ring]}</legend>
            {here.length === 0 ? <p className="hint">{t('circle.nobodyIn')}</p> : null}
            <ul className="plain circle-rows">
              {here.map((row) => (
                <li key={`${rowId(row)}-${row.kind}`} data-open={circle.opened === rowId(row)}>
                  {row.kind === 'item' ? (
                    <PersonRow
                      circle={circle}
                      person={row.item}
                      number={numbers.get(row.item.id)}
                      hintId={hintId}
                      onLeave={onLeave}
                    />
                  ) : (
                    <RemovedLine
                      place={`${rowId(row)}-removed`}
                      name={row.removed.item.name}
                      onBringBack={() => lines.putBack(row.removed)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </fieldset>
        );
      })}
    </div>
  );
}

type PersonRowProps = {
  circle: CircleInHand;
  person: CirclePerson;
  number: number | undefined;
  hintId: string;
  onLeave: () => void;
};

function PersonRow({ circle, person, number, hintId, onLeave }: PersonRowProps) {
  const isOpen = circle.opened === person.id;
  const press = () => {
    circle.choose(person.id);
    circle.open(isOpen ? undefined : person.id);
  };
  return (
    <div className="circle-person" data-chosen={circle.chosen === person.id}>
      <button
        type="button"
        className="circle-row"
        aria-expanded={isOpen}
        aria-current={circle.chosen === person.id ? 'true' : undefined}
        aria-describedby={hintId}
        data-place={person.id}
        onClick={press}
        onKeyDown={(event) => moveByKey(event, circle, person, person.id)}
      >
        <svg className="circle-sign" viewBox="-22 -22 44 44" aria-hidden="true">
          <CircleShapes shapes={signAt(person, 0, 0, 15)} />
        </svg>
        <span className="circle-row-words">
          <span className="circle-row-name">
            {number === undefined ? '' : `${number}. `}
            {circle.nameOf(person)}
          </span>
          <WhatIsSaid person={person} />
        </span>
      </button>
      {isOpen ? <PersonDetails circle={circle} person={person} onLeave={onLeave} /> : null}
    </div>
  );
}

function WhatIsSaid({ person }: { person: CirclePerson }) {
  const spoken = useOwnLanguage();
  const words = useWorkbook().content.words.shapes.network;
  const place = [
    words.sectors[person.sector] ?? words.circle.noPart,
    words.feel[person.feel],
    ...person.marks.map((mark) => words.marks[mark]),
  ];
  return (
    <>
      <span className="circle-row-about">{place.filter(Boolean).join(' · ')}</span>
      {person.note.trim() ? (
        <span className="circle-row-about circle-row-note" {...spoken}>
          {person.note}
        </span>
      ) : null}
    </>
  );
}

/** An arrow key moves somebody one step. Holding it down is one press: a heavy hand must not send her away. */
export function moveByKey(
  event: KeyboardEvent,
  circle: CircleInHand,
  person: CirclePerson,
  place?: string,
): void {
  const by = askedFor('circle', event);
  if (!by) return;
  event.preventDefault();
  if (!event.repeat) circle.move(person, by, place);
}
