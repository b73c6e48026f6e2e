// One person, animal or group in her circle: the name always there, the rest under "More about".

import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { ChoiceRows } from '../ChoiceRows';
import { ringBeside, tickMark } from '../circle-rings';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { PickField } from './PickField';

export type CirclePersonCardProps = {
  person: CirclePerson;
  /** The empty place at the end of a ring. */
  isSpare: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onPut: (person: CirclePerson) => void;
  onMove: (by: 'closer' | 'further') => void;
  onRemove: () => void;
  /** Enter after the name. */
  onNamed: () => void;
  onLeave: () => void;
};

export function CirclePersonCard(props: CirclePersonCardProps) {
  const { person, isSpare, onPut, onLeave } = props;
  const { t } = useTranslation('answering');
  const words = useWorkbook().content.words.shapes.network;
  const ring = words.rings[person.ring] ?? person.ring;
  const label = words.fields['name']?.label ?? '';
  return (
    <div className={isSpare ? 'circle-person circle-spare' : 'circle-person'}>
      <WordsLine
        label={isSpare ? t('circle.addTo', { ring }) : `${label}: ${person.name}`}
        isLabelHidden={!isSpare}
        place={person.id}
        value={person.name}
        onChange={(name) => onPut({ ...person, name })}
        onBlur={onLeave}
        onEnter={props.onNamed}
      />
      {isSpare ? null : <AboutPerson {...props} />}
    </div>
  );
}

function AboutPerson(props: CirclePersonCardProps) {
  const { person, isOpen, onOpen, onMove, onRemove } = props;
  const { t } = useTranslation('answering');
  const words = useWorkbook().content.words.shapes.network;
  const name = person.name.trim() || t('circle.noName');
  const named = <VisuallyHidden> {name}</VisuallyHidden>;
  const summary = [
    words.sectors[person.sector],
    words.feel[person.feel],
    ...person.marks.map((mark) => words.marks[mark]),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <div className="line-buttons">
        {(['closer', 'further'] as const).map((by) => (
          <span key={by} data-place={`${person.id}-${by}`}>
            <Button kind="quiet" disabled={!ringBeside(person.ring, by)} onClick={() => onMove(by)}>
              {t(`circle.${by}`)}
              {named}
            </Button>
          </span>
        ))}
        <Button kind="quiet" onClick={onRemove}>
          {t('list.remove')}
          {named}
        </Button>
      </div>
      <p className="hint circle-summary">{summary}</p>
      <details
        className="quiet-details"
        open={isOpen}
        onToggle={(event) => onOpen(event.currentTarget.open)}
      >
        <summary data-place={`${person.id}-summary`}>{t('circle.about', { name })}</summary>
        <PersonDetails {...props} />
      </details>
    </>
  );
}

function PersonDetails({ person, onPut, onLeave }: CirclePersonCardProps) {
  const { content } = useWorkbook();
  const { network } = content.workbook.shapes;
  const words = content.words.shapes.network;
  const label = (field: string) => words.fields[field]?.label ?? field;
  return (
    <div className="stack circle-details" data-place={`${person.id}-about`}>
      <PickField
        label={label('sector')}
        options={network.sectors.map((value) => ({ value, label: words.sectors[value] ?? value }))}
        value={person.sector}
        onPick={(sector) => onPut({ ...person, sector: sector as CirclePerson['sector'] })}
        onLeave={onLeave}
      />
      <fieldset className="stack stack-small">
        <legend>{label('feel')}</legend>
        <ChoiceRows
          kind="one"
          rows={network.feel.map((value) => ({ value, label: words.feel[value] ?? value }))}
          chosen={[person.feel]}
          onPick={(feel) => onPut({ ...person, feel: feel as CirclePerson['feel'] })}
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
          onPick={(mark) => onPut(tickMark(person, mark, network.marks))}
          onBlur={onLeave}
          isTwoColumns
        />
      </fieldset>
      <WordsLine
        label={label('note')}
        value={person.note}
        onChange={(note) => onPut({ ...person, note })}
        onBlur={onLeave}
      />
    </div>
  );
}
