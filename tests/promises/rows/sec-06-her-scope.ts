// SEC-06 and its control: everything a page on her side could send, by the shapes of all calls there are. No byte of
// another woman and nothing a worker kept comes back, and nothing of the other woman changes.

import type { Connection } from '../../../src/main/store/connection';
import type { Vault } from '../../../src/main/vault/vault';
import { callsOfHers, vaultCalls } from '../../../src/shared/ipc/calls';
import type { Scope } from '../../../src/shared/ipc/contract';
import { contract } from '../../../src/shared/ipc/contract';
import { anOpenVault, ask, get, staff, theContent, turnToHer } from '../../support/a-vault';
import type { Chance } from '../../support/random-plans';
import { tablesOf } from '../harness/fill-schema';
import { madeUpInput, type Pools } from '../harness/made-up-input';
import { type TwoWomen, twoWomen } from '../harness/two-women';
import { few, type Outcome, type Row, type Trial } from '../row';

/** So many calls of one turn; then another turn, alone and with a peer mentor by turns. */
const CALLS_OF_A_TURN = 500;

type Named = { group: string; call: string };
const named = (table: Readonly<Record<string, readonly string[]>>): Named[] =>
  Object.entries(table).flatMap(([group, calls]) => calls.map((call) => ({ group, call })));
// What ends the vault or the turn is tried elsewhere: after it there would be nothing left to ask.
const ends = new Set([
  'her.leave',
  'her.uncover',
  'vault.setUp',
  'vault.renewKeys',
  'vault.unlock',
  'vault.buildPractice',
  'vault.unlockWithRecoveryKey',
  'vault.confirmRecoveryKey',
]);
const usable = ({ group, call }: Named) => group !== 'shell' && !ends.has(`${group}.${call}`);
const hersToAsk = named(callsOfHers).filter(usable);
const all = named(vaultCalls).filter(usable);

async function askMany(trial: Trial, how: 'hers' | 'staff'): Promise<Outcome> {
  const { chance, many } = trial;
  const vault = await anOpenVault(trial.folder);
  const women = await twoWomen(vault);
  const pools = await poolsOf(women, chance);
  const connection = vault.desk()?.connection;
  if (!connection) throw new Error('the vault is not open');
  const before = await rowsOf(connection, women.another);
  const found: string[] = [];
  let answered = 0;
  let scope: Scope = staff;
  for (let i = 0; i < many; i += 1) {
    if (how === 'hers' && i % CALLS_OF_A_TURN === 0) scope = await aTurn(vault, women, i);
    const from = chance() < 0.7 ? hersToAsk : all;
    const asked = from[Math.floor(chance() * from.length)];
    if (!asked) continue;
    const { group, call } = asked;
    const shape = (
      contract as Record<string, Record<string, { input: Parameters<typeof madeUpInput>[0] }>>
    )[group]?.[call];
    const input = shape ? madeUpInput(shape.input, pools, chance) : {};
    const reply = await ask(vault, group, call, input, scope);
    if (reply.ok) answered += 1;
    const text = JSON.stringify(reply);
    const seen = women.kept.find((word) => text.includes(word));
    if (seen) found.push(`call ${i}, ${group}.${call}: "${seen}" came back`);
    if (how === 'staff' && found.length > 20) break;
  }
  if (how === 'hers' && (await rowsOf(connection, women.another)) !== before) {
    found.push('rows of the other woman were changed');
  }
  await vault.close();
  return { tried: `${many} calls, ${answered} of them answered`, found: few(found) };
}

/** Ends the turn before with the PIN, and begins one. */
async function aTurn(vault: Vault, { hers }: TwoWomen, at: number): Promise<Scope> {
  const scope: Scope = { kind: 'hers', plan: hers };
  if (at > 0) await get(vault, 'her', 'leave', { pin: '480913' }, scope);
  const isGuided = (at / CALLS_OF_A_TURN) % 2 === 1;
  return turnToHer(
    vault,
    hers,
    isGuided
      ? { kind: 'guided', pages: [], withHer: 'Ash', minutes: 60 }
      : { kind: 'hers', pages: [], withHer: '' },
  );
}

async function poolsOf(women: TwoWomen, chance: Chance): Promise<Pools> {
  const { workbook } = (await theContent()).workbook;
  const pages = workbook.pages.map(({ id }) => id);
  const questions = workbook.pages.flatMap((page) => page.questions.map(({ key }) => key));
  return {
    // Her own twice, so that many calls are about her; one that nobody has.
    ids: [women.hers, women.hers, ...women.ids, '5f1f2c1e-3a58-4c39-8d5e-0d1b7f1a9c55'],
    texts: [
      ...pages,
      ...questions,
      ...workbook.audiences,
      ...['2026-11-21', '2026-12-01', '2027-02-30', 'en', 'ro', 'cy', 'woman', 'worker'],
      ...["' OR 1=1 --", '../../plans.db', 'a few words', String(chance())],
    ],
  };
}

/** Every row of the other woman, as one text. */
async function rowsOf(connection: Connection, plan: string): Promise<string> {
  const parts: string[] = [];
  for (const { name, columns } of await tablesOf(connection)) {
    if (!columns.some((column) => column.name === 'plan')) continue;
    const rows = await connection.all(`SELECT * FROM ${name} WHERE plan = ?`, [plan]);
    parts.push(name, ...rows.map((row) => JSON.stringify(Object.values(row))));
  }
  return parts.join('\n');
}

export const herScope: Row = {
  id: 'SEC-06',
  promise: 'Her side of the screen gives nothing of another woman and nothing a worker kept',
  kind: 'promise',
  many: { smoke: 300, ci: 4000, release: 100_000 },
  run: (trial) => askMany(trial, 'hers'),
};

export const herScopeControl: Row = {
  id: 'SEC-06c',
  promise: 'Control: her page given the port of the staff desk sees another woman',
  kind: 'control',
  many: { smoke: 300, ci: 2000, release: 2000 },
  run: (trial) => askMany(trial, 'staff'),
};
