// How far she is with a home, as the list of women has it: her newest answer of this time in prison, and whether she was asked
// about a council. R31.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { PlanInList } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';

let vault: Vault;
let nia: string;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  nia = await aPlan(vault);
});
afterAll(() => vault.close());

const home = async () => {
  const plans = await get<PlanInList[]>(vault, 'plans', 'list');
  return plans.find(({ id }) => id === nia)?.home;
};
const say = (question: string, value: unknown) =>
  get(vault, 'answers', 'save', { plan: nia, question, value, givenBy: 'woman' });
const stand = (chosen: string) => say('home_stand', { kind: 'said', said: { chosen } });
const yes = (what: string, more: object = {}) =>
  get(vault, 'consents', 'say', {
    plan: nia,
    consent: { what, said: 'yes', day: '2026-11-20', there: '', ...more },
    withHer: true,
  });

describe('R31 housing unsolved and consent missing', () => {
  it('is unsolved while she was not asked', async () => {
    expect(await home()).toEqual({ isUnsolved: true, isYesMissing: true });
  });

  it.each([
    ['none', true],
    ['option', true],
    ['offer', true],
    ['keys', false],
    ['have', false],
  ])('her answer %s: unsolved is %s', async (chosen, isUnsolved) => {
    await stand(chosen);
    expect(await home()).toEqual({ stand: chosen, isUnsolved, isYesMissing: isUnsolved });
  });

  it('an answer she keeps to herself is none', async () => {
    await say('home_stand', { kind: 'private' });
    expect(await home()).toEqual({ isUnsolved: true, isYesMissing: true });
    await stand('offer');
  });

  it('a no in her workbook is an answer, whether or not she was asked for her yes', async () => {
    await say('dtr_choice', { kind: 'said', said: { chosen: 'no' } });
    expect(await home()).toMatchObject({ isYesMissing: false });
    await say('dtr_choice', { kind: 'said', said: { chosen: 'more' } });
    expect(await home()).toMatchObject({ isYesMissing: true });
  });

  it('her yes is missing until each of the three was given, and none of the words is read', async () => {
    await yes('referral');
    await yes('council', { words: 'Derby', country: 'england' });
    expect(await home()).toMatchObject({ isYesMissing: true });
    await yes('contact', { words: 'Through Ash' });
    expect(await home()).toMatchObject({ isYesMissing: false });
    expect(JSON.stringify(await get(vault, 'plans', 'list'))).not.toContain('Derby');
  });

  it('a no in her workbook after her yes is an answer, and not a yes that is missing', async () => {
    await say('dtr_choice', { kind: 'said', said: { chosen: 'no' } });
    expect(await home()).toMatchObject({ stand: 'offer', isYesMissing: false });
  });

  it('what she said before she came in this time is not told as if it held', async () => {
    expect((await home())?.stand).toBe('offer');
    await ask(vault, 'facts', 'save', {
      plan: nia,
      facts: { legalStatus: 'sentenced', arrivalDate: '2026-11-30', events: [], reviews: [] },
    });
    const now = await home();
    expect(now?.isUnsolved).toBe(true);
    expect(now?.stand).toBeUndefined();
  });
});
