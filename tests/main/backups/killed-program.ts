// A process that makes a backup, or puts one back, and kills itself at the step it was told.

import { join } from 'node:path';
import { BACKUPS, listBackups, VAULT_FILE } from '../../../src/main/backups/backup-folder';
import { finishRestore } from '../../../src/main/backups/finish-restore';
import { makeBackup } from '../../../src/main/backups/make-backup';
import { layReady } from '../../../src/main/backups/restore';
import { readKeyring } from '../../../src/main/keys/keyring-file';
import { openWithPassphrase } from '../../../src/main/keys/open-keyring';
import { migrations } from '../../../src/main/store/migrate';
import { openVaultFile } from '../../../src/main/store/open';

export type Work = 'make' | 'put-back';

const [work, folder = '', passphrase = '', at = '0'] = process.argv.slice(2);
let left = Number(at);
const atStep = (step: string) => {
  process.stdout.write(`${step}\n`);
  left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
};
const now = () => new Date().toISOString();
const ring = await readKeyring(folder);
if (ring?.format !== 2) throw new Error('there is no keyring');
const { plans: key } = (await openWithPassphrase(ring, passphrase)).keys;
if (!key) throw new Error('this passphrase opens no plan');
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
