// Every number of the report, counted a second time by somebody else's way, over a made-up vault with something of everything;
// and who is shown it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPlans } from '../../../src/main/monitoring/read-counted';
import type { Vault } from '../../../src/main/vault/vault';
import { day } from '../../../src/shared/domain/calendar/day';
import { FEWEST_SHOWN } from '../../../src/shared/domain/monitoring/protect';
import type { Report, Sums } from '../../../src/shared/domain/monitoring/report';
import { tableShapes } from '../../../src/shared/domain/monitoring/tables';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import type { ReportCounted } from '../../../src/shared/ipc/monitoring-calls';
import { aFolder } from '../../support/a-folder';
import { aColleague, connectionOf } from '../../support/a-team';
import { anOpenVault, ask, fixedToday, get, theContent } from '../../support/a-vault';
import { fillToCount } from './a-counted-vault';
import { type Recounted, recount } from './recount';

const WOMEN = 180;
const period = { from: day.parse('2026-01-01'), to: day.parse('2026-10-31') };
const shapes = tableShapes((await theContent()).workbook);

let vault: Vault;
let again: Recounted;
let sums: Sums;
let report: Report;
beforeAll(async () => {
  let now = '2026-11-21T10:00:00.000Z';
  vault = await anOpenVault(await aFolder(), { now: () => now });
  await fillToCount(vault, WOMEN, (moment) => {
    now = moment;
  });
  now = '2026-11-21T10:00:00.000Z';
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  const list = await get<PlanInList[]>(vault, 'plans', 'list');
  const open = (plan: string) => get<OpenPlan>(vault, 'plans', 'open', { plan });
  again = await recount(desk.connection, list, open, fixedToday);
  sums = await countPlans(desk, period);
  report = await theReport(vault);
}, 240_000);
afterAll(() => vault.close());

async function theReport(of: Vault): Promise<Report> {
  const counted = await get<ReportCounted>(of, 'monitoring', 'count', { period: 'this_year' });
  if (counted.kind !== 'counted') throw new Error(counted.problem);
  return counted.report;
}

describe('every number', () => {
  it('is there: of each table that was meant to be filled, at least two parts are', () => {
    expect(again.plans).toBeGreaterThan(100);
    const filled = (id: string, parts: readonly string[]) =>
      parts.filter((part) => again.parts.has(`${id}/${part}`)).length;
    const empty = shapes.filter(({ id, parts }) => filled(id, parts) < Math.min(2, parts.length));
    // Nobody of these has such a person in her team, and nobody had that visit marked.
    expect(empty.map(({ id }) => id).filter((id) => !id.startsWith('link.'))).toEqual([
      'day.settling_in_visit',
    ]);
  });

  it.each(shapes.map(({ id, parts }) => [id, parts] as const))(
    '%s is as it was counted again',
    (id, parts) => {
      const other = Object.fromEntries(
        parts.map((part) => [part, again.parts.get(`${id}/${part}`) ?? { count: 0, women: 0 }]),
      );
      expect(Object.fromEntries(parts.map((part) => [part, sums.of(id, part)]))).toEqual(other);
    },
  );

  it('counts nothing into a part that no table has', () => {
    const known = new Set(shapes.flatMap(({ id, parts }) => parts.map((part) => `${id}/${part}`)));
    expect([...again.parts.keys()].filter((key) => !known.has(key))).toEqual([]);
    expect(sums.plans).toBe(again.plans);
  });

  it('that is shown is the number that was counted, and five or more, of five women or more', () => {
    let numbers = 0;
    for (const table of report.tables) {
      if (table.kind === 'too_few') continue;
      const gaps = shapes.find(({ id }) => id === table.id)?.gaps ?? [];
      const counts = table.parts.map(
        ({ id }) => again.parts.get(`${table.id}/${id}`) ?? { count: 0, women: 0 },
      );
      expect(table.total).toBe(counts.reduce((sum, { count }) => sum + count, 0));
      table.parts.forEach(({ id, count }, at) => {
        if (typeof count !== 'number') return;
        numbers += 1;
        expect(count, `${table.id}/${id}`).toBe(counts[at]?.count);
        if (count === 0) {
          expect(gaps).toContain(id);
          return;
        }
        expect(count).toBeGreaterThanOrEqual(FEWEST_SHOWN);
        expect(counts[at]?.women).toBeGreaterThanOrEqual(FEWEST_SHOWN);
      });
    }
    expect(numbers).toBeGreaterThan(100);
  });

  it('of a table within another is shown only where the other is, and its women are those', () => {
    for (const { id, within } of shapes) {
      const table = report.tables.find((one) => one.id === id);
      if (!within || table?.kind !== 'counted') continue;
      const parent = report.tables.find((one) => one.id === within[0]);
      const part =
        parent?.kind === 'counted' ? parent.parts.find((one) => one.id === within[1]) : undefined;
      expect(typeof part?.count, id).toBe('number');
    }
  });
});

describe('who is shown it', () => {
  it('a manager who is in no team, the same as a specialist', async () => {
    const manager = await aColleague(vault, 'Mo', 'manager');
    expect(await theReport(manager.vault)).toEqual(report);
    const list = await get<PlanInList[]>(manager.vault, 'plans', 'list');
    expect(list).toEqual([]);
  });

  it.each(['offender_manager', 'probation', 'administrator'] as const)('no %s', async (role) => {
    const one = await aColleague(vault, 'Kit', role);
    for (const call of ['count', 'save', 'toPaper']) {
      const input = { period: 'this_year', ...(call === 'save' ? { place: 'a'.repeat(32) } : {}) };
      expect(await ask(one.vault, 'monitoring', call, input)).toMatchObject({ ok: false });
    }
  });

  it('holds no name, no number and no id of anybody', async () => {
    const text = JSON.stringify(report);
    const rows = await connectionOf(vault).all<{ id: string }>(
      'SELECT id FROM plan UNION SELECT prison_number FROM plan UNION SELECT reference FROM plan UNION SELECT id FROM worker',
    );
    for (const { id } of rows) expect(text).not.toContain(id);
    expect(text).not.toMatch(/Nia|Rae|Del|Josie/);
  });
});
