// The report as a table for a spreadsheet. What stands in a cell is never read as a formula, whatever it begins with.

import type { ShownCount } from '../../shared/domain/monitoring/protect';
import type { Report, ShownTable } from '../../shared/domain/monitoring/report';
import { tableWords } from '../../shared/domain/monitoring/report-words';
import { tableShapes } from '../../shared/domain/monitoring/tables';
import { makeWords } from '../../shared/i18n/words';
import type { Content } from '../content/read-content';

/** Spreadsheets take a cell that begins with one of these for a formula, or look past a blank to one. */
const beginsLikeFormula = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** One cell. A number stays one; text that could run is marked as text. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = beginsLikeFormula.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole file: UTF-8 with its mark, so that a spreadsheet reads the letters right, and lines that end as it expects. */
export function reportFile(report: Report, content: Pick<Content, 'workbook' | 'report'>): string {
  const words = makeWords('en', { monitoring: content.report });
  const say = (key: string, params?: Record<string, string | number>) =>
    words(`monitoring:${key}`, params);
  const shown = (count: ShownCount) => (typeof count === 'number' ? count : say(count));
  const sectionOf = new Map(tableShapes(content.workbook).map(({ id, section }) => [id, section]));
  const ofTable = (table: ShownTable): (string | number)[][] => {
    const { title, part } = tableWords(table.id, content.workbook, say);
    const section = say(`sections.${sectionOf.get(table.id)}.title`);
    if (table.kind === 'too_few') return [[section, title, '', say('tooFew')]];
    return [
      ...table.parts.map(({ id, count }) => [section, title, part(id), shown(count)]),
      [section, title, say('file.total'), table.total],
    ];
  };
  const compared = report.comparisons.flatMap((one): (string | number)[][] => {
    const head = [say('comparisons.title'), say(`comparisons.${one.id}`)];
    if (one.kind === 'too_few') return [[...head, '', say('tooFew')]];
    const group = one.id.endsWith('_age') ? 'age' : 'adviser';
    return one.rows.map(({ id, yes, of }) => [
      ...[...head, say(`tables.${group}.parts.${id}`), say('comparisons.of', { yes, of })],
    ]);
  });
  const lines: (string | number)[][] = [
    [say('file.head')],
    [say('file.establishment'), report.establishment],
    [say('file.from'), report.period.from],
    [say('file.to'), report.period.to],
    [say('file.plans'), shown(report.plans)],
    [],
    [say('file.section'), say('file.table'), say('file.part'), say('file.number')],
    ...report.tables.flatMap(ofTable),
    ...compared,
  ];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
