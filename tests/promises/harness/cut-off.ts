// Rounds of saving that are broken off, by killing the process or by cutting the power, each looked over by the one after.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../../support/random-plans';
import { aHome, type Home } from './a-home';
import { type Part, startPart } from './a-part';
import { type Found, heldAgainst } from './ledger';

export type CutOff = {
  rounds: number;
  acknowledged: number;
  lost: number;
  wrong: string[];
  /** Rounds after which the vault did not open again. */
  unopened: number;
};

export type How = {
  chance: Chance;
  folder: string;
  many: number;
  weakened: 'as-it-is' | 'normal';
  /** Before a round: what the part is given in its environment. */
  before?: (home: Home) => Promise<Record<string, string>>;
  /** After the process was killed: what the disk holds when the computer starts again. */
  after?: (home: Home) => Promise<void>;
};

/** A vault is used for so many rounds; then a fresh one, so that the last round is as quick as the first. */
const ROUNDS_OF_A_VAULT = 50;

export async function breakOff(how: How): Promise<CutOff> {
  const total: CutOff = { rounds: 0, acknowledged: 0, lost: 0, wrong: [], unopened: 0 };
  for (let batch = 0; total.rounds < how.many; batch += 1) {
    const folder = join(how.folder, `home-${batch}`);
    await mkdir(folder);
    await oneVault(await aHome(folder), how, total);
    await rm(folder, { recursive: true, force: true });
  }
  return total;
}

async function oneVault(home: Home, how: How, total: CutOff): Promise<void> {
  let known = 0;
  let before: { round: number; acknowledged: number } | undefined;
  for (let i = 0; i <= ROUNDS_OF_A_VAULT; i += 1) {
    const isLast = i === ROUNDS_OF_A_VAULT || total.rounds === how.many;
    const round = total.rounds;
    const part = startPart(
      [
        'saver',
        home.folder,
        home.plan,
        String(round),
        String(known),
        how.weakened,
        isLast ? '0' : '1000000',
        isLast || i % 10 === 0 ? '1' : '0',
      ],
      isLast ? {} : ((await how.before?.(home)) ?? {}),
    );
    const found = (await part.next()) as Found | undefined;
    if (!found) {
      const { words } = await part.over;
      total.unopened += 1;
      total.wrong.push(`after round ${round - 1} the vault did not open: ${words.slice(0, 300)}`);
      return;
    }
    if (before) {
      const { lost, wrong } = heldAgainst(found, { ...before, after: known });
      total.lost += lost;
      total.wrong.push(...wrong);
    }
    known = found.rows.at(-1)?.[0] ?? known;
    if (isLast) {
      await part.over;
      return;
    }
    const acknowledged = await killAtRandom(part, how.chance);
    await how.after?.(home);
    before = { round, acknowledged };
    total.rounds += 1;
    total.acknowledged += acknowledged;
  }
}

/** At most so many saves of a round are waited for, and then so much of a moment, in milliseconds: about two saves long. */
const [MOST_SAVES, MOMENT] = [40, 12];

/**
 * Lets it save some answers and a part of the next, however busy the computer is, and kills it.
 * @returns how many saves it had been told of by then
 */
async function killAtRandom(part: Part, chance: Chance): Promise<number> {
  const saves = Math.floor(chance() * MOST_SAVES);
  for (let heard = 0; heard < saves; heard += 1) {
    if ((await part.next()) === undefined) break;
  }
  await new Promise((resolve) => setTimeout(resolve, chance() * MOMENT));
  part.process.kill('SIGKILL');
  await part.over;
  return part.said.filter((line) => typeof line === 'number').length;
}
