// The report itself, the same on the screen and on paper: for how many it is counted, the handbook's outcomes, every table with
// its sentence, and what none of it can tell.

import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import { countIn, type Report, type ShownTable } from '../../../../shared/domain/monitoring/report';
import { outcomes } from '../../../../shared/domain/monitoring/report-words';
import { type Section, tableShapes } from '../../../../shared/domain/monitoring/tables';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Comparisons } from './Comparisons';
import { ReportTable } from './ReportTable';
import { type ReportWords, useReportWords } from './use-report-words';

export type ReportBodyProps = {
  report: Report;
  content: WorkbookContent;
  /** How women rate the help they get, which is held apart from every plan. */
  help: ReactNode;
};

const inOrder: readonly Section[] = [
  ...(['plans', 'reviews', 'days', 'home', 'done', 'hers', 'life_hers', 'life_workers'] as const),
];

export function ReportBody({ report, content, help }: ReportBodyProps) {
  const { t } = useTranslation('monitoring');
  const words = useReportWords(content);
  const tables = new Map(report.tables.map((table) => [table.id, table]));
  const shapes = tableShapes(content);
  const inSection = (section: Section) =>
    shapes.filter((shape) => shape.section === section).flatMap(({ id }) => tables.get(id) ?? []);
  const part = (section: Section) => (
    <Part key={section} title={t(`sections.${section}.title`)} what={t(`sections.${section}.what`)}>
      <Tables tables={inSection(section)} words={words} />
    </Part>
  );
  if (typeof report.plans !== 'number') {
    return (
      <div className="stack stack-large report">
        <ForWhom report={report} tables={tables} />
        {help}
      </div>
    );
  }
  return (
    <div className="stack stack-large report">
      <ForWhom report={report} tables={tables} />
      {part('plans')}
      <Part title={t('sections.outcomes.title')} what={t('sections.outcomes.what')}>
        <Outcomes tables={tables} words={words} />
      </Part>
      {inOrder.slice(1).map(part)}
      {help}
      <Part title={t('sections.same_for_all.title')} what={t('sections.same_for_all.what')}>
        <Tables tables={inSection('same_for_all')} words={words} />
        <Comparisons report={report} words={words} />
      </Part>
      <Part title={t('sections.limits.title')}>
        <ul>
          {(['apart', 'period', 'known', 'why'] as const).map((limit) => (
            <li key={limit}>{t(`sections.limits.${limit}`)}</li>
          ))}
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, what, children }: { title: string; what?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {what ? <p>{what}</p> : null}
      {children}
    </section>
  );
}

/** Tables with numbers first to last; those with too few are named together, so that nobody looks for them. */
function Tables({ tables, words }: { tables: readonly ShownTable[]; words: ReportWords }) {
  const { t } = useTranslation('monitoring');
  const few = tables.filter(({ kind }) => kind === 'too_few');
  return (
    <>
      <div className="report-parts">
        {tables
          .filter(({ kind }) => kind === 'counted')
          .map((table) => (
            <ReportTable key={table.id} table={table} words={words} />
          ))}
      </div>
      {few.length > 0 ? (
        <div className="stack stack-small report-few">
          <p>{t('tooFewOf', { count: few.length })}</p>
          <ul>
            {few.map(({ id }) => (
              <li key={id}>{words.of(id).title}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

type OfTables = { tables: ReadonlyMap<string, ShownTable> };

function ForWhom({ report, tables }: { report: Report } & OfTables) {
  const { t, i18n } = useTranslation('monitoring');
  const from = formatDay(report.period.from, i18n.language);
  const to = formatDay(report.period.to, i18n.language);
  const { plans } = report;
  if (typeof plans !== 'number') return <p role="status">{t('countedFewer', { from, to })}</p>;
  const hers = countIn(tables.get('counted'), 'yes');
  return (
    <div className="stack stack-small">
      <p role="status">
        <strong>{t('counted', { count: plans, from, to })}</strong>
      </p>
      <p>
        {typeof hers === 'number' ? t('countedHers', { count: hers }) : t('countedHersFew')}{' '}
        {t('keptBackWhy')}
      </p>
    </div>
  );
}

function Outcomes({ tables, words }: OfTables & { words: ReportWords }) {
  const { t } = useTranslation('monitoring');
  return (
    <ol className="plain report-outcomes">
      {outcomes.map(({ id, tables: from }) => {
        const counted = from.flatMap((table) => tables.get(table) ?? []);
        return (
          <li key={id} className="stack stack-small">
            <h3>{t(`outcomes.${id}.title`)}</h3>
            {from.length === 0 ? <p>{t('outcomes.nothing')}</p> : null}
            {counted.map((table) => (
              <p key={table.id}>
                <strong>{words.of(table.id).title}.</strong> {words.sentence(table)}
              </p>
            ))}
            <p className="hint">{t(`outcomes.${id}.cannot`)}</p>
          </li>
        );
      })}
    </ol>
  );
}
