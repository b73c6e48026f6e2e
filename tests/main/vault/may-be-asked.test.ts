// The one question put to the table of rights for a call: before anything is open, on her side, and about no plan, without
// a vault behind it. tests/main/vault/authority asks every call through the gate.

import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/main/plans/desk';
import type { Row } from '../../../src/main/store/sqlcipher';
import { authorise, planOf } from '../../../src/main/vault/authority';
import type { Scope, Worker } from '../../../src/shared/ipc/contract';
import { theContent } from '../../support/a-vault';

const staff: Scope = { kind: 'staff' };
const plan = '0a3c3e0e-55d2-4b1b-8d26-6a8b4f0f7c22';
const hers: Scope = { kind: 'hers', plan };
const content = await theContent();
const said = async (...asked: Parameters<typeof authorise>) => {
  const grant = await authorise(...asked);
  return grant.ok ? (grant.fromOutside ? 'from outside' : 'yes') : grant.failure.code;
};
const call = (name: string) => {
  const [group = '', of = ''] = name.split('.');
  return { group, call: of };
};
const worker = (role: Worker['role'], isKeyholder = false) =>
  ({ id: 'w', name: 'Ash', role, isKeyholder }) as unknown as Worker;

/** A desk whose rows are these and no others. */
function desk(role: Worker['role'], standing: Record<string, number> = {}): Desk {
  const first = async (sql: string): Promise<Row | undefined> =>
    sql.includes('AS there') ? { there: 1, ...standing } : undefined;
  return {
    connection: { first, all: async () => [] },
    content,
    session: { id: 's', worker: { id: 'w', name: 'Ash', role, isKeyholder: false } },
  } as unknown as Desk;
}

describe('while nothing is open', () => {
  it('the way in may be asked, and nothing else', async () => {
    expect(await said(undefined, staff, call('vault.unlock'), {})).toBe('yes');
    expect(await said(undefined, staff, call('plans.list'), {})).toBe('locked');
    expect(await said(undefined, hers, call('answers.save'), { plan })).toBe('locked');
  });

  it('a person who has come in without plans gets what their role gives, and nothing of a plan', async () => {
    const inside = worker('administrator');
    expect(await said(undefined, staff, call('people.history'), {}, inside)).toBe('yes');
    expect(await said(undefined, staff, call('people.confirm'), {}, inside)).toBe('not-my-work');
    expect(await said(undefined, staff, call('plans.open'), { plan }, inside)).toBe('not-in-team');
    expect(await said(undefined, staff, call('plans.list'), {}, inside)).toBe('not-my-work');
    // Her side is nobody’s way round.
    expect(await said(undefined, hers, call('people.history'), {}, inside)).toBe('locked');
  });
});

describe('on her side', () => {
  it.each([
    ['answers.save', 'yes'],
    ['workbook.content', 'yes'],
    ['plans.list', 'not-allowed'],
    ['people.history', 'not-allowed'],
    ['copies.make', 'not-allowed'],
  ])('%s: %s, whoever sits beside her', async (name, answer) => {
    for (const role of ['specialist', 'manager', 'administrator'] as const)
      expect(await said(desk(role), hers, call(name), { plan })).toBe(answer);
  });
});

describe('at the desk', () => {
  const open = call('plans.open');
  it.each<[string, Record<string, number>, string]>([
    ['in the team', { team: 1 }, 'yes'],
    ['outside it', {}, 'not-in-team'],
    ['outside, having said why', { glass: 1 }, 'from outside'],
    [
      'outside, having said why, of a restricted plan',
      { glass: 1, restricted: 1 },
      'plan-restricted',
    ],
    ['in the team, and kept away', { team: 1, away: 1 }, 'kept-away'],
    ['of a plan that is gone', { team: 1, there: 0 }, 'not-found'],
  ])('%s', async (_, standing, answer) => {
    expect(await said(desk('specialist', standing), staff, open, { plan })).toBe(answer);
  });

  it('a call nobody wrote down, or about a plan that is not named, is refused', async () => {
    const rae = desk('specialist', { team: 1 });
    for (const name of ['plans.everything', 'nothing.list', 'constructor.name', 'plans.toString'])
      expect(await said(rae, staff, call(name), { plan }), name).toBe('not-allowed');
    for (const input of [
      {},
      undefined,
      null,
      { plan: 5 },
      { order: {} },
      { order: { plan: null } },
    ])
      expect(await said(rae, staff, open, input)).toBe('not-allowed');
    expect(await said(rae, staff, open, { order: { plan } })).toBe('yes');
  });

  it('answers in the order in which it was asked', async () => {
    const rae = desk('specialist', { team: 1 });
    const order: string[] = [];
    await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        await authorise(rae, staff, open, { plan });
        order.push(name);
      }),
    );
    expect(order).toEqual(['a', 'b', 'c']);
  });
});

it('the plan a call is about is the one it names', () => {
  expect(planOf({ plan: 'a', order: { plan: 'b' } })).toBe('a');
  expect(planOf({ order: { plan: 'b' } })).toBe('b');
  expect(planOf({ plans: ['a'] })).toBeUndefined();
});
