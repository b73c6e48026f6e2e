// What nobody asked for and is in the log all the same: that the clock went back, and that backups were taken away at their end.

import { afterEach, expect, it, vi } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { type Day, day } from '../../../src/shared/domain/calendar/day';
import type { AuditPage } from '../../../src/shared/ipc/audit-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get } from '../../support/a-vault';
import { make, say, unlocked } from '../../support/at-a-vault';

// Several unlocks, every one of them slow on purpose.
vi.setConfig({ testTimeout: 120_000 });

let vault: Vault | undefined;
afterEach(() => vault?.close());

const entriesOf = async (of: Vault, act: string) =>
  (await get<AuditPage>(of, 'audit', 'all', {})).entries.filter((one) => one.act === act);

it('says once that the clock stood before its last line as somebody came in, and no more once it is right', async () => {
  const folder = await aFolder();
  const at = { now: () => '2026-11-21T10:00:00.000Z' };
  vault = await anOpenVault(folder, at);
  await vault.close();
  vault = await unlocked(folder, undefined, { now: () => '2026-11-21T09:51:00.000Z' });
  expect(await entriesOf(vault, 'clock-doubted'), 'put right by nine minutes').toEqual([]);
  await vault.close();
  vault = await unlocked(folder, undefined, { now: () => '2016-11-21T10:00:00.000Z' });
  const [told, ...more] = await entriesOf(vault, 'clock-doubted');
  expect(more).toEqual([]);
  expect(told).toMatchObject({ kind: 'security', side: 'itself', at: '2016-11-21T10:00:00.000Z' });
  expect(String(told?.detail['after'])).toMatch(/^2026-11-21T/);
  await vault.close();
  vault = await unlocked(folder, undefined, at);
  expect(await entriesOf(vault, 'clock-doubted')).toHaveLength(1);
});

it('says that the clock went back while somebody was at work, before what was done after it', async () => {
  let now = '2026-11-21T10:00:00.000Z';
  vault = await anOpenVault(await aFolder(), { now: () => now });
  const plan = await aPlan(vault);
  await say(vault, plan, 'before');
  now = '2026-11-21T08:00:00.000Z';
  await say(vault, plan, 'after');
  await say(vault, plan, 'and after that');
  const { entries } = await get<AuditPage>(vault, 'audit', 'all', {});
  const acts = entries.map(({ act }) => act).toReversed();
  expect(acts.filter((act) => act === 'clock-doubted')).toHaveLength(1);
  expect(acts.join(' ')).toMatch(/answer-first-given clock-doubted answer-changed answer-changed/);
});

it('says that backups were taken away after their last day, and not that younger ones made room', async () => {
  let today: Day = day.parse('2025-01-02');
  const now = () => `${today}T10:00:00.000Z`;
  vault = await anOpenVault(await aFolder(), { now, today: () => today });
  const plan = await aPlan(vault);
  await make(vault);
  today = day.parse('2026-02-01');
  await say(vault, plan, 'something');
  await make(vault);
  expect(await entriesOf(vault, 'backups-run-out'), 'on its last day but one').toEqual([]);
  today = day.parse('2026-02-03');
  await make(vault);
  expect(await entriesOf(vault, 'backups-run-out')).toMatchObject([
    { kind: 'erasure', side: 'itself', detail: { count: 1 } },
  ]);
});
