// Workers' notes in a real vault: kept as history, apart from every answer, and never on her side of the screen.

import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Vault } from '../../../src/main/vault/vault';
import type { KeptNote, NoteSaid, NoteVersion } from '../../../src/shared/domain/notes/note';
import { vaultCalls } from '../../../src/shared/ipc/calls';
import type { OpenPlan, PlanInList } from '../../../src/shared/ipc/contract';
import type { HerPlan, SittingOver } from '../../../src/shared/ipc/her-calls';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, get, staffPin, turnToHer } from '../../support/a-vault';

let vault: Vault;
let plan: string;
let another: string;

beforeEach(async () => {
  vault = await anOpenVault(await aFolder());
  plan = await aPlan(vault);
  another = await aPlan(vault, { legalName: 'Bryn Other', prisonNumber: 'B2345CD' });
});
afterEach(() => vault.close());

const said = (words: string, more: Partial<Record<keyof NoteSaid, unknown>> = {}) => ({
  words,
  aboutAnother: false,
  steps: '',
  ...more,
});

function save(note: string, given: object, more: object = {}): Promise<KeptNote> {
  return get(vault, 'notes', 'save', { plan, note, said: given, ...more });
}
const list = (of = plan) => get<KeptNote[]>(vault, 'notes', 'list', { plan: of });
const history = (note: string) => get<NoteVersion[]>(vault, 'notes', 'history', { plan, note });
const mark = (note: string, as: string) =>
  get<KeptNote>(vault, 'notes', 'mark', { plan, note, as });
const back = (scope: Awaited<ReturnType<typeof turnToHer>>) =>
  get(vault, 'her', 'leave', { pin: staffPin }, scope);

describe('a note', () => {
  it('is kept exactly, with its page, its writer and its day to follow up', async () => {
    const note = randomUUID();
    const words = '  She was quiet today.\nDo not press.  ';
    const given = said(words, {
      followUp: '2026-11-28',
      steps: 'Ring the hub',
      aboutAnother: true,
    });
    await save(note, given, { page: 'health' });
    expect(await list()).toMatchObject([
      { id: note, page: 'health', said: given, isAway: false, isFollowed: false, by: 'Rae' },
    ]);
    expect(await list(another)).toEqual([]);
  });

  it('put right adds a row and the older one can be read', async () => {
    const note = randomUUID();
    await save(note, said('Sister is called Dee'));
    await save(note, said('Sister is called Bea'));
    expect((await list()).map((one) => one.said.words)).toEqual(['Sister is called Bea']);
    expect((await history(note)).map((one) => one.said.words)).toEqual([
      'Sister is called Bea',
      'Sister is called Dee',
    ]);
  });

  it('saved twice with the same words is written once', async () => {
    const note = randomUUID();
    await save(note, said('Once'));
    await save(note, said('Once'));
    expect(await history(note)).toHaveLength(1);
  });

  it('stays with the page it was begun on', async () => {
    const note = randomUUID();
    await save(note, said('One'), { page: 'health' });
    await save(note, said('Two'), { page: 'about-me' });
    expect((await list())[0]?.page).toBe('health');
  });

  it('taken away is marked, kept, and comes back with its words', async () => {
    const note = randomUUID();
    await save(note, said('Hard day'));
    expect(await mark(note, 'away')).toMatchObject({ isAway: true, by: 'Rae' });
    expect(await mark(note, 'back')).toMatchObject({ isAway: false, said: { words: 'Hard day' } });
    expect(await history(note)).toHaveLength(3);
  });

  it('emptied is taken away, and brought back with the words it had', async () => {
    const note = randomUUID();
    await save(note, said('Words there were'));
    expect(await save(note, said('   '))).toMatchObject({ isAway: true });
    expect(await mark(note, 'back')).toMatchObject({ said: { words: 'Words there were' } });
  });

  it.each([
    ['that says nothing', () => said(' ', { aboutAnother: true }), {}, 'not-understood'],
    ['on a page there is not', () => said('x'), { page: 'no-such-page' }, 'not-understood'],
    ['after a sitting there was not', () => said('x'), { sitting: randomUUID() }, 'not-found'],
    ['with a day there is not', () => said('x', { followUp: '2026-02-30' }), {}, 'not-understood'],
    ['that is far too long', () => said('x'.repeat(20_001)), {}, 'text-too-long'],
  ])('%s is not kept, and says why', async (_, given, more, code) => {
    const reply = await ask(vault, 'notes', 'save', {
      plan,
      note: randomUUID(),
      said: given(),
      ...more,
    });
    expect(reply).toMatchObject({ ok: false, failure: { code } });
    expect(await list()).toEqual([]);
  });

  it('of another woman can be neither changed nor taken away from this plan', async () => {
    const note = randomUUID();
    await get(vault, 'notes', 'save', { plan: another, note, said: said('About Bryn') });
    for (const [call, input] of [
      ['save', { plan, note, said: said('Mixed up') }],
      ['mark', { plan, note, as: 'away' }],
    ] as const) {
      const reply = await ask(vault, 'notes', call, input);
      expect(reply).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    }
    expect(await history(note)).toEqual([]);
    expect((await list(another))[0]?.said.words).toBe('About Bryn');
  });

  it('cannot be changed in place, whoever asks', async () => {
    await save(randomUUID(), said('As it was'));
    const change = vault
      .desk()
      ?.connection.transaction((writer) => writer.run(`UPDATE worker_note SET words = 'x'`));
    await expect(change).rejects.toThrow();
  });
});

