// The last week, read from a log.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWeek } from '../../../src/main/audit/week-rows';
import type { Connection } from '../../../src/main/store/connection';
import { day } from '../../../src/shared/domain/calendar/day';
import {
  aLogFile,
  type LineToWrite,
  pat,
  plans,
  rae,
  sam,
  writeLog,
} from '../../support/a-log-by-hand';

/** A Saturday: the last whole week is 9 to 15 November. */
const today = day.parse('2026-11-21');
let connection: Connection;
beforeEach(async () => {
  connection = await aLogFile();
});
afterEach(() => connection.close());

const weekOf = () => readWeek(connection, today, async () => new Map([[plans.nia, 'Nia Okoro']]));
const read = (worker: string, over: Partial<LineToWrite> = {}): LineToWrite => ({
  ...{ act: 'plan-opened', worker, plan: plans.nia, at: '2026-11-11T12:00:00.000Z' },
  ...over,
});

test('names whom and which plan, and takes nothing from other weeks', async () => {
  await writeLog(connection, [
    // Rae works with her, and did so weeks ago.
    read(rae, { act: 'answer-changed', at: '2026-10-01T12:00:00.000Z' }),
    read(rae),
    // Pat reads what is shared with her.
    read(pat),
    read(sam),
    read(sam, { outcome: 'refused', plan: plans.mia }),
    read(sam, { act: 'glass-broken', at: '2026-11-16T12:00:00.000Z' }),
  ]);
  expect(await weekOf()).toEqual({
    ...{ from: '2026-11-09', to: '2026-11-15' },
    findings: [
      { what: 'only-looked', by: { id: sam, name: 'Sam Okoro' }, count: 1 },
      {
        ...{ what: 'same-surname', by: { id: sam, name: 'Sam Okoro' }, count: 1 },
        plan: { id: plans.nia, reference: '7KXM-3TQ0' },
      },
    ],
  });
});

test('knows what is usual from the weeks before in which somebody worked', async () => {
  const weeks = ['2026-10-07', '2026-10-14', '2026-10-21', '2026-11-04'];
  const worked = weeks.map((on) => read(rae, { at: `${on}T12:00:00.000Z` }));
  const changed = read(rae, { act: 'answer-changed' });
  const now = Array.from({ length: 12 }, () => read(rae));
  await writeLog(connection, [...worked, changed, ...now]);
  expect((await weekOf()).findings).toEqual([
    { what: 'many', by: { id: rae, name: 'Rae Winters' }, count: 12, usual: 1 },
  ]);
});

test('names no plan that is gone, and asks nothing of an empty log', async () => {
  expect((await weekOf()).findings).toEqual([]);
  await writeLog(connection, [read(rae, { act: 'glass-broken', plan: 'p-gone' })]);
  expect((await weekOf()).findings).toEqual([
    { what: 'glass', by: { id: rae, name: 'Rae Winters' }, plan: { id: 'p-gone' }, count: 1 },
  ]);
});
