// One person, animal or group in her circle, under its row: where, which part and how it feels; the rest behind "More".

import { useTranslation } from 'react-i18next';
import type { CirclePerson } from '../../../../../shared/domain/workbook/answer';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { ChoiceRows } from '../ChoiceRows';
import { PickField } from '../editors/PickField';
import { WordsLine } from '../WordsLine';
import { useWorkbook } from '../workbook-context';
import { tickMark } from './circle-moves';
import type { CircleInHand } from './use-circle';

type PersonDetailsProps = { circle: CircleInHand; person: CirclePerson; onLeave: () => void };

export function PersonDetails(props: PersonDetailsProps) {
  const { circle, person } = props;
  const { t } = useTranslation('answering');
  const named = <VisuallyHidden> {circle.nameOf(person)}</VisuallyHidden>;
  return (
    <div className="circle-details">
      <Where {...props} />
      <More {...props} />
      <div className="card-buttons">
        <Button onClick={() => circle.fold(person)}>
          {t('goals.fold')}
          {named}
        </Button>
        <Button kind="quiet" onClick={() => circle.lines.remove(person.id, person.name)}>
          {t('list.remove')}
          {named}
        </Button>
      </div>
    </div>
  );
}

function Where({ circle, person, onLeave }: PersonDetailsProps) {
  const { network, words } = useCircleWords();
  const options = (values: readonly string[], labels: Record<string, string>) =>
    values.map((value) => ({ value, label: labels[value] ?? value }));
  const about = circle.nameOf(person);
  return (
    <div className="circle-where" data-place={`${person.id}-where`}>
      <PickField
        label={words.fields['ring']?.label ?? ''}
        about={about}
        canBeEmpty={false}
        options={options(network.rings, words.rings)}
        value={person.ring}
        onPick={(ring) => {
          circle.lines.focusOn(`${person.id}-where`);
          circle.moveTo(person, { ...person, ring: ring as CirclePerson['ring'] });
        }}
        onLeave={onLeave}
      />
      <PickField
        label={words.fields['sector']?.label ?? ''}
        about={about}
        options={options(network.sectors, words.sectors)}
        value={person.sector}
        onPick={(sector) =>
          circle.moveTo(person, { ...person, sector: sector as CirclePerson['sector'] })
        }
        onLeave={onLeave}
      />
      <PickField
        label={words.fields['feel']?.label ?? ''}
        about={about}
        canBeEmpty={false}
        options={options(network.feel, words.feel)}
        value={person.feel}
        onPick={(feel) => circle.put({ ...person, feel: feel as CirclePerson['feel'] }, 'at-once')}
        onLeave={onLeave}
      />
    </div>
  );
}

function More({ circle: { put }, person, onLeave }: PersonDetailsProps) {
  const { t } = useTranslation('answering');
  const { network, words } = useCircleWords();
  const label = (field: string) => words.fields[field]?.label ?? field;
  return (
    <details className="quiet-details">
      <summary>{t('list.more')}</summary>
      <div className="stack">
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
    </details>
  );
}

function useCircleWords() {
  const { content } = useWorkbook();
  return { network: content.workbook.shapes.network, words: content.words.shapes.network };
}
