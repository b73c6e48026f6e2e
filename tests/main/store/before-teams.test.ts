// Plans from before there were teams: whoever started one can open it, and nobody else.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Secret } from '../../../src/main/keys/secret';
import { readStanding } from '../../../src/main/plans/team-rows';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { aFolder } from '../../support/a-folder';

const ours = migrations.find(({ name }) => name.endsWith('plan-team'))?.number ?? 0;

it('puts whoever started a plan into its team', async () => {
  expect(ours).toBeGreaterThan(0);
  const request = { path: join(await aFolder(), 'plans.db'), salt: '0a'.repeat(16) };
  const key = () => new Secret(Buffer.alloc(32, 7));
  const before = await openVaultFile({
    ...{ ...request, key: key(), mode: 'create' },
    migrations: migrations.filter(({ number }) => number < ours),
  });
  const at = '2026-11-21T10:00:00.000Z';
  await before.transaction(async (writer) => {
    for (const [worker, session] of [
      ['rae', 's1'],
      ['sam', 's2'],
    ] as const) {
      await writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
        ...[worker, worker, 'specialist', at],
      ]);
      await writer.run('INSERT INTO session (id, worker, opened_at) VALUES (?, ?, ?)', [
        ...[session, worker, at],
      ]);
    }
    await writer.run(
      `INSERT INTO plan (id, reference, prison_number, started_at, started_in)
       VALUES ('p', 'R', 'A1234BC', ?, 's1')`,
      [at],
    );
  });
  await before.close();
  const after = await openVaultFile({ ...request, key: key(), migrations, mode: 'open' });
  const inTeam = async (id: string, worker: string) =>
    (await readStanding(after, 'p', { id, worker: { id: worker } })).inTeam;
  expect(await inTeam('s1', 'rae')).toBe(true);
  expect(await inTeam('s2', 'sam')).toBe(false);
  await after.close();
});
