// Milestones as a window gets them, and what becomes of them: marked, kept as history, never told to her side.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { MarkedMilestone } from '../../../src/shared/domain/review/milestone-marks';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, staffPin, turnToHer } from '../../support/a-vault';

const facts = {
  legalStatus: 'remand',
  arrivalDate: '2026-11-19',
  nextCourtDate: '2026-12-10',
  reviews: [],
  events: [],
};
const screening = 'arrival_screening:2026-11-19';

let folder: string;
let vault: Vault;
let plan: string;
beforeAll(async () => {
  folder = await aFolder();
  // What was due before a plan began is not asked for, so the clock stands on the day of the test too.
  vault = await anOpenVault(folder, { now: () => '2026-11-21T09:00:00.000Z' });
  plan = await aPlan(vault, { situation: 'remand' });
  await get(vault, 'facts', 'save', { plan, facts });
});
afterAll(() => vault.close());

const find = (milestones: readonly MarkedMilestone[], key: string) =>
  milestones.find((one) => one.key === key);
const opened = () => get<OpenPlan>(vault, 'plans', 'open', { plan });
const mark = (key: string, given: object) =>
  ask(vault, 'milestones', 'mark', { plan, key, mark: given });
const duesOf = async () =>
  (await get<PlanInList[]>(vault, 'plans', 'list')).find(({ id }) => id === plan)?.duesSoon ?? [];

describe('a milestone', () => {
  it('comes with its day and rule when the plan is opened, and anew when the facts change', async () => {
    expect(find((await opened()).milestones, screening)).toMatchObject({
      date: '2026-11-22',
      rule: 'A1',
      basis: 'policy',
    });
    const moved = { ...facts, arrivalDate: '2026-11-16' };
    const saved = await get<Pick<OpenPlan, 'milestones'>>(vault, 'facts', 'save', {
      plan,
      facts: moved,
    });
    expect(find(saved.milestones, 'arrival_screening:2026-11-16')?.date).toBe('2026-11-19');
    await get(vault, 'facts', 'save', { plan, facts });
  });

  it('that is done says by whom, leaves the list of what is due, and can be opened again', async () => {
    expect((await duesOf()).map(({ key }) => key)).toContain(screening);
    expect((await mark(screening, { state: 'done', day: '2026-11-20' })).ok).toBe(true);
    expect(find((await opened()).milestones, screening)?.mark).toMatchObject({
      state: 'done',
      day: '2026-11-20',
      by: 'Rae',
    });
    expect((await duesOf()).map(({ key }) => key)).not.toContain(screening);
    await mark(screening, { state: 'open' });
    expect(find((await opened()).milestones, screening)?.mark).toBeUndefined();
    expect((await duesOf()).map(({ key }) => key)).toContain(screening);
    const rows = await vault
      .desk()
      ?.connection.all('SELECT state FROM milestone_mark WHERE key = ? ORDER BY seq', [screening]);
    expect(rows).toEqual([{ state: 'done' }, { state: 'open' }]);
  });

  it('keeps its mark when another fact changes', async () => {
    await mark(screening, { state: 'waiting', words: 'Ms Hale from healthcare' });
    await get(vault, 'facts', 'save', { plan, facts: { ...facts, nextCourtDate: '2026-12-17' } });
    expect(find((await opened()).milestones, screening)?.mark).toMatchObject({
      words: 'Ms Hale from healthcare',
    });
    await get(vault, 'facts', 'save', { plan, facts });
  });

  it.each([
    [
      'this plan does not have',
      'licence_ready:2026-11-19',
      { state: 'done', day: '2026-11-20' },
      'not-found',
    ],
    [
      'that only tells of a day',
      'possible_release_from_court:2026-12-10',
      { state: 'done', day: '2026-11-20' },
      'not-understood',
    ],
    ['done on a day to come', screening, { state: 'done', day: '2026-11-22' }, 'not-understood'],
    [
      'not needed, with no reason',
      screening,
      { state: 'not_needed', words: '  ' },
      'not-understood',
    ],
    ['done, with no day', screening, { state: 'done' }, 'not-understood'],
  ])('%s is refused, and nothing is kept', async (_, key, given, code) => {
    const count = async () =>
      (await vault.desk()?.connection.first('SELECT count(*) AS n FROM milestone_mark'))?.['n'];
    const before = await count();
    const reply = await mark(key, given);
    expect(reply).toMatchObject({ ok: false, failure: { code } });
    expect(await count()).toBe(before);
  });

  it('is never changed in place', async () => {
    const change = vault
      .desk()
      ?.connection.transaction((writer) => writer.run(`UPDATE milestone_mark SET state = 'open'`));
    await expect(change).rejects.toThrow('a mark is never changed in place');
  });

  it('shows her side nothing a worker wrote about it', async () => {
    await mark(screening, { state: 'waiting', words: 'Ms Hale from healthcare' });
    const hers = await turnToHer(vault, plan);
    const reply = await get(vault, 'her', 'open', {}, hers);
    expect(JSON.stringify(reply)).not.toContain('Ms Hale');
    const asked = { plan, key: screening, mark: { state: 'open' } };
    expect(await ask(vault, 'milestones', 'mark', asked, hers)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    await get(vault, 'her', 'leave', { pin: staffPin }, hers);
  });

  it('has its mark after the vault was closed and opened again', async () => {
    await mark(screening, { state: 'not_needed', words: 'She was seen at the last prison' });
    await vault.close();
    const again = await ask(vault, 'vault', 'unlock', {
      passphrase: 'lantern orchard pebble thursday',
    });
    expect(again.ok).toBe(true);
    expect(find((await opened()).milestones, screening)?.mark).toMatchObject({
      state: 'not_needed',
      words: 'She was seen at the last prison',
    });
  });
});
