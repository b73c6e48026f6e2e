// A disk with no room left: with the room that was kept for it the plans can be opened and the next words saved, and then it
// is told. Needs a small disk of its own, so it is left out where the account may not make one.

import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepReserve } from '../../../src/main/files/reserve';
import type { BackupToday } from '../../../src/shared/ipc/backup-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';

const canMount = process.getuid?.() === 0;

const ways = [{ backsUpByItself: false }, { backsUpByItself: true }];

it.runIf(canMount).each(ways)(
  'a full disk: unlocking and saving finish, and Today says so (%o)',
  async (way) => {
    const folder = await aFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=110m,mode=700', 'tmpfs', folder]);
    try {
      const first = await anOpenVault(folder, way);
      const plan = await aPlan(first);
      await first.close();
      const place = join(folder, 'vault');
      const reserve = join(place, 'room-to-save');
      await keepReserve(place);
      expect(statSync(reserve).size).toBe(16 * 1024 * 1024);
      const fillAll = async () => {
        execFileSync('sh', [
          '-c',
          `cat /dev/zero > '${folder}/something-else' 2>/dev/null || true`,
        ]);
      };
      await fillAll();

      const vault = aVault(folder, way);
      await get(vault, 'vault', 'unlock', { passphrase });
      expect(existsSync(reserve), 'the room kept was given up').toBe(false);
      const value = { kind: 'said', said: 'said on a full disk' };
      const given = { plan, question: 'about_words', value, givenBy: 'woman' };
      await get(vault, 'answers', 'save', given);
      expect((await get<BackupToday>(vault, 'backups', 'today')).room).toBe('none');
      const reply = await ask(vault, 'backups', 'make');
      expect(reply.ok ? 'made' : reply.failure.code).toBe('disk-full');
      await vault.close();

      // Without the room that was kept, the same disk keeps her out: what the reserve is for.
      await fillAll();
      execFileSync('sh', ['-c', `cat /dev/zero >> '${folder}/more' 2>/dev/null || true`]);
      const without = aVault(folder, way);
      const refused = await ask(without, 'vault', 'unlock', { passphrase });
      expect(refused.ok ? 'opened' : refused.failure.code).toBe('disk-full');

      await rm(join(folder, 'something-else'));
      await rm(join(folder, 'more'));
      await get(without, 'vault', 'unlock', { passphrase });
      const history = await get<unknown[]>(without, 'answers', 'history', {
        ...{ plan, question: 'about_words' },
      });
      expect(history).toHaveLength(1);
      await without.close();
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
  120_000,
);
