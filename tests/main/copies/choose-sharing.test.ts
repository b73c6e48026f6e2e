// Her choices of who sees what, as a window gives them: written down, kept as history, raised only when she is there.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, turnToHer } from '../../support/a-vault';

let vault: Vault;
let plan: string;
beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
});
afterAll(() => vault.close());

const page = (id: string) => ({ kind: 'page', id });
const answer = (id: string) => ({ kind: 'question', id });
const choose = (choices: object[], withHer = true) =>
  ask(vault, 'sharing', 'choose', { plan, choices, withHer });
const kindOf = async (reply: ReturnType<typeof choose>) => {
  const answered = await reply;
  return answered.ok ? (answered.value as { kind: string }).kind : answered.failure.code;
};
const list = () => get<{ level: string; withHer: boolean }[]>(vault, 'sharing', 'list', { plan });
const forPom = (target: object, level: string, more: object = {}) => ({
  ...{ target, audience: 'pom', level, ...more },
});

describe('a choice of hers', () => {
  it('is written down with who was at the keyboard, and the newest counts', async () => {
    expect(await kindOf(choose([forPom(page('about-me'), 'nothing')]))).toBe('kept');
    expect(await kindOf(choose([forPom(page('about-me'), 'all')]))).toBe('kept');
    expect(await list()).toMatchObject([
      { level: 'nothing', withHer: true, worker: 'Rae' },
      { level: 'all', withHer: true, worker: 'Rae' },
    ]);
  });

  const alone: [string, object, string][] = [
    ['keep back more', forPom(page('about-me'), 'nothing'), 'kept'],
    ['give an answer she has not given', forPom(answer('unfair'), 'all'), 'needs-her'],
    ['give a page back', forPom(page('about-me'), 'all'), 'needs-her'],
    ['write her short words', forPom(page('about-me'), 'short', { short: 'Kind' }), 'needs-her'],
  ];
  it.each(alone)('without her a worker can %s: %#', async (_, choice, kind) => {
    const before = (await list()).length;
    expect(await kindOf(choose([choice], false))).toBe(kind);
    expect((await list()).length - before).toBe(kind === 'kept' ? 1 : 0);
  });

  it('cannot be made to hold longer without her', async () => {
    const until = (day: string) => forPom(answer('unfair'), 'all', { until: day });
    expect(await kindOf(choose([until('2026-12-01')]))).toBe('kept');
    expect(await kindOf(choose([until('2027-12-01')], false))).toBe('needs-her');
    expect(await kindOf(choose([until('2026-11-25')], false))).toBe('kept');
  });

  it('is written whole or not at all', async () => {
    const before = await list();
    const some = [forPom(page('health'), 'nothing'), forPom(answer('unfair'), 'all')];
    expect(await kindOf(choose(some, false))).toBe('needs-her');
    expect(await list()).toEqual(before);
  });

  const strange: [string, object][] = [
    ['a page there is not', forPom(page('no-such-page'), 'nothing')],
    ['a question there is not', forPom(answer('no_such_question'), 'nothing')],
    ['a reader there is not', { ...forPom(page('health'), 'nothing'), audience: 'landlord' }],
    [
      'her specialist, who writes it down',
      { ...forPom(page('health'), 'nothing'), audience: 'specialist' },
    ],
    [
      'a name that every object has',
      { ...forPom(page('health'), 'nothing'), audience: 'constructor' },
    ],
  ];
  it.each(strange)('of %s is refused', async (_, choice) => {
    expect(await kindOf(choose([choice]))).toBe('not-found');
  });

  it('is history: no row is changed or taken out', async () => {
    const connection = vault.desk()?.connection;
    const change = (sql: string) => connection?.transaction((writer) => writer.run(sql, []));
    await expect(change("UPDATE sharing_choice SET level = 'all'")).rejects.toThrow();
    await expect(change('DELETE FROM sharing_choice')).rejects.toThrow();
  });

  it('is not for her port yet', async () => {
    const scope = await turnToHer(vault, plan);
    for (const call of ['list', 'choose']) {
      expect(await ask(vault, 'sharing', call, { plan }, scope)).toMatchObject({ ok: false });
    }
  });
});
