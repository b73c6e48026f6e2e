// What is shown without her say: written down whole with a second person, used for one copy, and told to her when it is safe.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { makeCopy } from '../../../src/main/copies/make-copy';
import { makePlanCopy } from '../../../src/main/copies/make-plan-copy';
import { readPlan } from '../../../src/main/plans/read-plan';
import type { Vault } from '../../../src/main/vault/vault';
import { addDays } from '../../../src/shared/domain/calendar/day';
import type { PlanInList } from '../../../src/shared/ipc/contract';
import type {
  HerOverride,
  KeptOverride,
  OverrideKept,
} from '../../../src/shared/ipc/override-calls';
import { aFolder } from '../../support/a-folder';
import {
  anOpenVault,
  aPlan,
  ask,
  fixedToday,
  get,
  staffPin,
  turnToHer,
} from '../../support/a-vault';
import { stepUp } from '../../support/at-a-vault';

let folder: string;
let vault: Vault;
let plan: string;
const secret = 'The worker thinks her brother is behind it';

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder);
  plan = await aPlan(vault);
  for (const [question, said] of [
    ['about_words', 'I make people laugh'],
    ['worries', [{ id: 'a', fields: { text: 'My nan' } }]],
    ['unfair', 'They talk over me'],
  ] as const) {
    await get(vault, 'answers', 'save', {
      ...{ plan, question, value: { kind: 'said', said }, givenBy: 'woman' },
    });
  }
});
afterAll(() => vault.close());

const asked = (more: object = {}) => ({
  what: [{ kind: 'question', id: 'unfair' }],
  reader: 'pom',
  recipient: 'Mr Khan',
  gateway: 'risk_to_life',
  why: secret,
  less: 'None that were in time',
  authoriser: { name: 'Ms Osei', role: 'Head of safety', confirmed: true },
  told: { kind: 'not_yet', why: 'He reads her post', lookAgain: addDays(fixedToday, 7) },
  ...more,
});
const keep = (more: object = {}, pin?: string) =>
  get<OverrideKept>(vault, 'overrides', 'keep', {
    ...{ plan, asked: asked(more) },
    ...(pin === undefined ? {} : { pin }),
  });
const kept = async () =>
  (await get<{ overrides: KeptOverride[] }>(vault, 'overrides', 'list', { plan })).overrides;
const preview = (more: object) =>
  ask(vault, 'copies', 'preview', { plan, copyFor: 'pom', style: 'key', saidYes: [], ...more });

