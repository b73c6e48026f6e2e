// Lets one change to the vault's folder go wrong in a chore, and looks at what is left with a whole computer afterwards.

import { existsSync, readFileSync } from 'node:fs';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aPlan, ask, aVault, passphrase } from '../../support/a-vault';
import { startPart } from './a-part';
import { type Chore, newPassphrase } from './chores';
import { copyGolden } from './golden';
import { textOf } from './ledger';
import { damageIn } from './saver';

export type Faulty = { folder: string; shim: Record<string, string>; whole: Whole };
export type Kind = 'kill' | 'full' | 'io' | 'short';
type Whole = { home: string; plan: string; recoveryKey: string };

/** A vault as it was before anything went wrong. */
export async function aWhole(folder: string, chore: Chore): Promise<Whole> {
  const home = join(folder, `whole-${chore}`);
  if (chore === 'open-old') {
    await copyGolden(4, join(home, 'vault'));
    return { home, plan: '', recoveryKey: '' };
  }
  const vault = aVault(home);
  const { recoveryKey } = await vault.handlers.setUp({
    ...{ establishment: 'HMP Testbourne', worker: { name: 'Rae', role: 'specialist' }, passphrase },
  });
  await vault.handlers.confirmRecoveryKey({ recoveryKey });
  const plan = await aPlan(vault);
  await vault.close();
  return { home, plan, recoveryKey };
}

/** How many changes to the folder the chore makes when nothing goes wrong. */
export async function countChanges({ folder, shim, whole }: Faulty, chore: Chore): Promise<number> {
  const count = join(folder, 'count');
  await rm(count, { force: true });
  const home = await fresh(folder, whole);
  const part = start(chore, home, whole, { ...shim, FAULT_COUNT: count });
  const { code, words } = await part.over;
  if (code !== 0) throw new Error(`${chore} does not even work: ${words}`);
  return existsSync(count) ? readFileSync(count).length : 0;
}

async function fresh(folder: string, { home }: Whole): Promise<string> {
  const now = join(folder, 'now');
  await rm(now, { recursive: true, force: true });
  await cp(home, now, { recursive: true });
  return now;
}

const start = (chore: Chore, home: string, whole: Whole, env: Record<string, string>) =>
  startPart(['chore', chore, home, whole.plan, whole.recoveryKey], {
    ...env,
    FAULT_IN: join(home, 'vault'),
  });

const LATE_MS = 60_000;

/** Does the chore with its n-th change gone wrong. @returns what was lost or unclear, in words */
export async function goWrong(
  { folder, shim, whole }: Faulty,
  { chore, at, kind }: { chore: Chore; at: number; kind: Kind },
): Promise<string[]> {
  const home = await fresh(folder, whole);
  const part = start(chore, home, whole, { ...shim, FAULT_AT: String(at), FAULT_KIND: kind });
  const late = setTimeout(() => part.process.kill('SIGKILL'), LATE_MS);
  const { signal } = await part.over;
  clearTimeout(late);
  const about = `${chore}, change ${at}, ${kind}`;
  const wrong = kind !== 'kill' && signal === 'SIGKILL' ? ['it hung'] : [];
  const acknowledged = part.said.filter((line) => typeof line === 'number') as number[];
  wrong.push(
    ...unnamed(part.said),
    ...(await lookAfter(home, chore, whole, acknowledged, part.said)),
  );
  return wrong.map((what) => `${about}: ${what}`);
}

function unnamed(said: readonly unknown[]): string[] {
  return said.flatMap((line) => {
    const { refused, opened } = (line ?? {}) as { refused?: string; opened?: string };
    return refused === 'unexpected' || opened === 'unexpected' ? ['refused without a name'] : [];
  });
}

async function lookAfter(
  home: string,
  chore: Chore,
  whole: Whole,
  acknowledged: readonly number[],
  said: readonly unknown[],
): Promise<string[]> {
  if (chore === 'paper') return lookAtPaper(home, said);
  const isDone = said.some((line) => (line as { done?: boolean }).done);
  const vault = aVault(home);
  const opened = [];
  for (const words of chore === 'renew' ? [newPassphrase, passphrase] : [passphrase]) {
    const reply = await ask(vault, 'vault', 'unlock', { passphrase: words });
    if (reply.ok) opened.push(words);
    if (reply.ok) break;
  }
  const connection = vault.desk()?.connection;
  if (opened.length === 0 || !connection) return ['it does not open again'];
  const wrong = await damageIn(connection);
  if (isDone && chore === 'renew' && opened[0] !== newPassphrase)
    wrong.push('the new keys are lost');
  const rows = await connection.all<{ value: string }>(
    `SELECT value FROM answer WHERE plan = ? AND question = 'about_words' ORDER BY seq`,
    [whole.plan],
  );
  const there = new Set(rows.map(({ value }) => (JSON.parse(value) as { said: string }).said));
  const lost = acknowledged.filter((i) => !there.has(textOf(0, i)));
  if (lost.length > 0) wrong.push(`${lost.length} acknowledged answers lost`);
  await vault.close();
  return wrong;
}

/** Whole, or not there: never a part under its own name. */
async function lookAtPaper(home: string, said: readonly unknown[]): Promise<string[]> {
  const path = join(home, 'vault', 'paper.pdf');
  const isDone = said.length > 0;
  if (!existsSync(path)) return isDone ? ['a file that was said to be saved is not there'] : [];
  const bytes = await readFile(path);
  return bytes.length === 300_000 ? [] : [`a part of a file: ${bytes.length} bytes`];
}
