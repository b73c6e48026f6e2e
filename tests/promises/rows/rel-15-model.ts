// REL-15: a random day at the desk, held against a simple memory of it: answers of several women, locking, unlocking, and
// the process ended without a word. What the memory says is what the vault says.

import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vault } from '../../../src/main/vault/vault';
import { anOpenVault, aPlan, ask, aVault, get, passphrase } from '../../support/a-vault';
import type { Chance } from '../../support/random-plans';
import { damageIn } from '../harness/saver';
import { few, type Row } from '../row';

const STEPS = 60;
const questions = ['about_words', 'hopes', 'known_as'];
const numbers = ['A1234BC', 'B2345CD', 'C3456DE'];

type Memory = Map<string, string[]>;

/** A vault as each day begins with it. @returns the plans in it */
async function beforeAnyDay(folder: string): Promise<string[]> {
  const vault = await anOpenVault(folder);
  const plans: string[] = [];
  for (const prisonNumber of numbers)
    plans.push(await aPlan(vault, { prisonNumber, legalName: `Woman ${prisonNumber}` }));
  await vault.close();
  return plans;
}

async function oneDay(folder: string, plans: readonly string[], chance: Chance) {
  let home = folder;
  let vault: Vault = aVault(home);
  await get(vault, 'vault', 'unlock', { passphrase });
  const wrong: string[] = [];
  const memory: Memory = new Map();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)] as T;
  for (let step = 0; step < STEPS; step += 1) {
    const dice = chance();
    const [plan, question] = [pick(plans), pick(questions)];
    const key = `${plan} ${question}`;
    if (dice < 0.8) {
      const said = `step ${step} ${'words '.repeat(Math.floor(chance() * 60))}`;
      const value = { kind: 'said', said };
      const reply = await ask(vault, 'answers', 'save', {
        plan,
        question,
        value,
        givenBy: 'woman',
      });
      if (reply.ok) memory.set(key, [...(memory.get(key) ?? []), said]);
    } else if (dice < 0.95) {
      wrong.push(...(await compare(vault, memory, plan, question)));
    } else {
      const next = join(folder, `next-${step}`);
      // Half of the time the process ends without closing: what lies on the disk in that moment is all there is.
      const isKilled = chance() < 0.5;
      if (!isKilled) await vault.close();
      await mkdir(next);
      await cp(join(home, 'vault'), join(next, 'vault'), { recursive: true });
      if (isKilled) await vault.close();
      if (home !== folder) await rm(home, { recursive: true });
      home = next;
      vault = aVault(home);
      await get(vault, 'vault', 'unlock', { passphrase });
    }
  }
  for (const plan of plans) {
    for (const question of questions) wrong.push(...(await compare(vault, memory, plan, question)));
  }
  const connection = vault.desk()?.connection;
  if (connection) wrong.push(...(await damageIn(connection)));
  await vault.close();
  return wrong;
}

async function compare(
  vault: Vault,
  memory: Memory,
  plan: string,
  question: string,
): Promise<string[]> {
  const history = await get<{ value: { said: string } }[]>(vault, 'answers', 'history', {
    plan,
    question,
  });
  const there = history.map(({ value }) => value.said).reverse();
  const known = memory.get(`${plan} ${question}`) ?? [];
  return there.join('\n') === known.join('\n')
    ? []
    : [`${question}: ${there.length} answers there, ${known.length} remembered`];
}

export const modelRun: Row = {
  id: 'REL-15',
  promise: 'After any run of saving, locking and being ended, the vault holds what was said',
  kind: 'promise',
  many: { smoke: 1, ci: 60, release: 20_000 },
  run: async ({ many, chance, folder }) => {
    const found: string[] = [];
    const morning = join(folder, 'morning');
    await mkdir(morning);
    const plans = await beforeAnyDay(morning);
    for (let i = 0; i < many; i += 1) {
      const home = join(folder, `day-${i}`);
      await cp(morning, home, { recursive: true });
      found.push(...(await oneDay(home, plans, chance)).map((what) => `day ${i}: ${what}`));
      await rm(home, { recursive: true, force: true });
    }
    return { tried: `${many} days of ${STEPS} steps`, found: few(found) };
  },
};
