// Who may ask what, through the gate: every call of the table, asked by everybody there can be.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { planOf } from '../../../src/main/vault/authority';
import { passGate } from '../../../src/main/vault/gate';
import type { Vault } from '../../../src/main/vault/vault';
import { type Act, may, type Role, rights } from '../../../src/shared/domain/people/rights';
import { roles } from '../../../src/shared/domain/people/roles';
import { actOf, actsOfCalls } from '../../../src/shared/ipc/acts-of-calls';
import { vaultCalls } from '../../../src/shared/ipc/calls';
import { contract } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { aColleague, connectionOf } from '../../support/a-team';
import { anOpenVault, aPlan, ask, get, staff } from '../../support/a-vault';
import { fitting } from '../../support/fitting';

type Shape = { input: z.ZodType; onlyHers?: true; whileLocked?: true };
const shapes = contract as unknown as Record<string, Record<string, Shape>>;

/** Every call a desk may ask once the vault is open. */
const deskCalls = Object.entries(vaultCalls)
  .flatMap(([group, calls]) => calls.map((call): [string, string] => [group, call]))
  .filter(([group, call]) => {
    const shape = shapes[group]?.[call];
    return !shape?.whileLocked && !shape?.onlyHers;
  });

let vault: Vault;
let plan: string;
let rae: string;
const colleagues = new Map<string, Vault>();

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  rae = vault.desk()?.session.worker.id ?? '';
  plan = await aPlan(vault);
  for (const role of roles) {
    for (const relation of ['in', 'out', 'away'] as const) {
      const { id, vault: desk } = await aColleague(vault, `${role} ${relation}`, role);
      colleagues.set(`${role} ${relation}`, desk);
      await connectionOf(vault).transaction(async (writer) => {
        const by = [vault.desk()?.session.id ?? '', '2026-11-21T10:00:00.000Z'];
        if (relation !== 'out') {
          await writer.run(
            `INSERT INTO plan_team (plan, worker, seq, is_in, why, session, at)
             VALUES (?, ?, 1, 1, 'added', ?, ?)`,
            [plan, id, ...by],
          );
        }
        if (relation === 'away') {
          await writer.run(
            `INSERT INTO plan_away (plan, worker, seq, is_away, by_self, session, at)
             VALUES (?, ?, 1, 1, 1, ?, ?)`,
            [plan, id, ...by],
          );
        }
      });
    }
  }
});
afterAll(() => vault.close());

/** The same desk, whose handlers only say that they were reached. */
function watched(desk: Vault, reached: string[]): Vault {
  const handlers = new Proxy(
    {},
    {
      get: (_, group: string) =>
        new Proxy(
          {},
          {
            get: (__, call: string) => async () => {
              reached.push(`${group}.${call}`);
              return {};
            },
          },
        ),
    },
  );
  return { ...desk, openHandlers: () => handlers as ReturnType<Vault['openHandlers']> };
}

const inputFor = (group: string, call: string) =>
  fitting(shapes[group]?.[call]?.input as z.ZodType, { plan });

describe('what each call does', () => {
  it('has a row in the table of rights for every call there is', () => {
    for (const [group, calls] of Object.entries(vaultCalls)) {
      for (const call of calls) {
        expect(rights[actOf(group, call) as Act], `${group}.${call}`).toBeDefined();
      }
    }
    expect(Object.keys(actsOfCalls).toSorted()).toEqual(Object.keys(vaultCalls).toSorted());
    expect(actOf('plans', 'constructor')).toBeUndefined();
    expect(actOf('constructor', 'name')).toBeUndefined();
  });

  it('names the plan wherever it is about one', () => {
    const nameless = deskCalls.filter(
      ([group, call]) =>
        rights[actOf(group, call) as Act].about === 'plan' &&
        planOf(inputFor(group, call)) !== plan,
    );
    expect(nameless).toEqual([]);
  });

  it('fits the shape of every call asked here, so that a refusal is one of rights', () => {
    for (const [group, call] of deskCalls) {
      const fits = shapes[group]?.[call]?.input.safeParse(inputFor(group, call));
      expect(fits?.success, `${group}.${call}`).toBe(true);
    }
  });
});

describe('the gate and the table of rights', () => {
  it.each(
    roles.flatMap((role) => (['in', 'out', 'away'] as const).map((relation) => [role, relation])),
  )('%s, %s: reaches a handler where the table says yes, and nowhere else', async (role, rel) => {
    const desk = colleagues.get(`${role} ${rel}`) as Vault;
    const standing = {
      ...{ inTeam: rel !== 'out', isKeptAway: rel === 'away' },
      ...{ hasBrokenGlass: false, isRestricted: false },
    };
    for (const [group, call] of deskCalls) {
      const reached: string[] = [];
      const act = actOf(group, call) as Act;
      const asker = { role: role as Role, isKeyholder: false, side: 'staff' as const };
      const expected = may(act, { ...asker, standing }).may;
      await passGate(watched(desk, reached), staff, { group, call, input: inputFor(group, call) });
      expect(reached, `${group}.${call}`).toEqual(expected ? [`${group}.${call}`] : []);
    }
  });

  it('reaches something for everybody, so that the refusals mean something', async () => {
    const count = async (name: string) => {
      const reached: string[] = [];
      for (const [group, call] of deskCalls) {
        const desk = watched(colleagues.get(name) as Vault, reached);
        await passGate(desk, staff, { group, call, input: inputFor(group, call) });
      }
      return reached.length;
    };
    expect(await count('specialist in')).toBeGreaterThan(100);
    expect(await count('offender_manager in')).toBeGreaterThan(15);
    // No call about a plan: people, her own keys, the minutes of the lock, a backup, the log, and opening.
    expect(await count('administrator in')).toBeLessThan(31);
  });

  it('says that a plan is not there rather than who may open it', async () => {
    const gone = { plan: '00000000-0000-4000-8000-000000000000' };
    const desk = colleagues.get('specialist out') as Vault;
    expect(await ask(desk, 'plans', 'open', gone)).toEqual({
      ...{ ok: false, failure: { code: 'not-found' } },
    });
  });

  it('gives the keys to who was set up first, and to nobody else', async () => {
    const { acts } = await get<{ acts: Act[] }>(vault, 'team', 'mine');
    expect(acts).toContain('change_settings');
    const other = colleagues.get('specialist in') as Vault;
    expect((await get<{ acts: Act[] }>(other, 'team', 'mine')).acts).not.toContain(
      'change_settings',
    );
    expect(rae).not.toBe('');
  });
});

