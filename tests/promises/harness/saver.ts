// A part: unlocks the vault, says which answers it finds, and then saves one after the other until somebody ends it. A
// number is said only after the save was acknowledged, and straight into the pipe, so that it outlives the process.

import { writeSync } from 'node:fs';
import { ask, aVault, get, passphrase } from '../../support/a-vault';
import type { Found } from './ledger';
import { textOf } from './ledger';

const QUESTION = 'about_words';
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`);

/** Settings of the file that a control weakens. */
type Weakened = 'as-it-is' | 'normal';

/** @param args folder, plan, round, known (highest number seen before), weakened, most, whole (1: scan the file) */
export async function saver(args: readonly string[]): Promise<void> {
  const [folder = '', plan = '', round = '0', known = '0', weakened, most = '1000000', whole] =
    args;
  const vault = aVault(folder);
  await get(vault, 'vault', 'unlock', { passphrase });
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('the vault did not open');
  if ((weakened as Weakened) === 'normal') await connection.all('PRAGMA synchronous = NORMAL');
  const rows = await connection.all<{ seq: number; value: string }>(
    'SELECT seq, value FROM answer WHERE plan = ? AND seq > ? ORDER BY seq',
    [plan, Number(known)],
  );
  const damage = whole === '1' ? await damageIn(connection) : [];
  const there: Found = {
    rows: rows.map(({ seq, value }) => [seq, (JSON.parse(value) as { said: string }).said]),
    damage,
  };
  say(there);
  for (let i = 0; i < Number(most); i += 1) {
    const said = textOf(Number(round), i);
    const reply = await ask(vault, 'answers', 'save', {
      ...{ plan, question: QUESTION, givenBy: 'woman' },
      value: { kind: 'said', said },
    });
    say(reply.ok ? i : { refused: reply.failure.code, i });
  }
  await vault.close();
}

type Reading = { all: (sql: string) => Promise<Record<string, unknown>[]> };

/** What SQLite and the cipher say about the whole file; nothing where it is whole. */
export async function damageIn(connection: Reading): Promise<string[]> {
  const pages = await connection.all('PRAGMA cipher_integrity_check');
  const tree = await connection.all('PRAGMA integrity_check');
  const keys = await connection.all('PRAGMA foreign_key_check');
  return [
    ...pages.map((row) => String(Object.values(row)[0])),
    ...tree.map((row) => String(Object.values(row)[0])).filter((text) => text !== 'ok'),
    ...keys.map((row) => `a row of ${String(row['table'])} without its parent`),
  ];
}
