// REL-17: the process is killed while it saves, and then the file with the plans is taken away. The newest backup and what was
// kept beside the plans have every answer that was acknowledged, and go on together when the file is there after all.

import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BACKUPS, listBackups, VAULT_FILE } from '../../../src/main/backups/backup-folder';
import { JOURNAL, JOURNAL_ENDED, readHead } from '../../../src/main/store/journal-file';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { replay } from '../../../src/main/store/replay';
import { passphrase } from '../../support/a-vault';
import { plansKeyIn } from '../../support/plans-key';
import { aHome, type Home } from '../harness/a-home';
import { startPart } from '../harness/a-part';
import { textOf } from '../harness/ledger';
import { few, type Row } from '../row';

/** What the newest backup holds with what was kept: the words, in order. */
async function withoutTheFile({ vaultFolder, folder }: Home, weakened: boolean) {
  const key = await plansKeyIn(vaultFolder, passphrase);
  const path = join(folder, 'without.db');
  const journal = join(vaultFolder, JOURNAL);
  const base = (await readHead(journal))?.base;
  const backup = (await listBackups(join(vaultFolder, BACKUPS))).find(({ id }) => id === base);
  if (!backup) return { words: [], isThere: false };
  for (const end of ['', '-wal']) await rm(path + end, { force: true });
  await copyFile(join(backup.folder, VAULT_FILE), path);
  if (!weakened) await replay(journal, path, key);
  const connection = await openVaultFile({ path, ...key, migrations, mode: 'open' });
  const rows = await connection.all<{ value: string }>(
    `SELECT value FROM answer WHERE question = 'about_words' ORDER BY seq`,
  );
  await connection.close();
  const words = rows.map(({ value }) => (JSON.parse(value) as { said: string }).said);
  return { words, isThere: true };
}

const row =
  (weakened: boolean): Row['run'] =>
  async ({ many, chance, folder }) => {
    const found: string[] = [];
    let acknowledged = 0;
    await mkdir(join(folder, 'home'));
    const home = await aHome(join(folder, 'home'));
    const known: string[] = [];
    for (let round = 0; round < many; round += 1) {
      const first = round % 5 === 0 ? 'back-up' : 'go-on';
      const part = startPart(['keeper', home.folder, home.plan, String(round), first]);
      if ((await part.next()) === undefined) {
        found.push(`round ${round} did not open: ${(await part.over).words.slice(-300)}`);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20 + chance() * 400));
      part.process.kill('SIGKILL');
      await part.over;
      const saved = part.said.filter((line) => typeof line === 'number').length;
      acknowledged += saved;
      const { words, isThere } = await withoutTheFile(home, weakened);
      if (!isThere) found.push(`round ${round}: no journal that goes on from a backup`);
      for (let i = 0; i < saved; i += 1) known.push(textOf(round, i));
      const same = known.every((said, i) => words[i] === said);
      if (!same) found.push(`round ${round}: ${words.length} answers of ${known.length}`);
      const more = words.slice(known.length);
      if (more.length > 1) found.push(`round ${round}: ${more.length} answers nobody was told of`);
      // What was on its way may be in the file as well, and then it is not there twice.
      if (more[0] === textOf(round, saved)) known.push(...(await inTheFile(home, more[0])));
      if (await readHead(join(home.vaultFolder, JOURNAL_ENDED))) {
        found.push(`round ${round}: it did not go on`);
      }
    }
    return { tried: `${many} kills, ${acknowledged} acknowledged`, found: few(found) };
  };

/** The answer that was on its way, where the file has it too. */
async function inTheFile({ vaultFolder, folder }: Home, said: string): Promise<string[]> {
  const key = await plansKeyIn(vaultFolder, passphrase);
  const path = join(folder, 'file.db');
  for (const end of ['', '-wal']) {
    await rm(path + end, { force: true });
    await copyFile(join(vaultFolder, VAULT_FILE) + end, path + end).catch(() => undefined);
  }
  const connection = await openVaultFile({ path, ...key, migrations, mode: 'open' });
  const rows = await connection.all<{ value: string }>('SELECT value FROM answer');
  await connection.close();
  return rows.some(({ value }) => (JSON.parse(value) as { said?: string }).said === said)
    ? [said]
    : [];
}

export const keptTwice: Row = {
  id: 'REL-17',
  promise:
    'The file with the plans is lost: the newest backup comes back with every acknowledged answer',
  kind: 'promise',
  many: { smoke: 1, ci: 12, release: 300 },
  run: row(false),
};

export const keptOnce: Row = {
  id: 'REL-17c',
  promise: 'Control: without what was kept since, the same kills lose answers',
  kind: 'control',
  many: { smoke: 1, ci: 3, release: 10 },
  run: row(true),
};
