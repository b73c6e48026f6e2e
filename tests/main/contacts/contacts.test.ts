// The directory in a real vault: written, changed, checked, retired and brought back, with its history; and somebody from it in
// her team, which is an ordinary answer and a number.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import {
  type ContactShown,
  type ContactVersion,
  emptyContact,
} from '../../../src/shared/domain/contacts/contact';
import type { ListItem } from '../../../src/shared/domain/workbook/answer';
import type { AddedToTeam, Directory, LinkedLine } from '../../../src/shared/ipc/contact-calls';
import type { OpenPlan } from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, fixedToday, get } from '../../support/a-vault';

let vault: Vault;
let plan: string;
beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
});
afterEach(() => vault.close());

const contact = randomUUID();
const said = { ...emptyContact, name: 'Kingfisher Rooms', of: '', phone: '01632 960310' };
const save = (changes: object = {}, isChecked = false) =>
  get<ContactShown>(vault, 'contacts', 'save', {
    contact,
    said: { ...said, ...changes },
    isChecked,
  });
const mark = (as: string) => get<ContactShown>(vault, 'contacts', 'mark', { contact, as });
const list = async () => (await get<Directory>(vault, 'contacts', 'list')).contacts;
const add = (role = 'housing_worker') =>
  get<AddedToTeam>(vault, 'contacts', 'addToTeam', { contact, plan, role, reach: 'By phone' });
const team = async () => {
  const { answers } = await get<OpenPlan>(vault, 'plans', 'open', { plan });
  return answers.find(({ question }) => question === 'team_people');
};
const saveTeam = (items: ListItem[]) =>
  get(vault, 'answers', 'save', {
    ...{ plan, question: 'team_people', givenBy: 'woman' },
    value: { kind: 'said', said: items },
  });

