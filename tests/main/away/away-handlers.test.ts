import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/shared/domain/calendar/day';
import { aFolder } from '../../support/a-folder';
import {
  anOpenVault,
  aPlan,
  ask,
  aVault,
  fixedToday,
  get,
  passphrase,
  turnToHer,
} from '../../support/a-vault';

const words = 'half a sentence about my sister';

function backAt(plan: string) {
  return {
    plan,
    place: JSON.stringify({ at: 'workbook', plan, page: 'about-me' }),
    at: { name: 'A few words about me', nth: 0, from: 9, to: 9 },
    down: 120,
    held: [{ name: 'A few words about me', nth: 0, words }],
  };
}

describe('the way back', () => {
  it('outlives the process that locks, once, and is nowhere in the clear', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const back = backAt(await aPlan(vault));
    await get(vault, 'away', 'keep', back);
    await vault.close();
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(db|json|bak)|-wal$/u.test(name)) continue;
      expect(readFileSync(join(folder, name)).includes(words), name).toBe(false);
    }
    const again = aVault(folder);
    await get(again, 'vault', 'unlock', { passphrase });
    expect(await get(again, 'away', 'take')).toEqual({ back });
    expect(await get(again, 'away', 'take')).toEqual({});
    await again.close();
  });

  it('is not there the next day', async () => {
    const folder = await aFolder();
    let today = fixedToday;
    const vault = await anOpenVault(folder, { today: () => today });
    await get(vault, 'away', 'keep', backAt(await aPlan(vault)));
    today = day.parse('2026-11-22');
    expect(await get(vault, 'away', 'take')).toEqual({});
    today = fixedToday;
    expect(await get(vault, 'away', 'take')).toEqual({});
    await vault.close();
  });

  it('words of screens that were left wait beside it, each sealed for its own plan, and are replaced as a whole', async () => {
    const folder = await aFolder();
    const vault = await anOpenVault(folder);
    const [mine, other] = [await aPlan(vault), await aPlan(vault)];
    const left = [backAt(other)].map(({ plan, place, held }) => ({
      ...{ plan, place, held, files: [{ of: 'picture', shownAs: 'her-room.jpg' }] },
    }));
    await get(vault, 'away', 'keep', { ...backAt(mine), left });
    await vault.close();
    const again = aVault(folder);
    await get(again, 'vault', 'unlock', { passphrase });
    expect(await get(again, 'away', 'take')).toEqual({ back: backAt(mine), left });
    expect(await get(again, 'away', 'take')).toEqual({});
    await get(again, 'away', 'keep', { ...backAt(mine), left });
    await get(again, 'away', 'keep', backAt(mine));
    expect(await get(again, 'away', 'take')).toEqual({ back: backAt(mine) });
    await again.close();
  });

  it('words that were left are not there the next day either', async () => {
    let today = fixedToday;
    const vault = await anOpenVault(await aFolder(), { today: () => today });
    const { plan, place, held } = backAt(await aPlan(vault));
    await get(vault, 'away', 'keep', { place: '{"at":"today"}', left: [{ plan, place, held }] });
    today = day.parse('2026-11-22');
    expect(await get(vault, 'away', 'take')).toEqual({});
    await vault.close();
  });

  it('is no way for her side of the screen', async () => {
    const vault = await anOpenVault(await aFolder());
    const plan = await aPlan(vault);
    await get(vault, 'away', 'keep', backAt(plan));
    const hers = await turnToHer(vault, plan);
    for (const call of ['take', 'lockAfter']) {
      expect(await ask(vault, 'away', call, {}, hers)).toEqual({
        ok: false,
        failure: { code: 'not-allowed' },
      });
    }
    await vault.close();
  });
});

describe('after how many minutes the desk locks', () => {
  it('is told to the shell at unlocking and when it changes', async () => {
    const folder = await aFolder();
    const told: number[] = [];
    const lockAfter = (minutes: number) => void told.push(minutes);
    const vault = await anOpenVault(folder, { lockAfter });
    await get(vault, 'away', 'keepLockAfter', { minutes: 9 });
    await vault.close();
    const again = aVault(folder, { lockAfter });
    await get(again, 'vault', 'unlock', { passphrase });
    expect(await get(again, 'away', 'lockAfter')).toEqual({ minutes: 9 });
    expect(told).toEqual([5, 9, 9]);
    await again.close();
  });

  it.each([
    ['never', 0],
    ['less than two', 1],
    ['more than fifteen', 16],
    ['half a minute more', 2.5],
    ['for ever', Number.POSITIVE_INFINITY],
  ])('cannot be %s', async (_words, minutes) => {
    const vault = await anOpenVault(await aFolder());
    expect((await ask(vault, 'away', 'keepLockAfter', { minutes })).ok).toBe(false);
    expect(await get(vault, 'away', 'lockAfter')).toEqual({ minutes: 5 });
    await vault.close();
  });
});
