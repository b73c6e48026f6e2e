// Whoever is chosen in the picture, and every move as a button or a key.

import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { useWorkbook } from '../workbook-context';
import { moveByKey } from './CircleList';
import { ringBeside } from './circle-moves';
import type { CircleInHand } from './use-circle';

export function MoveBar({ circle, person }: { circle: CircleInHand; person: CirclePerson }) {
  const { t } = useTranslation('answering');
  const id = useId();
  const name = circle.nameOf(person);
  const named = <VisuallyHidden> {name}</VisuallyHidden>;
  const keys = (event: KeyboardEvent) => {
    // In the list of places the arrow keys go through the places.
    if (!(event.target instanceof HTMLSelectElement)) moveByKey(event, circle, person);
  };
  return (
    <fieldset className="circle-bar" onKeyDown={keys}>
      <legend>
        <VisuallyHidden>{t('circle.chosen')}: </VisuallyHidden>
        {name}
      </legend>
      {(['closer', 'further'] as const).map((by) => (
        <Button
          key={by}
          disabled={!ringBeside(person.ring, by)}
          onClick={() => circle.move(person, by)}
        >
          {t(`circle.${by}`)}
          {named}
        </Button>
      ))}
      <div className="field circle-move-to">
        <label htmlFor={id}>
          {t('circle.moveTo')}
          {named}
        </label>
        <MoveTo id={id} circle={circle} person={person} />
      </div>
      <Button
        kind="quiet"
        onClick={() => {
          circle.open(person.id);
          circle.lines.focusOn(person.id);
        }}
      >
        {t('circle.more')}
        {named}
      </Button>
    </fieldset>
  );
}

function MoveTo({
  id,
  circle,
  person,
}: {
  id: string;
  circle: CircleInHand;
  person: CirclePerson;
}) {
  const { content } = useWorkbook();
  const { network } = content.workbook.shapes;
  const words = content.words.shapes.network;
  const parts = person.sector === '' ? ['', ...network.sectors] : network.sectors;
  return (
    <select
      id={id}
      value={`${person.ring} ${person.sector}`}
      onChange={(event) => {
        const [ring, sector] = event.target.value.split(' ');
        circle.moveTo(person, { ring, sector } as Pick<CirclePerson, 'ring' | 'sector'>);
      }}
    >
      {network.rings.map((ring) => (
        <optgroup key={ring} label={words.rings[ring] ?? ring}>
          {parts.map((part) => (
            <option key={part} value={`${ring} ${part}`}>
              {words.sectors[part] ?? words.circle.noPart}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