describe('the directory', () => {
  it('keeps every row of its history, with who made sure of it last', async () => {
    await save();
    expect((await list())[0]).toMatchObject({ said, women: 0, known: [] });
    expect((await list())[0]).not.toHaveProperty('checked');
    await save({ phone: '01632 960311' }, true);
    await save({ phone: '01632 960311', like: 'Kind' });
    expect((await list())[0]?.checked).toEqual({ on: fixedToday, by: 'Rae' });
    await mark('retired');
    expect((await mark('back')).isRetired).toBe(false);
    const history = await get<ContactVersion[]>(vault, 'contacts', 'history', { contact });
    expect(history.map(({ what }) => what)).toEqual([
      ...['back', 'retired', 'changed', 'changed', 'added'],
    ]);
    expect(history.at(-1)?.said.phone).toBe('01632 960310');
  });

  it('counts as checked no longer once who they are or a way to reach them is another', async () => {
    for (const change of [
      { phone: '01632 960399' },
      { email: 'new@rooms.example' },
      { post: '4 Mallard Yard' },
      { of: 'Elsewhere' },
      { name: 'Kingfisher House' },
    ]) {
      await save({}, true);
      expect((await list())[0]?.checked?.on).toBe(fixedToday);
      await save(change);
      expect((await list())[0]).not.toHaveProperty('checked');
      // Somebody makes sure of it in the same go, or afterwards.
      expect((await mark('checked')).checked).toEqual({ on: fixedToday, by: 'Rae' });
    }
    expect((await save({ phone: '01632 960388' }, true)).checked?.on).toBe(fixedToday);
  });

  it('writes nothing where nothing is new, and refuses changing or taking out a row', async () => {
    await save();
    expect((await save()).seq).toBe(1);
    const { connection } = vault.desk() ?? {};
    const run = (sql: string) => connection?.transaction((writer) => writer.run(sql));
    await expect(run(`UPDATE contact SET said = '{}'`)).rejects.toThrow('never changed in place');
    await expect(run('DELETE FROM contact')).rejects.toThrow('nothing is taken out');
  });

  it('says who of the staff knows them', async () => {
    await save();
    const know = (knows: boolean, how = '') =>
      get<ContactShown>(vault, 'contacts', 'know', { contact, knows, how });
    expect((await know(true, 'We met')).known).toMatchObject([
      { name: 'Rae', how: 'We met', isMe: true },
    ]);
    expect((await know(false)).known).toEqual([]);
  });

  it('is told that there is none of that number', async () => {
    expect(await ask(vault, 'contacts', 'mark', { contact: randomUUID(), as: 'retired' })).toEqual({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});

describe('somebody of it in her team', () => {
  it('is a line of the ordinary answer, given by a worker, and counted', async () => {
    await save();
    expect(await add()).toEqual({ kind: 'added' });
    const answer = await team();
    expect(answer?.givenBy).toBe('worker');
    expect(answer?.value).toMatchObject({
      said: [{ fields: { name: 'Kingfisher Rooms', role: 'housing_worker', reach: 'By phone' } }],
    });
    expect((await list())[0]?.women).toBe(1);
    expect(await add()).toEqual({ kind: 'not-added', why: 'already_there' });
    expect(await get(vault, 'contacts', 'linked', { plan })).toHaveLength(1);
  });

  it('fills a line that stood empty, and keeps what she had said of it', async () => {
    await save();
    const empty = { name: '', role: 'housing_worker', will_do: 'Finds me a room' };
    await saveTeam([{ id: 'one', fields: empty }]);
    await add();
    expect((await team())?.value).toMatchObject({
      said: [{ id: 'one', fields: { name: 'Kingfisher Rooms', will_do: 'Finds me a room' } }],
    });
  });

  it('takes nothing over from whoever had the place before', async () => {
    await save();
    const before = { role: 'housing_worker', will_do: 'Rings my mum', since: '2026-01-05' };
    const fields = { ...before, leads: 'yes', reach: 'Ask for Bo' };
    await saveTeam([
      { id: 'bo', fields: { ...fields, name: 'Bo' } },
      { id: 'ann', fields: { name: 'Ann', role: 'key_worker' } },
    ]);
    await saveTeam([
      { id: 'bo', fields: { ...fields, name: '' } },
      { id: 'ann', fields: { name: 'Ann', role: 'key_worker' } },
    ]);
    await add();
    const value = (await team())?.value;
    const [line, ...others] = value?.kind === 'said' ? (value.said as ListItem[]) : [];
    expect(line?.id).not.toBe('bo');
    expect(line?.fields).toEqual({
      ...{ name: 'Kingfisher Rooms', role: 'housing_worker', organisation: '', reach: 'By phone' },
    });
    expect(others.map(({ id }) => id)).toEqual(['ann']);
  });

  it('is no longer counted once another stands in the line, and never together with them', async () => {
    await save();
    await add();
    const items = async () => {
      const value = (await team())?.value;
      return value?.kind === 'said' ? (value.said as ListItem[]) : [];
    };
    const [line] = await items();
    const named = (name: string) => [
      { id: line?.id ?? '', fields: { ...line?.fields, name } } as ListItem,
    ];
    const women = async () => (await list()).find(({ id }) => id === contact)?.women;
    await saveTeam(named('Somebody Else'));
    expect(await women()).toBe(0);
    await saveTeam(named('kingfisher  rooms'));
    expect(await women()).toBe(1);
    // She leaves the place, and another entry of the directory comes.
    await saveTeam(named(''));
    const other = randomUUID();
    const theirs = { ...said, name: 'Shirin Wader' };
    await get(vault, 'contacts', 'save', { contact: other, said: theirs, isChecked: false });
    await get(vault, 'contacts', 'addToTeam', {
      ...{ contact: other, plan, role: 'housing_worker', reach: '' },
    });
    const counts = (await list()).map(({ id, women: count }) => [id === other, count]);
    expect(new Set(counts.map(String))).toEqual(new Set(['true,1', 'false,0']));
    // A name that was put right in the directory is still the same entry.
    await saveTeam(named('Kingfisher Rooms'));
    await save({ name: 'Kingfisher House' });
    await saveTeam(named('Kingfisher House'));
    expect(await women()).toBe(1);
  });

  it('is no longer counted once the line is gone, and again when it is back', async () => {
    await save();
    await add();
    const value = (await team())?.value;
    const items = value?.kind === 'said' ? (value.said as ListItem[]) : [];
    await saveTeam([]);
    expect((await list())[0]?.women).toBe(0);
    await saveTeam(items);
    expect((await list())[0]?.women).toBe(1);
  });

  it('is not said for her where she chose not to say, nor from an entry no longer in use', async () => {
    await save();
    await get(vault, 'answers', 'save', {
      ...{ plan, question: 'team_people', givenBy: 'woman', value: { kind: 'private' } },
    });
    expect(await add()).toEqual({ kind: 'not-added', why: 'hers' });
    await mark('retired');
    expect(await add()).toEqual({ kind: 'not-added', why: 'retired' });
  });

  it('needs a job the workbook has', async () => {
    await save();
    const reply = await ask(vault, 'contacts', 'addToTeam', {
      ...{ contact, plan, role: 'king', reach: '' },
    });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-understood' } });
    expect(await team()).toBeUndefined();
    expect((await list())[0]?.women).toBe(0);
  });
});

describe('a number that changed after it went into her team', () => {
  const number = '01632 960310';
  const items = async () => {
    const value = (await team())?.value;
    return value?.kind === 'said' ? (value.said as ListItem[]) : [];
  };
  const linked = async () => (await get<LinkedLine[]>(vault, 'contacts', 'linked', { plan }))[0];
  const older = async () => (await list())[0]?.older;
  beforeEach(async () => {
    await save();
    await get(vault, 'contacts', 'addToTeam', {
      ...{ contact, plan, role: 'housing_worker', reach: `Ask for Sam: ${number}` },
    });
  });

  it('is counted, and told on her team with all the directory ever said', async () => {
    expect(await older()).toBe(0);
    await save({ phone: '01632 960999' });
    expect(await older()).toBe(1);
    const link = await linked();
    expect(link).toMatchObject({ isRetired: false, now: { phone: '01632 960999' } });
    expect(link?.before.map(({ phone }) => phone)).toEqual(['01632 960999', number]);
    // Put back in the directory, it is right again.
    await save();
    expect(await older()).toBe(0);
    // What no woman is told wrongly by it is no reason.
    await save({ like: 'Kind', bestTime: 'mornings' });
    expect(await older()).toBe(0);
    await mark('retired');
    expect((await linked())?.isRetired).toBe(true);
  });

  it('is taken over with one press, and the rest of the line stays', async () => {
    await save({ phone: '01632 960999' });
    const link = await linked();
    const reach = 'Ask for Sam: 01632 960999';
    await get(vault, 'contacts', 'takeNew', { plan, item: link?.item, reach });
    expect(await older()).toBe(0);
    expect((await items())[0]).toMatchObject({
      id: link?.item,
      fields: { name: 'Kingfisher Rooms', role: 'housing_worker', reach },
    });
    expect((await team())?.givenBy).toBe('worker');
  });

  it('counts no longer once it is put right by hand, and still while another line is written', async () => {
    await save({ phone: '01632 960999', noMessage: true });
    const [line] = await items();
    const others = { id: 'ann', fields: { name: 'Ann', role: 'key_worker' } };
    const reaching = (reach: string) =>
      saveTeam([{ id: line?.id ?? '', fields: { ...line?.fields, reach } }, others]);
    await reaching(`Ask for Sam: ${number}`);
    expect(await older()).toBe(1);
    await reaching('Ask for Sam: 01632 960999');
    expect(await older()).toBe(1);
    await reaching('Ask for Sam: 01632 960999. Do not leave a message');
    expect(await older()).toBe(0);
  });

  it('is taken over for no line that did not come out of the directory', async () => {
    await saveTeam([...(await items()), { id: 'ann', fields: { name: 'Ann' } }]);
    const reply = await ask(vault, 'contacts', 'takeNew', { plan, item: 'ann', reach: '1' });
    expect(reply).toEqual({ ok: false, failure: { code: 'not-found' } });
  });
});
