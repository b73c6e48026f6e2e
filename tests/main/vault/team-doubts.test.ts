// Somebody with the key of all plans and a program of their own puts themselves into a team. Whoever unlocks next must not seal to
// them, whether they left the log alone or made it up; and a person who was put in at the desk reads everything.

import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { doAs } from '../../../src/main/audit/context';
import { makeLog } from '../../../src/main/audit/log';
import { migrations } from '../../../src/main/store/migrate';
import { openToRead, openVaultFile } from '../../../src/main/store/open';
import type { Vault } from '../../../src/main/vault/vault';
import type { Person } from '../../../src/shared/ipc/people-calls';
import { aFolder } from '../../support/a-folder';
import { aSecondPerson } from '../../support/a-second-person';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';
import { codeOf, unlocked } from '../../support/at-a-vault';
import { plansKeyIn } from '../../support/plans-key';

// Several unlocks in each test, every one of them slow on purpose.
vi.setConfig({ testTimeout: 240_000 });

const beas = 'violet bakery sunday ladder';
const bea = { name: 'Bea Larkhill', role: 'specialist', isKeyholder: false, passphrase: beas };
const ring = 'Ring my aunt on 07700 900461';

async function aVaultWithBea(): Promise<{ folder: string; plan: string; me: Person }> {
  const folder = await aFolder();
  const me = await aSecondPerson(await anOpenVault(folder), folder, bea);
  const rae = await unlocked(folder);
  const plan = await aPlan(rae);
  await get(rae, 'answers', 'save', {
    ...{ plan, question: 'safe_contact', givenBy: 'worker', value: { kind: 'said', said: ring } },
  });
  await rae.close();
  return { folder, plan, me };
}

const fileOf = async (folder: string) => ({
  path: join(folder, 'vault', 'plans.db'),
  ...(await plansKeyIn(join(folder, 'vault'), beas)),
});

/** With her own key of the plans and a program of hers. @param how whether she makes up the log as well */
async function putInByHand(
  folder: string,
  { plan, me }: { plan: string; me: Person },
  how: 'log left alone' | 'log made up',
): Promise<void> {
  const watch = how === 'log made up' ? makeLog({}).watch : undefined;
  const file = { ...(await fileOf(folder)), migrations, mode: 'open' } as const;
  const plain = await openVaultFile({ ...file, watch });
  const [before] = await plain.all<{ worker: string; session: string; at: string }>(
    'SELECT worker, session, at FROM plan_team WHERE plan = ?',
    [plan],
  );
  const by = { worker: before?.worker ?? '', role: 'specialist', side: 'staff' } as const;
  await doAs({ act: 'team-changed', plan, about: { worker: me.id }, by }, () =>
    plain.transaction((writer) =>
      writer.run(
        `INSERT INTO plan_team (plan, worker, seq, is_in, why, session, at)
         VALUES (?, ?, 1, 1, 'added', ?, ?)`,
        [plan, me.id, before?.session ?? '', before?.at ?? ''],
      ),
    ),
  );
  await plain.close();
}

async function holdersOf(folder: string, plan: string): Promise<string[]> {
  const raw = await openToRead(await fileOf(folder));
  const rows = await raw.all<{ holder: string }>(
    `SELECT holder FROM plan_key WHERE plan = ? AND whose = 'team'`,
    [plan],
  );
  await raw.close();
  return rows.map(({ holder }) => holder);
}

const unlockAndLeave = async (folder: string, words?: string) =>
  (await unlocked(folder, words)).close();
const said = async (vault: Vault, plan: string) =>
  (
    await get<{ answers: { question: string; value: object }[] }>(vault, 'plans', 'open', { plan })
  ).answers.find(({ question }) => question === 'safe_contact')?.value;

describe('somebody who wrote themselves into a team', () => {
  it.each(['log left alone', 'log made up'] as const)(
    'is not sealed to, by no unlock and no later change of the team: %s',
    async (how) => {
      const { folder, plan, me } = await aVaultWithBea();
      const before = await holdersOf(folder, plan);
      expect(before).toHaveLength(1);
      await putInByHand(folder, { plan, me }, how);
      await unlockAndLeave(folder);
      // The next unlocks find nothing new, and still know.
      await unlockAndLeave(folder);
      expect(await holdersOf(folder, plan)).toEqual(before);
      const hers = await unlocked(folder, beas);
      expect(await codeOf(ask(hers, 'plans', 'open', { plan }))).toBe('places-locked');
      await hers.close();

      // Taken out and put in by somebody who may, she reads it like anybody else.
      const rae = await unlocked(folder);
      await get(rae, 'team', 'remove', { plan, worker: me.id });
      await get(rae, 'team', 'add', { plan, worker: me.id });
      await rae.close();
      expect(await holdersOf(folder, plan)).toHaveLength(2);
      const again = await unlocked(folder, beas);
      expect(await said(again, plan)).toMatchObject({ said: ring });
      await again.close();
    },
  );
});

describe('a power cut', () => {
  it('right after somebody was put into a team keeps nobody out', async () => {
    const { folder, plan, me } = await aVaultWithBea();
    const rae = await unlocked(folder);
    await get(rae, 'team', 'add', { plan, worker: me.id });
    const cut = await aFolder();
    cpSync(join(folder, 'vault'), join(cut, 'vault'), { recursive: true });
    await rae.close();
    rmSync(join(cut, 'vault', 'open-since'), { force: true });
    await unlockAndLeave(cut);
    expect(await holdersOf(cut, plan)).toHaveLength(2);
    const hers = await unlocked(cut, beas);
    expect(await said(hers, plan)).toMatchObject({ said: ring });
    await hers.close();
  });
});