describe('a day to follow a note up', () => {
  const dues = async () => {
    const [first] = (await get<PlanInList[]>(vault, 'plans', 'list')).filter(
      ({ id }) => id === plan,
    );
    return first?.duesSoon.filter(({ kind }) => kind === 'note_follow_up') ?? [];
  };

  it('is among what is due, with its day and not one word of the note', async () => {
    const note = randomUUID();
    await save(note, said('Words-nobody-sees', { followUp: '2026-11-28' }));
    expect(await dues()).toMatchObject([{ key: `note:${note}`, date: '2026-11-28' }]);
    expect(JSON.stringify(await get(vault, 'plans', 'list'))).not.toContain('Words-nobody-sees');
  });

  it.each([
    ['it was followed up', (note: string) => mark(note, 'followed'), 0],
    ['the note was taken away', (note: string) => mark(note, 'away'), 0],
    ['the day was taken out', (note: string) => save(note, said('x')), 0],
    [
      'another day was set after it was followed up',
      async (note: string) => {
        await mark(note, 'followed');
        return save(note, said('x', { followUp: '2026-12-01' }));
      },
      1,
    ],
    [
      'only its words were put right after it was followed up',
      async (note: string) => {
        await mark(note, 'followed');
        return save(note, said('y', { followUp: '2026-11-28' }));
      },
      0,
    ],
  ])('once %s', async (_, then, left) => {
    const note = randomUUID();
    await save(note, said('x', { followUp: '2026-11-28' }));
    await then(note);
    expect(await dues()).toHaveLength(left);
  });
});

describe('her side of the screen', () => {
  const secret = 'Ffion-said-in-confidence';
  const everyField = () =>
    said(`${secret}-words`, {
      steps: `${secret}-steps`,
      aboutAnother: true,
      followUp: '2026-11-29',
    });

  it('gets 0 bytes of a note from every call there is, with her port and with a peer mentor', async () => {
    const note = randomUUID();
    await save(note, everyField(), { page: 'health' });
    const away = randomUUID();
    await save(away, everyField());
    await mark(away, 'away');
    await get(vault, 'answers', 'save', {
      plan,
      question: 'about_words',
      value: { kind: 'said', said: 'Mine' },
      givenBy: 'woman',
    });
    let answered = 0;
    for (const preparation of [
      { kind: 'hers', pages: [], withHer: '' },
      { kind: 'guided', pages: [], withHer: '', minutes: 30 },
    ]) {
      const scope = await turnToHer(vault, plan, preparation);
      for (const [group, calls] of Object.entries(vaultCalls)) {
        for (const call of calls) {
          if (call === 'leave' || call === 'uncover') continue;
          for (const input of [
            {},
            { plan },
            { plan, note },
            { plan, note, as: 'back' },
            { plan, note, said: everyField() },
            { plan, question: 'about_words' },
            { version: 1 },
            { plan, sitting: note, words: 'x' },
            { plan, copyFor: 'specialist', style: 'full', saidYes: [], withNotes: true },
          ]) {
            const reply = await ask(vault, group, call, input, scope);
            const text = JSON.stringify(reply);
            expect(text, `${group}.${call}`).not.toContain(secret);
            expect(text, `${group}.${call}`).not.toContain(note);
            if (group === 'notes') expect(reply.ok, `${group}.${call}`).toBe(false);
            if (reply.ok) answered += 1;
          }
        }
      }
      await back(scope);
    }
    // Otherwise this would hold of a door that is nailed shut.
    expect(answered).toBeGreaterThan(10);
    expect(await history(note)).toHaveLength(1);
  });

  it('is told how many there are, and nothing more', async () => {
    await save(randomUUID(), said('One'));
    await save(randomUUID(), said('Two', { aboutAnother: true }));
    const away = randomUUID();
    await save(away, said('Three'));
    await mark(away, 'away');
    await get(vault, 'notes', 'save', {
      plan: another,
      note: randomUUID(),
      said: said('Not hers'),
    });
    const scope = await turnToHer(vault, plan);
    const hers = await get<HerPlan>(vault, 'her', 'open', {}, scope);
    expect(hers.notes).toEqual({ standing: 2, aboutAnother: 1, away: 1 });
  });

  it('with a peer mentor is not told that there are any', async () => {
    await save(randomUUID(), said('One'));
    const scope = await turnToHer(vault, plan, {
      kind: 'guided',
      pages: [],
      withHer: '',
      minutes: 30,
    });
    const hers = await get<HerPlan>(vault, 'her', 'open', {}, scope);
    expect(hers).not.toHaveProperty('notes');
    expect(hers.occasions).toEqual([]);
  });
});

