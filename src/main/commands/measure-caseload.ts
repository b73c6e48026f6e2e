// A caseload: thousands of women listed cold, one of them worked out again, and the same rules over the same facts
// in a plain loop without the store.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CustodyFacts, custodyFacts } from '../../shared/domain/review/facts';
import { planMilestones } from '../../shared/domain/review/milestones';
import { planSchedule } from '../../shared/domain/review/schedule';
import { readContent } from '../content/read-content';
import { localDay } from '../vault/clock';
import type { Vault } from '../vault/vault';
import { ask, inFolder, setUp, timed, vaultIn, words } from './measure-vault';

export type CaseloadFigures = {
  plans: number;
  /** Milliseconds for the whole list, each the first after unlocking. */
  list: number[];
  /** Milliseconds to work out one woman whose facts changed. */
  one: number[];
  /** The same rules over the same facts, in memory. */
  plainAll: number[];
  plainOne: number[];
};

/** @param rounds how many times the vault is closed and the list asked for cold */
export async function measureCaseload(
  resources: string,
  plans: number,
  rounds: number,
): Promise<CaseloadFigures> {
  const kinds = await everyKind(resources);
  const factsAt = (i: number) => kinds[i % kinds.length] as CustodyFacts;
  return inFolder(async (folder) => {
    const first = vaultIn(folder, resources);
    await setUp(first);
    const ids = await fill(first, plans, factsAt);
    await first.close();
    const figures: CaseloadFigures = { plans, list: [], one: [], plainAll: [], plainOne: [] };
    const { settings } = await readContent(resources);
    const today = localDay();
    const plain = (facts: CustodyFacts) =>
      planMilestones(facts, today, settings, planSchedule(facts, today, settings));
    for (let round = 0; round < rounds; round += 1) {
      const vault = vaultIn(folder, resources);
      await ask(vault, 'vault', 'unlock', { passphrase: words });
      figures.list.push(await timed(() => ask(vault, 'plans', 'list')));
      figures.plainAll.push(await timed(async () => ids.map((_, i) => plain(factsAt(i)))));
      for (let i = 0; i < 20; i += 1) {
        const at = (round * 20 + i) * 7919;
        const save = { plan: ids[at % ids.length], facts: withoutBirth(factsAt(at)) };
        figures.one.push(await timed(() => ask(vault, 'facts', 'save', save)));
        figures.plainOne.push(await timed(async () => plain(factsAt(at))));
      }
      await vault.close();
    }
    return figures;
  });
}

/** The facts of the made-up women of practice: every situation there is. */
export async function everyKind(resources: string): Promise<CustodyFacts[]> {
  const text = await readFile(join(resources, 'practice', 'women.json'), 'utf8');
  const { women } = JSON.parse(text) as { women: { facts: unknown }[] };
  return women.map(({ facts }) => custodyFacts.parse(facts));
}

/** Her date of birth is an answer of hers, not one of the facts that are kept. */
function withoutBirth({ dob: _, ...facts }: CustodyFacts) {
  return facts;
}

/** Starts so many plans with these facts and returns their ids. */
export async function fill(
  vault: Vault,
  plans: number,
  factsAt: (i: number) => CustodyFacts,
): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < plans; i += 1) {
    const number = `A${String(1000 + (i % 9000))}${String.fromCharCode(65 + Math.floor(i / 9000))}A`;
    const start = { legalName: `Woman ${i}`, prisonNumber: number, situation: 'short' };
    const { plan } = await ask<{ plan: string }>(vault, 'plans', 'start', start);
    await ask(vault, 'facts', 'save', { plan, facts: withoutBirth(factsAt(i)) });
    ids.push(plan);
  }
  return ids;
}
