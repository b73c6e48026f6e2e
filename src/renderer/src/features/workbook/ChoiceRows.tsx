// Options as rows that can be pressed anywhere: one of them, or many. It knows no question.

import { useId } from 'react';
import { marked, usePartBeingRead } from '../../ui/read-aloud/read-aloud-context';
import { partNames } from './read-parts';

export type ChoiceRow = { value: string; label: string; hint?: string };

export type ChoiceRowsProps = {
  kind: 'one' | 'many';
  rows: readonly ChoiceRow[];
  chosen: readonly string[];
  onPick: (value: string) => void;
  onBlur?: () => void;
  isTwoColumns?: boolean;
  /** The same rows stand elsewhere in the question, and are marked there while they are read. */
  isMarkedElsewhere?: boolean;
};

/** Native radios or tick boxes. The caller names the group with a fieldset and its legend. */
export function ChoiceRows(props: ChoiceRowsProps) {
  const { kind, rows, chosen, onPick, onBlur, isTwoColumns, isMarkedElsewhere } = props;
  const name = useId();
  const now = usePartBeingRead();
  const read = isMarkedElsewhere ? undefined : now;
  return (
    <div className={isTwoColumns ? 'choices choices-two' : 'choices'}>
      {rows.map((row) => (
        <label className="choice" key={row.value} {...marked(read, partNames.option(row.value))}>
          <input
            type={kind === 'one' ? 'radio' : 'checkbox'}
            name={name}
            value={row.value}
            checked={chosen.includes(row.value)}
            onChange={() => onPick(row.value)}
            onBlur={onBlur}
            aria-describedby={row.hint ? `${name}-${row.value}` : undefined}
          />
          <span>
            {row.label}
            {row.hint ? (
              <span className="choice-hint hint" id={`${name}-${row.value}`}>
                {row.hint}
              </span>
            ) : null}
          </span>
        </label>
      ))}
    </div>
  );
}
