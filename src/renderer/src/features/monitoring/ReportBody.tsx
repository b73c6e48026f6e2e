// The report itself, the same on the screen and on paper: for how many it is counted, the handbook's outcomes, every table with
// its sentence, and what none of it can tell.

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../../../shared/domain/calendar/day-in-words';
import { countIn, type Report, type ShownTable } from '../../../../shared/domain/monitoring/report';
import { outcomes } from '../../../../shared/domain/monitoring/report-words';
import { type Section, tableShapes } from '../../../../shared/domain/monitoring/tables';
import type { WorkbookContent } from '../../../../shared/domain/workbook/content';
import { Fold, Folds } from '../../ui/Fold';
import { Comparisons } from './Comparisons';
import { Headline } from './Headline';
import { ReportTable } from './ReportTable';
import { type ReportWords, useReportWords } from './use-report-words';

/** More tables than these are counted and not named in a folded line. */
const NAMED = 3;

export type ReportBodyProps = {
  report: Report;
  content: WorkbookContent;
  /** How women rate the help they get, which is held apart from every plan. */
  help: ReactNode;
  /** The way to where it can be taken along; none on paper. */
  takeAlong?: ReactNode;
};

const inOrder: readonly Section[] = [
  ...(['plans', 'reviews', 'days', 'home', 'done', 'hers', 'life_hers', 'life_workers'] as const),
];

export function ReportBody({ report, content, help, takeAlong }: ReportBodyProps) {
  const { t } = useTranslation('monitoring');
  const words = useReportWords(content);
  const tables = new Map(report.tables.map((table) => [table.id, table]));
  const shapes = tableShapes(content);
  const inSection = (section: Section) =>
    shapes.filter((shape) => shape.section === section).flatMap(({ id }) => tables.get(id) ?? []);
  const part = (section: Section) => (
    <Part
      key={section}
      id={section}
      title={t(`sections.${section}.title`)}
      what={t(`sections.${section}.what`)}
      about={inShort(section)}
    >
      <Tables tables={inSection(section)} words={words} />
    </Part>
  );
  if (typeof report.plans !== 'number') {
    return (
      <div className="stack stack-large report">
        <ForWhom report={report} tables={tables} />
        <p>{t('headline.smallest')}</p>
        <Folds>{help}</Folds>
      </div>
    );
  }
  return (
    <div className="stack stack-large report">
      <section className="card stack" aria-label={t('headline.title')}>
        <ForWhom report={report} tables={tables}>
          <Headline {...{ report, tables }} shownParts={inOrder.filter(isShown).map(titleOf)} />
          {takeAlong}
        </ForWhom>
      </section>
      <Folds>
        {part('plans')}
        <Part
          id="outcomes"
          title={t('sections.outcomes.title')}
          what={t('sections.outcomes.what')}
          about={t('outcomes.told', { count: outcomes.filter(isTold).length })}
        >
          <Outcomes tables={tables} words={words} />
        </Part>
        {inOrder.slice(1).map(part)}
        {help}
        <Part
          id="same_for_all"
          title={t('sections.same_for_all.title')}
          what={t('sections.same_for_all.what')}
          about={inShort('same_for_all')}
        >
          <Tables tables={inSection('same_for_all')} words={words} />
          <Comparisons report={report} words={words} />
        </Part>
        <Part id="limits" title={t('sections.limits.title')} about={t('sections.limits.why')}>
          <ul>
            {(['apart', 'period', 'known', 'why'] as const).map((limit) => (
              <li key={limit}>{t(`sections.limits.${limit}`)}</li>
            ))}
          </ul>
        </Part>
      </Folds>
    </div>
  );

  function isShown(section: Section): boolean {
    return inSection(section).some(({ kind }) => kind === 'counted');
  }
  function isTold({ tables: from }: (typeof outcomes)[number]): boolean {
    return from.some((table) => tables.get(table)?.kind === 'counted');
  }
  function titleOf(section: Section): string {
    return t(`sections.${section}.title`);
  }
  /** What there are numbers about; a sum beside the name of its table alone could be taken for one of its parts. */
  function inShort(section: Section): string {
    const shown = inSection(section).filter(({ kind }) => kind === 'counted');
    if (shown.length === 0) return t('tooFew');
    const about = shown.slice(0, NAMED).map(({ id }) => words.of(id).title);
    const some = about.join(' · ');
    const more = shown.length - about.length;
    return more > 0 ? t('folded.more', { some, count: more }) : t('folded.some', { some });
  }
}

type PartProps = { id: string; title: string; about: string; what?: string; children: ReactNode };

function Part({ id, title, about, what, children }: PartProps) {
  return (
    <Fold {...{ id, title }} about={<p>{about}</p>}>
      {what ? <p>{what}</p> : null}
      {children}
    </Fold>
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

type ForWhomProps = { report: Report; children?: ReactNode } & OfTables;

/** For how many it is counted, what is said of them, and which of it only for some. */
function ForWhom({ report, tables, children }: ForWhomProps) {
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
      {children}
      <p className="hint">
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
