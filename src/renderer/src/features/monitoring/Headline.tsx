// What somebody comes to the report for, in a few sentences: they say again what tables below show, and no more. For a desk of
// few plans it says why most is left out, and what is there.

import { useTranslation } from 'react-i18next';
import { countIn, type Report, type ShownTable } from '../../../../shared/domain/monitoring/report';

/** Each sentence: the table it is from, and the part of it that counts. */
const sentences = [
  ['reviews', 'as_planned'],
  ['day.team_meeting', 'in_time'],
  ['home', 'known'],
  ['promises', 'kept'],
] as const;

export type HeadlineProps = {
  report: Report;
  tables: ReadonlyMap<string, ShownTable>;
  /** The names of the parts in which a table can be shown. */
  shownParts: readonly string[];
};

export function Headline({ report, tables, shownParts }: HeadlineProps) {
  const { t } = useTranslation('monitoring');
  const said = sentences.flatMap(([id, part]) => {
    const table = tables.get(id);
    const count = countIn(table, part);
    if (table?.kind !== 'counted' || count === undefined) return [];
    // Nobody can say how large these are, so there is nothing to say in short.
    if (count === 'kept_back' || count === 'of_few') return [];
    const some = typeof count === 'number' ? String(count) : t(count);
    return [{ id, words: t(`headline.${id}`, { some, total: table.total }) }];
  });
  const left = report.tables.filter(({ kind }) => kind === 'too_few').length;
  const isSmall = left * 2 > report.tables.length;
  return (
    <>
      {said.length === 0 ? null : (
        <ul className="report-headline">
          {said.map(({ id, words }) => (
            <li key={id}>{words}</li>
          ))}
        </ul>
      )}
      {isSmall ? (
        <p>
          {t('headline.small', { left, count: report.tables.length, shown: shownParts.join(', ') })}
        </p>
      ) : null}
    </>
  );
}
