// What was written down by mistake and put right again leaves nothing behind that would mislead.

import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, aVault, get, passphrase } from '../../support/a-vault';

let vault: Vault;
let folder: string;
beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder);
});
afterAll(() => vault.close());

const opened = (plan: string) => get<OpenPlan>(vault, 'plans', 'open', { plan });
const save = (plan: string, facts: object) =>
  get<{ releaseDateEvent?: { is: string } }>(vault, 'facts', 'save', { plan, facts });

const sentenced = {
  legalStatus: 'sentenced',
  sentenceType: 'SDS',
  sentenceLengthMonths: 36,
  sentenceDate: '2025-06-02',
  arrivalDate: '2025-06-02',
  planSigned: '2025-06-13',
  releaseDate: '2027-03-01',
  releaseDateType: 'CRD',
  licenceEnd: '2028-06-01',
  reviews: ['2026-06-02'],
  events: [],
};

it('a release date changed by a guided step is not taken for one that came back', async () => {
  const plan = await aPlan(vault, { prisonNumber: 'A2001BC' });
  await save(plan, sentenced);
  // The next stretch of work.
  await vault.close();
  vault = aVault(folder);
  await vault.handlers.unlock({ passphrase });
  const moved = { ...sentenced, releaseDate: '2027-05-01' };
  expect((await save(plan, moved)).releaseDateEvent?.is).toBe('added');
  const change = {
    kind: 'release_date_changed',
    releaseDate: '2027-07-15',
    releaseDateType: 'CRD',
    releaseDateReadBy: 'Rae',
    releaseDateReadOn: '2026-11-21',
    releaseDateReadWhere: 'DPS',
  };
  await get(vault, 'changes', 'make', { plan, change });
  const { facts } = await opened(plan);
  const reply = await save(plan, { ...facts, tenancy: true });
  expect(reply.releaseDateEvent).toBeUndefined();
  const changes = [{ kind: 'release_date_changed', date: '2026-11-21' }];
  expect((await opened(plan)).facts.events).toEqual(changes);
});

it('a recall that was taken out of the facts again leaves no answer from before', async () => {
  const plan = await aPlan(vault, { prisonNumber: 'A2003BC' });
  const out = { ...sentenced, releaseDate: '2026-10-01', releasedOn: '2026-10-01' };
  await save(plan, out);
  const change = { kind: 'recalled', day: '2026-11-20', recallType: 'FTR_56' };
  await get(vault, 'changes', 'make', { plan, change });
  expect((await opened(plan)).fromBefore?.since).toBe('2026-11-20');
  await save(plan, out);
  expect((await opened(plan)).fromBefore).toBeUndefined();
});