describe('writing one down', () => {
  it('names all that is missing, and writes nothing', async () => {
    expect(
      await keep({ why: '', authoriser: { name: 'rae', role: 'x', confirmed: true } }),
    ).toEqual({
      ...{ kind: 'put-right', why: ['why_missing', 'second_person_is_you'] },
    });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a question there is not', { what: [{ kind: 'question', id: 'no_such' }] }],
    ['her specialist, who knows', { reader: 'specialist' }],
    ['a reader there is not', { reader: 'landlord' }],
  ])('refuses %s', async (_, more) => {
    const reply = await ask(vault, 'overrides', 'keep', { plan, asked: asked(more) });
    expect(reply).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  it('asks whoever has no PIN for their passphrase, once it is whole', async () => {
    const reply = await ask(vault, 'overrides', 'keep', { plan, asked: asked() });
    expect(reply).toEqual({ ok: false, failure: { code: 'step-up-first' } });
    expect(await kept()).toEqual([]);
    await stepUp(vault);
  });

  it('keeps it with who wrote it and who said yes to it', async () => {
    expect((await keep()).kind).toBe('kept');
    expect(await kept()).toMatchObject([
      { worker: 'Rae', withPin: false, authoriser: { name: 'Ms Osei', role: 'Head of safety' } },
    ]);
  });

  it.each([
    `UPDATE sharing_override SET why = 'x'`,
    'DELETE FROM sharing_override',
    `UPDATE override_told SET kind = 'told'`,
    'DELETE FROM override_told',
  ])('the file itself refuses: %s', async (sql) => {
    const { connection } = vault.desk() ?? {};
    await expect(connection?.transaction((writer) => writer.run(sql, []))).rejects.toThrow();
  });
});

describe('the one copy', () => {
  const drawn: string[] = [];
  const exporter: Exporter = {
    findMissing: async () => [],
    draw: async (copy) => {
      drawn.push(JSON.stringify(copy));
      throw new Error('drawn far enough');
    },
  };
  const id = async () => (await kept()).at(-1)?.id;

  it('holds what is named and nothing else, though she has not been asked about sharing at all', async () => {
    const order = { plan, copyFor: 'pom' as const, style: 'key' as const, saidYes: [] };
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const path = join(folder, 'copy.pdf');
    await expect(makeCopy(desk, exporter, order, path)).rejects.toMatchObject({
      failure: { code: 'sharing-first' },
    });
    const override = await id();
    await expect(makeCopy(desk, exporter, { ...order, override }, path)).rejects.toThrow('drawn');
    expect(drawn[0]).toContain('They talk over me');
    for (const other of ['I make people laugh', 'My nan', secret, 'I sign, or make my mark'])
      expect(drawn[0]).not.toContain(other);
  });

  it.each([
    ['another reader', { copyFor: 'probation' }],
    ['her own copy', { copyFor: 'woman' }],
  ])('is refused for %s', async (_, more) => {
    const reply = await preview({ override: await id(), ...more });
    expect(reply).toEqual({ ok: false, failure: { code: 'not-allowed' } });
  });

  it('lets nothing through once it was used', async () => {
    const override = await id();
    expect((await preview({ override })).ok).toBe(true);
    await useForACopy(String(override));
    expect(await preview({ override })).toEqual({ ok: false, failure: { code: 'not-allowed' } });
    await expect(useForACopy(String(override))).rejects.toThrow();
  });

  it('without one a copy is as strict as before', async () => {
    const desk = vault.desk();
    if (!desk) throw new Error('the vault is not open');
    const read = await readPlan(desk.connection, desk.content, plan, fixedToday);
    const { allowed } = makePlanCopy(desk, read, {
      ...{ copyFor: 'pom', style: 'key', version: 1, saidYes: new Set<string>() },
    });
    expect(allowed.leftOut).toContainEqual({
      page: 'about-me',
      question: 'unfair',
      reason: 'not_shared',
    });
  });
});

describe('telling her', () => {
  it('says nothing of it on her side until she was told: no words, no copy, no day', async () => {
    const scope = await turnToHer(vault, plan);
    const calls = [
      ['her', 'open'],
      ['her', 'looks'],
      ['her', 'withoutMe'],
      ['her', 'yeses'],
    ] as const;
    for (const [group, call] of calls) {
      const text = JSON.stringify(await get(vault, group, call, {}, scope));
      for (const hidden of [secret, 'Mr Khan', 'Ms Osei', 'risk_to_life', '"copy"']) {
        expect(text, `${group}.${call}`).not.toContain(hidden);
      }
    }
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
  });

  it('stands on Today until she was told, and again with the day it was put off to', async () => {
    const dues = async () => {
      const [first] = await get<PlanInList[]>(vault, 'plans', 'list');
      return first?.duesSoon.filter(({ kind }) => kind === 'override_look_again') ?? [];
    };
    expect(await dues()).toMatchObject([{ date: addDays(fixedToday, 7) }]);
    const [last] = await kept();
    const tell = (told: object) =>
      ask(vault, 'overrides', 'tell', { plan, override: last?.id, told });
    const later = { kind: 'not_yet', why: 'Still', lookAgain: addDays(fixedToday, 28) };
    expect((await tell({ ...later, lookAgain: addDays(fixedToday, 29) })).ok).toBe(true);
    expect(await dues()).toMatchObject([{ date: addDays(fixedToday, 7) }]);
    await tell(later);
    expect(await dues()).toMatchObject([{ date: addDays(fixedToday, 28) }]);
    await tell({ kind: 'told', day: fixedToday, by: 'Rae' });
    expect(await dues()).toEqual([]);
    expect((await tell(later)).ok, 'told stays told').toBe(false);
  });

  it('then says it plainly, and not why staff thought so', async () => {
    const scope = await turnToHer(vault, plan);
    const told = await get<HerOverride[]>(vault, 'her', 'withoutMe', {}, scope);
    expect(told).toMatchObject([{ recipient: 'Mr Khan', gateway: 'risk_to_life', toldBy: 'Rae' }]);
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(JSON.stringify(await get(vault, 'her', 'looks', {}, scope))).toContain('"copy"');
    await get(vault, 'her', 'leave', { pin: staffPin }, scope);
  });
});

describe('the PIN, where there is one', () => {
  it('is asked for, wrong ones are counted, and the right one is written down', async () => {
    expect(await keep({}, '000000')).toEqual({ kind: 'wrong-pin', left: 2 });
    expect(await keep()).toEqual({ kind: 'put-right', why: ['pin_missing'] });
    expect(await keep({}, '111')).toEqual({ kind: 'wrong-pin', left: 1 });
    expect((await keep({}, staffPin)).kind).toBe('kept');
    expect((await kept())[0]).toMatchObject({ withPin: true });
  });
});

async function useForACopy(override: string): Promise<void> {
  const desk = vault.desk();
  await desk?.connection.transaction(async (writer) => {
    await writer.run(
      `INSERT INTO version (plan, number, made_at, answer_seq, fact_seq) SELECT ?, 1, ?, 0, 0
       WHERE NOT EXISTS (SELECT 1 FROM version WHERE plan = ?)`,
      [plan, desk.now(), plan],
    );
    const copy = crypto.randomUUID();
    await writer.run(
      `INSERT INTO copy (id, plan, version, copy_for, style, short_hash, file_hash, file_name, pages, draft, name,
         questions, session, made_at) VALUES (?, ?, 1, 'pom', 'key', 'a', ?, 'a.pdf', 1, 0, 'Nia', '[]', ?, ?)`,
      [copy, plan, copy, desk.session.id, desk.now()],
    );
    await writer.run('INSERT INTO override_copy (override, copy) VALUES (?, ?)', [override, copy]);
  });
}
