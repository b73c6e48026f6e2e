// A worker's note for themselves: read by its author and by nobody else, by any call and in the bytes of the file.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownWordsOf } from '../../../src/main/keys/own-words';
import { makePrivate } from '../../../src/main/keys/seal';
import type { Vault } from '../../../src/main/vault/vault';
import type { KeptOwnNote, OwnNoteVersion } from '../../../src/shared/domain/notes/own-note';
import { aFolder } from '../../support/a-folder';
import { aColleague, connectionOf } from '../../support/a-team';
import { anOpenVault, aPlan, ask, get } from '../../support/a-vault';

let vault: Vault;
let plan: string;

beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
});
afterEach(() => vault.close());

const words = 'I talked too much today and did not hear her';
const save = (note: string, said: string, by = vault) =>
  get<KeptOwnNote>(by, 'ownNotes', 'save', { plan, note, words: said });
const list = (by = vault) => get<KeptOwnNote[]>(by, 'ownNotes', 'list', { plan });

describe('a note for oneself', () => {
  it('is there for its author, put right, taken away and brought back', async () => {
    const note = randomUUID();
    await save(note, words);
    await save(note, `${words} at all`);
    expect(await list()).toMatchObject([{ id: note, words: `${words} at all`, isAway: false }]);
    await get(vault, 'ownNotes', 'mark', { plan, note, as: 'away' });
    expect(await get(vault, 'ownNotes', 'mark', { plan, note, as: 'back' })).toMatchObject({
      words: `${words} at all`,
      isAway: false,
    });
  });

  it('keeps what it said before, the newest first, for its author', async () => {
    const note = randomUUID();
    await save(note, words);
    await save(note, 'Something else');
    await get(vault, 'ownNotes', 'mark', { plan, note, as: 'away' });
    const history = () => get<OwnNoteVersion[]>(vault, 'ownNotes', 'history', { plan, note });
    expect((await history()).map((one) => [one.words, one.isAway])).toEqual([
      ['Something else', true],
      ['Something else', false],
      [words, false],
    ]);
    await save(randomUUID(), 'Another note');
    expect(await history()).toHaveLength(3);
  });

  it('is neither shown nor opened nor changed for a colleague in the same team, a manager too', async () => {
    const note = randomUUID();
    await save(note, words);
    for (const role of ['specialist', 'manager'] as const) {
      const colleague = await aColleague(vault, `Col ${role}`, role);
      await get(vault, 'team', 'add', { plan, worker: colleague.id });
      expect(await list(colleague.vault)).toEqual([]);
      for (const [call, input] of [
        ['save', { plan, note, words: 'Mine now' }],
        ['mark', { plan, note, as: 'away' }],
        ['history', { plan, note }],
      ] as const) {
        expect(await ask(colleague.vault, 'ownNotes', call, input)).toMatchObject({
          ok: false,
          failure: { code: 'not-found' },
        });
      }
    }
    expect(await list()).toMatchObject([{ words, isAway: false }]);
  });

  it('stands in the file sealed to its author: the keys of vault and plan open nothing', async () => {
    await save(randomUUID(), words);
    const row = await connectionOf(vault).first<{ words: string }>('SELECT words FROM own_note');
    expect(row?.words).toMatch(/^\{"kind":"own"/u);
    expect(row?.words).not.toContain('talked');
  });

  it('moved to another plan, or opened by another pair, is nobody’s', () => {
    const mine = ownWordsOf([makePrivate()]);
    const at = { plan: 'one', note: 'a' };
    const sealed = mine.seal(at, words);
    expect(mine.open(at, sealed)).toBe(words);
    expect(mine.open({ ...at, plan: 'two' }, sealed)).toBeUndefined();
    expect(mine.open({ ...at, note: 'b' }, sealed)).toBeUndefined();
    expect(ownWordsOf([makePrivate()]).open(at, sealed)).toBeUndefined();
    expect(mine.open(at, sealed.replace(/.{4}"\}$/u, '0000"}'))).toBeUndefined();
  });
});