describe('words of hers', () => {
  const secret = 'Words for my own team only';
  const street = '14 Elmcroft Road';

  it('reach nobody outside the team, whatever they ask with', async () => {
    const other = await aPlan(vault, { legalName: 'Tamsin Otherplan', prisonNumber: 'B2345CD' });
    await get(vault, 'answers', 'save', {
      ...{ plan: other, question: 'about_words', givenBy: 'woman' },
      value: { kind: 'said', said: secret },
    });
    for (const name of [
      'specialist out',
      'offender_manager out',
      'manager out',
      'administrator out',
    ]) {
      const desk = colleagues.get(name) as Vault;
      for (const [group, call] of deskCalls.filter(([each]) => each !== 'signing')) {
        const input = fitting(shapes[group]?.[call]?.input as z.ZodType, { plan: other });
        const said = JSON.stringify(await ask(desk, group, call, input));
        expect(said, `${name} ${group}.${call}`).not.toContain(secret);
        expect(said, `${name} ${group}.${call}`).not.toContain('Tamsin');
      }
    }
    // Its own team is answered, or the silence above would prove nothing.
    expect(JSON.stringify(await ask(vault, 'plans', 'open', { plan: other }))).toContain(secret);
  });

  it('are not reached through a plan of one’s own with the number of another’s thing', async () => {
    const other = await aPlan(vault, { legalName: 'Orla Canary', prisonNumber: 'C3456DE' });
    const note = '11111111-1111-4111-8111-111111111111';
    await get(vault, 'notes', 'save', {
      ...{ plan: other, note },
      said: { words: secret, aboutAnother: false, steps: '' },
    });
    const colleague = await aColleague(vault, 'Own Plan', 'specialist');
    const own = await aPlan(colleague.vault, { legalName: 'Fay Own', prisonNumber: 'D4567EF' });
    const ids = { note, review: note, copy: note, decision: note, override: note, answer: note };
    for (const [group, call] of deskCalls) {
      const input = fitting(shapes[group]?.[call]?.input as z.ZodType, { ...ids, plan: own });
      const said = JSON.stringify(await ask(colleague.vault, group, call, input));
      expect(said, `${group}.${call}`).not.toContain(secret);
    }
  });

  it('are given to one who said why, but for what leads to where she is', async () => {
    const question = 'release_address';
    const desk = await aColleague(vault, 'Night Cover', 'specialist');
    const content = vault.desk()?.content.workbook.workbook.pages.flatMap((page) => page.questions);
    const address = content?.find(({ type }) => type === 'address')?.key ?? question;
    await get(vault, 'answers', 'save', {
      ...{ plan, question: address, givenBy: 'woman' },
      value: {
        kind: 'said',
        said: { line1: street, line2: '', town: 'Leeds', postcode: '', showAs: 'area_only' },
      },
    });
    await get(vault, 'answers', 'save', {
      ...{ plan, question: 'about_words', givenBy: 'woman' },
      value: { kind: 'said', said: secret },
    });
    expect((await ask(desk.vault, 'plans', 'open', { plan })).ok).toBe(false);
    const tooShort = { plan, purpose: 'safety', reason: 'because' };
    expect(await get(desk.vault, 'team', 'breakGlass', tooShort)).toEqual({
      kind: 'reason-missing',
    });
    expect((await ask(desk.vault, 'plans', 'open', { plan })).ok).toBe(false);
    await get(desk.vault, 'team', 'breakGlass', {
      ...{ plan, purpose: 'safety', reason: 'Her worker is away and she is not herself tonight' },
    });
    const seen = JSON.stringify(await get(desk.vault, 'plans', 'open', { plan }));
    expect(seen).toContain(secret);
    expect(seen).not.toContain(street);
    for (const [group, call, more] of [
      ['answers', 'history', { question: address }],
      ['notes', 'list', {}],
      ['copies', 'list', {}],
      ['sharing', 'list', {}],
    ] as const) {
      expect((await ask(desk.vault, group, call, { plan, ...more })).ok, `${group}.${call}`).toBe(
        false,
      );
    }
    const save = {
      ...{ plan, question: 'about_words', givenBy: 'worker' },
      value: { kind: 'said', said: 'Not mine to write' },
    };
    expect((await ask(desk.vault, 'answers', 'save', save)).ok).toBe(false);
  });
});
