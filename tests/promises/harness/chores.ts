// A part: one chore that changes files of the vault, from its beginning to its end, for the rows that let it go wrong at
// any of those changes. It says what was acknowledged as soon as it was.

import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../../src/main/files/write-whole';
import { readKeyrings, writeKeyring } from '../../../src/main/keys/keyring-file';
import { ask, aVault, get, passphrase } from '../../support/a-vault';
import { textOf } from './ledger';

const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);

export const newPassphrase = 'meadow kettle window saturday';
export const chores = ['save', 'open-old', 'keyring', 'renew', 'paper'] as const;
export type Chore = (typeof chores)[number];

/** @param args chore, folder, plan, recovery key, saves */
export async function chore(args: readonly string[]): Promise<void> {
  const [name, folder = '', plan = '', recoveryKey = '', saves = '10'] = args;
  const vault = aVault(folder);
  if (name === 'save' || name === 'open-old') {
    const open = await ask(vault, 'vault', 'unlock', { passphrase });
    say({ opened: open.ok ? 'yes' : open.failure.code });
    for (let i = 0; open.ok && i < Number(saves); i += 1) {
      const value = { kind: 'said', said: textOf(0, i) };
      const given = { plan, question: 'about_words', value, givenBy: 'woman' };
      const reply = await ask(vault, 'answers', 'save', given);
      say(reply.ok ? i : { refused: reply.failure.code, i });
    }
    await vault.close();
  }
  if (name === 'keyring') {
    const found = await readKeyrings(join(folder, 'vault'));
    const [ring] = found?.readable ?? [];
    if (ring) await writeKeyring(join(folder, 'vault'), ring);
    say({ done: true });
  }
  if (name === 'renew') {
    await get(vault, 'vault', 'unlockWithRecoveryKey', { recoveryKey });
    const sheet = await get<{ recoveryKey: string }>(vault, 'vault', 'renewKeys', {
      passphrase: newPassphrase,
    });
    say({ sheet: sheet.recoveryKey });
    await get(vault, 'vault', 'confirmRecoveryKey', { recoveryKey: sheet.recoveryKey });
    say({ done: true });
    await vault.close();
  }
  if (name === 'paper') {
    await writeWhole(join(folder, 'vault', 'paper.pdf'), Buffer.alloc(300_000, 7));
    say({ done: true });
  }
}
