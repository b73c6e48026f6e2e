// Choices from before she could choose on her own screen: they stand, as chosen at the desk.

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Secret } from '../../../src/main/keys/secret';
import { readSharing } from '../../../src/main/plans/sharing-rows';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { aFolder } from '../../support/a-folder';

const ours = migrations.find(({ name }) => name.endsWith('consents-and-overrides'))?.number ?? 0;

it('keeps what she chose before, and says that it was at the desk', async () => {
  expect(ours).toBeGreaterThan(0);
  const request = { path: join(await aFolder(), 'plans.db'), salt: '0a'.repeat(16) };
  const key = () => new Secret(Buffer.alloc(32, 7));
  const before = await openVaultFile({
    ...{ ...request, key: key(), mode: 'create' },
    migrations: migrations.filter(({ number }) => number < ours),
  });
  const at = '2026-11-21T10:00:00.000Z';
  await before.transaction(async (writer) => {
    await writer.run('INSERT INTO worker (id, name, role, added_at) VALUES (?, ?, ?, ?)', [
      'w',
      'Rae',
      'specialist',
      at,
    ]);
    await writer.run('INSERT INTO session (id, worker, opened_at) VALUES (?, ?, ?)', [
      's',
      'w',
      at,
    ]);
    await writer.run(
      `INSERT INTO plan (id, reference, prison_number, started_at, started_in) VALUES ('p', 'R', 'A1234BC', ?, 's')`,
      [at],
    );
    await writer.run(
      `INSERT INTO sharing_choice (plan, seq, target, target_id, audience, level, until, short, with_her, session, at)
       VALUES ('p', 1, 'page', 'health', 'pom', 'nothing', NULL, NULL, 1, 's', ?)`,
      [at],
    );
  });
  await before.close();
  const after = await openVaultFile({ ...request, key: key(), migrations, mode: 'open' });
  expect(await readSharing(after, 'p')).toEqual([
    {
      target: { kind: 'page', id: 'health' },
      ...{
        audience: 'pom',
        level: 'nothing',
        withHer: true,
        onHerScreen: false,
        worker: 'Rae',
        at,
      },
    },
  ]);
  await after.close();
});