describe('after a sitting', () => {
  const over = async () =>
    (await get<{ sitting?: SittingOver }>(vault, 'sittings', 'over', { plan })).sitting;

  it('says which pages were open, once each and in order, also with a peer mentor', async () => {
    expect(await over()).toBeUndefined();
    for (const preparation of [
      { kind: 'hers', pages: [], withHer: '' },
      { kind: 'guided', pages: [], withHer: '', minutes: 30 },
    ]) {
      const scope = await turnToHer(vault, plan, preparation);
      for (const place of [
        { page: 'good-support', question: 'good_support' },
        { page: 'about-me', question: 'enjoy' },
        { page: 'about-me', question: 'about_words' },
        { page: 'about-me', question: 'no-such-question' },
      ]) {
        await get(vault, 'her', 'place', place, scope);
      }
      await back(scope);
      expect(await over()).toMatchObject({
        kind: preparation.kind,
        pages: ['good-support', 'about-me'],
      });
    }
  });

  it('keeps a note with the sitting, and who checks in with her that night', async () => {
    const scope = await turnToHer(vault, plan);
    await back(scope);
    const sitting = (await over())?.id ?? '';
    await save(randomUUID(), said('It was a lot'), { sitting });
    await get(vault, 'sittings', 'keepCheckIn', { plan, sitting, words: 'Ms Okoro on the wing' });
    expect((await list())[0]?.sitting).toBe(sitting);
    expect(await get(vault, 'sittings', 'checkIns', { plan })).toMatchObject([
      { sitting, words: 'Ms Okoro on the wing' },
    ]);
    const wrong = await ask(vault, 'sittings', 'keepCheckIn', {
      ...{ plan: another, sitting, words: 'x' },
    });
    expect(wrong).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    await get(vault, 'sittings', 'keepCheckIn', { plan, sitting, words: ' ' });
    expect(await get(vault, 'sittings', 'checkIns', { plan })).toEqual([]);
  });

  it('says of each answer who was there: only those given in the sitting are its own', async () => {
    const say = (question: string, scope?: Parameters<typeof get>[4]) =>
      get<{ answer: { seq: number } }>(
        vault,
        'answers',
        'save',
        { plan, question, value: { kind: 'said', said: 'x' }, givenBy: 'woman' },
        scope,
      );
    const before = await say('known_as');
    const scope = await turnToHer(vault, plan, {
      ...{ kind: 'hers', pages: [], withHer: '', present: ['pom'] },
    });
    const during = await say('about_words', scope);
    await back(scope);
    await say('identity');
    const { occasions } = await get<OpenPlan>(vault, 'plans', 'open', { plan });
    expect(occasions).toMatchObject([
      {
        kind: 'hers',
        present: ['pom'],
        beganSeq: before.answer.seq,
        endedSeq: during.answer.seq,
      },
    ]);
  });
});
