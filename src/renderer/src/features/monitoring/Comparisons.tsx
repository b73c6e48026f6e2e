// Groups beside each other: of each, for how many it was done. All of a table or nothing of it.

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, ShownComparison } from '../../../../shared/domain/monitoring/report';
import type { ReportWords } from './use-report-words';

type OfComparison = { one: ShownComparison; words: ReportWords };

export function Comparisons({ report, words }: { report: Report; words: ReportWords }) {
  const { t } = useTranslation('monitoring');
  return (
    <>
      <h3>{t('comparisons.title')}</h3>
      <p>{t('comparisons.what')}</p>
      <div className="report-parts">
        {report.comparisons.map((one) => (
          <Comparison key={one.id} {...{ one, words }} />
        ))}
      </div>
    </>
  );
}

function Comparison({ one, words }: OfComparison) {
  const { t } = useTranslation('monitoring');
  const id = useId();
  const { part } = words.of(one.id.endsWith('_age') ? 'age' : 'adviser');
  const title = t(`comparisons.${one.id}` as 'comparisons.reviews_by_age');
  return (
    <section className="report-part" aria-labelledby={id} data-table={one.id}>
      <h4 id={id}>{title}</h4>
      {one.kind === 'too_few' ? (
        <p>{t('tooFew')}</p>
      ) : (
        <>
          <p>
            {one.rows
              .map(({ id: row, yes, of }) =>
                t('comparisons.sentence', { part: part(row), yes, of }),
              )
              .join(' ')}
          </p>
          <table className="report-table" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">{t('comparisons.columns.group')}</th>
                <th scope="col">{t('comparisons.columns.number')}</th>
              </tr>
            </thead>
            <tbody>
              {one.rows.map(({ id: row, yes, of }) => (
                <tr key={row}>
                  <th scope="row">{part(row)}</th>
                  <td>{t('comparisons.of', { yes, of })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
