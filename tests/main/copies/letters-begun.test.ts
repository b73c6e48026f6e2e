// Letters that are begun are kept until they are made, each with its own woman.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Exporter } from '../../../src/main/copies/exporter';
import { renderPlanCopy } from '../../../src/main/documents/render';
import type { Vault } from '../../../src/main/vault/vault';
import type {
  LetterBegun,
  LetterDraft,
  LetterKept,
  LetterLookedAt,
} from '../../../src/shared/ipc/contract';
import { aFolder } from '../../support/a-folder';
import { anOpenVault, aPlan, ask, aVault, get, passphrase, resources } from '../../support/a-vault';

const exporter: Exporter = {
  findMissing: async () => [],
  draw: (copy) => renderPlanCopy(copy, resources),
};
const places = new Map<string, string>();
let vault: Vault;
let folder: string;
let hers: string;
let another: string;

beforeAll(async () => {
  folder = await aFolder();
  vault = await anOpenVault(folder, { exporter, takePlace: (ticket) => places.get(ticket) });
  hers = await aPlan(vault, { legalName: 'Nia Example' });
  another = await aPlan(vault, { legalName: 'Bet Another', prisonNumber: 'B2345CD' });
  for (const [question, chosen] of [
    ['share_explained', 'yes'],
    ['share_with', ['pa']],
    ['share_care', 'team'],
  ]) {
    await get(vault, 'answers', 'save', {
      ...{ plan: hers, question, givenBy: 'woman', value: { kind: 'said', said: { chosen } } },
    });
  }
});
afterAll(() => vault.close());
beforeEach(async () => {
  for (const letter of ['pa', 'landlord']) {
    await get(vault, 'letters', 'keep', { plan: hers, letter });
  }
});

const form = (changed: Record<string, string> = {}): LetterBegun => ({
  ...{ saidYes: ['my_goals'], to: 'Ms Bell', address: '', reply: '' },
  ...{ saysPrison: true, fullName: true, large: false, changed },
});
const keep = (letter: string, kept?: LetterBegun, plan = hers) =>
  get(vault, 'letters', 'keep', { plan, letter, ...(kept ? { form: kept } : {}) });
const begun = (plan = hers, from = vault) => get<LetterKept[]>(from, 'letters', 'begun', { plan });

describe('a letter that is begun', () => {
  it('is there again as it was, with who wrote in it last', async () => {
    const words = 'Words with 😀, عربي and\nlines';
    await keep('pa', form({ 'text-tell': words }));
    expect(await begun()).toEqual([
      { letter: 'pa', form: form({ 'text-tell': words }), by: 'Rae', at: expect.any(String) },
    ]);
  });

  it('stands as it was kept last, one for each kind, the newest first', async () => {
    await keep('pa', form({ subject: 'First' }));
    await keep('landlord', form());
    // In another thousandth of a second.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await keep('pa', form({ subject: 'Second' }));
    const there = await begun();
    expect(there.map(({ letter }) => letter)).toEqual(['pa', 'landlord']);
    expect(there[0]?.form.changed).toEqual({ subject: 'Second' });
  });

  it('is never there for another woman, and goes for her alone', async () => {
    await keep('pa', form({ subject: 'Hers' }));
    expect(await begun(another)).toEqual([]);
    await keep('pa', undefined, another);
    expect(await begun()).toHaveLength(1);
  });

  it('is gone once it is thrown away', async () => {
    await keep('pa', form());
    await keep('pa');
    expect(await begun()).toEqual([]);
  });

  it('holds 50,000 letters in a part, though a letter does not', async () => {
    const pasted = 'x'.repeat(50_000);
    await keep('pa', form({ 'text-tell': pasted }));
    expect((await begun())[0]?.form.changed['text-tell']).toHaveLength(50_000);
  });

  it('of a plan that is not there is refused, and her own side reaches none', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await ask(vault, 'letters', 'begun', { plan: nobody })).ok).toBe(false);
    const scope = { kind: 'hers', plan: hers } as const;
    expect((await ask(vault, 'letters', 'begun', { plan: hers }, scope)).ok).toBe(false);
  });

  it('leaves with her plan', async () => {
    const leaving = await aPlan(vault, { legalName: 'Cat Leaving', prisonNumber: 'C3456DE' });
    await keep('pa', form({ subject: 'Cat only' }), leaving);
    const connection = vault.desk()?.connection;
    const left = connection?.transaction(async (writer) => {
      // Whatever else holds on to a plan has gone before it by then; this is put back below.
      await writer.run('PRAGMA defer_foreign_keys = ON');
      await writer.run('DELETE FROM plan WHERE id = ?', [leaving]);
      const rows = await writer.all('SELECT plan FROM letter_begun WHERE plan = ?', [leaving]);
      throw new Error(`${rows.length} left`);
    });
    await expect(left).rejects.toThrow('0 left');
    expect(await begun(leaving)).toHaveLength(1);
  });
});

describe('a letter that is made', () => {
  const writtenFrom = (shown: LetterDraft) => ({
    ...{ plan: hers, letter: 'pa', saidYes: [], to: 'Ms Bell', address: '', reply: '' },
    ...{ from: shown.from, subject: shown.subject, greeting: shown.greeting },
    ...{ paragraphs: shown.paragraphs, saysPrison: true, fullName: true, saidYesToIt: true },
  });
  async function make(path: string, more: object = {}) {
    const place = randomBytes(16).toString('hex');
    places.set(place, path);
    const shown = await get<LetterDraft>(vault, 'letters', 'draft', {
      ...{ plan: hers, letter: 'pa', saidYes: [], ...more },
    });
    const written = { ...writtenFrom(shown), ...more };
    const { looked } = await get<LetterLookedAt>(vault, 'letters', 'look', written);
    return ask(vault, 'letters', 'make', {
      ...{ ...written, looked, place, version: shown.version },
      meant: { name: shown.who.name, bornOrNumber: shown.who.born ?? shown.who.prisonNumber },
    });
  }

  it('is kept no longer, and the other kinds are', async () => {
    await keep('pa', form());
    await keep('landlord', form());
    expect((await make(join(folder, 'out.pdf'))).ok).toBe(true);
    expect((await begun()).map(({ letter }) => letter)).toEqual(['landlord']);
  });

  it('is kept where it could not be written, and where it is only her own copy', async () => {
    await keep('pa', form());
    expect((await make(join(folder, 'no', 'such', 'place.pdf'))).ok).toBe(false);
    expect((await make(join(folder, 'own.pdf'), { ownCopy: true })).ok).toBe(true);
    expect(await begun()).toHaveLength(1);
  });
});

it('is there after the vault was closed and opened again', async () => {
  const elsewhere = await aFolder();
  const first = await anOpenVault(elsewhere);
  const plan = await aPlan(first);
  await get(first, 'letters', 'keep', { plan, letter: 'pa', form: form({ subject: 'Kept' }) });
  await first.close();
  const second = aVault(elsewhere);
  await second.handlers.unlock({ passphrase });
  const [kept] = await begun(plan, second);
  expect(kept?.form.changed).toEqual({ subject: 'Kept' });
  await second.close();
});
