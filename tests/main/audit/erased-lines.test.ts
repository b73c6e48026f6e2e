// The lines of a plan that was taken out are found by the number on its certificate; and who was added is named in the log.

import { expect, it } from 'vitest';
import type { AuditPage } from '../../../src/shared/ipc/audit-calls';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, get, passphrase } from '../../support/a-vault';

it('finds the lines of an erased plan by its number, and no other', async () => {
  const vault = await anOpenVault(await aFolder());
  const plan = await aPlan(vault);
  const { reference } = await get<OpenPlan>(vault, 'plans', 'open', { plan });
  const erased = (by: string) =>
    get<{ plan?: string }>(vault, 'audit', 'erased', { reference: by });
  expect(await erased(reference), 'while it is there').toEqual({});
  await get(vault, 'people', 'stepUp', { passphrase });
  const ground = { kind: 'by_mistake', day: '2026-11-20' };
  await get(vault, 'erasures', 'erase', { plan, reference, ground, reason: 'Begun twice' });
  expect(await erased(`  ${reference.toLowerCase()} `)).toEqual({ plan });
  expect(await erased('AAAA-AAAA')).toEqual({});
  const { entries } = await get<AuditPage>(vault, 'audit', 'all', { plan });
  expect(entries.map(({ act }) => act)).toContain('plan-opened');
  expect(entries.every((entry) => entry.plan?.id === plan && !entry.plan.reference)).toBe(true);
  expect(JSON.stringify(entries)).not.toContain('Nia');
  await vault.close();
}, 120_000);

it('names who was added and who got a new code, before anybody has let them in', async () => {
  const vault = await anOpenVault(await aFolder());
  await get(vault, 'people', 'stepUp', { passphrase });
  const someone = { name: 'Kit Marsh', role: 'specialist', isKeyholder: false };
  const { person } = await get<{ person: string }>(vault, 'people', 'add', someone);
  await get(vault, 'people', 'newCode', { person });
  const { entries } = await get<AuditPage>(vault, 'audit', 'all', {});
  const changed = entries.filter(
    ({ call }) => call?.startsWith('people.') && call !== 'people.stepUp',
  );
  expect(changed.map(({ call, about, detail }) => [call, about.worker, detail['name']])).toEqual([
    ['people.newCode', person, 'Kit Marsh'],
    ['people.add', person, 'Kit Marsh'],
  ]);
  await vault.close();
}, 60_000);
