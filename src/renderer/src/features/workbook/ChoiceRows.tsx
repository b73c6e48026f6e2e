// Options as rows that can be pressed anywhere: one of them, or many. It knows no question.

import { PlusIcon } from '@phosphor-icons/react/dist/csr/Plus';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { marked, usePartBeingRead } from '../../ui/read-aloud/read-aloud-context';
import { Beside } from './Beside';
import { partNames } from './read-parts';
import { useSomeRows } from './use-some-rows';

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
  /** As many at a time; a button shows more, and what is chosen is always there. */
  atMost?: number | undefined;
  /** The same rows stand elsewhere in the question, and are marked there while they are read. */
  isMarkedElsewhere?: boolean;
};

/** Native radios or tick boxes. The caller names the group with a fieldset and its legend. */
export function ChoiceRows(props: ChoiceRowsProps) {
  const { kind, chosen, onPick, onBlur, isTwoColumns, isRoomy, isMarkedElsewhere } = props;
  const { t } = useTranslation('answering');
  const name = useId();
  const now = usePartBeingRead();
  const read = isMarkedElsewhere ? undefined : now;
  const { shown, left, list, showMore } = useSomeRows(props, read);
  return (
    <div className="stack stack-small">
      <div ref={list} className={classes(isTwoColumns, isRoomy)}>
        {shown.map((row) => (
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
      {left > 0 ? (
        <div>
          <Button icon={<PlusIcon />} onClick={showMore}>
            {t('words.showMore', { left })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function classes(isTwoColumns = false, isRoomy = false): string {
  return ['choices', isTwoColumns && 'choices-two', isRoomy && 'choices-roomy']
    .filter(Boolean)
    .join(' ');
}
