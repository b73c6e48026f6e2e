// What she says yes and no to, as a window gives it: written down, kept as history; and a referral that was sent with it.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { day } from '../../../src/shared/domain/calendar/day';
import { consentNow } from '../../../src/shared/domain/sharing/consents';
import type { ConsentsKept } from '../../../src/shared/ipc/consent-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, fixedToday, get } from '../../support/a-vault';

let vault: Vault;
let plan: string;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
});
afterAll(() => vault.close());

const said = (what: string, yesOrNo: 'yes' | 'no', more: object = {}) => ({
  ...{ what, said: yesOrNo, day: fixedToday, there: 'Rae' },
  ...more,
});
const say = (consent: object, withHer = true, of = plan) =>
  get<{ kind: string; why?: string }>(vault, 'consents', 'say', { plan: of, consent, withHer });
const list = (of = plan) => get<ConsentsKept>(vault, 'consents', 'list', { plan: of });
const refer = (step: object, referral?: string, of = plan) =>
  get<{ kind: string; why?: string }>(vault, 'consents', 'refer', {
    plan: of,
    step,
    ...(referral ? { referral } : {}),
  });
const now = async (of = plan) => consentNow((await list(of)).consents, 'duty_to_refer', fixedToday);
const answer = (chosen: string, of = plan) =>
  get(vault, 'answers', 'save', {
    ...{ plan: of, question: 'dtr_choice', givenBy: 'woman' },
    value: { kind: 'said', said: { chosen } },
  });
const council = { words: 'Leeds City Council', country: 'england' };
const reach = { words: 'Through Rae' };
const sayAllThree = async (of: string) => {
  await say(said('referral', 'yes'), true, of);
  await say(said('council', 'yes', council), true, of);
  await say(said('contact', 'yes', reach), true, of);
};

describe('three yeses, one at a time', () => {
  it('two are not enough, three are, and each is kept with who was there', async () => {
    await say(said('referral', 'yes'));
    await say(said('council', 'yes', council));
    expect(await now()).toMatchObject({ holds: false, because: 'not_asked' });
    await say(said('contact', 'yes', reach));
    expect(await now()).toMatchObject({ holds: true, council: 'Leeds City Council' });
    expect((await list()).consents.at(-1)).toMatchObject({
      ...{ what: 'contact', there: 'Rae', withHer: true, onHerScreen: false, worker: 'Rae' },
    });
  });

  it.each([
    ['a yes without her', said('landlord', 'yes'), false, 'needs-her'],
    ['a no without her', said('landlord', 'no'), false, 'kept'],
    [
      'a council without a name',
      said('council', 'yes', { country: 'england' }),
      true,
      'which_council',
    ],
    [
      'a council without a country',
      said('council', 'yes', { words: 'Leeds' }),
      true,
      'which_country',
    ],
    ['no way to reach her', said('contact', 'yes'), true, 'how_to_reach'],
    ['a day to come', said('benefits', 'yes', { day: '2026-11-22' }), true, 'day_to_come'],
    ['a yes that is over', said('benefits', 'yes', { until: '2026-11-20' }), true, 'until_gone_by'],
  ])('%s: %#', async (_, consent, withHer, expected) => {
    const before = (await list()).consents.length;
    const reply = await say(consent, withHer);
    expect(reply.why ?? reply.kind).toBe(expected);
    expect((await list()).consents.length - before).toBe(expected === 'kept' ? 1 : 0);
  });

  it('is refused for a plan there is not', async () => {
    const reply = await ask(vault, 'consents', 'say', {
      ...{ plan: randomUUID(), consent: said('referral', 'yes'), withHer: true },
    });
    expect(reply).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it.each([
    `UPDATE consent SET said = 'yes'`,
    'DELETE FROM consent',
    `UPDATE referral_step SET state = 'accepted'`,
  ])('the file itself refuses: %s', async (sql) => {
    const kept = await aPlan(vault, {
      prisonNumber: `C${Math.floor(1000 + Math.random() * 8999)}XY`,
    });
    await sayAllThree(kept);
    await refer({ state: 'submitted', day: fixedToday }, undefined, kept);
    const { connection } = vault.desk() ?? {};
    await expect(connection?.transaction((writer) => writer.run(sql, []))).rejects.toThrow();
  });
});

describe('what she wrote in her plan', () => {
  let other: string;
  beforeAll(async () => {
    other = await aPlan(vault, { prisonNumber: 'B2345CD' });
  });

  it('a yes there is a wish and no yes', async () => {
    await answer('yes', other);
    expect((await list(other)).inHerPlan).toEqual({ choice: 'yes' });
    expect((await now(other)).holds).toBe(false);
  });

  it.each(['no', 'more'])(
    '"%s" after her yes takes it back, until she says yes anew',
    async (chosen) => {
      await sayAllThree(other);
      expect((await now(other)).holds).toBe(true);
      await answer(chosen, other);
      await answer('yes', other);
      expect(await now(other)).toMatchObject({ holds: false, because: 'taken_back' });
      await say(said('referral', 'yes'), true, other);
      expect((await now(other)).holds).toBe(true);
    },
  );
});

describe('a referral', () => {
  let other: string;
  const sent = { state: 'submitted', day: fixedToday };
  beforeAll(async () => {
    other = await aPlan(vault, { prisonNumber: 'D3456EF' });
  });
  const newest = async () => (await list(other)).referrals[0];

  it('cannot be sent without all three, nor on a day before her yes, nor on a day to come', async () => {
    expect(await refer(sent, undefined, other)).toEqual({ kind: 'put-right', why: 'no_yes' });
    await sayAllThree(other);
    for (const [on, why] of [
      ['2026-11-20', 'before_her_yes'],
      ['2026-11-22', 'day_to_come'],
      ['2026-05-20', 'day_too_old'],
    ]) {
      expect(await refer({ ...sent, day: day.parse(on) }, undefined, other)).toMatchObject({ why });
    }
    expect((await list(other)).referrals).toEqual([]);
  });

  it('goes to the council she named, is answered, and is taken back with a reason', async () => {
    expect((await refer(sent, undefined, other)).kind).toBe('kept');
    const id = (await newest())?.id;
    expect(await newest()).toMatchObject({ council: 'Leeds City Council' });
    const accepted = { state: 'accepted', day: fixedToday, outcome: 'prevention_or_relief' };
    expect((await refer(accepted, id, other)).kind).toBe('kept');
    const back = { state: 'withdrawn', day: fixedToday };
    expect(await refer(back, id, other)).toMatchObject({ why: 'which_reason' });
    expect(await refer({ ...back, why: 'other' }, id, other)).toMatchObject({
      why: 'which_reason',
    });
    // Taking back needs no yes of hers.
    await say(said('referral', 'no'), true, other);
    expect((await refer({ ...back, why: 'no_consent' }, id, other)).kind).toBe('kept');
    expect((await newest())?.steps.map(({ state }) => state)).toEqual([
      'submitted',
      'accepted',
      'withdrawn',
    ]);
    expect(await refer(accepted, id, other)).toMatchObject({ why: 'is_over' });
  });
});
