// The file for a spreadsheet: what stands in a cell is never run, and every cell is read back as it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, reportFile } from '../../../src/main/monitoring/report-file';
import { day } from '../../../src/shared/domain/calendar/day';
import { reportOf, Sums } from '../../../src/shared/domain/monitoring/report';
import { tableShapes } from '../../../src/shared/domain/monitoring/tables';
import { theContent } from '../../support/a-vault';

const content = await theContent();

/** What a spreadsheet makes of one cell of a file. */
function readBack(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}

describe('a cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '\r=1', ' =1', '"=1', "'=1", '＝1', '\n=1'])(
    '%j is text and no formula',
    (text) => {
      expect(readBack(cell(text)).startsWith("'")).toBe(true);
    },
  );

  it('never begins with what runs, whatever is in it, and comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = readBack(cell(text));
        expect(back).not.toMatch(/^[=+\-@\t\r\n]/u);
        expect(back === text || back === `'${text}`).toBe(true);
      }),
    );
  });

  it('a number stays a number', () => {
    expect(cell(1234)).toBe('1234');
  });
});

describe('the file', () => {
  const period = { from: day.parse('2026-01-01'), to: day.parse('2026-10-31') };
  const shapes = tableShapes(content.workbook);

  it('says of every table there is what it shows, and of small numbers only that they are', () => {
    const sums = new Sums();
    for (let i = 0; i < 20; i += 1)
      sums.add([['situation', i < 13 ? 'short' : i < 17 ? 'remand' : 'life']]);
    const report = reportOf(sums, shapes, { period, establishment: '=HMP, "Test"' });
    const file = reportFile(report, content);
    const lines = file.split('\r\n');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(lines).toContain(`Where,"'=HMP, ""Test"""`);
    expect(lines).toContain('Plans counted,20');
    const situations = lines.filter((line) => line.startsWith('The plans,Plans by situation,'));
    expect(situations.map((line) => line.split(',').at(-1))).toEqual([
      ...['Fewer than 5', 'Not shown', 'Fewer than 5', 'Fewer than 5', 'Fewer than 5', '20'],
    ]);
    // One line or more for each table, each with the same number of cells; none with a key in place of words.
    for (const { id } of shapes) expect(report.tables.some((table) => table.id === id)).toBe(true);
    expect(file).not.toMatch(/monitoring:|tables\.|undefined/);
  });
});
