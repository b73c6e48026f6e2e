// Everything about one person, animal or group in her circle, under its row.

import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { ChoiceRows } from '../ChoiceRows';
import { PickField } from '../editors/PickField';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { ringBeside, tickMark } from './circle-moves';
import type { CircleInHand } from './use-circle';

type PersonDetailsProps = { circle: CircleInHand; person: CirclePerson; onLeave: () => void };

export function PersonDetails({ circle, person, onLeave }: PersonDetailsProps) {
  const { content } = useWorkbook();
  const { network } = content.workbook.shapes;
  const words = content.words.shapes.network;
  const label = (field: string) => words.fields[field]?.label ?? field;
  const { put } = circle;
  return (
    <div className="circle-details">
      <Where circle={circle} person={person} onLeave={onLeave} />
      <fieldset className="stack stack-small">
        <legend>{label('feel')}</legend>
        <ChoiceRows
          kind="one"
          rows={network.feel.map((value) => ({ value, label: words.feel[value] ?? value }))}
          chosen={[person.feel]}
          onPick={(feel) => put({ ...person, feel: feel as CirclePerson['feel'] }, 'at-once')}
          onBlur={onLeave}
          isTwoColumns
        />
      </fieldset>
      <fieldset className="stack stack-small">
        <legend>{label('marks')}</legend>
        <ChoiceRows
          kind="many"
          rows={network.marks.map((value) => ({ value, label: words.marks[value] ?? value }))}
          chosen={person.marks}
          onPick={(mark) => put(tickMark(person, mark, network.marks), 'at-once')}
          onBlur={onLeave}
          isTwoColumns
        />
      </fieldset>
      <WordsLine
        label={label('name')}
        value={person.name}
        onChange={(name) => put({ ...person, name })}
        onBlur={onLeave}
      />
      <WordsLine
        label={label('note')}
        value={person.note}
        onChange={(note) => put({ ...person, note })}
        onBlur={onLeave}
      />
    </div>
  );
}

function Where({ circle, person, onLeave }: PersonDetailsProps) {
  const { t } = useTranslation('answering');
  const { content } = useWorkbook();
  const { network } = content.workbook.shapes;
  const words = content.words.shapes.network;
  const name = circle.nameOf(person);
  const named = <VisuallyHidden> {name}</VisuallyHidden>;
  return (
    <>
      <div className="circle-where" data-place={`${person.id}-where`}>
        <PickField
          label={words.fields['ring']?.label ?? ''}
          about={name}
          canBeEmpty={false}
          options={network.rings.map((value) => ({ value, label: words.rings[value] ?? value }))}
          value={person.ring}
          onPick={(ring) => {
            circle.lines.focusOn(`${person.id}-where`);
            circle.moveTo(person, { ...person, ring: ring as CirclePerson['ring'] });
          }}
          onLeave={onLeave}
        />
        <PickField
          label={words.fields['sector']?.label ?? ''}
          about={name}
          options={network.sectors.map((value) => ({
            value,
            label: words.sectors[value] ?? value,
          }))}
          value={person.sector}
          onPick={(sector) =>
            circle.moveTo(person, { ...person, sector: sector as CirclePerson['sector'] })
          }
          onLeave={onLeave}
        />
      </div>
      <div className="line-buttons">
        {(['closer', 'further'] as const).map((by) => (
          <span key={by} data-place={`${person.id}-${by}`}>
            <Button
              kind="quiet"
              disabled={!ringBeside(person.ring, by)}
              onClick={() => circle.move(person, by, `${person.id}-${by}`)}
            >
              {t(`circle.${by}`)}
              {named}
            </Button>
          </span>
        ))}
        <Button kind="quiet" onClick={() => circle.lines.remove(person.id, person.name)}>
          {t('list.remove')}
          {named}
        </Button>
      </div>
    </>
  );
}
