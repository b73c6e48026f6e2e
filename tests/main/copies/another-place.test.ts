// A copy that is refused for a name, the decision that it is another's, the copy made, and everything that ends the decision
// again. In a real vault, with the plan as data inside the file.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type { HerAnother, KeptAnother } from '../../../src/shared/ipc/another-calls';
import type { CopyPreview, CopyRequest } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, resources, turnToHer } from '../../support/a-vault';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
let vault: Vault;
let plan: string;
let folder: string;
let copies = 0;

const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    plan,
    question,
    givenBy: 'woman',
    value: { kind: 'said', said },
  });
const home = { line2: '', town: 'Derby', postcode: 'DE1 9ZZ', showAs: 'area_only' };
const words = 'I make people laugh.\nMy aunt had a stall in Coppergate Street in York.';
const order = (): CopyRequest => ({ plan, copyFor: 'probation', style: 'key', saidYes: [] });
const look = (of: CopyRequest = order()) => get<CopyPreview>(vault, 'copies', 'preview', of);
const finding = async () => {
  const [leak] = (await look()).leaks;
  if (!leak?.finding) throw new Error('nothing to decide about');
  return leak.finding;
};
const decide = (of: string, reason = 'It is the Coppergate in York.', from = order()) =>
  get<{ kind: string }>(vault, 'another', 'decide', { order: from, finding: of, reason });
const list = () => get<KeptAnother[]>(vault, 'another', 'list', { plan });
const make = async () => {
  copies += 1;
  const { who, code: looked } = await look();
  const meant = { name: who?.name, bornOrNumber: who?.born ?? who?.prisonNumber };
  const reply = await ask(vault, 'copies', 'make', {
    ...order(),
    meant,
    looked,
    place: 'a'.repeat(32),
  });
  return reply.ok ? 'made' : reply.failure.code;
};
const takeBackAll = async () => {
  for (const { id, state } of await list()) {
    if (state !== 'taken_back') await get(vault, 'another', 'takeBack', { plan, decision: id });
  }
};

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, { exporter, takePlace: () => join(folder, `${copies}.pdf`) });
  plan = await aPlan(vault);
  await say('share_explained', { chosen: 'yes' });
  await say('share_with', { chosen: ['probation'] });
  await say('home_address', { ...home, line1: '14 Coppergate Street' });
  await say('about_words', words);
});
afterAll(() => vault.close());

describe('a name that is another’s', () => {
  it('stops the copy, says in which answer, and is decided with a reason', async () => {
    const { leaks } = await look();
    expect(leaks).toMatchObject([
      { kind: 'street', from: 'home_address', question: 'about_words' },
    ]);
    expect(await make()).toBe('hidden-place-found');
    const it = await finding();
    expect(await decide(it, '   ')).toEqual({ kind: 'reason-missing' });
    expect(await decide('f'.repeat(64))).toEqual({ kind: 'gone' });
    expect(await list()).toEqual([]);
    expect(await decide(it)).toEqual({ kind: 'kept' });
    expect((await look()).leaks).toEqual([]);
    expect(await list()).toMatchObject([
      {
        ...{ question: 'about_words', found: 'Coppergate', worker: 'Rae', state: 'holds' },
        ...{ reason: 'It is the Coppergate in York.', day: '2026-11-21' },
      },
    ]);
    // Also where the plan goes with it as data.
    expect(await make()).toBe('made');
  });

  it('is about that name there and nothing else', async () => {
    await say('good_day', 'My aunt had a stall in Coppergate Street in York.');
    const { leaks } = await look({ ...order(), saidYes: ['good_day'] });
    expect(leaks.map(({ question }) => question)).toEqual(['good_day']);
    await say('good_day', 'A job');
  });

  it('never opens the address as she gave it', async () => {
    await say('good_day', 'Back to 14 Coppergate Street');
    const [leak] = (await look({ ...order(), saidYes: ['good_day'] })).leaks;
    expect(leak).toMatchObject({ kind: 'full_address', question: 'good_day' });
    expect(leak?.finding).toBeUndefined();
    await say('good_day', 'A job');
  });

  it('ends when the answer is said anew, in the same words too', async () => {
    await say('about_words', words);
    expect(await make()).toBe('hidden-place-found');
    expect(await list()).toMatchObject([{ state: 'answer_changed' }]);
  });

  it('ends when the place is said anew', async () => {
    await decide(await finding());
    await say('home_address', { ...home, line1: '15 Coppergate Street' });
    expect(await make()).toBe('hidden-place-found');
    expect((await list())[0]?.state).toBe('place_changed');
    await say('home_address', { ...home, line1: '14 Coppergate Street' });
  });

  it('ends when she chooses about the place, on its page or its line', async () => {
    for (const target of [
      { kind: 'question', id: 'home_address' },
      { kind: 'page', id: 'home-now' },
    ]) {
      await takeBackAll();
      for (let turn = 0; turn < 4 && (await look()).leaks.length > 0; turn += 1) {
        await decide(await finding());
      }
      expect((await look()).leaks).toEqual([]);
      const choices = [{ target, audience: 'pom', level: 'nothing' }];
      await get(vault, 'sharing', 'choose', { plan, choices, withHer: true });
      expect((await look()).leaks.length).toBeGreaterThan(0);
      expect((await list())[0]?.state).toBe('choice_changed');
    }
  });

  it('is taken back once, by whom is kept, and no row is ever changed', async () => {
    for (let turn = 0; turn < 4 && (await look()).leaks.length > 0; turn += 1) {
      await decide(await finding());
    }
    const [one] = await list();
    const reply = await get<KeptAnother[]>(vault, 'another', 'takeBack', {
      ...{ plan, decision: one?.id },
    });
    expect(reply[0]).toMatchObject({ state: 'taken_back', back: { worker: 'Rae', byHer: false } });
    expect(await make()).toBe('hidden-place-found');
    const run = (sql: string) => vault.desk()?.connection.transaction((writer) => writer.run(sql));
    for (const table of ['another_place', 'another_place_back']) {
      await expect(run(`DELETE FROM ${table}`)).rejects.toThrow();
      await expect(run(`UPDATE ${table} SET day = ''`)).rejects.toThrow();
    }
  });

  it('is of this plan: another one cannot take it back', async () => {
    const other = await aPlan(vault, { legalName: 'Someone Else', prisonNumber: 'B2345CD' });
    const [one] = await list();
    const reply = await ask(vault, 'another', 'takeBack', { plan: other, decision: one?.id });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });

  it('is told on her side, where she can say that it is her place after all', async () => {
    await takeBackAll();
    for (let turn = 0; turn < 4 && (await look()).leaks.length > 0; turn += 1) {
      await decide(await finding());
    }
    await turnToHer(vault, plan);
    const hers = { kind: 'hers', plan } as const;
    const shown = await get<HerAnother[]>(vault, 'her', 'another', {}, hers);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown[0]).toMatchObject({ question: 'about_words', worker: 'Rae' });
    for (const { id } of shown) await get(vault, 'her', 'notAnother', { decision: id }, hers);
    expect(await get(vault, 'her', 'another', {}, hers)).toEqual([]);
  });
});
