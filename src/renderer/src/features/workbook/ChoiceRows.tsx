// Options as rows that can be pressed anywhere: one of them, or many. It knows no question.

import { useId } from 'react';
import { marked, usePartBeingRead } from '../../ui/read-aloud/read-aloud-context';
import { Beside } from './Beside';
import { partNames } from './read-parts';

export type ChoiceRow = {
  value: string;
  label: string;
  hint?: string;
  /** The same in English, under it. */
  beside?: string | undefined;
  /** SVG path data in a 256 × 256 box: decoration left of the label. */
  picture?: string;
};

export type ChoiceRowsProps = {
  kind: 'one' | 'many';
  rows: readonly ChoiceRow[];
  chosen: readonly string[];
  onPick: (value: string) => void;
  onBlur?: () => void;
  isTwoColumns?: boolean;
  /** Higher rows, for easy words. */
  isRoomy?: boolean;
  /** The same rows stand elsewhere in the question, and are marked there while they are read. */
  isMarkedElsewhere?: boolean;
};

/** Native radios or tick boxes. The caller names the group with a fieldset and its legend. */
export function ChoiceRows(props: ChoiceRowsProps) {
  const { kind, rows, chosen, onPick, onBlur, isTwoColumns, isRoomy, isMarkedElsewhere } = props;
  const name = useId();
  const now = usePartBeingRead();
  const read = isMarkedElsewhere ? undefined : now;
  return (
    <div className={classes(isTwoColumns, isRoomy)}>
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
          {row.picture ? (
            <svg
              className="choice-picture"
              viewBox="0 0 256 256"
              focusable="false"
              aria-hidden="true"
            >
              <path d={row.picture} />
            </svg>
          ) : null}
          <span>
            {row.label}
            <Beside hers={row.label} english={row.beside} />
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

function classes(isTwoColumns = false, isRoomy = false): string {
  return ['choices', isTwoColumns && 'choices-two', isRoomy && 'choices-roomy']
    .filter(Boolean)
    .join(' ');
}
