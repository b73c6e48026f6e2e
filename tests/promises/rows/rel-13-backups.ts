// REL-13: a vault with made-up rows in every table is backed up, changed and put back, and its journal is done again on an
// older backup: every table has the same rows. A backup with one bit changed is refused.

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUPS, VAULT_FILE } from '../../../src/main/backups/backup-folder';
import { finishRestore } from '../../../src/main/backups/finish-restore';
import { makeBackup } from '../../../src/main/backups/make-backup';
import { layReady } from '../../../src/main/backups/restore';
import { isGood } from '../../../src/main/backups/verify-backup';
import { Secret } from '../../../src/main/keys/secret';
import type { Connection } from '../../../src/main/store/connection';
import { openJournal } from '../../../src/main/store/journal';
import { JOURNAL } from '../../../src/main/store/journal-file';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { replay } from '../../../src/main/store/replay';
import { chanceFrom } from '../../support/random-plans';
import { digestOf, fillSchema, tablesOf } from '../harness/fill-schema';
import { few, type Row, type Trial } from '../row';

const FLIPS_EACH = 4;
const salt = '5a'.repeat(16);
const key = { key: new Secret(Buffer.alloc(32, 7)), salt };
const now = () => '2026-11-21T10:00:00.000Z';

const openIn = (folder: string, mode: 'create' | 'open' = 'open', name = VAULT_FILE) =>
  openVaultFile({ path: join(folder, name), ...key, migrations, mode });
const allOf = async (connection: Connection) =>
  JSON.stringify([...(await digestOf(connection, await tablesOf(connection)))]);

async function oneRound(folder: string, chance: () => number): Promise<string[]> {
  const wrong: string[] = [];
  const into = join(folder, BACKUPS);
  const connection = await openIn(folder, 'create');
  const journal = await openJournal({ folder, connection, key: () => key, now });
  const from = { connection, key, folder, now, journal };
  const empty = await makeBackup(from, into, 'asked');
  await fillSchema(connection, chance);
  const filled = await allOf(connection);

  const again = join(folder, 'again.db');
  await copyFile(join(empty.folder, VAULT_FILE), again);
  const done = await replay(join(folder, JOURNAL), again, key);
  if (!done || done.left > 0 || done.isCut) wrong.push(`done again: ${JSON.stringify(done)}`);
  const other = await openIn(folder, 'open', 'again.db');
  if ((await allOf(other)) !== filled) wrong.push('done again, it is not the same');
  await other.close();

  const backup = await makeBackup(from, into, 'asked');
  await connection.transaction((writer) =>
    writer.run(`INSERT INTO setting (name, value) VALUES ('later', 'later')`),
  );
  await journal.close();
  await connection.close();
  for (let i = 0; i < FLIPS_EACH; i += 1) {
    const path = join(backup.folder, VAULT_FILE);
    const bytes = await readFile(path);
    const at = Math.floor(chance() * bytes.length);
    await writeFile(path, bytes.with(at, (bytes[at] ?? 0) ^ (1 << Math.floor(chance() * 8))));
    if (await isGood(backup, key))
      wrong.push(`bit in byte ${at} of ${bytes.length}: taken as good`);
    await writeFile(path, bytes);
  }
  await layReady({ folder, backup, key, now, keepsKeyring: true });
  await finishRestore(folder);
  const restored = await openIn(folder);
  if ((await allOf(restored)) !== filled) wrong.push('put back, it is not the same');
  await restored.close();
  return wrong;
}

export const backUpAndBack: Row = {
  id: 'REL-13',
  promise:
    'A backup restored is what was backed up, also with what was saved since; a damaged one is refused',
  kind: 'promise',
  many: { smoke: 1, ci: 50, release: 1000 },
  run: async ({ many, seed, folder }: Trial) => {
    const found: string[] = [];
    for (let round = 0; round < many; round += 1) {
      const place = join(folder, `round-${round}`);
      await mkdir(place);
      const wrong = await oneRound(place, chanceFrom(seed + round));
      found.push(...wrong.map((what) => `round ${round}: ${what}`));
      await rm(place, { recursive: true });
    }
    const tried = `${many} backups put back, ${many} journals done again, ${many * FLIPS_EACH} bits changed`;
    return { tried, found: few(found) };
  },
};
