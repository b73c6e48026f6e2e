// A part: unlocks a vault that keeps what is saved between two backups a second time, and saves until somebody ends it. A
// number is said only after the save was acknowledged.

import { writeSync } from 'node:fs';
import { ask, aVault, get, passphrase } from '../../support/a-vault';
import { textOf } from './ledger';

/** @param args folder, plan, round, and `back-up` where a backup is made first */
export async function keeper(args: readonly string[]): Promise<void> {
  const [folder = '', plan = '', round = '0', first] = args;
  const vault = aVault(folder, { backsUpByItself: true });
  await get(vault, 'vault', 'unlock', { passphrase });
  if (first === 'back-up') await get(vault, 'backups', 'make');
  writeSync(1, '"open"\n');
  for (let i = 0; ; i += 1) {
    const reply = await ask(vault, 'answers', 'save', {
      ...{ plan, question: 'about_words', givenBy: 'woman' },
      value: { kind: 'said', said: textOf(Number(round), i) },
    });
    writeSync(1, `${JSON.stringify(reply.ok ? i : { refused: reply.failure.code })}\n`);
  }
}
