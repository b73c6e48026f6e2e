// The forms on screen, as a window asks for them: what is keyed in, what changed since, and what a council would see.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { Coverage, KeyInItem, KeyInPage } from '../../../src/shared/ipc/statutory-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, turnToHer } from '../../support/a-vault';

let vault: Vault;
let plan: string;
const say = (question: string, said: unknown) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question, givenBy: 'woman' },
    value: { kind: 'said', said },
  });
const pageFor = (reader = 'pom') => get<KeyInPage>(vault, 'statutory', 'keyIn', { plan, reader });
const itemIn = (page: KeyInPage, id: string): KeyInItem => {
  const found = page.pathways.flatMap(({ items }) => items).find((item) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
};
const item = async (id: string, reader = 'pom') => itemIn(await pageFor(reader), id);
const mark = async (id: string, isKeyed: boolean, reader = 'pom') => {
  const { seen } = await item(id, reader);
  const given = { plan, reader, item: id, seen, isKeyed };
  return itemIn(await get<KeyInPage>(vault, 'statutory', 'markKeyedIn', given), id).keyedIn;
};
const coverage = () => get<Coverage>(vault, 'statutory', 'coverage', { plan });
const line = async (matter: number) =>
  (await coverage()).lines.find((one) => one.matter === matter);
const HOME = 'WHERE_WILL_THEY_LIVE';

beforeAll(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
});
afterAll(() => vault.close());

describe('the resettlement form to key in', () => {
  it('shows nothing before she has been talked through who can see her plan', async () => {
    await say('safe_home', 'A door I can lock');
    expect(await pageFor()).toEqual({
      stops: ['sharing_not_talked_through', 'she_has_not_said_yes'],
      pathways: [],
    });
    await say('share_explained', { chosen: 'yes' });
    await say('share_with', { chosen: ['pom', 'pa'] });
    expect((await pageFor('probation')).stops).toEqual(['she_has_not_said_yes']);
  });

  it('has her words as they stand, to be pasted', async () => {
    await say('home_areas', [{ id: 'a', fields: { area: 'Leeds', why: 'My nan' } }]);
    await say('home_must', { chosen: ['quiet', 'kitchen'] });
    expect((await item(HOME)).text).toBe(
      [
        'What home and feeling safe mean to me:\nA door I can lock',
        'Areas I would like to live in:\nArea: Leeds; Why it would be good: My nan',
        'What a home needs to have for me:\n- Quiet\n- My own kitchen',
      ].join('\n\n'),
    );
  });

  it('is ticked by somebody on a day, and says so until her answer changes', async () => {
    expect(await mark(HOME, true)).toMatchObject({ by: 'Rae', isSame: true });
    await say('safe_home', 'A door I can lock, and no shouting');
    expect((await item(HOME)).keyedIn).toMatchObject({ by: 'Rae', isSame: false });
    expect(await mark(HOME, true)).toMatchObject({ isSame: true });
    expect(await mark(HOME, false)).toBeUndefined();
  });

  it('ticked while her answer changed meanwhile is changed, not keyed in', async () => {
    const { seen } = await item(HOME);
    await say('safe_home', 'Somewhere near my nan');
    const given = { plan, reader: 'pom', item: HOME, seen, isKeyed: true };
    const page = await get<KeyInPage>(vault, 'statutory', 'markKeyedIn', given);
    expect(itemIn(page, HOME).keyedIn).toMatchObject({ isSame: false });
  });

  it('keeps each tick and each one taken out, and lets nobody change them', async () => {
    const { connection } = vault.desk() ?? {};
    const rows = await connection?.all<{ is_keyed: number }>(
      'SELECT is_keyed FROM keyed_in ORDER BY seq',
    );
    expect(rows?.map(({ is_keyed }) => is_keyed)).toEqual([1, 1, 0, 1]);
    for (const sql of ['UPDATE keyed_in SET is_keyed = 0', 'DELETE FROM keyed_in']) {
      await expect(connection?.transaction((writer) => writer.run(sql))).rejects.toThrow(
        /keyed in/,
      );
    }
  });

  it('says nothing that this reader may not see', async () => {
    const back = {
      target: { kind: 'question', id: 'home_areas' },
      audience: 'pom',
      level: 'nothing',
    };
    await get(vault, 'sharing', 'choose', { plan, choices: [back], withHer: true });
    expect((await item(HOME)).text).not.toContain('Leeds');
    await say('care_lived', { chosen: ['foster'] });
    expect((await item('RECEIVED_SUPPORT_FROM_SOCIAL_SERVICES')).answer).toBe('No answer provided');
  });

  it('never hands out words that hold a place she hides', async () => {
    await say('home_address', {
      ...{ line1: '14 Copperkettle Road', line2: '', town: 'Leeds', postcode: 'LS6 2QX' },
      showAs: 'never',
    });
    await say('safe_home', 'Not near Copperkettle Road');
    const { text, hiddenIn } = await item(HOME);
    expect(text).not.toContain('Copperkettle');
    expect(text).toContain('My own kitchen');
    expect(hiddenIn).toEqual(['What home and feeling safe mean to me']);
    await say('safe_home', 'Quiet');
  });

  const wrong: [english: string, changes: object, code: string][] = [
    ['an item that the form does not have', { item: 'FAVOURITE_COLOUR' }, 'not-found'],
    ['a plan that is not there', { plan: crypto.randomUUID() }, 'not-found'],
    ['something that stands for nothing', { seen: 'x' }, 'not-understood'],
    ['a reader who does not key in', { reader: 'pa' }, 'not-understood'],
  ];
  it.each(wrong)('refuses %s', async (_, changes, code) => {
    const { seen } = await item(HOME);
    const given = { ...{ plan, reader: 'pom', item: HOME, seen, isKeyed: true }, ...changes };
    const reply = await ask(vault, 'statutory', 'markKeyedIn', given);
    expect(reply.ok ? 'answered' : reply.failure.code).toBe(code);
  });
});

describe('what the council has to cover', () => {
  it('has a line for each matter, met by her words, by a step, or not at all', async () => {
    expect((await coverage()).lines.map(({ matter }) => matter)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(await line(8)).toMatchObject({
      state: 'missing',
      pages: ['money-id', 'my-story', 'goals'],
    });
    const step = { id: 's', step: 'Open an account', who: 'Me', when: 'this_week', done: '' };
    await say('my_goals', [
      {
        id: 'g',
        goal: 'Money of my own',
        why: '',
        area: 'money',
        status: 'working_on_it',
        steps: [step],
      },
    ]);
    expect(await line(8)).toMatchObject({
      state: 'met',
      because: expect.stringMatching(/^A step/),
    });
    expect(await line(5)).toMatchObject({
      state: 'met',
      because: expect.stringMatching(/^Her words/),
    });
  });

  it('counts "not now" as her answer', async () => {
    await get(vault, 'answers', 'save', {
      ...{ plan, question: 'practise', givenBy: 'woman' },
      value: { kind: 'later' },
    });
    expect(await line(7)).toMatchObject({ state: 'not_now' });
  });

  it('says how many answers wait for her yes', async () => {
    const before = (await coverage()).askEachTime;
    await say('backup_missed', 'Ring my nan');
    expect((await coverage()).askEachTime).toBe(before + 1);
  });
});

it('is asked on no port of hers', async () => {
  const hers = await turnToHer(vault, plan);
  for (const call of ['keyIn', 'markKeyedIn', 'coverage']) {
    const reply = await ask(vault, 'statutory', call, { plan, reader: 'pom' }, hers);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  }
});
