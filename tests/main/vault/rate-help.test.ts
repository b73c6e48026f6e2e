// What she says of the help she gets stands in a table of its own, and nothing in it or in its order leads to her.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendRating, readRatings } from '../../../src/main/sittings/rating-rows';
import type { Vault } from '../../../src/main/vault/vault';
import { callsOfHers } from '../../../src/shared/ipc/calls';
import type { Scope } from '../../../src/shared/ipc/contract';
import type { HerPlan } from '../../../src/shared/ipc/her-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, staffPin } from '../../support/a-vault';

let vault: Vault;
let plan: string;
beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault, { legalName: 'Nia Example', prisonNumber: 'A1234BC' });
});
afterEach(() => vault.close());

const rating = { listened: 'yes', keptWord: 'partly', mine: 'no' } as const;

async function aReview(): Promise<void> {
  const begun = await get<{ review: { id: string } }>(vault, 'reviews', 'begin', {
    ...{ plan, why: 'she_asked', day: '2026-11-21' },
  });
  const finished = await get<{ kind: string }>(vault, 'reviews', 'finish', {
    ...{ plan, review: begun.review.id, day: '2026-11-21', sheWasThere: true },
  });
  expect(finished.kind).toBe('kept');
}

let hasPin = false;
beforeEach(() => {
  hasPin = false;
});
async function herTurn(kind: 'hers' | 'guided' = 'hers'): Promise<Scope> {
  const preparation = {
    kind,
    pages: [],
    withHer: '',
    ...(kind === 'guided' ? { minutes: 30 } : {}),
  };
  await get(vault, 'sittings', 'begin', {
    ...{ plan, preparation },
    ...(hasPin ? {} : { newPin: staffPin }),
  });
  hasPin = true;
  return { kind: 'hers', plan };
}
const leave = (scope: Scope) => get(vault, 'her', 'leave', { pin: staffPin }, scope);
const isAsked = async (scope: Scope) =>
  (await get<HerPlan>(vault, 'her', 'open', {}, scope)).asksAboutHelp === true;
const rate = (scope: Scope, input: object = { rating }) =>
  get(vault, 'her', 'rateHelp', input, scope);
const connection = () => {
  const desk = vault.desk();
  if (!desk) throw new Error('the vault is not open');
  return desk.connection;
};
const rows = () => connection().all('SELECT * FROM help_rating');

describe('being asked', () => {
  it('comes once after a review, whether she answers or not', async () => {
    await aReview();
    const first = await herTurn();
    expect(await isAsked(first)).toBe(true);
    await rate(first, {});
    expect(await isAsked(first)).toBe(false);
    expect(await rows()).toEqual([]);
    await leave(first);
    await aReview();
    const second = await herTurn();
    expect(await isAsked(second)).toBe(true);
    await rate(second);
    await rate(second);
    expect(await rows()).toHaveLength(1);
  });

  it('comes to nobody who has had no review, and to nobody with a peer mentor beside her', async () => {
    const alone = await herTurn();
    expect(await isAsked(alone)).toBe(false);
    await rate(alone);
    await leave(alone);
    await aReview();
    const guided = await herTurn('guided');
    expect(await isAsked(guided)).toBe(false);
    expect(await ask(vault, 'her', 'rateHelp', { rating }, guided)).toMatchObject({ ok: false });
    expect(await rows()).toEqual([]);
  });
});

describe('what is kept', () => {
  it('is a month, a class of custody and the answers, and nothing else', async () => {
    await aReview();
    const scope = await herTurn();
    await rate(scope);
    const [row] = await rows();
    expect(Object.keys(row ?? {}).sort()).toEqual([
      ...['custody_class', 'id', 'kept_word', 'listened', 'mine', 'month'],
    ]);
    expect(row).toMatchObject({ listened: 'yes', kept_word: 'partly', mine: 'no' });
    expect(row?.['month']).toMatch(/^\d{4}-\d{2}$/);
    const everywhere = await connection().all<{ id: string }>(
      `SELECT id FROM plan UNION SELECT prison_number FROM plan UNION SELECT reference FROM plan
       UNION SELECT id FROM session UNION SELECT id FROM sitting UNION SELECT id FROM worker`,
    );
    for (const { id } of everywhere) expect(JSON.stringify(row)).not.toContain(id);
  });

  it('does not say who was asked for more than that she was', async () => {
    await aReview();
    await rate(await herTurn());
    expect(await connection().all('SELECT * FROM help_asked')).toEqual([{ plan, version: 1 }]);
  });

  it('lies in the order of random ids, which is not the order it came in', async () => {
    const about = { month: '2026-10', custodyClass: 'short' };
    await connection().transaction(async (writer) => {
      for (let month = 10; month < 50; month += 1) {
        await appendRating(writer, rating, { ...about, custodyClass: `class ${month}` });
      }
    });
    const lie = (await rows()).map(({ custody_class }) => String(custody_class));
    // Forty things in the order they came in by chance: once in 10^47.
    expect(lie).not.toEqual(lie.toSorted());
    expect(await readRatings(connection())).toHaveLength(40);
    // Without a hidden number that counts up.
    await expect(connection().all('SELECT rowid FROM help_rating')).rejects.toThrow();
  });
});

describe('her side of the screen', () => {
  it('is never given a rating, not even her own', async () => {
    await aReview();
    const scope = await herTurn();
    await rate(scope, { rating: { listened: 'partly', keptWord: 'partly', mine: 'partly' } });
    const [row] = await rows();
    const asked = Object.entries(callsOfHers)
      .flatMap(([group, calls]) => calls.map((call) => [group, call] as const))
      .filter(([group, call]) => group !== 'shell' && !['leave', 'uncover', 'save'].includes(call));
    const replies = await Promise.all(
      asked.map(([group, call]) => ask(vault, group, call, { plan, question: 'hopes' }, scope)),
    );
    const open = await ask(vault, 'her', 'open', {}, scope);
    const all = JSON.stringify([...replies, open]);
    expect(all).not.toContain(String(row?.['id']));
    expect(all).not.toMatch(/kept_?word|"listened"/i);
    expect(await ask(vault, 'sittings', 'howHelpIsRated', {}, scope)).toMatchObject({
      ...{ ok: false, failure: { code: 'not-allowed' } },
    });
  });
});

it('is shown to staff all together, and not while there are few', async () => {
  await aReview();
  const scope = await herTurn();
  await rate(scope);
  await leave(scope);
  expect(await get(vault, 'sittings', 'howHelpIsRated')).toEqual({ kind: 'too_few' });
});
