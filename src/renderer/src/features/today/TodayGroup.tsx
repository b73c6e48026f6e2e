// One group of rows with its name. A long one is drawn in parts. With nothing in it, it is not there.

import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/VisuallyHidden';

const ROWS_AT_A_TIME = 20;

export type TodayGroupProps<Row> = {
  title: string;
  hint?: string;
  of: readonly Row[];
  /** How many rows are drawn before more are asked for. */
  first?: number;
  /** Draws one row, as a list item. */
  children: (row: Row) => ReactNode;
};

export function TodayGroup<Row>({
  title,
  hint,
  of,
  first = ROWS_AT_A_TIME,
  children,
}: TodayGroupProps<Row>) {
  const { t } = useTranslation('today');
  const id = useId();
  const [rows, setRows] = useState(first);
  if (of.length === 0) return null;
  return (
    <section className="stack stack-small" aria-labelledby={id}>
      <h2 id={id} className="today-title">
        {title}
      </h2>
      {hint ? <p className="hint">{hint}</p> : null}
      <ul className="plain today-rows">{of.slice(0, rows).map(children)}</ul>
      {of.length > rows ? (
        <div>
          <Button onClick={() => setRows(rows + ROWS_AT_A_TIME)}>
            {t('more')} <VisuallyHidden>{title}</VisuallyHidden>
          </Button>
        </div>
      ) : null}
    </section>
  );
}
