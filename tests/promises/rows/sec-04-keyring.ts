// SEC-04: single bytes of the keyring changed. In one of its two files: it opens all the same. In both: it opens as before,
// or says that it cannot; never as somebody else.

import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, aVault, passphrase } from '../../support/a-vault';
import { aHome } from '../harness/a-home';
import { few, type Row } from '../row';

const fine = new Set([
  'keyring-damaged',
  'keyring-weak',
  'wrong-passphrase',
  'vault-damaged',
  'not-ready',
]);

export const keyringBytes: Row = {
  id: 'SEC-04',
  promise:
    'A changed keyring never opens as another person, and a damaged one is mended by its copy',
  kind: 'promise',
  many: { smoke: 2, ci: 30, release: 2000 },
  run: async ({ many, chance, folder }) => {
    const home = await aHome(folder);
    const found: string[] = [];
    let opened = 0;
    for (let i = 0; i < many; i += 1) {
      const now = join(folder, 'now');
      await cp(home.vaultFolder, join(now, 'vault'), { recursive: true });
      const ring = await readFile(join(now, 'vault', 'keyring.json'));
      const at = Math.floor(chance() * ring.length);
      ring[at] =
        chance() < 0.5
          ? (ring[at] ?? 0) ^ (1 << Math.floor(chance() * 7))
          : 33 + Math.floor(chance() * 90);
      const isBoth = i % 2 === 0;
      const spoiled = isBoth
        ? ['keyring.json', 'keyring.json.bak']
        : [chance() < 0.5 ? 'keyring.json' : 'keyring.json.bak'];
      for (const name of spoiled) await writeFile(join(now, 'vault', name), ring);
      const vault = aVault(now);
      const reply = await ask(vault, 'vault', 'unlock', { passphrase });
      const about = `byte ${at} of ${isBoth ? 'both' : 'one'}`;
      if (reply.ok) {
        opened += 1;
        const { worker } = reply.value as { worker: { name: string; role: string } };
        if (worker.name !== 'Rae' || worker.role !== 'specialist')
          found.push(`${about}: ${worker.name}, ${worker.role}`);
      } else if (!isBoth) found.push(`${about}: not mended by its copy, ${reply.failure.code}`);
      else if (!fine.has(reply.failure.code)) found.push(`${about}: ${reply.failure.code}`);
      await vault.close();
      await rm(now, { recursive: true });
    }
    return { tried: `${many} changed bytes, ${opened} opened as before`, found: few(found) };
  },
};
