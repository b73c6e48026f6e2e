// One table of the report: each part with its number as text and as a bar, and a sentence that says the same.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownTable } from '../../../../shared/domain/monitoring/report';
import { Count } from './Count';
import type { ReportWords } from './use-report-words';

export function ReportTable({ table, words }: { table: ShownTable; words: ReportWords }) {
  const { t } = useTranslation('monitoring');
  const id = useId();
  const { title, from, part } = words.of(table.id);
  return (
    <section className="report-part" aria-labelledby={id} data-table={table.id}>
      <h3 id={id}>{title}</h3>
      <p>{words.sentence(table)}</p>
      {table.kind === 'counted' ? (
        <table className="report-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{t('columns.part')}</th>
              <th scope="col">{t('columns.number')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {table.parts.map(({ id: each, count }) => (
              <tr key={each}>
                <th scope="row">{part(each)}</th>
                <td data-part={each}>
                  <Count count={count} />
                </td>
                <td aria-hidden="true" className="report-bar">
                  {typeof count === 'number' ? <Bar share={count / table.total} /> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className="hint">{from}</p>
    </section>
  );
}

/** A picture of what stands beside it as a number. @param share 0 to 1 */
function Bar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
      <rect x="0" y="0" width={Math.round(share * 1000) / 10} height="10" />
    </svg>
  );
}
