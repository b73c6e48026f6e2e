// A process that makes a backup, or puts one back, and kills itself at the step it was told.

import { join } from 'node:path';
import { BACKUPS, listBackups, VAULT_FILE } from '../../../src/main/backups/backup-folder';
import { finishRestore } from '../../../src/main/backups/finish-restore';
import { makeBackup } from '../../../src/main/backups/make-backup';
import { layReady } from '../../../src/main/backups/restore';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';
import { plansKeyIn } from '../../support/plans-key';

export type Work = 'make' | 'put-back';

const [work, folder = '', passphrase = '', at = '0'] = process.argv.slice(2);
let left = Number(at);
const atStep = (step: string) => {
  process.stdout.write(`${step}\n`);
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
const now = () => new Date().toISOString();
const key = await plansKeyIn(folder, passphrase);
if (work === 'make') {
  const path = join(folder, VAULT_FILE);
  const connection = await openVaultFile({ path, ...key, migrations, mode: 'open' });
  await makeBackup({ connection, key, folder, now, atStep }, join(folder, BACKUPS), 'asked');
  await connection.close();
} else {
  const [backup] = await listBackups(join(folder, BACKUPS));
  if (!backup) throw new Error('there is no backup');
  await layReady({ folder, backup, key, now, keepsKeyring: false, atStep });
  await finishRestore(folder, atStep);
}
process.stdout.write('finished\n');
