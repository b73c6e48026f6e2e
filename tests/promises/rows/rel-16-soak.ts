// REL-16: a working day at the desk, without the waiting: answers, plans opened and listed, her turn and back, backups. Memory
// and open files at its end are what they were after its first tenth.

import { readdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Vault } from '../../../src/main/vault/vault';
import { anOpenVault, aPlan, get, staffPin, turnToHer } from '../../support/a-vault';
import type { Chance } from '../../support/random-plans';
import { few, type Row } from '../row';

const MIB = 1024 * 1024;
const MOST_GROWTH_MIB = 50;
const WOMEN = 12;
/** One of so many steps is a backup, one of so many her turn: as many as in eight hours of eight hundred steps. */
const [BACKUP_EACH, TURN_EACH] = [100, 40];

const openFiles = async () => (await readdir('/proc/self/fd')).length;
const memory = () => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().rss / MIB;
};

async function step(vault: Vault, plans: readonly string[], i: number, chance: Chance) {
  const plan = plans[Math.floor(chance() * plans.length)] ?? '';
  if (i % BACKUP_EACH === 0) return void (await get(vault, 'backups', 'make'));
  if (i % TURN_EACH === 0) {
    const hers = await turnToHer(vault, plan);
    await get(vault, 'her', 'open', {}, hers);
    return void (await get(vault, 'her', 'leave', { pin: staffPin }, hers));
  }
  if (chance() < 0.3) return void (await get(vault, 'plans', 'open', { plan }));
  if (chance() < 0.1) return void (await get(vault, 'plans', 'list'));
  const value = { kind: 'said', said: `step ${i} ${'words '.repeat(Math.floor(chance() * 40))}` };
  const question = chance() < 0.5 ? 'about_words' : 'known_as';
  await get(vault, 'answers', 'save', { plan, question, value, givenBy: 'woman' });
}

export const soak: Row = {
  id: 'REL-16',
  promise: 'A long day at the desk: memory and open files stay as they were',
  kind: 'promise',
  many: { smoke: 60, ci: 800, release: 80_000 },
  run: async ({ many, chance, folder }) => {
    const vault = await anOpenVault(folder, { backsUpByItself: true });
    const plans: string[] = [];
    for (let i = 0; i < WOMEN; i += 1) {
      const prisonNumber = `A${1000 + i}BC`;
      plans.push(await aPlan(vault, { prisonNumber, legalName: `Woman ${prisonNumber}` }));
    }
    let first = { files: 0, rss: 0 };
    for (let i = 1; i <= many; i += 1) {
      await step(vault, plans, i, chance);
      if (i === Math.ceil(many / 10)) first = { files: await openFiles(), rss: memory() };
    }
    const last = { files: await openFiles(), rss: memory() };
    await vault.close();
    const found: string[] = [];
    const grown = last.rss - first.rss;
    if (grown > MOST_GROWTH_MIB) found.push(`memory grew by ${grown.toFixed(0)} MiB`);
    if (last.files > first.files + 2) found.push(`${first.files} open files became ${last.files}`);
    const tried = `${many} steps; memory ${grown.toFixed(0)} MiB more, open files ${first.files} and ${last.files}`;
    return { tried, found: few(found) };
  },
};
